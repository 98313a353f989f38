/** What the evaluation prints of labelled occurrences. */
import { both, counted, percent } from "./figures.ts";
import { table } from "./markdown.ts";
import type { Outcome } from "./outcomes.ts";
import { type Score, scoreOf } from "./score.ts";

export function summary(outcomes: readonly Outcome[]): string {
	const { marked, fittingOrNone, fittingFirst, precision, recall, unknown } = scoreOf(outcomes);
	const rows = [
		["term: marked (recall)", both(recall)],
		["not-a-word: marked as that term", both(marked["not-a-word"])],
		["[ordinary]: marked", both(marked.ordinary)],
		["[policy-2]: marked", both(marked["policy-2"])],
		["[policy-2]: not marked, or the fitting entry first", both(fittingOrNone)],
		["term: the fitting entry first, of the marked ones where it is known", both(fittingFirst)],
		["right marks of all marks (precision)", both(precision)],
	];
	const note = `\n\nLeft out: ${unknown} marks on [policy-2]; nobody said which entry fits (column “entry”, or --senses).`;
	return table([`${outcomes.length} occurrences`, "share"], rows) + (unknown > 0 ? note : "");
}

/** By term, in order of first appearance, and in all. */
export function terms(outcomes: readonly Outcome[]): string {
	const row = (name: string, { marked, fittingOrNone, precision, recall }: Score) => [
		name,
		...[marked.term, marked["not-a-word"], marked.ordinary, marked["policy-2"], fittingOrNone].map(counted),
		percent(precision),
		percent(recall),
	];
	const byTerm = Map.groupBy(outcomes, ({ occurrence }) => occurrence.term);
	const rows = [...byTerm].map(([term, ofTerm]) => row(term, scoreOf(ofTerm)));
	const header = ["term", "term", "not-a-word", "[ordinary]", "[policy-2]", "fitting or none", "precision", "recall"];
	return table(header, [...rows, row("all", scoreOf(outcomes))], [1, 2, 3, 4, 5, 6, 7]);
}

/** The occurrences that went wrong, and those where another sense than theirs is offered first. */
export function mistakes(outcomes: readonly Outcome[]): string {
	const wrong = outcomes.filter(({ right, fits }) => right === false || fits === false);
	if (wrong.length === 0) return "None.";
	return table(
		["id", "label", "where", "marked as", "reason"],
		wrong.map(({ occurrence, mark }) => [occurrence.id, occurrence.label, inContext(occurrence), nameOf(mark), occurrence.reason]),
	);
}

/** What each occurrence of another official sense offers. */
export function otherSenses(outcomes: readonly Outcome[]): string {
	const rows = outcomes
		.filter(({ occurrence }) => occurrence.label === "policy-2")
		.map(({ occurrence: { id, term, reason }, mark, right }) => [
			id,
			term,
			reason.replace("[policy-2] ", ""),
			nameOf(mark),
			right === undefined ? "not known" : right ? "right" : "wrong",
		]);
	return table(["id", "term", "sense", "offered, first to last", "judgement"], rows);
}

const nameOf = (mark: Outcome["mark"]) => (mark ? `${mark.text}: ${mark.entries.join(", ")}` : "not marked");

const inContext = ({ text, start, end }: Outcome["occurrence"]) =>
	`…${text.slice(Math.max(0, start - 12), start)}【${text.slice(start, end)}】${text.slice(end, end + 12)}…`;

export function stageTable(stages: readonly { name: string; outcomes: readonly Outcome[] }[]): string {
	const rows = stages.map(({ name, outcomes }) => {
		const { marked, fittingOrNone, fittingFirst, precision } = scoreOf(outcomes);
		const shares = [marked.term, marked["not-a-word"], marked.ordinary, marked["policy-2"], fittingOrNone, fittingFirst, precision];
		return [name, ...shares.map(percent)];
	});
	const header = ["stage", "term", "not-a-word", "[ordinary]", "[policy-2]", "fitting or none", "term: fitting first", "precision"];
	return table(header, rows, [1, 2, 3, 4, 5, 6, 7]);
}
