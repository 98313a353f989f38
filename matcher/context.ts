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

export function judge(text: string, { start, end }: Extent, enclosed: boolean, rule: FormRule | undefined, { toSimplified }: Pick<Recognition, "toSimplified">): Verdict {
	if (!rule) return "yes";
	if (rule.quoted && !enclosed) return "no";
	if (!enclosed) {
		const after = rule.notBefore && fold(text.slice(end, end + BESIDE), toSimplified);
		if (after && rule.notBefore?.some((word) => after.startsWith(word))) return "no";
		const before = rule.notAfter && fold(text.slice(Math.max(0, start - BESIDE), start), toSimplified);
		if (before && rule.notAfter?.some((word) => before.endsWith(word))) return "no";
	}
	if (rule.near) {
		const left = fold(text.slice(Math.max(0, start - NEAR), start), toSimplified);
		const right = fold(text.slice(end, end + NEAR), toSimplified);
		if (!rule.near.some((word) => left.includes(word) || right.includes(word))) return "no";
	}
	return rule.boundary && !enclosed ? "ask" : "yes";
}
