/**
 * One search for all places: by characters, sound, initials, English and numbers, from one box, with mistakes.
 *
 * What is typed is laid on every form, member and expansion (`search/align.ts`); English goes through MiniSearch
 * (`search/words.ts`). Only when neither has an answer are likenesses looked for (`search/near.ts`, `spelling.ts`).
 */
import type { StoredEntry } from "./compile.ts";
import { byForm } from "./search/by-form.ts";
import { bySound } from "./search/by-sound.ts";
import { byWords, within } from "./search/by-words.ts";
import type { SearchIndex } from "./search/index-data.ts";
import { createNear, type FindNear, readingsOf, unitsOf, unitsOfPhrase } from "./search/near.ts";
import { type Prepared, prepare } from "./search/prepared.ts";
import { parseQuery, type Query } from "./search/query.ts";
import { type Hit, REASONS, type Reason } from "./search/reasons.ts";
import { createSpelling } from "./search/spelling.ts";
import { comparable, unifyNumber } from "./search/units.ts";
import { loadWords, type WordHit } from "./search/words.ts";

export type { SearchIndex } from "./search/index-data.ts";
export { NEAR_REASONS, REASONS, type Reason } from "./search/reasons.ts";

export type SearchResult = { entry: StoredEntry; reason: Reason };

/** Results best first, each entry once; nothing for a query without letters or characters. */
export type Search = (query: string) => SearchResult[];

/** So many likenesses are shown at most: further ones are no help. */
const NEAR_RESULTS = 8;

export function createSearch(entries: readonly StoredEntry[], index: SearchIndex): Search {
	const all = prepare(entries, index);
	const positions = new Map(entries.map(({ id }, at) => [id, at]));
	const toSimplified = new Map(index.toSimplified);
	const findWords = loadWords(index.words, entries);
	const near = once(() => nearFinder(all, index));
	const inEnglish = (typed: string, lenient: boolean) =>
		findWords(typed, lenient).map((hit, rank): Hit => ({ at: positions.get(hit.id) ?? 0, reason: WORD_REASONS[hit.kind], cost: 1 + rank }));

	return (typed) => {
		const query = parseQuery(typed, toSimplified);
		if (query.atoms.length === 0) return [];
		const hits = [...each(all, (prepared, at) => byForm(prepared, at, query)), ...inEnglish(typed, false)];
		if (query.words.length > 1) hits.push(...each(all, (prepared, at) => byWords(prepared, at, query)));
		const parts = each(all, (prepared, at) => within(prepared, at, query));
		if (hits.some(({ reason }) => reason !== "definition")) return ranked([...hits, ...parts], entries);
		const like = [...near()(query), ...inEnglish(typed, true)].slice(0, NEAR_RESULTS * 2);
		return ranked([...hits, ...(like.length > 0 ? parts.filter(({ cost }) => cost <= query.text.length / 2) : parts), ...like], entries);
	};
}

const WORD_REASONS: Record<WordHit["kind"], Reason> = { official: "english", words: "definition", spelling: "spelling", some: "some" };

function each(all: readonly Prepared[], find: (prepared: Prepared, at: number) => Hit | undefined): Hit[] {
	const hits: Hit[] = [];
	for (let at = 0; at < all.length; at++) {
		const hit = find(all[at] as Prepared, at);
		if (hit) hits.push(hit);
	}
	return hits;
}

/** Likenesses of a query, by sound, by spelling and by characters. */
function nearFinder(all: readonly Prepared[], index: SearchIndex): (query: Query) => Hit[] {
	const readings = readingsOf(index.readings);
	const known = new Set(Object.keys(index.readings));
	const findNear = createNear(all);
	const findSpelling = createSpelling(all);
	return (query) => {
		const units = unitsOf(query.atoms, readings, known);
		const sound = query.hasLetters ? each(all, (prepared, at) => bySound(prepared, at, query)) : [];
		const spelling = query.atoms.every(({ isLetter }) => isLetter) ? findSpelling(query.text) : [];
		return [...sound, ...best(units ? findNear(units) : []), ...best(spelling)];
	};
}

const best = (hits: readonly Hit[]) => [...hits].sort((a, b) => a.cost - b.cost).slice(0, NEAR_RESULTS);

/** Each entry once, for its best reason. */
function ranked(hits: readonly Hit[], entries: readonly StoredEntry[]): SearchResult[] {
	const found = new Map<number, Hit>();
	for (const hit of [...hits].sort((a, b) => RANK[a.reason] - RANK[b.reason] || a.cost - b.cost || a.at - b.at))
		if (!found.has(hit.at)) found.set(hit.at, hit);
	return [...found.values()].map(({ at, reason }) => ({ entry: entries[at] as StoredEntry, reason }));
}

const RANK = Object.fromEntries(REASONS.map((reason, rank) => [reason, rank])) as Record<Reason, number>;

function once<T>(make: () => T): () => T {
	let made: { value: T } | undefined;
	return () => (made ??= { value: make() }).value;
}

export type NearEntry = { entry: StoredEntry; why: "characters" | "sound" };

/** The entries nearest to a phrase that no entry has as a form, best first. */
export type Nearest = (phrase: string, pinyin: string, limit?: number) => NearEntry[];

/**
 * @returns a function of a phrase and its pinyin, a syllable for each Chinese character, with or without tones.
 * @example createNearest(entries, index)("四个一识", "sì gè yī shí")[0]?.entry.id === "si-ge-yi-shi"
 */
export function createNearest(entries: readonly StoredEntry[], index: SearchIndex): Nearest {
	const near = once((): FindNear => createNear(prepare(entries, index)));
	const toSimplified = new Map(index.toSimplified);
	return (phrase, pinyin, limit = 3) => {
		const syllables = parseQuery(pinyin, toSimplified).words.map(({ text }) => text);
		return near()(unitsOfPhrase(unifyNumber(comparable(phrase, toSimplified)), syllables))
			.slice(0, limit)
			.map(({ at, reason }) => ({ entry: entries[at] as StoredEntry, why: reason === "sound" ? "sound" : "characters" }));
	};
}
