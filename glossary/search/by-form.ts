/** Where a query stands in forms, members, expansions and Chinese definitions, and what that is worth. */
import type { Fit } from "./align.ts";
import type { Contain, Found, OwnedLine, Stand } from "./lines.ts";
import type { Query, Word } from "./query.ts";
import { createBest } from "./ranking.ts";
import type { Hit, Reason } from "./reasons.ts";

/** Where it stands, best first, weighs more than how much of the line it leaves. */
const WHOLE = 0;
const PREFIX = 100;
const INSIDE = 200;
/** A line of which a hundred characters are left is no worse than one with thirty. */
const MOST_LEFT = 30;
/** An entry that is no longer current comes after others with the same form, and a form after a term. */
export const notFirst = ({ isCurrent, nth }: OwnedLine) => (isCurrent ? 0 : 0.5) + (nth === 0 ? 0 : 0.25);

/** Calls back for each place in the lines where a word stands, whatever it is written in. */
export type Find = (word: Word, found: Found) => void;

export function createFind(contain: Contain, stand: Stand): Find {
	return (word, found) => {
		// One letter is where most readers begin, and would be everywhere.
		if (word.hasLetters) return stand(word, found, word.atoms.length === 1);
		const fit = { covered: word.atoms.length, initials: 0, spelled: 0 };
		for (const { nth, offset } of contain(word.text)) found(nth, offset, fit);
	};
}

export type ByForm = (query: Query) => Hit[];

export function createByForm(lines: readonly OwnedLine[], entries: number, find: Find): ByForm {
	// Numbers side by side: of all the lines on which a short word stands, fetching the objects takes longest.
	const owners = Int32Array.from(lines, ({ at }) => at);
	const lengths = Int32Array.from(lines, ({ characters }) => characters.length);
	const isPart = Uint8Array.from(lines, (line) => (line.isPart ? 1 : 0));
	const penalties = Float64Array.from(lines, notFirst);
	return (query) => {
		const best = createBest(entries);
		find(query, (nth, start, fit) => {
			const left = (lengths[nth] as number) - fit.covered;
			const place = start > 0 ? INSIDE : left > 0 ? PREFIX : WHOLE;
			const reason = isPart[nth] ? reasonOfPart(place, fit, query) : reasonOf(place, fit, query);
			if (!reason) return;
			const cost = place + 2 * Math.min(left, MOST_LEFT) + 2 * fit.initials + (penalties[nth] as number);
			best.note(owners[nth] as number, reason, cost);
		});
		return best.hits();
	};
}

const reasonOfPart = (place: number, { initials }: Fit, { text }: Query): Reason | undefined =>
	text.length > 1 && (initials === 0 || place === WHOLE) ? "member" : undefined;

function reasonOf(place: number, fit: Fit, query: Query): Reason | undefined {
	if (place === INSIDE && query.hasLetters && isTooLittle(fit, query)) return undefined;
	if (fit.initials + fit.spelled > 0) return fit.spelled > 0 ? "pinyin" : "initials";
	return place === WHOLE ? "exact" : place === PREFIX ? "prefix" : "contains";
}

/** In the middle of a form initials would find nearly everything: three or more of them, or one beside whole syllables, count there. */
const isTooLittle = ({ initials, spelled }: Fit, { atoms }: Query) =>
	atoms.length === 1 || (initials > 0 && (spelled > 0 ? initials > 1 : initials < 3));

/** The earlier in the definition, the better. */
export const byDefinition = ({ text, hasLetters }: Query, definitions: Contain): Hit[] =>
	hasLetters ? [] : definitions(text).map(({ nth, offset }) => ({ at: nth, reason: "definition", cost: offset }));
