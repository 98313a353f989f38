/**
 * One search for all places: by characters, sound, initials, English and numbers, from one box, with mistakes.
 *
 * What is typed is laid on every form, member and expansion (`search/align.ts`); English goes through MiniSearch
 * (`search/words.ts`). Only when neither has an answer are likenesses looked for (`search/near.ts`, `spelling.ts`).
 */
import type { StoredEntry } from "./compile.ts";
import { lazily } from "./lazily.ts";
import { SPELLED_OUT, TYPED } from "./search/align.ts";
import { byDefinition, createByForm, createFind } from "./search/by-form.ts";
import { createBySound } from "./search/by-sound.ts";
import { createByWords, createWithin } from "./search/by-words.ts";
import type { SearchIndex } from "./search/index-data.ts";
import { createContain, createStand, type OwnedLine, ownedLines } from "./search/lines.ts";
import { createNear, readingsOf, unitsOf } from "./search/near.ts";
import { createPlaces, type Places } from "./search/places.ts";
import { parseQuery, type Query } from "./search/query.ts";
import { inOrder } from "./search/ranking.ts";
import type { Hit, Reason } from "./search/reasons.ts";
import { createSpelling } from "./search/spelling.ts";
import { unifyNumber } from "./search/units.ts";
import { loadWords, type WordHit } from "./search/words.ts";

export type { SearchIndex } from "./search/index-data.ts";
export { NEAR_REASONS, REASONS, type Reason } from "./search/reasons.ts";

export type SearchResult = { entry: StoredEntry; reason: Reason };

/** Results best first, each entry once; nothing for a query without letters or characters. */
export type Search = (query: string) => SearchResult[];

/** So many likenesses are shown at most: further ones are no help. */
const NEAR_RESULTS = 8;

/** Costs nothing before the first query, which makes what it needs; an empty one makes everything, for idle moments. */
export function createSearch(entries: readonly StoredEntry[], index: SearchIndex): Search {
	const engine = lazily(() => createEngine(entries, index));
	return (typed) => {
		const { byForm, byWords, definitions, within, words, near, toSimplified } = engine();
		const query = parseQuery(typed, toSimplified);
		if (query.atoms.length === 0) {
			near();
			return [];
		}
		const whole = byForm(query);
		const hits = [...whole, ...(whole.length === 0 ? byWords(query) : []), ...byDefinition(query, definitions), ...words(typed, false)];
		const parts = within(query);
		if (hits.some(({ reason }) => reason !== "definition")) return ranked([...hits, ...parts], entries);
		const like = [...near()(query), ...best(words(typed, true), entries.length)];
		// A short form within a phrase that is nearly another form would hide what was meant.
		return ranked([...hits, ...(like.length > 0 ? parts.filter(({ cost }) => cost < query.text.length / 2 + 1) : parts), ...like], entries);
	};
}

function createEngine(entries: readonly StoredEntry[], index: SearchIndex) {
	const lines = ownedLines(entries, index);
	const places = createPlaces(lines);
	const contain = createContain(lines.map(({ text }) => text));
	const positions = new Map(entries.map(({ id }, at) => [id, at]));
	const findWords = loadWords(index.words, entries);
	const definitions = createContain(index.definitions.map(unifyNumber));
	return {
		byForm: createByForm(lines, entries.length, createFind(contain, createStand(places, TYPED))),
		byWords: createByWords(lines, entries.length, createFind(contain, createStand(places, SPELLED_OUT)), definitions),
		definitions,
		within: createWithin(lines),
		words: (typed: string, lenient: boolean) =>
			findWords(typed, lenient).map(
				({ id, kind }, rank): Hit => ({ at: positions.get(id) ?? 0, reason: WORD_REASONS[kind], cost: 1 + rank }),
			),
		near: lazily(() => nearFinder(lines, entries.length, places, index)),
		toSimplified: new Map(index.toSimplified),
	};
}

const WORD_REASONS: Record<WordHit["kind"], Reason> = { official: "english", words: "definition", spelling: "spelling", some: "some" };

/** Likenesses of a query, by sound, by spelling and by characters. */
function nearFinder(lines: readonly OwnedLine[], entries: number, places: Places, index: SearchIndex): (query: Query) => Hit[] {
	const readings = readingsOf(index.readings);
	const known = new Set(Object.keys(index.readings));
	const findSound = createBySound(lines, entries, places);
	const findNear = createNear(lines, places);
	const findSpelling = createSpelling(lines);
	return (query) => {
		const units = unitsOf(query.atoms, readings, known);
		const sound = query.hasLetters ? findSound(query) : [];
		const spelling = query.atoms.every(({ isLetter }) => isLetter) ? findSpelling(query.text) : [];
		return [sound, units ? findNear(units) : [], spelling].flatMap((hits) => best(hits, entries));
	};
}

const best = (hits: readonly Hit[], entries: number) => inOrder(hits, entries).slice(0, NEAR_RESULTS);

const ranked = (hits: readonly Hit[], entries: readonly StoredEntry[]): SearchResult[] =>
	inOrder(hits, entries.length).map(({ at, reason }) => ({ entry: entries[at] as StoredEntry, reason }));
