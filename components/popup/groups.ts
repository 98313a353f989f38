/** The lists of the popup as groups of entries under a heading. */
import type { ListedEntry } from "../../glossary/listed.ts";
import type { Subject } from "../../glossary/schema.ts";
import type { Reason, SearchResult } from "../../glossary/search.ts";
import type { Language } from "../../glossary/store.ts";
import type { Way } from "../../platform/place.ts";
import type { Translate } from "../reader.ts";
import type { Group } from "../term-list/rows.ts";
import { LEVEL_NAMES, letterOf, NUMERALS } from "../ways-in.ts";

/** All entries as lists show them, in pinyin order. */
export type Listed = { entries: readonly ListedEntry[]; subjects: readonly Subject[] };

type Key = Parameters<Translate>[0];

const REASONS: Record<Reason, Key> = {
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

/** All entries in one of the ways of browsing them; the numbered way has only those that have a number. */
export function groupAll({ entries, subjects }: Listed, way: Way, language: Language, t: Translate): Group[] {
	switch (way) {
		case "subject":
			return inOrder(
				subjects,
				({ id }) => id,
				(subject) => subject[language],
				Map.groupBy(entries, ({ subject }) => subject),
			);
		case "pinyin":
			// Entries come in pinyin order.
			return [...Map.groupBy(entries, letterOf)].map(([key, items]) => ({ key, heading: key, items }));
		case "number":
			return inOrder(
				NUMERALS.map((numeral, at) => ({ numeral, number: at + 1 })),
				({ number }) => number,
				({ numeral, number }) => `${numeral} · ${number}`,
				Map.groupBy(entries, ({ number }) => number),
			);
		case "level":
			return inOrder(
				[1, 2, 3] as const,
				(level) => level,
				(level) => t(LEVEL_NAMES[level]),
				Map.groupBy(entries, ({ level }) => level),
			);
	}
}

function inOrder<T, K extends string | number>(
	order: readonly T[],
	keyOf: (one: T) => K,
	heading: (one: T) => string,
	items: ReadonlyMap<K | undefined, ListedEntry[]>,
): Group[] {
	return order.flatMap((one) => {
		const ofOne = items.get(keyOf(one));
		return ofOne ? [{ key: String(keyOf(one)), heading: heading(one), items: ofOne }] : [];
	});
}

/** Entries by id, in the order in which they are named; an id that the glossary does not have is left out. */
export function groupNamed({ entries }: Listed, key: string, ids: readonly string[]): Group[] {
	const byId = new Map(entries.map((entry) => [entry.id, entry]));
	const items = ids.flatMap((id) => byId.get(id) ?? []);
	return items.length > 0 ? [{ key, items }] : [];
}

export function groupResults(results: readonly SearchResult[], t: Translate): Group[] {
	return [...Map.groupBy(results, ({ reason }) => reason)].map(([reason, found]) => ({
		key: reason,
		heading: t(REASONS[reason]),
		items: found.map(({ entry }) => entry),
	}));
}
