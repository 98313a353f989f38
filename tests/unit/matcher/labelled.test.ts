/** The whole glossary on sentences labelled by hand (tests/fixtures/labelled.tsv), words cut by jieba as in the background. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { add_word, cut } from "jieba-wasm";
import { expect, test } from "vitest";
import { compileGlossary, GLOSSARY_FOLDER } from "../../../build/glossary-plugin.ts";
import type { Extent } from "../../../matcher/quotes.ts";
import { recognise } from "../../../matcher/recognise.ts";
import { readTable } from "../../../matcher/table.ts";
import { fitsWords } from "../../../matcher/words.ts";
import { clauseAround } from "../../../page/word-boundaries.ts";

/** Characters that an editor does not show stand as \n, \u200b and the like. */
const decode = (cell: string) =>
	cell.replaceAll("\\n", "\n").replaceAll(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const rows = readFileSync(join(import.meta.dirname, "../../fixtures/labelled.tsv"), "utf8")
	.trimEnd()
	.split("\n")
	.slice(1)
	.map((row) => {
		const [id = "", sentence = "", expected = ""] = row.split("\t").map(decode);
		return { id, sentence, expected };
	});

const { table, keys } = compileGlossary(GLOSSARY_FOLDER);
const recognition = readTable(table);
for (const key of keys) add_word(key);

function isWord(text: string, extent: Extent): boolean {
	const { clause, start, end } = clauseAround(text, extent);
	return fitsWords(cut(clause, true), start, end);
}

/** As the file writes it: each marked text with the entry that is offered first. */
function marks(text: string): string {
	const { matches } = recognise(text, recognition, { isWord, isWhole: () => true });
	return matches.map(({ start, end, entries }) => `${text.slice(start, end)}=${entries[0]}`).join(" | ") || "-";
}

test.each(rows)("$id $sentence", ({ sentence, expected }) => {
	expect(marks(sentence)).toBe(expected);
});

test("there are at least 150 sentences, each with an id of its own", () => {
	expect(rows.length).toBeGreaterThanOrEqual(150);
	expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
	expect(rows.filter(({ id, sentence, expected }) => !/^s\d{3}$/.test(id) || sentence === "" || expected === "")).toEqual([]);
});
