/**
 * Lays a query on a line: characters on characters, letters on syllables: whole ones, initials (s, sh) and, at the end,
 * the beginning of one. So 四个意识 is found by sigeyishi, sgys, si个yishi, 四个ys and sige yi alike.
 */
import type { Atom } from "./query.ts";
import { codeOf, type Line } from "./units.ts";

/** How a query lies on a line. */
export type Fit = {
	/** Offset of the unit after the last one that is covered. */
	end: number;
	/** Syllables of which only the initial is typed, and those typed in whole or, at the end, in part. */
	initials: number;
	spelled: number;
};

/** The spellings that count for a syllable; `near` ones also those that are often mistaken for it. */
export type Spellings = (syllable: string) => readonly string[];

/** The syllable alone. */
const AS_IT_IS: Spellings = (syllable) => [syllable];

/** Whether the atoms from `at` on lie on the line from the unit `from` on. */
export function align(atoms: readonly Atom[], line: Line, from: number, spellings: Spellings = AS_IT_IS, at = 0): Fit | undefined {
	const atom = atoms[at];
	if (!atom) return { end: from, initials: 0, spelled: 0 };
	if (from >= line.codes.length) return undefined;
	if (atom.code === line.codes[from]) return align(atoms, line, from + 1, spellings, at + 1);
	const syllable = line.syllables[from];
	if (!atom.isLetter || !syllable) return undefined;
	return alignSyllable(atoms, line, from, spellings, at, syllable);
}

function alignSyllable(
	atoms: readonly Atom[],
	line: Line,
	from: number,
	spellings: Spellings,
	at: number,
	syllable: string,
): Fit | undefined {
	const strict = spellings === AS_IT_IS;
	const tone = strict ? line.tones[from] : undefined;
	for (const spelling of spellings(syllable)) {
		const length = lettersOf(atoms, at, spelling, tone);
		const whole = length === spelling.length;
		if (!whole && !(length > 0 && at + length === atoms.length)) continue;
		const rest = align(atoms, line, from + 1, spellings, at + length);
		const initial = !whole && length <= initialOf(spelling);
		if (rest) return { ...rest, initials: rest.initials + (initial ? 1 : 0), spelled: rest.spelled + (initial ? 0 : 1) };
	}
	// A mistake in a syllable of which only the initial is typed can't be told from another syllable.
	if (!strict) return undefined;
	for (let length = initialOf(syllable); length > 0; length--) {
		if (lettersOf(atoms, at, syllable.slice(0, length), tone) < length) continue;
		const rest = align(atoms, line, from + 1, spellings, at + length);
		if (rest) return { ...rest, initials: rest.initials + 1 };
	}
	return undefined;
}

/** Letters of the initial as readers type it: zh, ch and sh are two. */
const initialOf = (syllable: string) => (syllable.charAt(1) === "h" ? 2 : 1);

/** How many letters from `at` on spell the beginning of the syllable, with no other tone than its own. */
function lettersOf(atoms: readonly Atom[], at: number, spelling: string, tone: number | undefined): number {
	let length = 0;
	while (length < spelling.length) {
		const atom = atoms[at + length];
		if (!atom?.isLetter || !isLetter(atom.code, spelling.charCodeAt(length))) return length;
		if (atom.tone !== undefined && tone !== undefined && atom.tone !== tone) return 0;
		length++;
	}
	return length;
}

/** ü may be typed as ü, v or u. */
const isLetter = (typed: number, letter: number) => typed === letter || (letter === V && typed === U);
const [U, V] = [codeOf("u"), codeOf("v")];
