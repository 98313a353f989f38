/** Whether the surroundings of a hit let an entry claim it. The cheapest questions come first. */
import type { Folded } from "./folded.ts";
import type { Extent } from "./quotes.ts";
import type { FormRule } from "./table.ts";

/** How far `near` looks to each side, in UTF-16 units: about a clause of official prose. */
const NEAR = 60;

/** `ask` leaves the decision to word segmentation. */
export type Verdict = "yes" | "no" | "ask";

/** @param folded the text of the block; only called if words have to be looked for */
export function judge({ start, end }: Extent, enclosed: boolean, rule: FormRule | undefined, folded: () => Folded): Verdict {
	if (!rule) return "yes";
	if (rule.quoted && !enclosed) return "no";
	if (!enclosed && (rule.notBefore || rule.notAfter)) {
		const { text, at } = folded();
		if (rule.notBefore?.some((word) => text.startsWith(word, at(end)))) return "no";
		const before = at(start);
		if (rule.notAfter?.some((word) => before >= word.length && text.startsWith(word, before - word.length))) return "no";
	}
	if (rule.near && !rule.near.some(standsNear({ start, end }, folded()))) return "no";
	return rule.boundary && !enclosed ? "ask" : "yes";
}

/** How well the company of an extent fits an entry: the number of its cues that stand near. */
export function cuesNear(extent: Extent, rule: FormRule | undefined, folded: () => Folded): number {
	return rule?.cues?.filter(standsNear(extent, folded())).length ?? 0;
}

function standsNear({ start, end }: Extent, { text, at }: Folded): (word: string) => boolean {
	const left = text.slice(at(start - NEAR), at(start));
	const right = text.slice(at(end), at(end + NEAR));
	return (word) => left.includes(word) || right.includes(word);
}
