/** What the evaluation prints of labelled sentences. */
import { both, percent } from "./figures.ts";
import { table } from "./markdown.ts";
import type { SentenceOutcome } from "./sentences.ts";

type Outcomes = readonly SentenceOutcome[];

const isAsExpected = ({ sentence, marks }: SentenceOutcome) => marks.join("\n") === sentence.expected.join("\n");

function marksOf(outcomes: Outcomes) {
	return {
		expected: outcomes.flatMap(({ sentence }) => sentence.expected),
		marks: outcomes.flatMap(({ marks }) => marks),
		right: outcomes.flatMap(({ right }) => right),
	};
}

export function sentenceSummary(outcomes: Outcomes): string {
	const { expected, marks, right } = marksOf(outcomes);
	const none = outcomes.filter(({ sentence }) => sentence.expected.length === 0);
	const rows = [
		["expected marks found (recall)", both({ marked: right.length, all: expected.length })],
		["right marks of all marks (precision)", both({ marked: right.length, all: marks.length })],
		["sentences marked as expected", both({ marked: outcomes.filter(isAsExpected).length, all: outcomes.length })],
		["of these, sentences that expect no mark", both({ marked: none.filter(isAsExpected).length, all: none.length })],
	];
	return table([`${outcomes.length} sentences`, "share"], rows);
}

/** By the entry that is expected, or offered first. */
export function entryTable(outcomes: Outcomes): string {
	const { expected, marks, right } = marksOf(outcomes);
	const of = (entry: string, among: string[]) => among.filter((mark) => mark.endsWith(`=${entry}`)).length;
	const entries = [...new Set([...expected, ...marks].map((mark) => mark.slice(mark.lastIndexOf("=") + 1)))].sort();
	const row = (name: string, expected: number, marks: number, right: number) => [
		name,
		`${expected}`,
		`${marks}`,
		`${right}`,
		percent({ marked: right, all: marks }),
		percent({ marked: right, all: expected }),
	];
	const rows = entries.map((entry) => row(entry, of(entry, expected), of(entry, marks), of(entry, right)));
	const header = ["entry", "expected", "marks", "right", "precision", "recall"];
	return table(header, [...rows, row("all", expected.length, marks.length, right.length)], [1, 2, 3, 4, 5]);
}

export function sentenceMistakes(outcomes: Outcomes): string {
	const rows = outcomes
		.filter((outcome) => !isAsExpected(outcome))
		.map(({ sentence: { id, text, expected }, marks }) => [id, text, expected.join("; "), marks.join("; ")]);
	return rows.length === 0 ? "None." : table(["id", "sentence", "expected", "marked"], rows);
}

export function sentenceStages(stages: readonly { name: string; outcomes: Outcomes }[]): string {
	const rows = stages.map(({ name, outcomes }) => {
		const { expected, marks, right } = marksOf(outcomes);
		return [name, percent({ marked: right.length, all: marks.length }), percent({ marked: right.length, all: expected.length })];
	});
	return table(["stage", "precision", "recall"], rows, [1, 2]);
}
