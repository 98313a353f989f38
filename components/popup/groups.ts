/** The lists of the popup as groups of entries under a heading. */
import type { StoredEntry } from "../../glossary/compile.ts";
import type { Reason, SearchResult } from "../../glossary/search.ts";
import type { Language, Store } from "../../glossary/store.ts";

/** `heading` is words of the glossary, `reason` says why these were found; a group has one or neither. */
export type Group = { key: string; heading?: string; reason?: Reason; items: StoredEntry[] };

export function groupBySubject({ entries, subjects }: Store, language: Language): Group[] {
	return subjects
		.map((subject) => ({ key: subject.id, heading: subject[language], items: entries.filter((entry) => entry.subject === subject.id) }))
		.filter((group) => group.items.length > 0);
}

/** By the first letter; entries come in pinyin order. */
export function groupByPinyin({ entries }: Store): Group[] {
	return collect(
		entries,
		(entry) =>
			entry.pinyin
				.normalize("NFD")
				.replaceAll(/[^a-z]/gi, "")
				.charAt(0)
				.toUpperCase(),
		(heading) => ({ heading }),
	);
}

/** In the order in which the page has them. */
export function groupOfPage({ entries }: Store, ids: readonly string[]): Group[] {
	const byId = new Map(entries.map((entry) => [entry.id, entry]));
	const items = ids.flatMap((id) => byId.get(id) ?? []);
	return items.length > 0 ? [{ key: "page", items }] : [];
}

export function groupResults(results: readonly SearchResult[]): Group[] {
	const reasons = new Map(results.map(({ entry, reason }) => [entry, reason]));
	return collect(
		[...reasons.keys()],
		(entry) => reasons.get(entry) as Reason,
		(reason) => ({ reason }),
	);
}

function collect<K extends string>(
	entries: readonly StoredEntry[],
	keyOf: (entry: StoredEntry) => K,
	head: (key: K) => Partial<Group>,
): Group[] {
	const groups = new Map<K, StoredEntry[]>();
	for (const entry of entries) groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry]);
	return [...groups].map(([key, items]) => ({ key, ...head(key), items }));
}
