/**
 * Search over the entries: by characters, pinyin with or without tones, initials and English, all from one box.
 * Characters and pinyin are compared directly, since their ranking is by where the query stands in a form; English goes
 * through MiniSearch, which knows prefixes and typing mistakes.
 */
import MiniSearch from "minisearch";
import { fold, SEPARATOR, type ToSimplified } from "../writing/characters.ts";
import type { StoredEntry } from "./compile.ts";

/** Why an entry was found; the order is the order of the ranks. */
export const REASONS = ["exact", "prefix", "initials", "pinyin", "contains", "member", "english", "definition"] as const;
export type Reason = (typeof REASONS)[number];

export type SearchResult = { entry: StoredEntry; reason: Reason };

/** Results best first, each entry once; nothing for a query without letters or characters. */
export type Search = (query: string) => SearchResult[];

/** An entry as it is searched: everything folded beforehand. */
type Searchable = {
	entry: StoredEntry;
	forms: string[];
	parts: string;
	definition: string;
	/** Of the term, e.g. "sì gè yì shí": its letters with tones and without, one for one, and the first of each syllable. */
	marked: string;
	plain: string;
	initials: string;
	/** Offsets in `plain` and `marked` at which a syllable begins. */
	starts: Set<number>;
};

export function createSearch(entries: readonly StoredEntry[], toSimplified: ToSimplified): Search {
	const searchables = entries.map((entry) => searchableOf(entry, toSimplified));
	const english = englishIndex(entries);
	const byId = new Map(entries.map((entry) => [entry.id, entry]));

	return (query) => {
		const folded = fold(query, toSimplified).replaceAll(SEPARATOR, "");
		if (!/[\p{L}\p{N}]/u.test(folded)) return [];
		const found = new Map<string, SearchResult & { score: number }>();
		const note = (entry: StoredEntry, reason: Reason, score = 0) => {
			const before = found.get(entry.id);
			if (!before || REASONS.indexOf(reason) < REASONS.indexOf(before.reason)) found.set(entry.id, { entry, reason, score });
		};
		for (const searchable of searchables) {
			const reason = byCharacters(searchable, folded) ?? byPinyin(searchable, query);
			if (reason) note(searchable.entry, reason, -searchable.entry.term.length);
		}
		if (/[a-z]{2}/i.test(query)) {
			for (const { id, score } of english.search(query)) {
				const entry = byId.get(id as string);
				if (entry) note(entry, "english", score);
			}
		}
		return [...found.values()]
			.sort((a, b) => REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason) || b.score - a.score)
			.map(({ entry, reason }) => ({ entry, reason }));
	};
}

function byCharacters({ forms, parts, definition }: Searchable, query: string): Reason | undefined {
	if (!/[\p{Script=Han}\p{N}]/u.test(query)) return undefined;
	if (forms.includes(query)) return "exact";
	if (forms.some((form) => form.startsWith(query))) return "prefix";
	if (forms.some((form) => form.includes(query))) return "contains";
	if (parts.includes(query)) return "member";
	return definition.includes(query) ? "definition" : undefined;
}

/** A syllable begins where the query begins: "an" does not find gàn. Tones may be left out, of some syllables or of all. */
function byPinyin({ initials, plain, marked, starts }: Searchable, query: string): Reason | undefined {
	const typed = query
		.toLowerCase()
		.normalize("NFC")
		.replaceAll(/[\s'’·-]/g, "");
	if (!/^[\p{Script=Latin}\d]+$/u.test(typed)) return undefined;
	const toneless = plainPinyin(typed);
	if (toneless === "") return undefined;
	if (toneless.length > 1 && initials.startsWith(toneless)) return "initials";
	const letters = [...typed.replaceAll(/\d/g, "")];
	for (let at = plain.indexOf(toneless); at >= 0; at = plain.indexOf(toneless, at + 1)) {
		// Letter by letter: one that is typed with a tone must have it.
		if (starts.has(at) && letters.every((letter, n) => !TONE.test(letter.normalize("NFD")) || letter === marked.charAt(at + n)))
			return "pinyin";
	}
	return toneless.length > 2 && initials.includes(toneless) ? "initials" : undefined;
}

/** The four tone marks; the two dots of ü are none. */
const TONE = /[\u0300\u0301\u0304\u030c]/;

/** Without tones in any notation, ü as u. @example plainPinyin("lǜ4") === "lu" */
const plainPinyin = (pinyin: string) =>
	pinyin
		.normalize("NFD")
		.replaceAll(/[\p{M}\d]/gu, "")
		.replaceAll("v", "u");

function searchableOf(entry: StoredEntry, toSimplified: ToSimplified): Searchable {
	const key = (text: string) => fold(text, toSimplified).replaceAll(SEPARATOR, "");
	const syllables = entry.pinyin
		.toLowerCase()
		.normalize("NFC")
		.split(/[^\p{L}\p{M}]+/u)
		.filter(Boolean);
	const plain = syllables.map(plainPinyin);
	return {
		entry,
		forms: [entry.term, ...entry.forms.map(({ text }) => text)].map(key),
		parts: [...(entry.members?.list ?? []), ...(entry.expansion ?? [])].map(({ zh }) => key(zh)).join("\n"),
		definition: key(entry.definition.zh),
		marked: syllables.join(""),
		plain: plain.join(""),
		initials: plain.map((syllable) => syllable.charAt(0)).join(""),
		starts: startsOf(plain),
	};
}

function startsOf(pieces: readonly string[]): Set<number> {
	let at = 0;
	return new Set(pieces.map((piece) => (at += piece.length) - piece.length));
}

function englishIndex(entries: readonly StoredEntry[]): MiniSearch {
	const index = new MiniSearch({
		fields: ["renderings", "parts", "definition"],
		searchOptions: {
			boost: { renderings: 5, parts: 2 },
			prefix: true,
			fuzzy: (word) => (word.length > 4 ? 0.2 : false),
			combineWith: "AND",
		},
	});
	index.addAll(
		entries.map(({ id, renderings, members, expansion, definition }) => ({
			id,
			renderings: renderings.map(({ text }) => text).join(" "),
			parts: [...(members?.list ?? []), ...(expansion ?? [])].map(({ en }) => en).join(" "),
			definition: definition.en,
		})),
	);
	return index;
}
