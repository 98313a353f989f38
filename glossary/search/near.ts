/** The entries whose forms are most like a phrase, unit by unit: a wrong character, a homophone, a confused sound. */
import { distanceWithin } from "./distance.ts";
import type { OwnedLine } from "./lines.ts";
import type { Atom } from "./query.ts";
import type { Hit } from "./reasons.ts";
import { confusable, cutIntoSyllables } from "./sounds.ts";
import { isHan, type Line } from "./units.ts";

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
	const lines = all.filter(({ isPart }) => !isPart);
	const bits = Int32Array.from(lines, ({ characters, syllables }) =>
		characters.reduce((sum, character, at) => sum | bit(syllables[at] ? keyOf(syllables[at]) : character), 0),
	);
	return (units) => {
		if (units.length < 2) return [];
		const limit = most(units.length);
		const typed = units.map(typedOf);
		const best = new Map<number, Hit>();
		for (let nth = 0; nth < lines.length; nth++) {
			// Without enough units in common no stretch can be like the phrase: most lines end here.
			if (unlike(typed, bits[nth] as number) > limit) continue;
			const line = lines[nth] as OwnedLine;
			const distance = distanceWithin(typed.length, line.characters.length, limit, (i, j) => costOf(typed[i] as Typed, line, j));
			if (distance > limit) continue;
			const cost = distance + LEFT_OVER * Math.abs(line.characters.length - units.length);
			if (cost < (best.get(line.at)?.cost ?? Number.POSITIVE_INFINITY))
				best.set(line.at, { at: line.at, reason: distance > 0 && distance < WHOLE_EDIT ? "sound" : "characters", cost });
		}
		return [...best.values()].sort((a, b) => a.cost - b.cost);
	};
}

const keys = new Map<string, string>();
function keyOf(sound: string): string {
	const key = keys.get(sound) ?? confusable(sound);
	keys.set(sound, key);
	return key;
}

/** `bits`: of what it may sound like, for ruling out lines. */
type Typed = Unit & { keys: readonly string[]; bits: number };

const typedOf = ({ character, sounds }: Unit): Typed => ({
	...(character !== undefined && { character }),
	sounds,
	keys: sounds.map(keyOf),
	bits: sounds.reduce((sum, sound) => sum | bit(keyOf(sound)), character && sounds.length === 0 ? bit(character) : 0),
});

function unlike(typed: readonly Typed[], bits: number): number {
	let count = 0;
	for (const unit of typed) if ((unit.bits & bits) === 0) count++;
	return count;
}

function costOf({ character, sounds, keys }: Typed, line: Line, at: number): number {
	if (character !== undefined && character === line.characters[at]) return 0;
	const syllable = line.syllables[at];
	if (!syllable) return 1;
	if (sounds.includes(syllable)) return character === undefined ? 0 : SAME_SOUND;
	return keys.includes(keyOf(syllable)) ? CONFUSED_SOUND : 1;
}

/** One of 32 bits for a text, the same for the same text. */
function bit(text: string): number {
	let hash = 0;
	for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
	return 1 << ((hash ^ (hash >>> 5) ^ (hash >>> 10)) & 31);
}

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
