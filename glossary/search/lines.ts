/**
 * All lines of the glossary, and where in them a word stands. Every keystroke asks, so nothing goes through all lines:
 * characters are looked for in one long text, letters begin at the few places that begin with the same two.
 */
import type { StoredEntry } from "../compile.ts";
import { align, type Fit, type Spellings } from "./align.ts";
import type { SearchIndex } from "./index-data.ts";
import type { Word } from "./query.ts";
import { type Line, readLine } from "./units.ts";

/** A line, and whose: `at` is the position of the entry. A part is a member or an expansion; the term is the first form. */
export type OwnedLine = Line & { at: number; nth: number; isPart: boolean; isCurrent: boolean };

/** A word stands on a line from `start` on. */
export type Standing = Fit & { line: OwnedLine; start: number };

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

/** Under what a line's places are kept, and under what a word with letters is looked for, so many units further on. */
export type Keys = { ofLine: (line: Line, start: number) => string[]; ofWord: (word: Word) => { key: string; after: number } | undefined };

/** A syllable's first two letters, and its initial with that of the next. @example sì gè: "si", "sg" and, as it begins the line, "^s" */
export const SPELLED: Keys = {
	ofLine({ characters, syllables, initials }, start) {
		const first = initials.charAt(start);
		const second = syllables[start]?.charAt(1) ?? "";
		return [
			characters[start] ?? "",
			first + asU(initials.charAt(start + 1)),
			...(second ? [first + asU(second)] : []),
			...(start === 0 ? [`^${first}`] : []),
		];
	},
	ofWord({ atoms: [first, second] }) {
		if (!first) return undefined;
		if (!first.isLetter) return { key: first.value, after: 0 };
		// One letter is where most readers begin, and would be everywhere.
		if (!second) return { key: `^${first.value}`, after: 0 };
		return second.isLetter ? { key: first.value + asU(second.value), after: 0 } : { key: second.value, after: 1 };
	},
};

/** ü is typed as v or as u. */
const asU = (letter: string) => (letter === "v" ? "u" : letter);

export type Stand = (word: Word) => Standing[];

/** No line is longer: places are kept as one number each, since objects by the hundred thousand keep the collector busy. */
const LONGEST = 4096;

/** Finds words with letters by the places that have their key. */
export function createStand(lines: readonly OwnedLine[], keys: Keys, spellings?: Spellings): Stand {
	const places = placesOf(lines, keys);
	return (word) => {
		const standings: Standing[] = [];
		const { key, after } = keys.ofWord(word) ?? { key: "", after: 0 };
		for (const place of places.get(key) ?? []) {
			const line = lines[Math.floor(place / LONGEST)] as OwnedLine;
			const start = (place % LONGEST) - after;
			const fit = start < 0 ? undefined : align(word.atoms, line, start, spellings);
			if (fit) standings.push({ line, start, end: fit.end, initials: fit.initials, spelled: fit.spelled });
		}
		return standings;
	};
}

function placesOf(lines: readonly OwnedLine[], keys: Keys): Map<string, number[]> {
	const places = new Map<string, number[]>();
	for (let nth = 0; nth < lines.length; nth++) {
		const line = lines[nth] as OwnedLine;
		for (let start = 0; start < Math.min(line.characters.length, LONGEST); start++) {
			const place = nth * LONGEST + start;
			for (const key of keys.ofLine(line, start)) {
				const known = places.get(key);
				if (!known) places.set(key, [place]);
				else if (known.at(-1) !== place) known.push(place);
			}
		}
	}
	return places;
}
