/** What became of each labelled occurrence. */
import type { Match } from "../../matcher/recognise.ts";
import { fold, SEPARATOR, type ToSimplified } from "../../writing/characters.ts";
import type { Occurrence } from "./labelled.ts";
import { type Find, plainBlock } from "./recogniser.ts";

/** A mark that the reader would meet there. */
type Mark = { text: string; entries: readonly string[] };

export type Outcome = {
	occurrence: Occurrence;
	mark: Mark | undefined;
	/** Whether it is what the label asks for; undefined if nobody said which entry fits the other official sense. */
	right: boolean | undefined;
	/** Whether the entry offered first fits; undefined without a mark, or if nobody said what fits. */
	fits: boolean | undefined;
};

export function outcomesOf(occurrences: readonly Occurrence[], find: Find, toSimplified: ToSimplified): Outcome[] {
	return occurrences.map((occurrence) => outcomeOf(occurrence, find(plainBlock(occurrence.text)), toSimplified));
}

export function outcomeOf(occurrence: Occurrence, matches: readonly Match[], toSimplified: ToSimplified): Outcome {
	const mark = markOn(occurrence, matches, toSimplified);
	const { label, fitting } = occurrence;
	const fits = mark && fitting.length > 0 ? fitting.includes(mark.entries[0] as string) : undefined;
	const right = label === "term" ? mark !== undefined : label === "policy-2" && mark ? fits : mark === undefined;
	return { occurrence, mark, right, fits };
}

/**
 * The match that covers an occurrence, by itself or as a longer term. Where there is no word, a longer term is none of
 * its business: only a mark of the same characters counts, whatever punctuation was skipped.
 */
function markOn({ text, start, end, term, label }: Occurrence, matches: readonly Match[], toSimplified: ToSimplified): Mark | undefined {
	const match = matches.find((match) => match.start <= start && end <= match.end);
	if (!match) return undefined;
	const mark = { text: text.slice(match.start, match.end), entries: match.entries };
	const letters = (written: string) => fold(written, toSimplified).replaceAll(SEPARATOR, "");
	return label === "not-a-word" && letters(mark.text) !== letters(term) ? undefined : mark;
}
