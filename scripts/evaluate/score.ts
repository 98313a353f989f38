/** Counts, precision and recall of outcomes. */
import type { Share } from "./figures.ts";
import type { Label } from "./labelled.ts";
import type { Outcome } from "./outcomes.ts";

export type Score = {
	/** Marked ones of each label; for not-a-word, marked as that term. */
	marked: Record<Label, Share>;
	/** Of those with another official sense: not marked, or the fitting entry first. */
	fittingOrNone: Share;
	/** Marks on another official sense of which nobody said what fits; in no other figure but `marked`. */
	unknown: number;
	/** Of the marked terms of which it is known which entry fits: that one is offered first. */
	fittingFirst: Share;
	/** Right marks of all marks. */
	precision: Share;
	/** Marked terms of all terms. */
	recall: Share;
};

export function scoreOf(outcomes: readonly Outcome[]): Score {
	const labelled = (label: Label) => outcomes.filter(({ occurrence }) => occurrence.label === label);
	const marked = (label: Label) => share(labelled(label), ({ mark }) => mark !== undefined);
	const other = labelled("policy-2").filter(({ right }) => right !== undefined);
	const judged = outcomes.filter(({ mark, right }) => mark && right !== undefined);
	const term = marked("term");
	return {
		marked: { term, "not-a-word": marked("not-a-word"), ordinary: marked("ordinary"), "policy-2": marked("policy-2") },
		fittingOrNone: share(other, ({ right }) => right === true),
		unknown: labelled("policy-2").length - other.length,
		fittingFirst: share(
			labelled("term").filter(({ fits }) => fits !== undefined),
			({ fits }) => fits === true,
		),
		precision: share(judged, ({ right }) => right === true),
		recall: term,
	};
}

const share = (outcomes: readonly Outcome[], holds: (outcome: Outcome) => boolean): Share => ({
	marked: outcomes.filter(holds).length,
	all: outcomes.length,
});
