import glossary from "virtual:tifa/entries";
import { defineBackground } from "wxt/utils/define-background";
import { createStore } from "../glossary/store.ts";
import { fitsWords } from "../matcher/words.ts";
import { answer } from "../platform/messages.ts";
import { createSegmenter } from "../platform/segmenter.ts";

/** May be stopped at any time: keeps nothing that it can't rebuild. */
export default defineBackground(() => {
	const store = createStore(glossary.entries, glossary.subjects);
	const segmenter = createSegmenter(glossary.keys);
	answer({
		getCards: ({ cards, titles }) => ({
			cards: cards.flatMap((id) => store.card(id) ?? []),
			titles: store.titles(titles),
		}),
		settleBoundaries: ({ questions }) =>
			Promise.all(questions.map(async ({ clause, start, end }) => fitsWords(await segmenter.words(clause), start, end))),
	});
});
