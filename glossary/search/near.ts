/** The entries whose forms are most like a phrase, unit by unit: a wrong character, a homophone, a confused sound. */
import { distanceWithin } from "./distance.ts";
import type { OwnedLine } from "./lines.ts";
import type { LineUnit, Places } from "./places.ts";
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

export function createNear(lines: readonly OwnedLine[], places: Places): FindNear {
	const { unitAt, starts } = places;
	const likenessOf = createLikeness(places);
	return (typed) => {
		if (typed.length < 2) return [];
		const limit = most(typed.length);
		const likenesses = typed.map(likenessOf);
		const best = new Map<number, Hit>();
		for (const nth of linesWithin(limit, likenesses, places)) {
			const { at, codes, isPart } = lines[nth] as OwnedLine;
			if (isPart) continue;
			const start = starts[nth] as number;
			const costOf = (i: number, j: number) => likenesses[i]?.get(unitAt[start + j] as number) ?? 1;
			const distance = distanceWithin(typed.length, codes.length, limit, costOf);
			if (distance > limit) continue;
			const cost = distance + LEFT_OVER * Math.abs(codes.length - typed.length);
			if (cost < (best.get(at)?.cost ?? Number.POSITIVE_INFINITY))
				best.set(at, { at, reason: distance > 0 && distance < WHOLE_EDIT ? "sound" : "characters", cost });
		}
		return [...best.values()].sort((a, b) => a.cost - b.cost);
	};
}

/** Units of the lines that may stand for what is typed, with what that costs, the cheapest first; any other costs 1. */
type Likeness = ReadonlyMap<number, number>;

function createLikeness({ units }: Places): (typed: Unit) => Likeness {
	const byCode = Map.groupBy(units.keys(), (unit) => (units[unit] as LineUnit).code);
	const bySyllable = Map.groupBy(units.keys(), (unit) => (units[unit] as LineUnit).syllable);
	const byConfusable = Map.groupBy(units.keys(), (unit) => confusable((units[unit] as LineUnit).syllable));
	return ({ character, sounds }) => {
		const likeness = new Map<number, number>();
		const note = (alike: readonly number[] = [], cost: number) => {
			for (const unit of alike) if (!likeness.has(unit)) likeness.set(unit, cost);
		};
		if (character !== undefined) note(byCode.get(codeOf(character)), 0);
		for (const sound of sounds) note(bySyllable.get(sound), character === undefined ? 0 : SAME_SOUND);
		for (const sound of sounds) note(byConfusable.get(confusable(sound)), CONFUSED_SOUND);
		return likeness;
	};
}

/** Sums of the same costs in another order differ by less. */
const ROUNDING = 1e-9;

/**
 * The lines that may be near enough: each typed unit costs what the unit of the line that is most like it does, wherever that
 * stands, or else it is a mistake. Most lines end here (a counting filter: Jokinen, Tarhio and Ukkonen 1996).
 */
function linesWithin(limit: number, likenesses: readonly Likeness[], { of, lineAt, starts }: Places): number[] {
	const saved = new Float64Array(starts.length);
	const counted = new Int32Array(starts.length);
	likenesses.forEach((likeness, before) => {
		for (const [unit, cost] of likeness) {
			const all = of(unit);
			for (let at = 0; at < all.length; at++) {
				const nth = lineAt[all[at] as number] as number;
				if (counted[nth] === before + 1) continue;
				counted[nth] = before + 1;
				saved[nth] = (saved[nth] as number) + 1 - cost;
			}
		}
	});
	const least = likenesses.length - limit - ROUNDING;
	const lines: number[] = [];
	for (let nth = 0; nth < saved.length; nth++) if ((saved[nth] as number) >= least) lines.push(nth);
	return lines;
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
