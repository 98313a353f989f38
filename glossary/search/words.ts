/**
 * English: renderings, members, expansions and definitions in MiniSearch, which knows prefixes, typing mistakes and how
 * rare a word is. The build indexes, the extension loads.
 */
import MiniSearch, { type AsPlainObject, type Options, type SearchOptions } from "minisearch";
import type { StoredEntry } from "../compile.ts";

/** They say nothing about what is looked for, and a reader may leave them out or not. */
const STOP_WORDS = new Set(
	"a an and are as at be by do for from has have in into is it its not of on or s that the their them they this to was what which who with".split(" "),
);

const NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/** @example wordOf("4") === "four"; wordOf("Consciousnesses") === "consciousnesses"; wordOf("the") === null */
function wordOf(token: string): string | null {
	const word = token
		.toLowerCase()
		.normalize("NFD")
		.replaceAll(/\p{M}/gu, "");
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
export type WordHit = { id: string; score: number; kind: "official" | "words" | "spelling" | "some" };

/** Edits that a word may need: none for short ones, which would turn into each other. */
const mistakes = (word: string) => (word.length < 4 ? false : word.length < 6 ? 1 : 2);

const STRICT: SearchOptions = { boost: { renderings: 5, parts: 2 }, prefix: (word) => word.length > 1, combineWith: "AND" };
const LENIENT: SearchOptions = { ...STRICT, fuzzy: mistakes, weights: { fuzzy: 0.2, prefix: 0.4 } };
/** Share of the words that an entry must have when no entry has all. */
const MOST = 0.6;

/** Entries for English words, best first. @param near also with typing mistakes and with words missing */
export type FindWords = (query: string, near: boolean) => WordHit[];

export function loadWords(words: AsPlainObject): FindWords {
	const index = MiniSearch.loadJS(words, OPTIONS);
	return (query, near) => {
		const typed = query.split(/[\n\r\p{Z}\p{P}]+/u).filter((token) => /[a-z\d]/i.test(token) && wordOf(token) !== null);
		if (!typed.some((token) => /[a-z]{2}/i.test(token))) return [];
		const text = typed.join(" ");
		if (!near) return index.search(text, STRICT).map((hit) => ({ id: hit.id, score: hit.score, kind: isOfficial(hit.match) ? "official" : "words" }));
		const spelled = index.search(text, LENIENT);
		if (spelled.length > 0 || typed.length < 2) return spelled.map(({ id, score }) => ({ id, score, kind: "spelling" }));
		return index
			.search(text, { ...LENIENT, combineWith: "OR" })
			.filter(({ queryTerms }) => queryTerms.length >= typed.length * MOST)
			.map(({ id, score }) => ({ id, score, kind: "some" }));
	};
}

const isOfficial = (match: Record<string, string[]>) => Object.values(match).every((fields) => fields.some((field) => field !== "definition"));
