import glossary from "virtual:tifa/entries";
import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Popup } from "../../components/popup/popup.tsx";
import { Reader } from "../../components/reader.ts";
import { createSearch, type Search } from "../../glossary/search.ts";
import { createStore } from "../../glossary/store.ts";
import { copyText } from "../../page/copy.ts";
import { activeTab } from "../../platform/active-tab.ts";
import { interfaceLanguage, translate } from "../../platform/interface-language.ts";
import { clearViewed, type KeptEntries, noteViewed, starred, toggleStar, viewed } from "../../platform/kept-entries.ts";
import { keepPlace, readPlace } from "../../platform/place.ts";
import { changeSettings, readSettings } from "../../platform/settings.ts";
import { followPage } from "./followed-page.ts";

const store = createStore(glossary.entries, glossary.subjects);

/** Made when the reader first searches: the list must not wait for it. */
let engine: Search | undefined;
const search: Search = (query) => (engine ??= createSearch(glossary.entries, new Map(glossary.toSimplified)))(query);

// Everything is there before the first picture, so that nothing jumps.
const [page, settings, lastPlace, firstStarred, firstViewed] = await Promise.all([
	activeTab().then(followPage),
	readSettings(),
	readPlace(),
	starred.read(),
	viewed.read(),
]);

function App() {
	const [pageState, setPageState] = useState(page.current);
	useEffect(() => page.subscribe(() => setPageState(page.current())), []);
	const [language, setLanguage] = useState(settings.language ?? interfaceLanguage());
	return (
		<Reader.Provider value={translate}>
			<Popup
				store={store}
				search={search}
				page={pageState}
				language={language}
				starred={useKept(starred, firstStarred)}
				viewed={useKept(viewed, firstViewed)}
				lastPlace={lastPlace}
				onPlace={keepPlace}
				onLanguage={(next) => {
					setLanguage(next);
					void changeSettings({ language: next });
				}}
				onReadPage={page.read}
				onCopy={copyText}
				onStar={toggleStar}
				onViewed={noteViewed}
				onClearViewed={clearViewed}
			/>
		</Reader.Provider>
	);
}

function useKept(kept: KeptEntries, first: string[]): string[] {
	const [ids, setIds] = useState(first);
	useEffect(() => kept.watch(setIds), [kept]);
	return ids;
}

document.documentElement.lang = interfaceLanguage() === "zh" ? "zh-CN" : "en";
render(<App />, document.body);
