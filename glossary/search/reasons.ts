/** Why an entry was found; the order is the order of the ranks. Those of NEAR_REASONS are likenesses, not answers. */
export const REASONS = [
	/** The query is a form. */
	"exact",
	"prefix",
	/** By sound: pinyin, also mixed with characters. */
	"pinyin",
	"initials",
	"contains",
	/** The words typed stand apart, or in another order, in one form. */
	"apart",
	"member",
	/** A form is part of the query. */
	"within",
	/** In official English, or the English of members and expansions. */
	"english",
	"definition",
	"sound",
	"spelling",
	"characters",
	/** Some of the words typed. */
	"some",
] as const;
export type Reason = (typeof REASONS)[number];

export const NEAR_REASONS: readonly Reason[] = ["sound", "spelling", "characters", "some"];

/** An entry by its position, why it was found, and how far it is from what was typed; 0 is best. */
export type Hit = { at: number; reason: Reason; cost: number };
