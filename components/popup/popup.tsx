/** The popup: the page's terms or all of them, a search over them, and the entry that is open. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Search } from "../../glossary/search.ts";
import type { Language, Store } from "../../glossary/store.ts";
import { EntryPanel } from "../entry/entry-panel.tsx";
import { useTranslate } from "../reader.ts";
import { type Group, groupByPinyin, groupBySubject, groupOfPage, groupResults } from "./groups.ts";
import { KeyHints } from "./key-hints.tsx";
import { PageMessage, type PageState } from "./page-message.tsx";
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

type Tab = "page" | "all";

export function Popup({ store, search, page, language, onLanguage, onReadPage, onCopy }: PopupProps) {
	const t = useTranslate();
	const [query, setQuery] = useState("");
	const [chosenTab, setTab] = useState<Tab>();
	const [order, setOrder] = useState<"subject" | "pinyin">("subject");
	const [trail, setTrail] = useState<string[]>([]);
	const box = useRef<HTMLInputElement>(null);

	const counts = useMemo(() => new Map(page.kind === "read" ? page.terms.map(({ id, count }) => [id, count]) : []), [page]);
	const tab = chosenTab ?? (counts.size > 0 ? "page" : "all");
	const groups = useMemo((): Group[] => {
		if (query.trim()) return groupResults(search(query));
		if (tab === "page") return groupOfPage(store, [...counts.keys()]);
		return order === "subject" ? groupBySubject(store, language) : groupByPinyin(store);
	}, [query, tab, order, language, counts, search, store]);

	const open = (id: string) => setTrail((before) => (before.at(-1) === id ? before : [...before, id]));
	const back = () => setTrail((before) => before.slice(0, -1));
	const selection = useSelection(groups, open);
	const card = trail.length > 0 ? store.card(trail.at(-1) as string) : undefined;

	// Back in the list the reader goes on typing.
	useEffect(() => {
		if (!card) box.current?.focus();
	}, [card]);

	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key === "Escape" && (card || query)) {
			event.preventDefault();
			if (card) back();
			else setQuery("");
		} else if (event.key === "/" && event.target !== box.current) {
			event.preventDefault();
			setTrail([]);
			box.current?.focus();
		} else if (!card && event.target === box.current) selection.onKeyDown(event);
	};

	if (card) {
		return (
			<main class="popup" onKeyDown={onKeyDown}>
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
			</main>
		);
	}
	const count = groups.reduce((sum, group) => sum + group.items.length, 0);
	return (
		<main class="popup" onKeyDown={onKeyDown}>
			<div class="top">
				<h1>
					<span class="seal" aria-hidden="true">
						提
					</span>
					提法
					<small>{page.kind === "read" && page.terms.length > 0 && t("pageSummary", counts.size, sum(counts.values()))}</small>
				</h1>
				<input
					ref={box}
					class="search"
					type="text"
					role="combobox"
					aria-label={t("searchLabel")}
					aria-expanded="true"
					aria-controls="terms"
					aria-autocomplete="list"
					{...(selection.selected && { "aria-activedescendant": `item-${selection.selected}` })}
					placeholder={t("searchPlaceholder")}
					autocomplete="off"
					spellcheck={false}
					value={query}
					onInput={(event) => setQuery(event.currentTarget.value)}
				/>
			</div>
			{!query.trim() && (
				<div class="tabs">
					<span class="choices" role="group">
						<button type="button" aria-pressed={tab === "page"} onClick={() => setTab("page")}>
							{t("tabPage", counts.size)}
						</button>
						<button type="button" aria-pressed={tab === "all"} onClick={() => setTab("all")}>
							{t("tabAll", store.entries.length)}
						</button>
					</span>
					{tab === "all" && (
						<span class="choices order" role="group" aria-label={t("orderLabel")}>
							<button type="button" aria-pressed={order === "subject"} onClick={() => setOrder("subject")}>
								{t("orderSubject")}
							</button>
							<button type="button" aria-pressed={order === "pinyin"} onClick={() => setOrder("pinyin")}>
								{t("orderPinyin")}
							</button>
						</span>
					)}
				</div>
			)}
			<p class="visually-hidden" role="status">
				{query.trim() && t("resultCount", count)}
			</p>
			{count > 0 ? (
				<TermList
					groups={groups}
					query={query}
					counts={counts}
					language={language}
					subjects={store.subjects}
					selection={selection}
					onOpen={open}
				/>
			) : query.trim() ? (
				<div class="message">
					<p>{t("nothingFound", query.trim())}</p>
					<p>{t("nothingFoundHint")}</p>
				</div>
			) : (
				<PageMessage page={page} onReadPage={onReadPage} />
			)}
			<KeyHints query={query} />
		</main>
	);
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0);
