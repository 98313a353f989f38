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
	const lines = all.filter(({ isPart }) => !isPart);
	const { letters, ends, bits } = createLetters(lines.map(({ syllables }) => syllables.join("")));
	return (query) => {
		if (query.length < SHORTEST) return [];
		const typed = query.slice(0, LONGEST);
		const limit = most(typed.length);
		const places = placesOf(typed);
		const wanted = lettersIn(typed);
		const first = typed.charCodeAt(0) - A;
		const best = new Map<number, Hit>();
		for (let nth = 0, start = 0; nth < lines.length; start = ends[nth++] as number) {
			const length = (ends[nth] as number) - start;
			if (length + limit < typed.length || ones(wanted & ~(bits[nth] as number)) > limit) continue;
			const mistakes = mistakesIn(letters, start, start + length, places, typed.length, limit);
			if (mistakes > limit) continue;
			const { at } = lines[nth] as OwnedLine;
			const cost = mistakes + (letters[start] === first ? 0 : OTHER_START) + LEFT_OVER * Math.abs(length - typed.length);
			if (cost < (best.get(at)?.cost ?? Number.POSITIVE_INFINITY)) best.set(at, { at, reason: "spelling", cost });
		}
		return [...best.values()];
	};
}

const A = "a".charCodeAt(0);

/** The letters of all lines one after another, 0 to 25; where those of each end, and which of the alphabet it has, as bits. */
function createLetters(lines: readonly string[]) {
	const letters = Uint8Array.from(lines.join(""), (letter) => letter.charCodeAt(0) - A);
	let end = 0;
	const ends = Int32Array.from(lines, (line) => (end += line.length));
	return { letters, ends, bits: Int32Array.from(lines, lettersIn) };
}

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
 * The fewest letters to change, add, drop or swap with their neighbour so that what is typed stands somewhere in `letters`
 * from `start` to `end`; if that can't be done with `limit`, any number above it.
 * Bit n of `up` (`down`): with n + 1 letters typed the count is one more (less) than with n.
 */
function mistakesIn(letters: Uint8Array, start: number, end: number, places: Int32Array, typed: number, limit: number): number {
	const last = 1 << (typed - 1);
	let up = -1;
	let down = 0;
	let diagonal = 0;
	let before = 0;
	let count = typed;
	let least = typed;
	// The count falls by one with a letter at most: with fewer letters left than it is above the limit, it can't get there.
	for (let at = start; at < end && (least <= limit || count - (end - at) <= limit); at++) {
		const here = places[letters[at] as number] ?? 0;
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
