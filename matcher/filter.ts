/**
 * Decides for most places of a text, by one look-up a character, that no form begins there (in the manner of Wu and
 * Manber, 1994). For each pair of characters a word of 32 bits says which third characters may follow: the third
 * character's class, modulo 32, is the number of its bit.
 */

/** By `pairAt`. Signed, for engines keep an unsigned word of 32 bits as a floating-point number, which halves the speed. */
export type Filter = { thirds: Int32Array };

const ANY = -1;

/** Where the word of a pair lies. @param mask the length of the table less one */
export const pairAt = (first: number, second: number, mask: number): number => ((first << 5) ^ second) & mask;

export type Beginning = (first: number, second: number, third: number | undefined) => void;

/**
 * @param each calls back with the classes of every key's first three characters, or of its only two
 * @param count of the automaton's states: the table has a word for each, but no fewer than 16,384
 */
export function buildFilter(each: (add: Beginning) => void, count: number): Filter {
	const thirds = new Int32Array(2 ** Math.max(14, Math.ceil(Math.log2(count + 1))));
	const mask = thirds.length - 1;
	each((first, second, third) => {
		const at = pairAt(first, second, mask);
		thirds[at] = third === undefined ? ANY : (thirds[at] ?? 0) | (1 << third);
	});
	return { thirds };
}
