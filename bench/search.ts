/** Search beside its peers: what a keystroke costs, and how many of the table's queries get the expected entry first. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import UFuzzy from "@leeoniya/ufuzzy";
import MiniSearch from "minisearch";
import type { StoredEntry } from "../glossary/compile.ts";
import { createSearch, type SearchIndex } from "../glossary/search.ts";

/** Ids, best first. */
export type Engine = (query: string) => string[];

export type Case = { query: string; expected: string[] };

export function readCases(): Case[] {
	const [, ...rows] = readFileSync(join(import.meta.dirname, "../tests/fixtures/queries.tsv"), "utf8")
		.trim()
		.split("\n");
	return rows.map((row) => {
		const [query = "", ids = ""] = row.split("\t");
		return { query, expected: ids.split("|") };
	});
}

export function tifa(entries: readonly StoredEntry[], index: SearchIndex): Engine {
	const search = createSearch(entries, index);
	search("");
	return (query) => search(query).map(({ entry }) => entry.id);
}

/** All that an entry is found by, as the peers get it: text, and pinyin joined, in syllables and as initials. */
const LATIN = (sounds: readonly string[]) => {
	const syllables = sounds.map((sound) => sound.slice(0, -1));
	return [syllables.join(""), syllables.join(" "), syllables.map((syllable) => syllable.charAt(0)).join("")].join(" ");
};
const writings = (lines: readonly string[]) =>
	lines.map((written) => {
		const [text = "", ...sounds] = written.split(" ");
		return `${text} ${LATIN(sounds)}`;
	});
const englishOf = ({ renderings, members, expansion }: StoredEntry) =>
	[...renderings.map(({ text }) => text), ...[...(members?.list ?? []), ...(expansion ?? [])].map(({ en }) => en)].join(" ");

/** MiniSearch alone, with single characters and pairs of them as the words of Chinese. */
export function miniSearch(entries: readonly StoredEntry[], { lines, definitions, toSimplified }: SearchIndex): Engine {
	const simplified = new Map(toSimplified);
	const tokenize = (text: string) => {
		const plain = [...text.normalize("NFD").replaceAll(/\p{M}/gu, "")].map((character) => simplified.get(character) ?? character).join("");
		return (plain.match(/\p{Script=Han}+|[a-z\d]+/giu) ?? []).flatMap((run) =>
			/[a-z\d]/i.test(run) ? [run] : [...run, ...Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))],
		);
	};
	const index = new MiniSearch({
		fields: ["forms", "parts", "english", "definition"],
		tokenize,
		searchOptions: { boost: { forms: 8, parts: 3, english: 3 }, prefix: true, fuzzy: 0.2 },
	});
	index.addAll(
		entries.map((entry, at) => ({
			id: entry.id,
			forms: writings(lines[at]?.forms ?? []).join(" "),
			parts: writings(lines[at]?.parts ?? []).join(" "),
			english: englishOf(entry),
			definition: `${definitions[at]} ${entry.definition.en}`,
		})),
	);
	return (query) => {
		const all = index.search(query, { combineWith: "AND" });
		return (all.length > 0 ? all : index.search(query)).map(({ id }) => id as string);
	};
}

/** uFuzzy alone: one line for each form, and one for each entry's other text; one mistake in each word. */
export function uFuzzy(entries: readonly StoredEntry[], { lines, definitions, toSimplified }: SearchIndex): Engine {
	const simplified = new Map(toSimplified);
	const haystack: string[] = [];
	const owners: string[] = [];
	entries.forEach((entry, at) => {
		const found = [...writings(lines[at]?.forms ?? []), ...writings(lines[at]?.parts ?? []), englishOf(entry)];
		for (const line of [...found, `${definitions[at]} ${entry.definition.en}`]) {
			haystack.push(line);
			owners.push(entry.id);
		}
	});
	const engine = new UFuzzy({
		unicode: true,
		interSplit: "[^\\p{L}\\d']+",
		intraSplit: "\\p{Ll}\\p{Lu}",
		intraBound: "\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}",
		intraChars: "[\\p{L}\\d']",
		intraContr: "'\\p{L}{1,2}\\b",
		intraMode: 1,
		intraIns: 1,
		intraSub: 1,
		intraTrn: 1,
		intraDel: 1,
	});
	return (query) => {
		const plain = [...query.normalize("NFD").replaceAll(/\p{M}/gu, "")].map((character) => simplified.get(character) ?? character).join("");
		const [found, info, order] = engine.search(haystack, plain, 1);
		const ranked = info && order ? order.map((at) => info.idx[at] as number) : (found ?? []);
		return [...new Set(ranked.map((at) => owners[at] as string))];
	};
}

/** Share of the cases whose entries there are that get the expected one first. */
export function shareRight(engine: Engine, cases: readonly Case[], entries: readonly StoredEntry[]): number {
	const ids = new Set(entries.map(({ id }) => id));
	const asked = cases.filter(({ expected }) => expected.some((id) => ids.has(id)));
	return asked.filter(({ query, expected }) => expected.includes(engine(query)[0] ?? "")).length / asked.length;
}

/** What readers type, key by key: every beginning of every query. */
const keystrokes = (cases: readonly Case[]) => cases.flatMap(({ query }) => [...query].map((_, at, all) => all.slice(0, at + 1).join("")));

/** @returns milliseconds of the middle and of the worst keystroke but one in a hundred, after one round to warm up */
export function costOfKeystroke(engine: Engine, cases: readonly Case[]): { middle: number; worst: number } {
	const typed = keystrokes(cases);
	for (const query of typed) engine(query);
	const times = typed.map((query) => {
		const before = performance.now();
		engine(query);
		return performance.now() - before;
	});
	times.sort((a, b) => a - b);
	return { middle: times[times.length >> 1] ?? 0, worst: times[Math.floor(times.length * 0.99)] ?? 0 };
}
