/** Where a query stands in the forms of an entry, its members, its expansions and its Chinese definition. */
import { align, nextStart } from "./align.ts";
import type { Prepared } from "./prepared.ts";
import type { Query } from "./query.ts";
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
	for (let start = nextStart(atoms, line, 0); start >= 0; start = nextStart(atoms, line, start + 1)) {
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
