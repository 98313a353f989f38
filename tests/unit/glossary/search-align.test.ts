import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Manner, SPELLED_OUT, TYPED } from "../../../glossary/search/align.ts";
import { createStand } from "../../../glossary/search/lines.ts";
import { createPlaces } from "../../../glossary/search/places.ts";
import { type Atom, parseQuery } from "../../../glossary/search/query.ts";
import { confusedSpellings } from "../../../glossary/search/sounds.ts";
import { type Line, readLine } from "../../../glossary/search/units.ts";

const CONFUSED: Manner = { spellings: confusedSpellings, withTones: false, withInitials: false };

/** Line, first unit, units covered, initials, syllables spelled. */
type Standing = [nth: number, start: number, covered: number, initials: number, spelled: number];

const inOrder = (standings: Standing[]) => standings.sort((a, b) => a[0] - b[0] || a[1] - b[1]);

function standings(lines: readonly Line[], query: string, manner: Manner): Standing[] {
	const found: Standing[] = [];
	createStand(createPlaces(lines), manner)(parseQuery(query, new Map()), (nth, start, { covered, initials, spelled }) =>
		found.push([nth, start, covered, initials, spelled]),
	);
	return inOrder(found);
}

describe("a query lies on a line", () => {
	const lines = ["四个意识 si4 ge4 yi4 shi2", "绿色gep lv4 se4", "西安 xi1 an1", "先进 xian1 jin4"].map(readLine);
	test.each<[string, Manner, Standing[]]>([
		["四个", TYPED, [[0, 0, 2, 0, 0]]],
		["sigeyishi", TYPED, [[0, 0, 4, 0, 4]]],
		["sgys", TYPED, [[0, 0, 4, 4, 0]]],
		["sgysh", TYPED, [[0, 0, 4, 4, 0]]],
		["si个ys", TYPED, [[0, 0, 4, 2, 1]]],
		["geyish", TYPED, [[0, 1, 3, 1, 2]]],
		["si4ge4", TYPED, [[0, 0, 2, 0, 2]]],
		["si3ge4", TYPED, []],
		["lüsegep", TYPED, [[1, 0, 5, 0, 2]]],
		["luse", TYPED, [[1, 0, 2, 0, 2]]],
		[
			"xian",
			TYPED,
			inOrder([
				[2, 0, 2, 0, 2],
				[3, 0, 1, 0, 1],
			]),
		],
		["sgys", SPELLED_OUT, []],
		["sigeyi", SPELLED_OUT, [[0, 0, 3, 0, 3]]],
		["shigeyisi", TYPED, []],
		["shigeyisi", CONFUSED, [[0, 0, 4, 0, 4]]],
		["si3ge4", CONFUSED, [[0, 0, 2, 0, 2]]],
		["", TYPED, []],
	])("%s", (query, manner, expected) => {
		expect(standings(lines, query, manner)).toEqual(expected);
	});
});

/** The same by trying, at each place of each line, and there each spelling after the other. */
function plainly(lines: readonly Line[], query: string, manner: Manner): Standing[] {
	const { atoms } = parseQuery(query, new Map());
	return lines.flatMap((line, nth) =>
		line.codes.flatMap((_, start) => {
			const fit = lay(atoms, line, start, manner.spellings, manner.withTones);
			// Without initials nothing else is found, but less.
			return fit && (manner.withInitials || fit.initials === 0) ? [[nth, start, fit.end - start, fit.initials, fit.spelled]] : [];
		}),
	);
}

type Ending = { end: number; initials: number; spelled: number };

