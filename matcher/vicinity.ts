/** What stands around an extent, as rules look for words in it: by classes, skipped characters not counted. */
import { SKIPPED } from "./alphabet.ts";
import type { Extent } from "./quotes.ts";

/** An extent in a text, with the classes that its characters are read by. */
export type Place = Extent & { text: string; classes: Uint16Array };

/** Words as the classes of their characters, in the order in which they are read. */
export type Words = {
	words: readonly (readonly number[])[];
	/** A bit for each word's first class, by its lowest five bits: most characters begin none of the words. */
	firsts: number;
};

/** How far rules look to each side, in UTF-16 units of the text: about a clause of official prose. */
const REACH = 60;

export function toWords(words: readonly (readonly number[])[]): Words {
	return { words, firsts: words.reduce((bits, [first = 0]) => bits | (1 << first), 0) };
}

/** Whether one of the words follows the extent directly. */
export function beginsWith({ text, end, classes }: Place, words: Words): boolean {
	return standsAt(text, end, 1, Math.min(text.length, end + REACH), classes, words);
}

/** Whether one of the words, spelled backwards, stands directly before the extent. */
export function endsWith({ text, start, classes }: Place, backwards: Words): boolean {
	return standsAt(text, start - 1, -1, Math.max(0, start - REACH) - 1, classes, backwards);
}

/** Whether one of the words stands near, on one side of the extent. */
export function has({ text, start, end, classes }: Place, words: Words): boolean {
	return (
		isAmong(text, Math.max(0, start - REACH), start, classes, words) ||
		isAmong(text, end, Math.min(text.length, end + REACH), classes, words)
	);
}

function isAmong(text: string, from: number, to: number, classes: Uint16Array, words: Words): boolean {
	for (let i = from; i < to; i++) {
		if (mayBegin(words, classes[text.charCodeAt(i)] as number) && standsAt(text, i, 1, to, classes, words)) return true;
	}
	return false;
}

const mayBegin = ({ firsts }: Words, symbol: number) => ((firsts >>> symbol) & 1) === 1;

/**
 * Whether a word begins with the first character that counts.
 * @param step 1 reads to the right, -1 to the left
 * @param to is not read any more
 */
function standsAt(text: string, from: number, step: 1 | -1, to: number, classes: Uint16Array, words: Words): boolean {
	for (let i = from; i !== to; i += step) {
		const symbol = classes[text.charCodeAt(i)] as number;
		if (symbol === SKIPPED) continue;
		if (!mayBegin(words, symbol)) return false;
		for (const word of words.words) if (word[0] === symbol && continues(text, i, step, to, classes, word)) return true;
		return false;
	}
	return false;
}

/** Whether the rest of a word follows its first character at `at`. */
function continues(text: string, at: number, step: 1 | -1, to: number, classes: Uint16Array, word: readonly number[]): boolean {
	let found = 1;
	for (let i = at + step; found < word.length; i += step) {
		if (i === to) return false;
		const symbol = classes[text.charCodeAt(i)] as number;
		if (symbol === SKIPPED) continue;
		if (symbol !== word[found]) return false;
		found++;
	}
	return true;
}
