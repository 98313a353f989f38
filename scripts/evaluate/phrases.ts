/** Quoted phrases that recur: those that the glossary does not know are candidates for entries. */
import { fold, type ToSimplified } from "../../writing/characters.ts";
import type { Read } from "./texts.ts";

export type PhraseCount = { phrase: string; count: number; documents: number };

/** Of 2 to 12 characters, in a complete pair. */
const QUOTED = /“([^“”]{2,12})”|「([^「」]{2,12})」/gu;
/** Fewer times is chance. */
const RECURRING = 3;

type Quotation = { document: string; phrase: string; folded: string; isMarked: boolean };

/**
 * Phrases that no mark covers and that are no form, most widely used first. One that recurs in three documents occurs
 * three times too, so the count alone decides.
 * @param forms folded
 */
export function unknownPhrases(documents: readonly Read[], forms: ReadonlySet<string>, toSimplified: ToSimplified): PhraseCount[] {
	const unknown = [...quotationsIn(documents, toSimplified)].filter(({ folded, isMarked }) => !forms.has(folded) && !isMarked);
	return [...Map.groupBy(unknown, ({ folded }) => folded).values()]
		.filter(({ length }) => length >= RECURRING)
		.map((same) => ({ phrase: same[0]?.phrase ?? "", count: same.length, documents: documentsOf(same) }))
		.sort((a, b) => b.documents - a.documents || b.count - a.count || (a.phrase < b.phrase ? -1 : 1));
}

/** How many of the occurrences of phrases that recur in three documents or more a mark covers. */
export function coveredPhrases(documents: readonly Read[], toSimplified: ToSimplified): { marked: number; all: number } {
	const widely = [...Map.groupBy(quotationsIn(documents, toSimplified), ({ folded }) => folded).values()]
		.filter((same) => documentsOf(same) >= RECURRING)
		.flat();
	return { marked: widely.filter(({ isMarked }) => isMarked).length, all: widely.length };
}

const documentsOf = (quotations: readonly Quotation[]) => new Set(quotations.map(({ document }) => document)).size;

function* quotationsIn(documents: readonly Read[], toSimplified: ToSimplified): Iterable<Quotation> {
	for (const { name, blocks } of documents) {
		for (const { text, matches } of blocks) {
			for (const { 0: quoted, 1: phrase = quoted.slice(1, -1), index } of text.matchAll(QUOTED)) {
				const folded = fold(phrase, toSimplified);
				const isMarked = matches.some(({ start, end }) => start <= index + 1 && index + quoted.length - 1 <= end);
				if (folded !== "") yield { document: name, phrase, folded, isMarked };
			}
		}
	}
}
