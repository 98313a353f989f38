/** One left-to-right pass over a text that finds every form, overlapping ones included. */
import { OUTSIDE, SKIPPED } from "./alphabet.ts";
import type { Automaton } from "./automaton.ts";

/** Key number and extent, in UTF-16 units of the text, without any quotes or white space at its ends. */
export type Hit = { key: number; start: number; end: number };

/**
 * All hits, by their ends; of those that end together the longest first. Skipped characters inside a form are part of
 * the extent. Cost: one step a unit, whatever the number of forms.
 * @param lengths number of characters of each key
 */
export function findForms(
	text: string,
	classes: Uint16Array,
	{ base, check, fail, output, outputs }: Automaton,
	lengths: ArrayLike<number>,
): Hit[] {
	const hits: Hit[] = [];
	let state = 0;
	for (let i = 0; i < text.length; i++) {
		const symbol = classes[text.charCodeAt(i)] as number;
		if (symbol === SKIPPED) continue;
		if (symbol === OUTSIDE) {
			state = 0;
			continue;
		}
		let next = (base[state] as number) + symbol;
		while (check[next] !== symbol && state !== 0) {
			state = fail[state] as number;
			next = (base[state] as number) + symbol;
		}
		state = check[next] === symbol ? next : 0;
		const found = output[state] as number;
		if (found !== 0) {
			for (const key of outputs[found - 1] as readonly number[])
				hits.push({ key, start: startOf(text, classes, i, lengths[key] as number), end: i + 1 });
		}
	}
	return hits;
}

/** Where a form of `length` characters begins whose last one stands at `last`. */
function startOf(text: string, classes: Uint16Array, last: number, length: number): number {
	let at = last;
	for (let left = length - 1; left > 0; ) {
		at--;
		if (classes[text.charCodeAt(at)] !== SKIPPED) left--;
	}
	return at;
}
