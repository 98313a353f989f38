/** What a phrase may have been meant for: by its characters and their sound, or, where it has none, by English words. */
import type { Nearest } from "../glossary/nearest.ts";
import type { Search } from "../glossary/search.ts";
import type { Near } from "./look-up.ts";

const MOST = 3;

/** @param pinyin of Chinese text, syllables separated by spaces */
export function nearestBy(nearest: Nearest, search: Search, pinyin: (text: string) => string): (phrase: string) => Near[] {
	return (phrase) => {
		if (/\p{Script=Han}/u.test(phrase)) {
			const characters = phrase.replaceAll(/[^\p{Script=Han}]/gu, "");
			return nearest(characters, pinyin(characters), MOST).map(({ entry, why }) => ({ entry: entry.id, why }));
		}
		return search(phrase)
			.filter(({ reason }) => reason === "english")
			.slice(0, MOST)
			.map(({ entry }) => ({ entry: entry.id, why: "english" }));
	};
}
