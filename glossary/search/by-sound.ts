/** Pinyin whose syllables are taken for others: sigeyisi for sì gè yì shí. */
import { align } from "./align.ts";
import type { Prepared } from "./prepared.ts";
import type { Query } from "./query.ts";
import type { Hit } from "./reasons.ts";
import { confusedSpellings, mayBegin } from "./sounds.ts";
import type { Line } from "./units.ts";

/** The place in a form counts more than how much of the form is left. */
const INSIDE = 1;
const LEFT_OVER = 0.01;

export function bySound({ forms }: Prepared, at: number, query: Query): Hit | undefined {
	let cost = Number.POSITIVE_INFINITY;
	for (const line of forms) cost = Math.min(cost, costOf(line, query));
	return cost < Number.POSITIVE_INFINITY ? { at, reason: "sound", cost } : undefined;
}

function costOf(line: Line, { atoms }: Query): number {
	const [first] = atoms;
	for (let start = 0; first && start < line.characters.length; start++) {
		if (first.isLetter ? !mayBegin(first.value, line.initials.charAt(start)) : first.value !== line.characters[start]) continue;
		const fit = align(atoms, line, start, confusedSpellings);
		if (!fit || fit.initials > 0) continue;
		return (start === 0 ? 0 : INSIDE) + LEFT_OVER * (line.characters.length - (fit.end - start));
	}
	return Number.POSITIVE_INFINITY;
}
