import glossary from "virtual:tifa/entries";
import { render } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { Lookup } from "../../components/lookup/lookup.tsx";
import { Panel, type PanelPage } from "../../components/panel/panel.tsx";
import { Reader } from "../../components/reader.ts";
import type { EntryCard, Language } from "../../glossary/store.ts";
import { createStore } from "../../glossary/store.ts";
import type { Answer } from "../../lookup/look-up.ts";
import { copyText } from "../../page/copy.ts";
import { readTab } from "../../platform/active-tab.ts";
import { followActiveTab } from "../../platform/active-tab-changes.ts";
import { type Beside, followBeside } from "../../platform/beside.ts";
import { interfaceLanguage, translate } from "../../platform/interface-language.ts";
import { ask } from "../../platform/messages.ts";
import { askPage } from "../../platform/page-requests.ts";
import { watchTerms } from "../../platform/page-terms.ts";
import { changeSettings, readSettings } from "../../platform/settings.ts";

type Answered = { answer: Answer; cards: EntryCard[] };

function App({ first }: { first: Language }) {
	const store = useMemo(() => createStore(glossary.entries, glossary.subjects), []);
	const [tab, page, watchAgain] = usePage();
	const [trail, setTrail] = useState<readonly string[]>([]);
	const [answered, setAnswered] = useState<Answered>();
	const [language, setLanguage] = useState(first);
	useEffect(() => {
		const show = async (what: Beside) => {
			const found = "phrase" in what ? await ask("lookUp", { phrase: what.phrase }) : undefined;
			const entries = "entry" in what ? [what.entry] : (found?.answer.senses.slice(0, 1) ?? []);
			setTrail(entries);
			setAnswered(entries.length > 0 ? undefined : found);
		};
		void followBeside((what) => void show(what));
	}, []);
	const changeLanguage = (next: Language) => {
		setLanguage(next);
		void changeSettings({ language: next });
	};
	const answer = answered && (
		<Lookup
			key={answered.answer.phrase}
			{...answered}
			language={language}
			onLanguage={changeLanguage}
			load={async (id) => store.card(id)}
			onFollow={() => {}}
			onCopy={copyText}
			onSearch={(phrase) => void ask("openGlossary", { address: `/search?q=${encodeURIComponent(phrase)}` })}
		/>
	);
	return (
		<Reader.Provider value={translate}>
			<Panel
				store={store}
				page={page}
				trail={trail}
				onTrail={setTrail}
				answer={answer}
				language={language}
				onLanguage={changeLanguage}
				onCopy={copyText}
				onGoTo={(entry) => tab !== undefined && void askPage(tab, { page: "goTo", entry })}
				onReadPage={async () => tab !== undefined && (await readTab(tab)) && watchAgain()}
			/>
		</Reader.Provider>
	);
}

/** The terms of whatever page is in front of the panel's window. */
function usePage(): [number | undefined, PanelPage, () => void] {
	const [{ tab, visit }, setFront] = useState<{ tab: number | undefined; visit: number }>({ tab: undefined, visit: 0 });
	const [page, setPage] = useState<PanelPage>("not-read");
	const watchAgain = () => setFront((before) => ({ ...before, visit: before.visit + 1 }));
	useEffect(() => void followActiveTab((next) => setFront((before) => ({ tab: next, visit: before.visit + 1 }))), []);
	useEffect(() => {
		if (tab === undefined) return undefined;
		return watchTerms(tab, (terms, inView) => setPage(terms ? { terms, inView } : "not-read"));
	}, [tab, visit]);
	return [tab, page, watchAgain];
}

const settings = await readSettings();
document.documentElement.lang = interfaceLanguage() === "zh" ? "zh-CN" : "en";
render(<App first={settings.language ?? interfaceLanguage()} />, document.body);
