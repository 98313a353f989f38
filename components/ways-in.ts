/** The ways into a long glossary: how entries are counted by what they have in common. */
import type { Level, StoredEntry } from "../glossary/compile.ts";

/** @example letterOf({ pinyin: "sì gè yì shí" }) === "S" */
export function letterOf({ pinyin }: Pick<StoredEntry, "pinyin">): string {
	return pinyin
		.normalize("NFD")
		.replaceAll(/[^a-z]/gi, "")
		.charAt(0)
		.toUpperCase();
}

/** Keys of the messages that name the levels. */
export const LEVEL_NAMES = { 1: "levelShorthand", 2: "levelAdministrative", 3: "levelGeneral" } as const satisfies Record<Level, string>;

/** Of the numbers of formulas, which begin at one. */
export const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

/** How many entries there are under each key, in the order of the keys; entries without a key are left out. */
export function countBy<K extends string | number>(
	entries: readonly StoredEntry[],
	keyOf: (entry: StoredEntry) => K | undefined,
): [K, number][] {
	const counts = new Map<K, number>();
	for (const entry of entries) {
		const key = keyOf(entry);
		if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
