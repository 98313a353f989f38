import { render } from "preact";
import { Options } from "../../components/options/options.tsx";
import { Reader } from "../../components/reader.ts";
import { interfaceLanguage, translate } from "../../platform/interface-language.ts";
import { changeSettings, followSettings } from "../../platform/settings.ts";
import { changeShortcuts, listShortcuts } from "../../platform/shortcuts.ts";

document.documentElement.lang = interfaceLanguage() === "zh" ? "zh-CN" : "en";
document.title = translate("settings");
let shortcuts = await listShortcuts();
let draw = () => {};
// Keys are changed in another tab.
addEventListener("focus", async () => {
	shortcuts = await listShortcuts();
	draw();
});
await followSettings((settings) => {
	draw = () =>
		render(
			<Reader.Provider value={translate}>
				<Options
					settings={settings}
					onSettings={(change) => void changeSettings(change)}
					shortcuts={shortcuts}
					onChangeShortcuts={() => void changeShortcuts()}
				/>
			</Reader.Provider>,
			document.body,
		);
	draw();
});
