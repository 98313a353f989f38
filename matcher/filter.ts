/**
 * Decides for most places of a text, by one look-up a character, that no form begins there (in the manner of Wu and
 * Manber, 1994). For each pair of characters a word of 32 bits says which third characters may follow: the third
 * character's class, modulo 32, is the number of its bit.
 *
 * Bit 31 is always set and belongs to no class but SKIPPED, so that skipped characters and places worth a look leave the
 * loop by the same, rarely taken branch.
 */

/** By `pairAt`. */
export type Filter = { thirds: Uint32Array };

const ANY = 0xffffffff;
export const ONLY_SKIPPED = 0x80000000;

/** Where the word of a pair lies. @param mask the length of the table less one */
export const pairAt = (first: number, second: number, mask: number): number => ((first << 5) ^ second) & mask;

export type Beginning = (first: number, second: number, third: number | undefined) => void;

/**
 * @param each calls back with the classes of every key's first three characters, or of its only two
 * @param count of the keys, or more: the table has four words for each, but no fewer than 16,384
 */
export function buildFilter(each: (add: Beginning) => void, count: number): Filter {
	const thirds = new Uint32Array(2 ** Math.max(14, Math.ceil(Math.log2(count * 4 + 1)))).fill(ONLY_SKIPPED);
	const mask = thirds.length - 1;
	each((first, second, third) => {
		const at = pairAt(first, second, mask);
		thirds[at] = third === undefined ? ANY : (thirds[at] ?? 0) | (1 << third);
	});
	return { thirds };
}
