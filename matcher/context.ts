/** Whether the surroundings of a hit let an entry claim it. The cheapest questions come first. */
import { fold } from "../writing/characters.ts";
import type { Extent } from "./quotes.ts";
import type { FormRule, Recognition } from "./table.ts";

/** How far `near` looks to each side, in UTF-16 units: about a clause of official prose. */
const NEAR = 60;
/** Longer than any word of a notBefore or notAfter rule, with room for skipped characters. */
const BESIDE = 24;

/** `ask` leaves the decision to word segmentation. */
export type Verdict = "yes" | "no" | "ask";

export function judge(
	text: string,
	{ start, end }: Extent,
	enclosed: boolean,
	rule: FormRule | undefined,
	{ toSimplified }: Pick<Recognition, "toSimplified">,
): Verdict {
	if (!rule) return "yes";
	if (rule.quoted && !enclosed) return "no";
	if (!enclosed) {
		const after = rule.notBefore && fold(text.slice(end, end + BESIDE), toSimplified);
		if (after && rule.notBefore?.some((word) => after.startsWith(word))) return "no";
		const before = rule.notAfter && fold(text.slice(Math.max(0, start - BESIDE), start), toSimplified);
		if (before && rule.notAfter?.some((word) => before.endsWith(word))) return "no";
	}
	if (rule.near && countNear(text, { start, end }, rule.near, toSimplified) === 0) return "no";
	return rule.boundary && !enclosed ? "ask" : "yes";
}

/** How well the company of an extent fits an entry: the number of its cues that stand near. */
export function cuesNear(
	text: string,
	extent: Extent,
	rule: FormRule | undefined,
	{ toSimplified }: Pick<Recognition, "toSimplified">,
): number {
	return rule?.cues ? countNear(text, extent, rule.cues, toSimplified) : 0;
}

function countNear(text: string, { start, end }: Extent, words: readonly string[], toSimplified: Recognition["toSimplified"]): number {
	const left = fold(text.slice(Math.max(0, start - NEAR), start), toSimplified);
	const right = fold(text.slice(end, end + NEAR), toSimplified);
	return words.filter((word) => left.includes(word) || right.includes(word)).length;
}
