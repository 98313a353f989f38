/** The popup: lists of terms, a search over all of them, and over that the entry that is open. */
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ListedEntry } from "../../glossary/listed.ts";
import type { Search } from "../../glossary/search.ts";
import type { EntryCard, Language } from "../../glossary/store.ts";
import type { ListName, Place } from "../../platform/place.ts";
import { EntryPanel } from "../entry/entry-panel.tsx";
import { useTranslate } from "../reader.ts";
import type { Group } from "../term-list/rows.ts";
import { optionId, TermList } from "../term-list/term-list.tsx";
import { useSelection } from "../term-list/use-selection.ts";
import { EmptyMessage, type PageState } from "./empty-message.tsx";
import { groupAll, groupNamed, groupResults, type Listed } from "./groups.ts";
import { KeyHints } from "./key-hints.tsx";
import { SearchBox } from "./search-box.tsx";
import { Tabs } from "./tabs.tsx";
import { usePlace } from "./use-place.ts";

/** Entries in full, and the search over them. */
export type Terms = { card: (id: string) => EntryCard | undefined; search: Search };

export type PopupProps = {
	glossary: Listed;
	/** What takes longer to load than the lists; undefined until it is there. */
	terms: Terms | undefined;
	page: PageState;
	language: Language;
	/** Ids of entries, the newest first. */
	starred: readonly string[];
	viewed: readonly string[];
	/** Where the reader was when it was last open. */
	lastPlace: Place | undefined;
	onPlace: (place: Place) => void;
	onLanguage: (language: Language) => void;
	onReadPage: () => void;
	onCopy: (text: string) => Promise<boolean>;
	onStar: (id: string) => void;
	onViewed: (id: string) => void;
	onClearViewed: () => void;
};

const LIST = "terms";
const PANEL = "panel";

export function Popup(props: PopupProps) {
	const { glossary, terms, page, language, starred, viewed } = props;
	const t = useTranslate();
	const { place, change } = usePlace(page, props.lastPlace, props.onPlace);
	const [here, setHere] = useState<string>();
	const box = useRef<HTMLInputElement>(null);
	const listElement = useRef<HTMLDivElement>(null);

	const onPage = useMemo(() => new Map(page.kind === "read" ? page.terms.map(({ id, count }) => [id, count]) : []), [page]);
	const query = place.query.trim();
	const { list, way } = place;
	const groups = useMemo((): Group[] => {
		if (query !== "") return groupResults(terms?.search(query) ?? [], t);
		if (list === "all") return groupAll(glossary, way, language, t);
		return groupNamed(glossary, list, { page: [...onPage.keys()], starred, recent: viewed }[list]);
	}, [query, list, way, language, onPage, starred, viewed, terms, glossary, t]);
	const found = groups.reduce((total, { items }) => total + items.length, 0);

	const goTo = (part: Partial<Place>) => change({ selected: undefined, top: 0, ...part });
	const open = (id: string) => {
		change(({ trail }) => (trail.at(-1) === id ? {} : { trail: [...trail, id] }));
		props.onViewed(id);
	};
	const back = () => change(({ trail }) => ({ trail: trail.slice(0, -1) }));
	const selection = useSelection({
		groups,
		wanted: place.selected,
		onSelect: (selected) => change({ selected }),
		onOpen: open,
		list: listElement,
	});
	const current = place.trail.at(-1);
	const card = current === undefined ? undefined : terms?.card(current);
	// From the start and after an entry the reader types; not before the list is there again, for what is inert can't be focused.
	// In the same step as the change: a key pressed meanwhile would go nowhere.
	useLayoutEffect(() => {
		if (!card) box.current?.focus();
	}, [card]);

	const onKeyDown = (event: KeyboardEvent) => {
		// While an input method composes, every key is its.
		if (event.isComposing) return;
		if (event.key === "Escape" && (card || place.query)) {
			event.preventDefault();
			if (card) back();
			else goTo({ query: "" });
		} else if (event.key === "/" && event.target !== box.current) {
			event.preventDefault();
			change({ trail: [] });
			if (!card) box.current?.focus();
		} else if (!card && !hasKeysOfItsOwn(event)) selection.onKeyDown(event);
	};
	const known = useMemo(() => new Set(glossary.entries.map(({ id }) => id)), [glossary]);
	const subjects = useMemo(() => new Map(glossary.subjects.map((subject) => [subject.id, subject[language]])), [glossary, language]);
	/** What the surrounding list does not say already: how often the page has it, or else its field. */
	const note = (entry: ListedEntry, group: Group) => {
		const count = onPage.get(entry.id) ?? 0;
		if (group.key === "page") return t("places", count);
		if (group.key !== entry.subject) return subjects.get(entry.subject) ?? "";
		return count > 0 ? t("onPage", count) : "";
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
						{onPage.size > 0 && <small>{t("pageSummary", onPage.size, sum(onPage.values()))}</small>}
					</h1>
					<SearchBox
						ref={box}
						query={place.query}
						onQuery={(text) => goTo({ query: text })}
						list={LIST}
						selected={selection.selected && optionId(LIST, selection.selected)}
					/>
				</div>
				{query === "" && (
					<Tabs
						list={list}
						onList={(next: ListName) => goTo({ list: next })}
						counts={{ page: onPage.size, all: glossary.entries.length, starred: starred.filter((id) => known.has(id)).length }}
						way={way}
						onWay={(next) => goTo({ way: next })}
						groups={groups}
						here={here}
						onJump={selection.jump}
						onClear={() => {
							props.onClearViewed();
							// The button goes with what it cleared.
							box.current?.focus();
						}}
						panel={PANEL}
					/>
				)}
				<p class="visually-hidden" role="status">
					{query !== "" && t("resultCount", found)}
				</p>
				<div class="panel" id={PANEL} {...(query === "" && { role: "tabpanel", "aria-label": t("listLabel") })}>
					{found > 0 ? (
						<TermList
							key={JSON.stringify([query, list, way])}
							id={LIST}
							label={t("listLabel")}
							list={listElement}
							groups={groups}
							query={query}
							note={note}
							language={language}
							selection={selection}
							onOpen={open}
							top={place.top}
							onTop={(top) => change({ top })}
							onHere={setHere}
						/>
					) : (
						<EmptyMessage list={list} query={query} isLoading={!terms} page={page} onReadPage={props.onReadPage} />
					)}
				</div>
				<KeyHints keys={{ "↑ ↓": t("keysSelect"), Enter: t("keysOpen"), Esc: t(place.query ? "keysClear" : "keysClose") }} />
			</div>
			{card && (
				<div class="opened">
					<EntryPanel
						key={card.entry.id}
						card={card}
						language={language}
						onLanguage={props.onLanguage}
						onOpen={open}
						onBack={back}
						onCopy={props.onCopy}
						star={{ starred: starred.includes(card.entry.id), onToggle: () => props.onStar(card.entry.id) }}
						focusBack
					/>
					<KeyHints keys={{ Esc: t("keysBack"), "/": t("keysSearch") }} />
				</div>
			)}
		</main>
	);
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0);

/** A menu takes all keys, a button Enter. */
const hasKeysOfItsOwn = ({ target, key }: KeyboardEvent) =>
	target instanceof HTMLSelectElement || (target instanceof HTMLButtonElement && key === "Enter");
