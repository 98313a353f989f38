/**
 * Lays a query on a line: characters on characters, letters on syllables: whole ones, initials (s, sh) and, at the end,
 * the beginning of one. So 四个意识 is found by sigeyishi, sgys, si个yishi, 四个ys and sige yi alike.
 *
 * In which ways letters stand for a unit is the same at all its places, and is found out once for a query; at the places
 * themselves nothing is compared but numbers.
 */
import type { LineUnit, Places } from "./places.ts";
import type { Atom } from "./query.ts";
import { codeOf } from "./units.ts";

/** How a query lies on a line. */
export type Fit = {
	/** Units of the line that it covers. */
	covered: number;
	/** Syllables of which only the initial is typed, and those typed in whole or, at the end, in part. */
	initials: number;
	spelled: number;
};

/** The spellings that count for a syllable; `near` ones also those that are often mistaken for it. */
export type Spellings = (syllable: string) => readonly string[];

/** What letters may stand for. */
export type Manner = {
	spellings: Spellings;
	/** Whether a tone that is typed must be the syllable's. */
	withTones: boolean;
	/** Whether a syllable's initial may stand for it. */
	withInitials: boolean;
};

const asItIs: Spellings = (syllable) => [syllable];

export const TYPED: Manner = { spellings: asItIs, withTones: true, withInitials: true };
export const SPELLED_OUT: Manner = { ...TYPED, withInitials: false };

/** One way in which the next atoms stand for a unit: so many of them. */
type Way = { atoms: number; initials: 0 | 1; spelled: 0 | 1 };

/** A word to be laid on lines. */
type Laying = {
	/** The units that it may begin with. Only at their places can it lie. */
	first: readonly number[];
	/** Lays it on a line from the place on. */
	at: (place: number) => Fit | undefined;
};

export type Lay = (atoms: readonly Atom[]) => Laying;

export function createLay({ units, unitAt }: Places, manner: Manner): Lay {
	const beginnings = unitsByBeginning(units, manner.spellings);
	return (atoms) => {
		const beginning = (at: number) => beginnings.get((atoms[at] as Atom).code) ?? [];
		const known: (readonly Way[] | undefined)[][] = [];
		const waysOn = (unit: number, at: number): readonly Way[] => {
			const ways = (known[at] ??= new Array(units.length));
			return (ways[unit] ??= waysOf(atoms, at, units[unit] as LineUnit, manner, canGoOn));
		};
		const open: (boolean | undefined)[] = [];
		/** Whether some unit may stand for what comes next: after the j of jian none does, and jian is not begun as j + ian. */
		const canGoOn = (at: number): boolean =>
			(open[at] ??= at === atoms.length || beginning(at).some((unit) => waysOn(unit, at).length > 0));
		const lay = (place: number, at: number): Fit | undefined => {
			if (at === atoms.length) return { covered: 0, initials: 0, spelled: 0 };
			const ways = waysOn(unitAt[place] as number, at);
			for (let nth = 0; nth < ways.length; nth++) {
				const way = ways[nth] as Way;
				const fit = lay(place + 1, at + way.atoms);
				if (!fit) continue;
				fit.covered++;
				fit.initials += way.initials;
				fit.spelled += way.spelled;
				return fit;
			}
			return undefined;
		};
		return {
			first: atoms.length === 0 ? [] : beginning(0).filter((unit) => waysOn(unit, 0).length > 0),
			at: (place) => lay(place, 0),
		};
	};
}

/** Units by what is typed first for them: the character, or a letter. (No syllable begins with ü, which may be typed in two ways.) */
function unitsByBeginning(units: readonly LineUnit[], spellings: Spellings): ReadonlyMap<number, readonly number[]> {
	const beginnings = new Map<number, number[]>();
	units.forEach(({ code, syllable }, unit) => {
		const letters = syllable ? spellings(syllable).map((spelling) => spelling.charCodeAt(0)) : [];
		for (const typed of new Set([code, ...letters])) {
			const alike = beginnings.get(typed);
			if (alike) alike.push(unit);
			else beginnings.set(typed, [unit]);
		}
	});
	return beginnings;
}

const NONE: readonly Way[] = [];
const ITSELF: readonly Way[] = [{ atoms: 1, initials: 0, spelled: 0 }];

/** The ways in which the atoms from `at` on may begin with a unit, that with most letters first. */
function waysOf(
	atoms: readonly Atom[],
	at: number,
	{ code, syllable, tone }: LineUnit,
	{ spellings, withTones, withInitials }: Manner,
	canGoOn: (at: number) => boolean,
): readonly Way[] {
	const atom = atoms[at] as Atom;
	if (atom.code === code) return canGoOn(at + 1) ? ITSELF : NONE;
	if (!atom.isLetter || !syllable) return NONE;
	const wanted = withTones ? tone : undefined;
	const ways: Way[] = [];
	for (const spelling of spellings(syllable)) {
		const letters = lettersOf(atoms, at, spelling, wanted);
		const isWhole = letters === spelling.length;
		const isBegun = letters > initialOf(spelling) && at + letters === atoms.length;
		if ((isWhole || isBegun) && canGoOn(at + letters)) ways.push({ atoms: letters, initials: 0, spelled: 1 });
	}
	if (!withInitials) return ways;
	for (let letters = initialOf(syllable); letters > 0; letters--) {
		const isTyped = lettersOf(atoms, at, syllable.slice(0, letters), wanted) === letters;
		if (isTyped && canGoOn(at + letters)) ways.push({ atoms: letters, initials: 1, spelled: 0 });
	}
	return ways;
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
