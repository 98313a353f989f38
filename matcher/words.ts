/**
 * Whether no word straddles an edge of an extent.
 * @param words the words of a text, in order; together they are the text
 * @param start, end the extent in that text, in UTF-16 units
 * @example fitsWords(["第三", "农场"], 1, 3) === false
 */
export function fitsWords(words: readonly string[], start: number, end: number): boolean {
	let from = 0;
	for (const word of words) {
		const to = from + word.length;
		if ((from < start && start < to) || (from < end && end < to)) return false;
		from = to;
	}
	return true;
}
