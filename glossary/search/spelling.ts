/**
 * Pinyin with letters wrong, missing, doubled or swapped. All forms are gone through at every keystroke, so the distance
 * is counted for all letters of the query at once, in the bits of a number (Hyyrö 2003, after Myers 1999).
 */
import type { OwnedLine } from "./lines.ts";
import type { Hit } from "./reasons.ts";

/** Fewer letters are like too much; more have no bit. */
const SHORTEST = 5;
const LONGEST = 32;
/** How many letters may be wrong. */
const most = (letters: number) => (letters < 8 ? 1 : letters < 13 ? 2 : 3);
/** Who mistypes rarely does so in the first letter. */
const OTHER_START = 0.5;
const LEFT_OVER = 0.01;

export type FindSpelling = (letters: string) => Hit[];

export function createSpelling(all: readonly OwnedLine[]): FindSpelling {
	const lines = all.filter(({ isPart }) => !isPart).map(({ at, syllables }) => withBits(at, syllables.join("")));
	return (query) => {
		if (query.length < SHORTEST) return [];
		const typed = query.slice(0, LONGEST);
		const limit = most(typed.length);
		const places = placesOf(typed);
		const wanted = lettersIn(typed);
		const best = new Map<number, Hit>();
		for (const { at, letters, bits } of lines) {
			if (letters.length + limit < typed.length || ones(wanted & ~bits) > limit) continue;
			const mistakes = mistakesIn(letters, places, typed.length);
			if (mistakes > limit) continue;
			const cost = mistakes + (typed[0] === letters[0] ? 0 : OTHER_START) + LEFT_OVER * Math.abs(letters.length - typed.length);
			if (cost < (best.get(at)?.cost ?? Number.POSITIVE_INFINITY)) best.set(at, { at, reason: "spelling", cost });
		}
		return [...best.values()];
	};
}

const A = "a".charCodeAt(0);

const withBits = (at: number, letters: string) => ({ at, letters, bits: lettersIn(letters) });

/** Which of the 26 letters occur, as bits. */
function lettersIn(letters: string): number {
	let bits = 0;
	for (let at = 0; at < letters.length; at++) bits |= 1 << (letters.charCodeAt(at) - A);
	return bits;
}

function ones(bits: number): number {
	let count = 0;
	for (let left = bits; left !== 0; left &= left - 1) count++;
	return count;
}

/** For each letter of the alphabet, the bits of the places at which it is typed. */
function placesOf(typed: string): Int32Array {
	const places = new Int32Array(26);
	for (let at = 0; at < typed.length; at++) places[typed.charCodeAt(at) - A] = (places[typed.charCodeAt(at) - A] ?? 0) | (1 << at);
	return places;
}

/**
 * The fewest letters to change, add, drop or swap with their neighbour so that what is typed stands somewhere in `letters`.
 * Bit n of `up` (`down`): with n + 1 letters typed the count is one more (less) than with n.
 */
function mistakesIn(letters: string, places: Int32Array, typed: number): number {
	const last = 1 << (typed - 1);
	let up = -1;
	let down = 0;
	let diagonal = 0;
	let before = 0;
	let count = typed;
	let least = typed;
	for (let at = 0; at < letters.length; at++) {
		const here = places[letters.charCodeAt(at) - A] ?? 0;
		const swapped = ((~diagonal & here) << 1) & before;
		diagonal = (((here & up) + up) ^ up) | here | down | swapped;
		let rising = down | ~(diagonal | up);
		let falling = diagonal & up;
		if (rising & last) count++;
		if (falling & last) count--;
		if (count < least) least = count;
		rising <<= 1;
		falling <<= 1;
		up = falling | ~(diagonal | rising);
		down = rising & diagonal;
		before = here;
	}
	return least;
}
