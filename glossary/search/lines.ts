/**
 * All lines of the glossary, and where in them a word stands. Every keystroke asks, so nothing goes through all lines:
 * characters are looked for in one long text, letters at the places of the units that they may begin with.
 */
import type { StoredEntry } from "../compile.ts";
import { createLay, type Fit, type Manner } from "./align.ts";
import type { SearchIndex } from "./index-data.ts";
import type { Places } from "./places.ts";
import type { Word } from "./query.ts";
import { type Line, readLine } from "./units.ts";

/** A line, and whose: `at` is the position of the entry. A part is a member or an expansion; the term is the first form. */
export type OwnedLine = Line & { at: number; nth: number; isPart: boolean; isCurrent: boolean };

export function ownedLines(entries: readonly StoredEntry[], { lines }: SearchIndex): OwnedLine[] {
	return entries.flatMap(({ status }, at) => {
		const own = (isPart: boolean) => (written: string, nth: number) => ({
			...readLine(written),
			at,
			nth,
			isPart,
			isCurrent: status === "current",
		});
		return [...(lines[at]?.forms ?? []).map(own(false)), ...(lines[at]?.parts ?? []).map(own(true))];
	});
}

/** Every text of a list that contains what is looked for, with the offset at which it does so first. */
export type Contain = (part: string) => { nth: number; offset: number }[];

const BETWEEN = "\n";

export function createContain(texts: readonly string[]): Contain {
	const all = texts.join(BETWEEN);
	const starts = new Int32Array(texts.length + 1);
	texts.forEach((text, nth) => {
		starts[nth + 1] = (starts[nth] ?? 0) + text.length + BETWEEN.length;
	});
	return (part) => {
		const found: ReturnType<Contain> = [];
		let nth = 0;
		for (let offset = all.indexOf(part); offset >= 0 && part !== ""; offset = all.indexOf(part, starts[nth])) {
			nth = lastAtMost(starts, offset, nth);
			found.push({ nth, offset: offset - (starts[nth] ?? 0) });
			nth++;
		}
		return found;
	};
}

function lastAtMost(sorted: Int32Array, value: number, from: number): number {
	let low = from;
	let high = sorted.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((sorted[middle] as number) <= value) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** A word stands on the line of this number, from the unit `start` on. */
export type Found = (nth: number, start: number, fit: Fit) => void;

/** Calls back wherever a word with letters stands: of short ones there are more places than are worth keeping. */
export type Stand = (word: Word, found: Found, onlyAtStart?: boolean) => void;

export function createStand(places: Places, manner: Manner): Stand {
	const { lineAt, starts, isStart, visit } = places;
	const lay = createLay(places, manner);
	return ({ atoms }, found, onlyAtStart = false) => {
		const laying = lay(atoms);
		visit(laying.first, (place) => {
			if (onlyAtStart && !isStart(place)) return;
			const fit = laying.at(place);
			if (!fit) return;
			const nth = lineAt[place] as number;
			found(nth, place - (starts[nth] as number), fit);
		});
	};
}
