/** Labelled sentences: all the marks that a sentence should have, as in tests/fixtures/labelled.tsv. */
import type { Problem } from "./files.ts";
import { type Find, plainBlock } from "./recogniser.ts";
import { parseRows } from "./tsv.ts";

/** Each mark as `text=entry`, with the entry that is to be offered first. */
export type Sentence = { id: string; text: string; expected: string[] };

/** `right` are those of the marks that are expected. */
export type SentenceOutcome = { sentence: Sentence; marks: string[]; right: string[] };

export const SENTENCE_COLUMNS = ["id", "sentence", "expected"];

const BETWEEN = " | ";
const NONE = "-";

export function parseSentences(file: string, content: string): { sentences: Sentence[]; problems: Problem[] } {
	const { rows, problems } = parseRows(file, content);
	const sentences: Sentence[] = [];
	for (const { line, cells } of rows) {
		const { id = "", sentence = "", expected = "" } = cells;
		const marks = expected === NONE ? [] : expected.split(BETWEEN).map(withCharacters);
		if (sentence !== "" && marks.every((mark) => /.=./s.test(mark)))
			sentences.push({ id, text: withCharacters(sentence), expected: marks });
		else problems.push({ file, line, message: `expected is “-”, or text=entry for each mark, separated by “${BETWEEN}”` });
	}
	return { sentences, problems };
}

/** Characters that an editor does not show stand as \n, \u200b and the like. */
const withCharacters = (cell: string) =>
	cell.replaceAll("\\n", "\n").replaceAll(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** A mark is right if its text and its first entry are expected, as often as they are. */
export function sentenceOutcomes(sentences: readonly Sentence[], find: Find): SentenceOutcome[] {
	return sentences.map((sentence) => {
		const marks = find(plainBlock(sentence.text)).map(({ start, end, entries }) => `${sentence.text.slice(start, end)}=${entries[0]}`);
		const open = [...sentence.expected];
		const right = marks.filter((mark) => open.includes(mark) && open.splice(open.indexOf(mark), 1));
		return { sentence, marks, right };
	});
}
