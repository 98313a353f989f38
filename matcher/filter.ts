/**
 * Decides for most places of a text, by one look-up a character, that no form begins there (in the manner of Wu and
 * Manber, 1994). For each pair of characters a word of 32 bits says which third characters may follow: the third
 * character's class, modulo 32, is the number of its bit.
 */
import { type PackedNumbers, packNumbers, unpackNumbers } from "./packing.ts";

/** By `pairAt`. Signed, for engines keep an unsigned word of 32 bits as a floating-point number, which halves the speed. */
export type Filter = { thirds: Int32Array };

const ANY = -1;

/** Where the word of a pair lies; `findForms` has it written out. @param mask the length of the table less one */
const pairAt = (first: number, second: number, mask: number): number => ((first << 5) ^ second) & mask;

/** As it lies in the page script: the words that are not 0. */
export type PackedFilter = { length: number; places: PackedNumbers; words: PackedNumbers };

/**
 * Build time.
 * @param keys each as the classes of its characters, at least two
 */
export function buildFilter(keys: readonly (readonly number[])[]): PackedFilter {
	const beginnings = new Set(keys.map((key) => key.slice(0, 3).join()));
	const length = 2 ** Math.max(14, Math.ceil(Math.log2(beginnings.size * WORDS_FOR_EACH)));
	const thirds = new Map<number, number>();
	for (const [first, second, third] of keys as readonly [number, number, number?][]) {
		const at = pairAt(first, second, length - 1);
		thirds.set(at, third === undefined ? ANY : (thirds.get(at) ?? 0) | (1 << third));
	}
	return { length, places: packNumbers([...thirds.keys()]), words: packNumbers([...thirds.values()].map((word) => word >>> 0)) };
}

/** Room, so that few pairs share a word; but a table that does not fit the processor's nearest cache is slow. */
const WORDS_FOR_EACH = 4;

export function unpackFilter({ length, places, words }: PackedFilter): Filter {
	const thirds = new Int32Array(length);
	const at = unpackNumbers(places);
	const word = unpackNumbers(words);
	for (let i = 0; i < at.length; i++) thirds[at[i] as number] = word[i] as number;
	return { thirds };
}
