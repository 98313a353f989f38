/**
 * English: renderings, members, expansions and definitions in MiniSearch, which knows prefixes, typing mistakes and how
 * rare a word is. The build indexes, the extension loads.
 */
import MiniSearch, { type AsPlainObject, type Options, type SearchOptions } from "minisearch";
import type { StoredEntry } from "../compile.ts";

/** They say nothing about what is looked for, and a reader may leave them out or not. */
const STOP_WORDS = new Set(
	"a an and are as at be by do for from has have in into is it its not of on or s that the their them they this to was what which who with".split(
		" ",
	),
);

const NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/** @example wordOf("4") === "four"; wordOf("Consciousnesses") === "consciousnesses"; wordOf("the") === null */
function wordOf(token: string): string | null {
	const word = token.toLowerCase().normalize("NFD").replaceAll(/\p{M}/gu, "");
	return STOP_WORDS.has(word) ? null : (/^\d+$/.test(word) && NUMBERS[Number(word)]) || word;
}

const OPTIONS: Options<StoredEntry> = {
	fields: ["renderings", "parts", "definition"],
	processTerm: wordOf,
	extractField: (entry, field) => {
		if (field === "id") return entry.id;
		if (field === "renderings") return entry.renderings.map(({ text }) => text).join(" ");
		if (field === "parts") return [...(entry.members?.list ?? []), ...(entry.expansion ?? [])].map(({ en }) => en).join(" ");
		return entry.definition.en;
	},
};

export function indexWords(entries: readonly StoredEntry[]): AsPlainObject {
	const index = new MiniSearch(OPTIONS);
	index.addAll(entries);
	return index.toJSON();
}

/** `official`: each word stands in a rendering or a part. `words`: all words are there. `some`: most of them. */
export type WordHit = { id: string; kind: "official" | "words" | "spelling" | "some" };

/** Edits that a word may need: none for short ones, which would turn into each other. */
const mistakes = (word: string) => (word.length < 4 ? false : word.length < 6 ? 1 : 2);

/** The last word may not be typed to its end; others may be a singular. */
const isBegun = (word: string, nth: number, all: readonly string[]) => word.length > (nth === all.length - 1 ? 1 : 3);

const STRICT: SearchOptions = { boost: { renderings: 5, parts: 2 }, prefix: isBegun, combineWith: "AND" };
const LENIENT: SearchOptions = { ...STRICT, fuzzy: mistakes, weights: { fuzzy: 0.2, prefix: 0.4 } };
/** Share of the words that an entry must have when no entry has all. */
const MOST = 0.5;

/** Entries for English words, best first. @param near also with typing mistakes and with words missing */
export type FindWords = (query: string, near: boolean) => WordHit[];

export function loadWords(words: AsPlainObject, entries: readonly StoredEntry[]): FindWords {
	const index = MiniSearch.loadJS(words, OPTIONS);
	const renderings = new Map(entries.map(({ id, renderings }) => [id, renderings.map(({ text }) => wordsOf(text))]));
	const hitsOf = (results: readonly MiniSearchHit[], kind: WordHit["kind"]) => results.map(({ id }): WordHit => ({ id, kind }));

	/**
	 * Who has `least` of n words has one of any n - least + 1 of them. The longest are rare, while a beginning of two letters is
	 * nearly everywhere. MiniSearch leaves out whom `boostDocument` gives no weight, before it counts, and counts the others as ever.
	 */
	const search = (typed: readonly string[], least: number, options: SearchOptions): MiniSearchHit[] => {
		const longest = [...typed].sort((a, b) => b.length - a.length).slice(0, typed.length - least + 1);
		if (longest.length === typed.length) return index.search(typed.join(" "), options);
		const candidates = new Set<string>();
		const note = (id: string) => {
			candidates.add(id);
			return 0;
		};
		const prefix = (word: string) => isBegun(word, typed.lastIndexOf(word), typed);
		index.search(longest.join(" "), { ...options, prefix, combineWith: "OR", boostDocument: note });
		if (candidates.size === 0) return [];
		return index.search(typed.join(" "), { ...options, boostDocument: (id) => (candidates.has(id) ? 1 : 0) });
	};

	return (query, near) => {
		const typed = wordsOf(query);
		if (!typed.some((word) => /[a-z]{2}/.test(word))) return [];
		if (!near) {
			const results = search(typed, typed.length, STRICT);
			const { official = [], words = [] } = Object.groupBy(results, (result) => (isOfficial(result) ? "official" : "words"));
			const placed = official
				.map((result) => ({ result, place: placeOf(typed, renderings.get(result.id)) }))
				.sort((a, b) => a.place - b.place);
			return [
				...hitsOf(
					placed.map(({ result }) => result),
					"official",
				),
				...hitsOf(words, "words"),
			];
		}
		const spelled = search(typed, typed.length, LENIENT);
		if (spelled.length > 0 || typed.length < 2) return hitsOf(spelled, "spelling");
		const least = Math.ceil(typed.length * MOST);
		const partly = search(typed, least, { ...LENIENT, combineWith: "OR" });
		return hitsOf(
			partly.filter(({ queryTerms }) => queryTerms.length >= least),
			"some",
		);
	};
}

type MiniSearchHit = { id: string; queryTerms: string[]; match: Record<string, string[]> };

/** Latin words and numbers; Chinese is looked for elsewhere. */
const wordsOf = (text: string) =>
	text
		.split(/[^\p{Script=Latin}\p{M}\d]+/u)
		.map((token) => (token === "" ? null : wordOf(token)))
		.filter((word) => word !== null);

const isOfficial = ({ queryTerms, match }: MiniSearchHit) =>
	queryTerms.every((word) =>
		Object.keys(match).some((found) => found.startsWith(word) && match[found]?.some((field) => field !== "definition")),
	);

/** 0: a rendering has these words and no others; 1: it begins with them; 2: they stand together in it; 3: they don't. */
function placeOf(typed: readonly string[], renderings: readonly (readonly string[])[] = []): number {
	let best = 3;
	for (const words of renderings) {
		for (let start = 0; start + typed.length <= words.length; start++) {
			if (!typed.every((word, at) => words[start + at]?.startsWith(word))) continue;
			const place = start > 0 ? 2 : words.length > typed.length ? 1 : 0;
			best = Math.min(best, place);
		}
	}
	return best;
}
