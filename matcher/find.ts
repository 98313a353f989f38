/** One left-to-right pass over a text that finds every form, overlapping ones included. */
import { OUTSIDE, SKIPPED } from "./alphabet.ts";
import type { Automaton } from "./automaton.ts";
import { ONLY_SKIPPED, pairAt } from "./filter.ts";

/** Key number and extent, in UTF-16 units of the text, without any quotes or white space at its ends. */
export type Hit = { key: number; start: number; end: number };

/** All hits, by their starts, of those that start together the shortest first. Skipped characters inside a form are part of the extent. */
export function findForms(text: string, classes: Uint16Array, automaton: Automaton): Hit[] {
	const { thirds } = automaton;
	const mask = thirds.length - 1;
	const hits: Hit[] = [];
	// Of the last two characters that were not skipped: where they stand, and which may follow them in a form.
	let firstAt = text.length;
	let secondAt = text.length;
	let second = OUTSIDE;
	let mayFollow = ONLY_SKIPPED;
	for (let i = 0; i < text.length; i++) {
		const symbol = classes[text.charCodeAt(i)] as number;
		if (((mayFollow >>> symbol) & 1) !== 0) {
			if (symbol === SKIPPED) continue;
			walk(text, classes, automaton, firstAt, hits);
		}
		mayFollow = thirds[pairAt(second, symbol, mask)] as number;
		second = symbol;
		firstAt = secondAt;
		secondAt = i;
	}
	walk(text, classes, automaton, firstAt, hits);
	return hits;
}

/** Notes every form that begins at `start`. */
function walk(text: string, classes: Uint16Array, { base, check, output }: Automaton, start: number, hits: Hit[]) {
	let state = 0;
	for (let i = start; i < text.length; i++) {
		const symbol = classes[text.charCodeAt(i)] as number;
		if (symbol === SKIPPED) {
			if (state === 0) return; // a form begins with a character of its own
			continue;
		}
		const next = (base[state] as number) + symbol;
		if (symbol === OUTSIDE || check[next] !== state) return;
		state = next;
		const key = output[state] as number;
		if (key !== 0) hits.push({ key: key - 1, start, end: i + 1 });
	}
}
