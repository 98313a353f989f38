/** What stands around an extent, as rules look for words in it: by classes, without skipped characters. */
import { SKIPPED } from "./alphabet.ts";
import type { Extent } from "./quotes.ts";

/** A word as the classes of its characters. */
export type Word = readonly number[];

export type Vicinity = { before: readonly number[]; after: readonly number[] };

/** How far rules look to each side, in UTF-16 units of the text: about a clause of official prose. */
const REACH = 60;

/** Each side is read when it is first asked for: most rules ask about one. */
export function vicinityOf(text: string, { start, end }: Extent, classes: Uint16Array): Vicinity {
	let before: readonly number[] | undefined;
	let after: readonly number[] | undefined;
	return {
		get before() {
			before ??= classesIn(text, Math.max(0, start - REACH), start, classes);
			return before;
		},
		get after() {
			after ??= classesIn(text, end, Math.min(text.length, end + REACH), classes);
			return after;
		},
	};
}

function classesIn(text: string, from: number, to: number, classes: Uint16Array): number[] {
	const symbols: number[] = [];
	for (let i = from; i < to; i++) {
		const symbol = classes[text.charCodeAt(i)] as number;
		if (symbol !== SKIPPED) symbols.push(symbol);
	}
	return symbols;
}

export const beginsWith = ({ after }: Vicinity, word: Word): boolean => standsAt(after, word, 0);

export const endsWith = ({ before }: Vicinity, word: Word): boolean => standsAt(before, word, before.length - word.length);

export const has = (vicinity: Vicinity, word: Word): boolean => includes(vicinity.before, word) || includes(vicinity.after, word);

function includes(symbols: readonly number[], word: Word): boolean {
	for (let at = symbols.indexOf(word[0] as number); at >= 0; at = symbols.indexOf(word[0] as number, at + 1)) {
		if (standsAt(symbols, word, at)) return true;
	}
	return false;
}

function standsAt(symbols: readonly number[], word: Word, at: number): boolean {
	if (at < 0 || at + word.length > symbols.length) return false;
	for (let i = 0; i < word.length; i++) if (symbols[at + i] !== word[i]) return false;
	return true;
}
