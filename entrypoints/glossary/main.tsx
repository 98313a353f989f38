import glossary from "virtual:tifa/entries";
import index from "virtual:tifa/search";
import { render } from "preact";
import { useMemo, useState } from "preact/hooks";
import { GlossaryPage } from "../../components/glossary/glossary-page.tsx";
import { useAddress } from "../../components/glossary/use-address.ts";
import { Reader } from "../../components/reader.ts";
import { createSearch } from "../../glossary/search.ts";
import { createStore, type Language } from "../../glossary/store.ts";
import { copyText } from "../../page/copy.ts";
import { interfaceLanguage, translate } from "../../platform/interface-language.ts";
import { changeSettings, readSettings } from "../../platform/settings.ts";

function App({ first }: { first: Language }) {
	const store = useMemo(() => createStore(glossary.entries, glossary.subjects), []);
	const search = useMemo(() => createSearch(glossary.entries, index), []);
	const addresses = useAddress();
	const [language, setLanguage] = useState(first);
	const changeLanguage = (next: Language) => {
		setLanguage(next);
		void changeSettings({ language: next });
	};
	return (
		<Reader.Provider value={translate}>
			<GlossaryPage store={store} search={search} language={language} onLanguage={changeLanguage} onCopy={copyText} addresses={addresses} />
		</Reader.Provider>
	);
}

const settings = await readSettings();
document.documentElement.lang = interfaceLanguage() === "zh" ? "zh-CN" : "en";
render(<App first={settings.language ?? interfaceLanguage()} />, document.body);