function lay(atoms: readonly Atom[], line: Line, from: number, spellings: Manner["spellings"], strict: boolean): Ending | undefined {
	const [atom] = atoms;
	if (!atom) return { end: from, initials: 0, spelled: 0 };
	if (from >= line.codes.length) return undefined;
	if (atom.code === line.codes[from]) return lay(atoms.slice(1), line, from + 1, spellings, strict);
	const syllable = line.syllables[from];
	if (!atom.isLetter || !syllable) return undefined;
	const tone = strict ? line.tones[from] : undefined;
	for (const spelling of spellings(syllable)) {
		const length = lettersOf(atoms, spelling, tone);
		const isWhole = length === spelling.length;
		if (!isWhole && !(length > 0 && length === atoms.length)) continue;
		const rest = lay(atoms.slice(length), line, from + 1, spellings, strict);
		if (!rest) continue;
		const isInitial = !isWhole && length <= initialOf(spelling);
		return { end: rest.end, initials: rest.initials + Number(isInitial), spelled: rest.spelled + Number(!isInitial) };
	}
	for (let length = initialOf(syllable); strict && length > 0; length--) {
		if (lettersOf(atoms, syllable.slice(0, length), tone) < length) continue;
		const rest = lay(atoms.slice(length), line, from + 1, spellings, strict);
		if (rest) return { ...rest, initials: rest.initials + 1 };
	}
	return undefined;
}

const initialOf = (syllable: string) => (syllable.charAt(1) === "h" ? 2 : 1);

function lettersOf(atoms: readonly Atom[], spelling: string, tone: number | undefined): number {
	for (const [at, letter] of [...spelling].entries()) {
		const atom = atoms[at];
		if (!atom?.isLetter || !(atom.value === letter || (atom.value === "u" && letter === "v"))) return at;
		if (atom.tone !== undefined && tone !== undefined && atom.tone !== tone) return 0;
	}
	return spelling.length;
}

test.each([
	["as it is typed", TYPED],
	["spelled out", SPELLED_OUT],
	["with sounds confused", CONFUSED],
])("stands where trying everything finds it, %s", (_, manner) => {
	const syllable = fc.constantFrom(
		..."a an ang e er ji jia jian jiang nan lan lang ren lv lu nve se she shang si shi xi xian zang zhan".split(" "),
	);
	const sound = fc.tuple(syllable, fc.integer({ min: 1, max: 5 })).map(([letters, tone]) => `${letters}${tone}`);
	const unit = fc.oneof(
		{ weight: 6, arbitrary: fc.tuple(fc.constantFrom(..."四个意识绿色安先"), sound) },
		{ weight: 1, arbitrary: fc.constantFrom(..."gep19").map((character) => [character, ""]) },
	);
	const line = fc
		.array(unit, { minLength: 1, maxLength: 6 })
		.map((units) => readLine([units.map(([character]) => character).join(""), ...units.map(([, of]) => of).filter(Boolean)].join(" ")));
	const lines = fc.array(line, { minLength: 1, maxLength: 8 });
	// What is typed for a line, each unit in another way, and a little beside it.
	const how = fc.constantFrom<((line: Line, at: number) => string)[]>(
		({ characters }, at) => characters[at] ?? "",
		({ syllables }, at) => syllables[at] ?? "",
		({ syllables }, at) => (syllables[at] ?? "").charAt(0),
		({ syllables }, at) => (syllables[at] ?? "").slice(0, 2),
		({ syllables, tones }, at) => `${syllables[at]}${tones[at]}`,
		({ syllables }, at) => confusedSpellings(syllables[at] ?? "").at(-1) ?? "",
	);
	const noise = fc.constantFrom("", "", "", "", "n", "g", "h", "i", "u", "ü", "a", "色", "3");
	fc.assert(
		fc.property(lines, fc.nat(), fc.nat(5), fc.array(fc.tuple(how, noise), { minLength: 1, maxLength: 5 }), (all, nth, start, ways) => {
			const typed = all[nth % all.length] as Line;
			const query = ways.map(([write, beside], at) => (start + at < typed.codes.length ? write(typed, start + at) : "") + beside).join("");
			expect(standings(all, query, manner)).toEqual(parseQuery(query, new Map()).atoms.length > 0 ? plainly(all, query, manner) : []);
		}),
		{ numRuns: 3000 },
	);
});
