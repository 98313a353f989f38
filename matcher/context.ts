/** Whether the surroundings of a hit let an entry claim it. The cheapest questions come first. */
import type { OwnerRule } from "./rules.ts";
import { beginsWith, endsWith, has, type Vicinity } from "./vicinity.ts";

/** `ask` leaves the decision to word segmentation. */
export type Verdict = "yes" | "no" | "ask";

/** @param vicinity what stands around the extent; only called if words have to be looked for */
export function judge(enclosed: boolean, rule: OwnerRule | undefined, vicinity: () => Vicinity): Verdict {
	if (!rule) return "yes";
	if (rule.quoted && !enclosed) return "no";
	if (!enclosed && rule.notBefore?.some((word) => beginsWith(vicinity(), word))) return "no";
	if (!enclosed && rule.notAfter?.some((word) => endsWith(vicinity(), word))) return "no";
	if (rule.near && !rule.near.some((word) => has(vicinity(), word))) return "no";
	return rule.boundary && !enclosed ? "ask" : "yes";
}

/** How well its company fits an entry: the number of its cues that stand near. */
export const cuesNear = (rule: OwnerRule | undefined, vicinity: () => Vicinity): number =>
	rule?.cues?.filter((word) => has(vicinity(), word)).length ?? 0;
