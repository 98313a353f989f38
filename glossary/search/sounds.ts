/**
 * Syllables that are taken for each other: flat and curled initials (z zh), n, l and r, front and back nasals (in ing),
 * as southern Mandarin merges them.
 */
import type { Spellings } from "./align.ts";

const INITIALS = [
	["z", "zh"],
	["c", "ch"],
	["s", "sh"],
	["n", "l", "r"],
	["f", "h"],
];
const INITIAL = /^([zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(.*)$/;

/** One and the same key for all syllables that are taken for each other. @example confusable("zheng") === confusable("zen") */
export function confusable(syllable: string): string {
	const [, initial = "", final = ""] = INITIAL.exec(syllable) ?? [];
	return (INITIALS.find((group) => group.includes(initial))?.[0] ?? initial) + final.replace(/ng$/, "n");
}

/** Every spelling with the same key, also those that are no syllable: who writes suang means shuang. */
export const confusedSpellings: Spellings = remembered((syllable) => {
	const [, initial = "", final = ""] = INITIAL.exec(syllable) ?? [];
	const finals = /ng?$/.test(final) ? [final, final.endsWith("g") ? final.slice(0, -1) : `${final}g`] : [final];
	const initials = INITIALS.find((group) => group.includes(initial)) ?? [initial];
	const others = initials.flatMap((first) => finals.map((last) => first + last));
	return [syllable, ...others.filter((other) => other !== syllable)].sort((a, b) => b.length - a.length);
});

function remembered(spellings: Spellings): Spellings {
	const known = new Map<string, readonly string[]>();
	return (syllable) => {
		const before = known.get(syllable);
		if (before) return before;
		const made = spellings(syllable);
		known.set(syllable, made);
		return made;
	};
}

/** Cuts letters into syllables, if they can be. @example cut("siyishi", known) → ["si", "yi", "shi"] */
export function cutIntoSyllables(letters: string, known: ReadonlySet<string>): string[] | undefined {
	if (letters === "") return [];
	for (let length = Math.min(6, letters.length); length > 0; length--) {
		const syllable = letters.slice(0, length);
		const rest = known.has(syllable) ? cutIntoSyllables(letters.slice(length), known) : undefined;
		if (rest) return [syllable, ...rest];
	}
	return undefined;
}
