/** Whether the surroundings of a hit let an entry claim it. The cheapest questions come first. */
import type { OwnerRule } from "./rules.ts";
import { beginsWith, endsWith, has, type Place } from "./vicinity.ts";

/** `ask` leaves the decision to word segmentation. */
export type Verdict = "yes" | "no" | "ask";

/** @param enclosed whether the extent stands in quotation marks of its own */
export function judge(enclosed: boolean, { quoted, boundary, notBefore, notAfter, near }: OwnerRule, place: Place): Verdict {
	if (quoted && !enclosed) return "no";
	if (!enclosed && notBefore && beginsWith(place, notBefore)) return "no";
	if (!enclosed && notAfter && endsWith(place, notAfter)) return "no";
	if (near && !has(place, near)) return "no";
	return boundary && !enclosed ? "ask" : "yes";
}

/** How well its company fits an entry: the number of its cues that stand near. */
export const cuesNear = (rule: OwnerRule | undefined, place: Place): number => rule?.cues?.filter((cue) => has(place, cue)).length ?? 0;
