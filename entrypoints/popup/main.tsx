import glossary from "virtual:tifa/list";
import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Popup, type Terms } from "../../components/popup/popup.tsx";
import { Reader } from "../../components/reader.ts";
import { copyText } from "../../page/copy.ts";
import { interfaceLanguage, translate } from "../../platform/interface-language.ts";
import { clearViewed, type KeptEntries, noteViewed, starred, toggleStar, viewed } from "../../platform/kept-entries.ts";
import { keepPlace } from "../../platform/place.ts";
import { changeSettings } from "../../platform/settings.ts";
import { opening } from "./opening.ts";

const loadTerms = async () => (await import("./terms.ts")).terms;

// Everything is there before the first picture, so that nothing jumps.
const [page, settings, lastPlace, firstStarred, firstViewed] = await opening;
const firstTerms = lastPlace?.query || lastPlace?.trail.length ? await loadTerms() : undefined;

function App() {
	const [pageState, setPageState] = useState(page.current);
	useEffect(() => page.subscribe(() => setPageState(page.current())), []);
	const [terms, setTerms] = useState<Terms | undefined>(firstTerms);
	useEffect(() => {
		// Not before the list has been painted.
		requestAnimationFrame(() => setTimeout(async () => setTerms(await loadTerms())));
	}, []);
	const [language, setLanguage] = useState(settings.language ?? interfaceLanguage());
	return (
		<Reader.Provider value={translate}>
			<Popup
				glossary={glossary}
				terms={terms}
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
