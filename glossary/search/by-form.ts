/** Where a query stands in the forms of an entry, its members, its expansions and its Chinese definition. */
import { AS_IT_IS, align, type Spellings } from "./align.ts";
import type { Prepared } from "./prepared.ts";
import type { Atom, Query } from "./query.ts";
import type { Hit, Reason } from "./reasons.ts";
import type { Line } from "./units.ts";

/** Where it stands, best first, weighs more than how much of the line it leaves. */
const WHOLE = 0;
const PREFIX = 100;
const INSIDE = 200;
/** An entry that is no longer current comes after others with the same form, and a form after a term. */
const NOT_CURRENT = 10;
const NOT_THE_TERM = 1;

type Place = { place: number; left: number; initials: number; spelled: number };

export function byForm(prepared: Prepared, at: number, query: Query): Hit | undefined {
	const place = query.hasLetters ? placeByLetters : placeByCharacters;
	let best: Hit | undefined;
	const note = (reason: Reason, cost: number) => {
		const hit = { at, reason, cost: cost + (prepared.entry.status === "current" ? 0 : NOT_CURRENT) };
		if (!best || RANKS[reason] < RANKS[best.reason] || (reason === best.reason && hit.cost < best.cost)) best = hit;
	};
	prepared.forms.forEach((line, nth) => {
		const found = place(line, query);
		if (found) note(reasonOf(found, query), costOf(found) + (nth === 0 ? 0 : NOT_THE_TERM));
	});
	if (best) return best;
	for (const line of prepared.parts) {
		const found = query.text.length > 1 ? place(line, query) : undefined;
		if (found && (found.place === WHOLE || found.initials === 0)) note("member", costOf(found));
	}
	if (best || query.hasLetters) return best;
	const inDefinition = prepared.definition.indexOf(query.text);
	if (inDefinition >= 0) note("definition", inDefinition);
	return best;
}

const RANKS = { exact: 0, prefix: 1, pinyin: 2, initials: 3, contains: 4, member: 5, definition: 6 } as Record<Reason, number>;

function reasonOf({ place, initials, spelled }: Place, { hasLetters }: Query): Reason {
	if (hasLetters && spelled + initials > 0) return spelled > 0 || initials === 0 ? "pinyin" : "initials";
	return place === WHOLE ? "exact" : place === PREFIX ? "prefix" : "contains";
}

const costOf = ({ place, left, initials }: Place) => place + 2 * Math.min(left, 30) + 2 * initials;

function placeByCharacters({ text }: Line, query: Query): Place | undefined {
	const start = text.indexOf(query.text);
	if (start < 0) return undefined;
	const left = text.length - query.text.length;
	return { place: left === 0 ? WHOLE : start === 0 ? PREFIX : INSIDE, left, initials: 0, spelled: 0 };
}

function placeByLetters(line: Line, { atoms }: Query): Place | undefined {
	for (let start = 0; start < line.characters.length; start++) {
		const fit = align(atoms, line, start);
		if (!fit) continue;
		const left = line.characters.length - (fit.end - start);
		// In the middle initials would find nearly everything: only three or more of them, or with characters, count there.
		if (start > 0 && fit.initials > 0 && (fit.spelled > 0 ? fit.initials > 1 : fit.initials < 3)) continue;
		if (start > 0 && atoms.length === 1) continue;
		return { place: left === 0 ? WHOLE : start === 0 ? PREFIX : INSIDE, left, initials: fit.initials, spelled: fit.spelled };
	}
	return undefined;
}

/** The same by syllables that are taken for each other. */
export function bySound({ forms }: Prepared, at: number, { atoms }: Query, spellings: Spellings): Hit | undefined {
	let best: Hit | undefined;
	for (const line of forms) {
		for (let start = 0; start < line.characters.length; start++) {
			const fit = align(atoms, line, start, spellings);
			if (!fit || fit.initials > 0) continue;
			const cost = (start === 0 ? 0 : 1) + (line.characters.length - (fit.end - start)) / 100;
			if (!best || cost < best.cost) best = { at, reason: "sound", cost };
			break;
		}
	}
	return best;
}

/** Words that are typed apart: all in one form, or all anywhere in the entry. */
export function byWords({ forms, parts, definition }: Prepared, at: number, { words }: Query): Hit | undefined {
	const length = words.flat().length;
	const whole = forms.filter((line) => words.every((word) => stands(word, line))).map(({ characters }) => characters.length);
	if (whole.length > 0) return { at, reason: "apart", cost: Math.min(...whole) };
	const all = [...forms, ...parts];
	const anywhere = words.every((word) => all.some((line) => stands(word, line)) || definition.includes(textOf(word)));
	return anywhere ? { at, reason: "definition", cost: 1000 - length } : undefined;
}

const textOf = (word: readonly Atom[]) => word.map(({ value }) => value).join("");

/** A word of its own is spelled out: its initials would be in every other line. */
function stands(word: readonly Atom[], line: Line): boolean {
	if (!word.some(({ isLetter }) => isLetter)) return line.text.includes(textOf(word));
	return word.length > 1 && line.characters.some((_, start) => align(word, line, start, AS_IT_IS)?.initials === 0);
}

/** The longest form that the query contains, of two characters or more. */
export function within({ forms }: Prepared, at: number, { text }: Query): Hit | undefined {
	const lengths = forms.filter((line) => line.text.length > 1 && text.includes(line.text)).map((line) => line.text.length);
	return lengths.length > 0 ? { at, reason: "within", cost: text.length - Math.max(...lengths) } : undefined;
}
