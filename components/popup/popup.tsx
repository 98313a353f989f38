/** The popup: the page's terms or all of them, a search over them, and over that the entry that is open. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Search } from "../../glossary/search.ts";
import type { Language, Store } from "../../glossary/store.ts";
import { EntryPanel } from "../entry/entry-panel.tsx";
import { useTranslate } from "../reader.ts";
import { type Group, groupByPinyin, groupBySubject, groupOfPage, groupResults } from "./groups.ts";
import { KeyHints } from "./key-hints.tsx";
import { PageMessage, type PageState } from "./page-message.tsx";
import { SearchBox } from "./search-box.tsx";
import { type Order, type Tab, Tabs } from "./tabs.tsx";
import { TermList } from "./term-list.tsx";
import { useSelection } from "./use-selection.ts";

export type PopupProps = {
	store: Store;
	search: Search;
	page: PageState;
	language: Language;
	onLanguage: (language: Language) => void;
	onReadPage: () => void;
	onCopy: (text: string) => Promise<boolean>;
};

export function Popup({ store, search, page, language, onLanguage, onReadPage, onCopy }: PopupProps) {
	const t = useTranslate();
	const [query, setQuery] = useState("");
	const [chosenTab, setTab] = useState<Tab>();
	const [order, setOrder] = useState<Order>("subject");
	const [trail, setTrail] = useState<string[]>([]);
	const box = useRef<HTMLInputElement>(null);

	const counts = useMemo(() => new Map(page.kind === "read" ? page.terms.map(({ id, count }) => [id, count]) : []), [page]);
	const searching = query.trim() !== "";
	const tab = chosenTab ?? (counts.size > 0 ? "page" : "all");
	const groups = useMemo((): Group[] => {
		if (searching) return groupResults(search(query));
		if (tab === "page") return groupOfPage(store, [...counts.keys()]);
		return order === "subject" ? groupBySubject(store, language) : groupByPinyin(store);
	}, [query, searching, tab, order, language, counts, search, store]);
	const found = groups.reduce((sum, group) => sum + group.items.length, 0);

	const open = (id: string) => setTrail((before) => (before.at(-1) === id ? before : [...before, id]));
	const back = () => setTrail((before) => before.slice(0, -1));
	const selection = useSelection(groups, open);
	const current = trail.at(-1);
	const card = current === undefined ? undefined : store.card(current);
	// From the start and after an entry the reader types; not before the list is there again, for what is inert can't be focused.
	useEffect(() => {
		if (!card) box.current?.focus();
	}, [card]);

	const onKeyDown = (event: KeyboardEvent) => {
		// While an input method composes, every key is its.
		if (event.isComposing) return;
		if (event.key === "Escape" && (card || query)) {
			event.preventDefault();
			if (card) back();
			else setQuery("");
		} else if (event.key === "/" && event.target !== box.current) {
			event.preventDefault();
			setTrail([]);
			if (!card) box.current?.focus();
		} else if (!card && !(event.key === "Enter" && event.target instanceof HTMLButtonElement)) selection.onKeyDown(event);
	};

	return (
		<main class="popup" onKeyDown={onKeyDown}>
			{/* Stays below an open entry, so that the reader comes back to the same place in the list. */}
			<div class="browse" inert={card !== undefined}>
				<div class="top">
					<h1>
						<span class="seal" aria-hidden="true">
							提
						</span>
						提法
						{counts.size > 0 && <small>{t("pageSummary", counts.size, sum(counts.values()))}</small>}
					</h1>
					<SearchBox ref={box} query={query} onQuery={setQuery} selected={selection.selected} />
				</div>
				{!searching && <Tabs tab={tab} onTab={setTab} order={order} onOrder={setOrder} onPage={counts.size} all={store.entries.length} />}
				<p class="visually-hidden" role="status">
					{searching && t("resultCount", found)}
				</p>
				{found > 0 && (
					<TermList
						groups={groups}
						query={query}
						counts={counts}
						language={language}
						subjects={store.subjects}
						selection={selection}
						onOpen={open}
					/>
				)}
				{found === 0 && searching && (
					<div class="message">
						<p>{t("nothingFound", query.trim())}</p>
						<p>{t("nothingFoundHint")}</p>
					</div>
				)}
				{found === 0 && !searching && <PageMessage page={page} onReadPage={onReadPage} />}
				<KeyHints keys={{ "↑ ↓": t("keysSelect"), Enter: t("keysOpen"), Esc: t(query ? "keysClear" : "keysClose") }} />
			</div>
			{card && (
				<div class="opened">
					<EntryPanel
						key={card.entry.id}
						card={card}
						language={language}
						onLanguage={onLanguage}
						onOpen={open}
						onBack={back}
						onCopy={onCopy}
						focusBack
					/>
					<KeyHints keys={{ Esc: t("keysBack"), "/": t("keysSearch") }} />
				</div>
			)}
		</main>
	);
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0);
