import glossary from "virtual:tifa/entries";
import table from "virtual:tifa/forms";
import index from "virtual:tifa/search";
import { defineBackground } from "wxt/utils/define-background";
import { lazily } from "../../glossary/lazily.ts";
import { createNearest } from "../../glossary/nearest.ts";
import { pinyinOf } from "../../glossary/readings.ts";
import { createSearch } from "../../glossary/search.ts";
import { createStore } from "../../glossary/store.ts";
import { lookUp } from "../../lookup/look-up.ts";
import { nearestBy } from "../../lookup/nearest.ts";
import { readTable } from "../../matcher/table.ts";
import { fitsWords } from "../../matcher/words.ts";
import { answer } from "../../platform/answer.ts";
import { showBeside } from "../../platform/beside.ts";
import { interfaceLanguage, translate } from "../../platform/interface-language.ts";
import { offerMenus } from "../../platform/menus.ts";
import { answerOmnibox } from "../../platform/omnibox.ts";
import { createSegmenter } from "../../platform/segmenter.ts";
import { followShortcuts } from "../../platform/shortcuts.ts";
import { openGlossary } from "../../platform/windows.ts";
import { actOn, answerSelection } from "./page-actions.ts";

/** May be stopped at any time: keeps nothing that it can't rebuild. */
export default defineBackground(() => {
	const store = createStore(glossary.entries, glossary.subjects);
	const segmenter = createSegmenter(glossary.keys);
	const search = createSearch(glossary.entries, index);
	const readings = new Map(glossary.readings);
	// Most starts are for cards and word boundaries, which need none.
	const recognition = lazily(() => readTable(table));
	const nearest = nearestBy(createNearest(glossary.entries, index), search, (text) => pinyinOf(text, readings));

	answer({
		getCards: ({ cards, titles }) => ({
			cards: cards.flatMap((id) => store.card(id) ?? []),
			titles: store.titles(titles),
		}),
		settleBoundaries: ({ questions }) =>
			Promise.all(questions.map(async ({ clause, start, end }) => fitsWords(await segmenter.words(clause), start, end))),
		async lookUp({ phrase }) {
			const found = await lookUp(phrase, {
				recognition: recognition(),
				words: segmenter.words,
				pinyin: (text) => pinyinOf(text, readings),
				nearest,
			});
			const named = [...found.senses, ...found.pieces.map(({ entries: [first = ""] }) => first), ...found.near.map(({ entry }) => entry)];
			return { answer: found, cards: [...new Set(named)].flatMap((id) => store.card(id) ?? []) };
		},
		async showBeside({ entry }, window) {
			if (window === undefined || !(await showBeside({ entry }, window))) await openGlossary(`/entry/${entry}`);
			return undefined;
		},
		async openGlossary({ address }) {
			await openGlossary(address);
			return undefined;
		},
	});
	offerMenus({
		titles: { lookUp: translate("lookupMenu"), beside: translate("besideMenu") },
		onLookUp: ({ text, tab, frame }) => void answerSelection(text, tab, frame),
		onBeside: (window) => void showBeside(undefined, window),
	});
	followShortcuts((shortcut, tab) => void actOn(shortcut, tab));
	answerOmnibox({
		hint: translate("omniboxHint"),
		suggest: (query) =>
			search(query).map(({ entry }) => ({ entry: entry.id, term: entry.term, gist: entry.definition[interfaceLanguage()] })),
		onChosen: (chosen) => void openGlossary("entry" in chosen ? `/entry/${chosen.entry}` : `/search?q=${encodeURIComponent(chosen.query)}`),
	});
});
