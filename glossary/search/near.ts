/** The entries whose forms are most like a phrase, unit by unit: a wrong character, a homophone, a confused sound. */
import { distanceWithin } from "./distance.ts";
import type { OwnedLine } from "./lines.ts";
import type { Atom } from "./query.ts";
import type { Hit } from "./reasons.ts";
import { confusable, cutIntoSyllables } from "./sounds.ts";
import { codeOf, isHan } from "./units.ts";

/** A character, or only a syllable, with the ways it may be read. */
export type Unit = { character?: string; sounds: readonly string[] };

/** Another character that is read the same, or nearly; any other costs 1. */
const SAME_SOUND = 0.25;
const CONFUSED_SOUND = 0.4;
/** From here on some unit is wrong altogether, or in the wrong place. */
const WHOLE_EDIT = 0.9;
/** What a form has beside the phrase counts little, but the form that is all like it comes first. */
const LEFT_OVER = 0.02;

/** How far a form may be: two characters must both sound right, of three to five one may be wrong, of more, one in four. */
const most = (units: number) => (units < 3 ? 0.5 : units < 6 ? 1 + (units - 3) * 0.2 : Math.max(2, units / 4));

export type FindNear = (units: readonly Unit[]) => Hit[];

export function createNear(all: readonly OwnedLine[]): FindNear {
	const number = createNumbers();
	const lines = all.filter(({ isPart }) => !isPart).map((line) => soundsOf(line, number));
	return (units) => {
		if (units.length < 2) return [];
		const limit = most(units.length);
		const typed = units.map((unit) => typedOf(unit, number));
		const best = new Map<number, Hit>();
		for (const line of lines) {
			// Without enough units in common no stretch can be like the phrase: most lines end here.
			if (unlike(typed, line.bits) > limit) continue;
			const distance = distanceWithin(typed.length, line.codes.length, limit, (i, j) => costOf(typed[i] as Typed, line, j));
			if (distance > limit) continue;
			const cost = distance + LEFT_OVER * Math.abs(line.codes.length - units.length);
			if (cost < (best.get(line.at)?.cost ?? Number.POSITIVE_INFINITY))
				best.set(line.at, { at: line.at, reason: distance > 0 && distance < WHOLE_EDIT ? "sound" : "characters", cost });
		}
		return [...best.values()].sort((a, b) => a.cost - b.cost);
	};
}

/** A syllable, and all that are taken for it, as numbers: they are compared for every cell of every distance. */
type Numbers = { sound: (syllable: string) => number; likeness: (syllable: string) => number };

function createNumbers(): Numbers {
	const known = new Map<string, { sound: number; likeness: number }>();
	const likenesses = new Map<string, number>();
	const of = (syllable: string) => {
		const before = known.get(syllable);
		if (before) return before;
		const key = confusable(syllable);
		likenesses.set(key, likenesses.get(key) ?? likenesses.size);
		const made = { sound: known.size, likeness: likenesses.get(key) ?? 0 };
		known.set(syllable, made);
		return made;
	};
	return { sound: (syllable) => of(syllable).sound, likeness: (syllable) => of(syllable).likeness };
}

/** A line by numbers: -1 where it has no syllable. `bits`: of all that it sounds like, or else is. */
type Sounds = { at: number; codes: readonly number[]; sounds: readonly number[]; likenesses: readonly number[]; bits: number };

function soundsOf({ at, codes, syllables }: OwnedLine, number: Numbers): Sounds {
	const likenesses = syllables.map((syllable) => (syllable ? number.likeness(syllable) : -1));
	return {
		at,
		codes,
		sounds: syllables.map((syllable) => (syllable ? number.sound(syllable) : -1)),
		likenesses,
		bits: codes.reduce((bits, code, nth) => bits | bit(likenesses[nth] as number, code), 0),
	};
}

type Typed = { code: number; sounds: readonly number[]; likenesses: readonly number[]; bits: number };

function typedOf({ character, sounds }: Unit, number: Numbers): Typed {
	const code = character === undefined ? -1 : codeOf(character);
	const likenesses = sounds.map(number.likeness);
	const bits = likenesses.reduce((sum, likeness) => sum | bit(likeness, code), likenesses.length === 0 ? bit(-1, code) : 0);
	return { code, sounds: sounds.map(number.sound), likenesses, bits };
}

function unlike(typed: readonly Typed[], bits: number): number {
	let count = 0;
	for (const unit of typed) if ((unit.bits & bits) === 0) count++;
	return count;
}

function costOf({ code, sounds, likenesses }: Typed, line: Sounds, at: number): number {
	if (code === line.codes[at]) return 0;
	if (sounds.includes(line.sounds[at] as number)) return code < 0 ? 0 : SAME_SOUND;
	return likenesses.includes(line.likenesses[at] as number) ? CONFUSED_SOUND : 1;
}

/** One of 32 bits for what something sounds like, or, without a sound, for what it is. */
const bit = (likeness: number, code: number) => 1 << ((likeness < 0 ? code : likeness) & 31);

/** Character → the ways it may be read. */
export type Readings = ReadonlyMap<string, readonly string[]>;

export function readingsOf(bySyllable: Record<string, string>): Readings {
	const readings = new Map<string, string[]>();
	for (const [syllable, characters] of Object.entries(bySyllable))
		for (const character of characters) readings.set(character, [...(readings.get(character) ?? []), syllable]);
	return readings;
}

/** What is typed as units, or nothing if its letters are no pinyin. */
export function unitsOf(atoms: readonly Atom[], readings: Readings, known: ReadonlySet<string>): Unit[] | undefined {
	const units: Unit[] = [];
	for (const run of runsOf(atoms)) {
		if (!run[0]?.isLetter) units.push(...run.map(({ value }) => ({ character: value, sounds: readings.get(value) ?? [] })));
		else {
			const syllables = cutIntoSyllables(run.map(({ value }) => value).join(""), known);
			if (!syllables) return undefined;
			units.push(...syllables.map((syllable) => ({ sounds: [syllable] })));
		}
	}
	return units;
}

function runsOf(atoms: readonly Atom[]): Atom[][] {
	const runs: Atom[][] = [];
	for (const atom of atoms) {
		const run = runs.at(-1);
		if (run?.[0]?.isLetter === atom.isLetter) run.push(atom);
		else runs.push([atom]);
	}
	return runs;
}

/** A phrase with its pinyin as units: a syllable for each Chinese character. */
export function unitsOfPhrase(text: string, syllables: readonly string[]): Unit[] {
	let next = 0;
	return [...text].map((character) => {
		const syllable = isHan(character) ? syllables[next++] : undefined;
		return { character, sounds: syllable ? [syllable] : [] };
	});
}
