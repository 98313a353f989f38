/** Where a query stands in forms, members, expansions and Chinese definitions, and what that is worth. */
import type { Contain, OwnedLine, Stand, Standing } from "./lines.ts";
import type { Query, Word } from "./query.ts";
import type { Hit, Reason } from "./reasons.ts";

/** Where it stands, best first, weighs more than how much of the line it leaves. */
const WHOLE = 0;
const PREFIX = 100;
const INSIDE = 200;
/** A line of which a hundred characters are left is no worse than one with thirty. */
const MOST_LEFT = 30;
/** An entry that is no longer current comes after others with the same form, and a form after a term. */
export const notFirst = ({ isCurrent, nth }: OwnedLine) => (isCurrent ? 0 : 0.5) + (nth === 0 ? 0 : 0.25);

/** Where in the lines a word stands, whatever it is written in. */
export type Find = (word: Word) => Standing[];

export function createFind(lines: readonly OwnedLine[], contain: Contain, stand: Stand): Find {
	return (word) => {
		if (word.hasLetters) return stand(word);
		return contain(word.text).map(({ nth, offset }) => {
			const line = lines[nth] as OwnedLine;
			return { line, start: offset, end: offset + word.atoms.length, initials: 0, spelled: 0 };
		});
	};
}

export function byForm(query: Query, standings: readonly Standing[]): Hit[] {
	return standings.flatMap((standing) => {
		const reason = reasonOf(standing, query);
		return reason ? [{ at: standing.line.at, reason, cost: costOf(standing) }] : [];
	});
}

function placeOf({ line, start, end }: Standing): number {
	return start > 0 ? INSIDE : end < line.characters.length ? PREFIX : WHOLE;
}

const costOf = (standing: Standing) => {
	const { line, start, end, initials } = standing;
	const left = Math.min(line.characters.length - (end - start), MOST_LEFT);
	return placeOf(standing) + 2 * left + 2 * initials + notFirst(line);
};

function reasonOf(standing: Standing, query: Query): Reason | undefined {
	const { line, initials, spelled } = standing;
	const place = placeOf(standing);
	if (line.isPart) return query.text.length > 1 && (initials === 0 || place === WHOLE) ? "member" : undefined;
	if (place === INSIDE && query.hasLetters && isTooLittle(standing, query)) return undefined;
	if (initials + spelled > 0) return spelled > 0 ? "pinyin" : "initials";
	return place === WHOLE ? "exact" : place === PREFIX ? "prefix" : "contains";
}

/** In the middle of a form initials would find nearly everything: three or more of them, or one beside whole syllables, count there. */
const isTooLittle = ({ initials, spelled }: Standing, { atoms }: Query) =>
	atoms.length === 1 || (initials > 0 && (spelled > 0 ? initials > 1 : initials < 3));

/** The earlier in the definition, the better. */
export const byDefinition = ({ text, hasLetters }: Query, definitions: Contain): Hit[] =>
	hasLetters ? [] : definitions(text).map(({ nth, offset }) => ({ at: nth, reason: "definition", cost: offset }));
