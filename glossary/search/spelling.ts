/** Pinyin with letters wrong, missing, doubled or swapped. */
import { distanceWithin } from "./distance.ts";
import type { Prepared } from "./prepared.ts";
import type { Hit } from "./reasons.ts";

/** Fewer letters are like too much. */
const SHORTEST = 5;
/** How many letters may be wrong. */
const most = (letters: number) => (letters < 8 ? 1 : letters < 13 ? 2 : 3);
/** Who mistypes rarely does so in the first letter. */
const OTHER_START = 0.5;

export type FindSpelling = (letters: string) => Hit[];

export function createSpelling(all: readonly Prepared[]): FindSpelling {
	const lines = all.flatMap(({ forms }, at) =>
		forms.map(({ syllables }) => {
			const letters = syllables.join("");
			return { at, letters, bits: bitsOf(letters) };
		}),
	);
	return (typed) => {
		if (typed.length < SHORTEST) return [];
		const limit = most(typed.length);
		const wanted = bitsOf(typed);
		const best = new Map<number, Hit>();
		for (const { at, letters, bits } of lines) {
			if (letters.length + limit < typed.length || count(wanted & ~bits) > limit) continue;
			const distance = distanceWithin(typed.length, letters.length, limit, (i, j) => (typed[i] === letters[j] ? 0 : 1));
			if (distance > limit) continue;
			const cost = distance + (typed[0] === letters[0] ? 0 : OTHER_START) + Math.abs(letters.length - typed.length) / 100;
			if (cost < (best.get(at)?.cost ?? Number.POSITIVE_INFINITY)) best.set(at, { at, reason: "spelling", cost: cost / typed.length });
		}
		return [...best.values()];
	};
}

/** Which of the 26 letters occur. */
function bitsOf(letters: string): number {
	let bits = 0;
	for (let i = 0; i < letters.length; i++) bits |= 1 << (letters.charCodeAt(i) - 97);
	return bits;
}

function count(bits: number): number {
	let left = bits;
	let ones = 0;
	for (; left !== 0; left &= left - 1) ones++;
	return ones;
}
