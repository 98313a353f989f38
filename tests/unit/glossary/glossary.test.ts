/** The glossary itself. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { compileGlossary, GLOSSARY_FOLDER } from "../../../build/glossary-plugin.ts";
import { checkGlossary, problemLine } from "../../../glossary/check.ts";
import { formsOf } from "../../../glossary/forms.ts";
import { loadGlossary } from "../../../glossary/load.ts";
import { TO_SIMPLIFIED } from "../../../glossary/traditional.ts";

const glossary = loadGlossary(GLOSSARY_FOLDER);

test("has no problem", () => {
	expect(checkGlossary(glossary, TO_SIMPLIFIED).map(problemLine)).toEqual([]);
});

test("has an entry for each of the speech's 150 terms, with the forms of the speech", () => {
	const rows = readFileSync(resolve(import.meta.dirname, "../../fixtures/speech-terms.tsv"), "utf8")
		.trim()
		.split("\n")
		.slice(1);
	expect(rows).toHaveLength(150);
	const byId = new Map(glossary.entries.map((entry) => [entry.id, entry]));
	const bare = (text: string) => text.replaceAll(/[“”、]/g, "");
	const missing = rows
		.map((row) => row.split("\t") as [string, string])
		.flatMap(([id, forms]) => {
			const entry = byId.get(id);
			const known = entry ? formsOf(entry).map(({ text }) => bare(text)) : [];
			return forms
				.split(" / ")
				.filter((form) => !known.includes(bare(form)))
				.map((form) => `${id}: ${form}`);
		});
	expect(missing).toEqual([]);
});

describe("pinyin", () => {
	const { entries } = compileGlossary(GLOSSARY_FOLDER);
	test.each([
		["调度", "diào dù"],
		["重复证明", "chóng fù zhèng míng"],
		["干群关系", "gàn qún guān xì"],
		["一岗双责", "yī gǎng shuāng zé"],
		["“两新一重”", "liǎng xīn yī zhòng"],
		["守底线、走新路、奔小康", "shǒu dǐ xiàn zǒu xīn lù bèn xiǎo kāng"],
	])("%s is %s", (term, expected) => {
		expect(entries.find((entry) => entry.term === term)?.pinyin).toBe(expected);
	});
});
