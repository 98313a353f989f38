import glossary from "virtual:tifa/entries";
import index from "virtual:tifa/search";
import { render } from "preact";
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { PageState } from "../../components/popup/page-message.tsx";
import { Popup } from "../../components/popup/popup.tsx";
import { Reader } from "../../components/reader.ts";
import { createSearch } from "../../glossary/search.ts";
import { createStore, type Language } from "../../glossary/store.ts";
import { copyText } from "../../page/copy.ts";
import { activeTab, readTab } from "../../platform/active-tab.ts";
import { interfaceLanguage, translate } from "../../platform/interface-language.ts";
import { watchTerms } from "../../platform/page-terms.ts";
import { changeSettings, readSettings } from "../../platform/settings.ts";

function App({ tab, first }: { tab: number | undefined; first: Language }) {
	const store = useMemo(() => createStore(glossary.entries, glossary.subjects), []);
	const search = useMemo(() => createSearch(glossary.entries, index), []);
	// What the first keystroke would else wait for, as soon as the popup stands.
	useEffect(() => {
		const idle = requestIdleCallback(() => search(""));
		return () => cancelIdleCallback(idle);
	}, [search]);
	const [language, setLanguage] = useState(first);
	const [page, readPage] = usePage(tab);
	const changeLanguage = (next: Language) => {
		setLanguage(next);
		void changeSettings({ language: next });
	};
	return (
		<Reader.Provider value={translate}>
			<Popup
				store={store}
				search={search}
				page={page}
				language={language}
				onLanguage={changeLanguage}
				onReadPage={readPage}
				onCopy={copyText}
			/>
		</Reader.Provider>
	);
}

/** Follows the page's terms, and reads the page when the reader asks. */
function usePage(tab: number | undefined): [PageState, () => void] {
	const [page, setPage] = useState<PageState>({ kind: tab === undefined ? "unreachable" : "reading" });
	const [attempt, setAttempt] = useState(0);
	useEffect(() => {
		if (tab === undefined) return undefined;
		return watchTerms(tab, (terms) => setPage(terms ? { kind: "read", terms } : { kind: "not-read" }));
	}, [tab, attempt]);
	const read = useCallback(async () => {
		if (tab === undefined) return;
		setPage({ kind: "reading" });
		if (await readTab(tab)) setAttempt((before) => before + 1);
		else setPage({ kind: "unreachable" });
	}, [tab]);
	return [page, read];
}

const [tab, settings] = await Promise.all([activeTab(), readSettings()]);
document.documentElement.lang = interfaceLanguage() === "zh" ? "zh-CN" : "en";
render(<App tab={tab} first={settings.language ?? interfaceLanguage()} />, document.body);
