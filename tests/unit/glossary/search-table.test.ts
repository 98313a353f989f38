/** The table of queries, each with the entry expected first (several where they are equally right). */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { compileGlossary, GLOSSARY_FOLDER } from "../../../build/glossary-plugin.ts";
import { createSearch } from "../../../glossary/search.ts";

const { entries, search: index } = compileGlossary(GLOSSARY_FOLDER);
const search = createSearch(entries, index);
const ids = new Set(entries.map(({ id }) => id));

type Row = { query: string; expected: string[]; kind: string };

const [, ...lines] = readFileSync(resolve(import.meta.dirname, "../../fixtures/queries.tsv"), "utf8")
	.trim()
	.split("\n");
const rows: Row[] = lines.map((line) => {
	const [query = "", expected = "", kind = ""] = line.split("\t");
	return { query, expected: expected.split("|"), kind };
});
/** Some rows wait for entries that are still being written. */
const asked = rows.filter(({ expected }) => expected.some((id) => ids.has(id)));

/** The share of queries that get the expected entry first. */
const SHARE = 0.97;

test("the table asks for entries that there are, in every way of writing", () => {
	expect(asked.length).toBeGreaterThanOrEqual(250);
	const kinds = Map.groupBy(asked, ({ kind }) => kind);
	expect([...kinds.keys()].length).toBeGreaterThanOrEqual(20);
	expect([...kinds].filter(([kind, of]) => of.length < 8 && kind !== "chinese-definition").map(([kind]) => kind)).toEqual([]);
});

test("97 in 100 queries get the expected entry first", () => {
	const wrong = asked.filter(({ query, expected }) => !expected.includes(search(query)[0]?.entry.id ?? ""));
	const told = wrong.map(({ query, expected, kind }) => `${kind}: ${query} → ${search(query)[0]?.entry.id ?? "nothing"}, not ${expected}`);
	expect(wrong.length / asked.length, told.join("\n")).toBeLessThanOrEqual(1 - SHARE);
});
