import type { StoredEntry } from "../../glossary/compile.ts";
import type { Subject } from "../../glossary/schema.ts";
import type { Reason } from "../../glossary/search.ts";
import type { Language } from "../../glossary/store.ts";
import { type Translate, useTranslate } from "../reader.ts";
import type { Group } from "./groups.ts";
import type { Selection } from "./use-selection.ts";

type TermListProps = {
	groups: readonly Group[];
	query: string;
	/** Places on the page, by entry. */
	counts: ReadonlyMap<string, number>;
	language: Language;
	subjects: readonly Subject[];
	selection: Selection;
	onOpen: (id: string) => void;
};

const HEADINGS: Record<Reason, Parameters<Translate>[0]> = {
	exact: "groupExact",
	prefix: "groupPrefix",
	initials: "groupInitials",
	pinyin: "groupPinyin",
	contains: "groupContains",
	apart: "groupApart",
	member: "groupMember",
	within: "groupWithin",
	english: "groupEnglish",
	definition: "groupDefinition",
	sound: "groupSound",
	spelling: "groupSpelling",
	characters: "groupCharacters",
	some: "groupSome",
};

export function TermList({ groups, query, counts, language, subjects, selection, onOpen }: TermListProps) {
	const t = useTranslate();
	const fields = new Map(subjects.map((subject) => [subject.id, subject[language]]));
	return (
		<div class="list" id="terms" role="listbox" aria-label={t("listLabel")} tabIndex={-1}>
			{groups.map((group) => (
				<div key={group.key} role="group" {...(group.reason || group.heading ? { "aria-labelledby": `group-${group.key}` } : {})}>
					{(group.reason || group.heading) && (
						<div class="group" id={`group-${group.key}`}>
							{group.reason ? t(HEADINGS[group.reason]) : group.heading}
						</div>
					)}
					{group.items.map((entry) => (
						<Item
							key={entry.id}
							entry={entry}
							query={query}
							note={noteOf(entry, group, fields, counts, t)}
							language={language}
							selected={selection.selected === entry.id}
							onPoint={() => selection.select(entry.id)}
							onOpen={() => onOpen(entry.id)}
						/>
					))}
				</div>
			))}
		</div>
	);
}

type ItemProps = {
	entry: StoredEntry;
	query: string;
	note: string;
	language: Language;
	selected: boolean;
	onPoint: () => void;
	onOpen: () => void;
};

function Item({ entry, query, note, language, selected, onPoint, onOpen }: ItemProps) {
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: keys act through the search box, which keeps the focus
		<div class="item" id={`item-${entry.id}`} role="option" tabIndex={-1} aria-selected={selected} onPointerMove={onPoint} onClick={onOpen}>
			<span class="name">
				<b lang="zh-CN">
					<Marked text={entry.term} query={query} />
				</b>
				<span class="pinyin" lang="zh-Latn-pinyin">
					{entry.pinyin}
				</span>
			</span>
			<span class="note">{note}</span>
			<span class="gist" lang={language === "zh" ? "zh-CN" : "en"}>
				{entry.definition[language]}
			</span>
		</div>
	);
}

/** What the surrounding list does not say already: how often the page has it, or else its field. */
function noteOf(
	entry: StoredEntry,
	group: Group,
	fields: ReadonlyMap<string, string>,
	counts: ReadonlyMap<string, number>,
	t: Translate,
): string {
	const count = counts.get(entry.id) ?? 0;
	if (group.key === "page") return t("places", count);
	if (group.key !== entry.subject) return fields.get(entry.subject) ?? "";
	return count > 0 ? t("onPage", count) : "";
}

function Marked({ text, query }: { text: string; query: string }) {
	const part = query.trim();
	const at = part ? text.indexOf(part) : -1;
	if (at < 0) return <>{text}</>;
	return (
		<>
			{text.slice(0, at)}
			<mark>{part}</mark>
			{text.slice(at + part.length)}
		</>
	);
}
