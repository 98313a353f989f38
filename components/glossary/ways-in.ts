/** The ways into a long glossary: by the first letter of the pinyin, by the number of a formula, by level. */
import type { StoredEntry } from "../../glossary/compile.ts";

/** @example letterOf({ pinyin: "sì gè yì shí" }) === "S" */
export function letterOf({ pinyin }: Pick<StoredEntry, "pinyin">): string {
	return pinyin
		.normalize("NFD")
		.replaceAll(/[^a-z]/gi, "")
		.charAt(0)
		.toUpperCase();
}

/** How each number is written at the head of a formula. */
const NUMERALS = ["", "一", "二两双", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"] as const;

/** @example numeralsOf(2) === "二 两 双" and numeralsOf(11) === "十一" */
export function numeralsOf(number: number): string {
	return number === 2 ? [...NUMERALS[2]].join(" ") : (NUMERALS[number] ?? "");
}

/** A number that counts years, sessions or ranks is none that counts members. */
const NO_COUNT = /^(年|月|日|届|级|线|中全会)/;

/**
 * The number with which a formula begins, up to twelve; undefined for what only looks like one.
 * 一 is taken for a number only where the entry lists what it consists of: 一把手 counts nothing.
 * @example numberOf({ term: "“三公”经费" }) === 3
 */
export function numberOf({ term, members, expansion }: Pick<StoredEntry, "term" | "members" | "expansion">): number | undefined {
	const [, numeral, rest = ""] = /^[“‘]?([一二两双三四五六七八九十]+)(.*)$/u.exec(term) ?? [];
	if (!numeral || NO_COUNT.test(rest)) return undefined;
	const number = NUMERALS.findIndex((writing, value) => value > 0 && (value === 2 ? writing.includes(numeral) : writing === numeral));
	if (number === 1 && !members && !expansion) return undefined;
	return number > 0 ? number : undefined;
}

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
