/** One left-to-right pass over a text that finds every form, overlapping ones included. */
import { OUTSIDE, SKIPPED } from "./alphabet.ts";
import type { Automaton } from "./automaton.ts";

/** Key number and extent, in UTF-16 units of the text, without any quotes or white space at its ends. */
export type Hit = { key: number; start: number; end: number };

/**
 * The filter runs so many characters ahead of the automaton: a loop that does nothing but note places runs faster than
 * one that now and then leaves for the automaton.
 */
const STRETCH = 1024;
/** Where, in a stretch, the filter let a third character pass; and the end of the text. */
const places = new Int32Array(STRETCH + 1);

/** All hits, by their starts, of those that start together the shortest first. Skipped characters inside a form are part of the extent. */
export function findForms(text: string, classes: Uint16Array, automaton: Automaton): Hit[] {
	const { thirds } = automaton;
	const mask = thirds.length - 1;
	const hits: Hit[] = [];
	let second = OUTSIDE;
	let mayFollow = 0;
	for (let from = 0; from < text.length; from += STRETCH) {
		const to = Math.min(text.length, from + STRETCH);
		let count = 0;
		for (let i = from; i < to; i++) {
			const symbol = classes[text.charCodeAt(i)] as number;
			if (symbol === SKIPPED) continue;
			// Written in any case, and counted if it is one: the processor need not guess whether it is.
			places[count] = i;
			count += (mayFollow >>> symbol) & 1;
			// `pairAt`, written out: what engines put in a call's place makes them load the tables' lengths anew.
			mayFollow = thirds[((second << 5) ^ symbol) & mask] as number;
			second = symbol;
		}
		if (to === text.length) places[count++] = to;
		for (let n = 0; n < count; n++) walk(text, twoBefore(text, classes, places[n] as number), classes, automaton, hits);
	}
	return hits;
}

/** Adds the hits that begin at `start`. */
function walk(text: string, start: number, classes: Uint16Array, { base, check, output }: Automaton, hits: Hit[]) {
	let state = 0;
	for (let i = start; i < text.length; i++) {
		const symbol = classes[text.charCodeAt(i)] as number;
		if (symbol === SKIPPED) continue;
		const next = (base[state] as number) + symbol;
		if (symbol === OUTSIDE || check[next] !== state) return;
		state = next;
		const key = output[state] as number;
		if (key !== 0) hits.push({ key: key - 1, start, end: i + 1 });
	}
}

/** Where the second character before a place stands, skipped ones not counted; the end of the text if there is none. */
function twoBefore(text: string, classes: Uint16Array, place: number): number {
	// Mostly nothing is skipped.
	if (place >= 2 && classes[text.charCodeAt(place - 1)] !== SKIPPED && classes[text.charCodeAt(place - 2)] !== SKIPPED) return place - 2;
	let left = 2;
	for (let i = place - 1; i >= 0; i--) {
		if (classes[text.charCodeAt(i)] !== SKIPPED && --left === 0) return i;
	}
	return text.length;
}
