/** What stands around an extent, as rules look for words in it: by classes, skipped characters not counted. */
import { SKIPPED } from "./alphabet.ts";
import type { Extent } from "./quotes.ts";

/** An extent in a text, with the classes that its characters are read by. */
export type Place = Extent & { text: string; classes: Uint16Array };

/** Words that are looked for together. */
export type Words = {
	/** Folded, in the order in which they are read. */
	words: readonly string[];
	/** The class that each begins with. */
	firsts: readonly number[];
	/** Bits for these, one by the lowest five bits of a class and one by the next five: most characters begin none of the words. */
	low: number;
	high: number;
};

/** How far rules look to each side, in UTF-16 units of the text: about a clause of official prose. */
const REACH = 60;

export function toWords(words: readonly string[], classes: Uint16Array): Words {
	const firsts = words.map((word) => classes[word.charCodeAt(0)] as number);
	let low = 0;
	let high = 0;
	for (const first of firsts) {
		low |= 1 << first;
		high |= 1 << (first >> 5);
	}
	return { words, firsts, low, high };
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

const mayBegin = ({ low, high }: Words, symbol: number) => ((low >>> symbol) & (high >>> (symbol >> 5)) & 1) === 1;

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
		for (let n = 0; n < words.firsts.length; n++) {
			if (words.firsts[n] === symbol && isWord(words.words[n] as string, text, i, step, to, classes)) return true;
		}
		return false;
	}
	return false;
}

/** Whether a word begins with the character at `at`, which counts. */
function isWord(word: string, text: string, at: number, step: 1 | -1, to: number, classes: Uint16Array): boolean {
	let read = 0;
	for (let i = at; i !== to; i += step) {
		const symbol = classes[text.charCodeAt(i)] as number;
		if (symbol === SKIPPED) continue;
		if (symbol !== classes[word.charCodeAt(read)]) return false;
		if (++read === word.length) return true;
	}
	return false;
}
