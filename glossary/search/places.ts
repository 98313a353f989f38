/**
 * Every place of every line, as numbers. Places with the same character, read the same, have the same unit: there are a
 * hundred times fewer units than places, so what can be found out for a unit is found out once for all its places.
 */
import type { Line } from "./units.ts";

/** A character as it is read somewhere; without a syllable it stands for itself. */
export type LineUnit = { code: number; syllable: string; tone: number };

export type Places = {
	units: readonly LineUnit[];
	/** For each place its unit, line after line, with END after each. */
	unitAt: Int32Array;
	lineAt: Int32Array;
	/** For each line its first place. */
	starts: Int32Array;
	/** Whether a line begins there. */
	isStart: (place: number) => boolean;
	/** All places of a unit, in order. */
	of: (unit: number) => Int32Array;
	/** Calls back for all places of these units, in order. */
	visit: (units: readonly number[], at: (place: number) => void) => void;
};

/** The number of no unit. */
const END = 0;

export function createPlaces(lines: readonly Line[]): Places {
	const size = lines.reduce((sum, { codes }) => sum + codes.length + 1, 0);
	const unitAt = new Int32Array(size);
	const lineAt = new Int32Array(size);
	const starts = new Int32Array(lines.length);
	const { units, numberOf } = createUnits();
	let place = 0;
	lines.forEach((line, nth) => {
		starts[nth] = place;
		for (let at = 0; at < line.codes.length; at++) {
			lineAt[place] = nth;
			unitAt[place++] = numberOf(line, at);
		}
		unitAt[place++] = END;
	});
	const isStart = (at: number) => at === 0 || unitAt[at - 1] === END;
	const of = sortedByUnit(unitAt, units.length);
	return { units, unitAt, lineAt, starts, isStart, of, visit: createVisit(size, of) };
}

function createUnits() {
	const units: LineUnit[] = [{ code: -1, syllable: "", tone: 0 }];
	const known = new Map<number, number[]>();
	const numberOf = ({ codes, syllables, tones }: Line, at: number): number => {
		const unit = { code: codes[at] as number, syllable: syllables[at] as string, tone: tones[at] as number };
		const alike = known.get(unit.code) ?? [];
		for (const number of alike) if (units[number]?.syllable === unit.syllable && units[number]?.tone === unit.tone) return number;
		known.set(unit.code, [...alike, units.length]);
		return units.push(unit) - 1;
	};
	return { units, numberOf };
}

/** One list of all places, those of a unit together. */
function sortedByUnit(unitAt: Int32Array, units: number): Places["of"] {
	const from = new Int32Array(units + 1);
	for (let place = 0; place < unitAt.length; place++) {
		const after = (unitAt[place] as number) + 1;
		from[after] = (from[after] as number) + 1;
	}
	for (let unit = 0; unit < units; unit++) from[unit + 1] = (from[unit + 1] as number) + (from[unit] as number);
	const next = from.slice();
	const sorted = new Int32Array(unitAt.length);
	unitAt.forEach((unit, place) => {
		const at = next[unit] as number;
		sorted[at] = place;
		next[unit] = at + 1;
	});
	return (unit) => sorted.subarray(from[unit], from[unit + 1]);
}

/**
 * Unit by unit, what is known of a place and its line would be fetched from all over memory, which takes longer than all
 * that is done with it. So the places are first marked as bits, which are few enough to stay at hand.
 */
function createVisit(size: number, of: Places["of"]): Places["visit"] {
	return (units, at) => {
		const marks = new Uint32Array((size >> 5) + 1);
		for (const unit of units) {
			const places = of(unit);
			for (let nth = 0; nth < places.length; nth++) {
				const place = places[nth] as number;
				marks[place >> 5] = (marks[place >> 5] as number) | (1 << (place & 31));
			}
		}
		for (let nth = 0; nth < marks.length; nth++)
			for (let bits = marks[nth] as number; bits !== 0; bits &= bits - 1) at((nth << 5) + 31 - Math.clz32(bits & -bits));
	};
}
