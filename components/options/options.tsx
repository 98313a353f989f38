/** What the reader can choose: few things, each in a sentence. */
import type { ComponentChildren } from "preact";
import type { Settings } from "../../platform/settings.ts";
import type { NamedShortcut } from "../../platform/shortcuts.ts";
import { useTranslate } from "../reader.ts";

export type OptionsProps = {
	settings: Settings;
	onSettings: (change: { [K in keyof Settings]: Settings[K] | undefined }) => void;
	shortcuts: readonly NamedShortcut[];
	onChangeShortcuts: () => void;
};

export function Options({ settings, onSettings, shortcuts, onChangeShortcuts }: OptionsProps) {
	const t = useTranslate();
	return (
		<main class="options">
			<h1>{t("settings")}</h1>
			<fieldset>
				<legend>{t("settingLanguage")}</legend>
				<Radio checked={settings.language === undefined} onChoose={() => onSettings({ language: undefined })}>
					{t("settingLanguageBrowser")}
				</Radio>
				<Radio checked={settings.language === "zh"} onChoose={() => onSettings({ language: "zh" })}>
					<span lang="zh-CN">中文</span>
				</Radio>
				<Radio checked={settings.language === "en"} onChoose={() => onSettings({ language: "en" })}>
					<span lang="en">English</span>
				</Radio>
			</fieldset>
			<fieldset>
				<legend>{t("settingSelection")}</legend>
				<label>
					<input
						type="checkbox"
						checked={settings.selectionButton ?? false}
						onChange={(event) => onSettings({ selectionButton: event.currentTarget.checked ? true : undefined })}
					/>
					{t("settingSelectionButton")}
				</label>
				<p>{t("settingSelectionHint")}</p>
			</fieldset>
			<section aria-labelledby="shortcuts">
				<h2 id="shortcuts">{t("settingShortcuts")}</h2>
				<table>
					<tbody>
						{shortcuts.map(({ name, what, keys }) => (
							<tr key={name}>
								<th scope="row">{what || t("openTifa")}</th>
								<td>{keys === "" ? <span class="soft">{t("settingNoKeys")}</span> : <kbd>{keys}</kbd>}</td>
							</tr>
						))}
					</tbody>
				</table>
				<button type="button" class="action" onClick={onChangeShortcuts}>
					{t("settingChangeShortcuts")}
				</button>
			</section>
		</main>
	);
}

function Radio({ checked, onChoose, children }: { checked: boolean; onChoose: () => void; children: ComponentChildren }) {
	return (
		<label>
			<input type="radio" name="language" checked={checked} onChange={onChoose} />
			{children}
		</label>
	);
}
