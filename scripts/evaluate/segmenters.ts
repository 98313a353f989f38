/** Words of a clause by jieba, as the background asks for them, or by the segmenter that browsers bring along. */
import { readFileSync } from "node:fs";
import { add_word, cut, initSync } from "jieba-wasm/web";
import { JIEBA_BINARY } from "../../build/jieba-plugin.ts";
import type { Surroundings } from "../../matcher/recognise.ts";
import { fitsWords } from "../../matcher/words.ts";
import { clauseAround } from "../../page/word-boundaries.ts";

/** The words of a clause, in order; together they are the clause. */
export type Segment = (clause: string) => string[];

/** The very file that the extension carries. @param terms as platform/segmenter.ts gets them */
export function jiebaSegment(terms: readonly string[]): Segment {
	initSync({ module: readFileSync(JIEBA_BINARY) });
	for (const term of terms) add_word(term);
	return (clause) => cut(clause, true);
}

export function intlSegment(): Segment {
	const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
	return (clause) => [...segmenter.segment(clause)].map(({ segment }) => segment);
}

/** Answers at once what the page script asks the background. */
export function boundariesBy(segment: Segment): Surroundings["isWord"] {
	const wordsOf = new Map<string, string[]>();
	return (text, extent) => {
		const { clause, start, end } = clauseAround(text, extent);
		const words = wordsOf.get(clause) ?? segment(clause);
		wordsOf.set(clause, words);
		return fitsWords(words, start, end);
	};
}
