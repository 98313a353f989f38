/** Quoted phrases that recur and that the glossary does not know: candidates for entries. */
import { fold, type ToSimplified } from "../../writing/characters.ts";
import type { Read } from "./texts.ts";

export type PhraseCount = { phrase: string; count: number; documents: number };

/** Of 2 to 12 characters, in a complete pair. */
const QUOTED = /“([^“”]{2,12})”|「([^「」]{2,12})」/gu;
/** Fewer times is chance. */
const RECURRING = 3;

/**
 * Phrases that no mark covers and that are no form, most widely used first. One that recurs in three documents occurs
 * three times too, so the count alone decides.
 * @param forms folded
 */
export function unknownPhrases(documents: readonly Read[], forms: ReadonlySet<string>, toSimplified: ToSimplified): PhraseCount[] {
	const counts = new Map<string, { phrase: string; count: number; names: Set<string> }>();
	for (const { name, blocks } of documents) {
		for (const { text, matches } of blocks) {
			for (const { 0: quoted, 1: phrase = quoted.slice(1, -1), index } of text.matchAll(QUOTED)) {
				const folded = fold(phrase, toSimplified);
				const isMarked = matches.some(({ start, end }) => start <= index + 1 && index + quoted.length - 1 <= end);
				if (folded === "" || forms.has(folded) || isMarked) continue;
				const count = counts.get(folded) ?? { phrase, count: 0, names: new Set() };
				count.count++;
				count.names.add(name);
				counts.set(folded, count);
			}
		}
	}
	return [...counts.values()]
		.filter(({ count }) => count >= RECURRING)
		.map(({ phrase, count, names }) => ({ phrase, count, documents: names.size }))
		.sort((a, b) => b.documents - a.documents || b.count - a.count || (a.phrase < b.phrase ? -1 : 1));
}
