import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { problemLine } from "../../../scripts/evaluate/files.ts";
import { readMaterial } from "../../../scripts/evaluate/material.ts";

const OCCURRENCES = "id\tterm\tlabel\tsense/reason\tleft\tmatch\tright\tsource";
const SENTENCES = "id\tsentence\texpected";

function folderWith(files: Record<string, string | Uint8Array>): string {
	const folder = mkdtempSync(join(tmpdir(), "tifa-evaluate-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), content);
	}
	return folder;
}

const problemsIn = (files: Record<string, string | Uint8Array>) => readMaterial(folderWith(files)).problems.map(problemLine);

test("a folder is read with all folders in it, each file for what it is", () => {
	const material = readMaterial(
		folderWith({
			"texts/a.txt": "第一行\n第二行",
			"pages/b.html": "<p>甲<p>乙",
			"c.tsv": `${OCCURRENCES}\n1\t三农\tterm\t[policy-1]\t服务\t三农\t工作\t甲\n`,
			"d.tsv": `${SENTENCES}\ns1\t服务三农\t三农=san-nong\n`,
			"notes.md": "is left alone",
		}),
	);
	expect(material.problems).toEqual([]);
	expect(material.documents.map(({ name, blocks }) => [name, blocks.map(({ text }) => text)])).toEqual([
		["pages/b.html", ["甲", "乙"]],
		["texts/a.txt", ["第一行", "第二行"]],
	]);
	expect(material.occurrences.map(({ term }) => term)).toEqual(["三农"]);
	expect(material.sentences.map(({ id }) => id)).toEqual(["s1"]);
});

test("a single file will do", () => {
	const folder = folderWith({ "a.txt": "甲", "b.txt": "乙" });
	expect(readMaterial(join(folder, "b.txt")).documents.map(({ name }) => name)).toEqual(["b.txt"]);
});

describe("what can't be used is named, and the rest is read", () => {
	test("a folder that is not there", () => {
		const folder = join(folderWith({}), "nowhere");
		expect(readMaterial(folder).problems.map(problemLine)).toEqual([`${folder}: there is no such folder or file`]);
	});
	test("a folder with nothing to read", () => {
		const folder = folderWith({ "notes.md": "" });
		expect(readMaterial(folder).problems.map(problemLine)).toEqual([`${folder}: no .txt, .html or .tsv is there`]);
	});
	test("a text in another encoding", () => {
		expect(problemsIn({ "gbk.txt": Uint8Array.of(0xc8, 0xfd, 0xc5, 0xa9), "good.txt": "三农" })).toEqual([
			"gbk.txt: is not UTF-8; convert it first",
		]);
	});
	test("a file of senses that is not there", () => {
		const { documents, problems } = readMaterial(folderWith({ "a.txt": "甲" }), { path: "nowhere.tsv", entries: new Set() });
		expect(documents).toHaveLength(1);
		expect(problems.map(problemLine)).toEqual(["nowhere.tsv: there is no such folder or file"]);
	});
	test.each([
		["other columns", "term\tcount\n三农\t3\n", /^t\.tsv:1: wrong columns: id, label, .* missing; a labelled table has id, term, /],
		["a line with too few cells", `${OCCURRENCES}\n1\t三农\tterm\n`, /^t\.tsv:2: has 3 columns, the header has 8$/],
		["an unknown label", `${OCCURRENCES}\n\n1\t三农\tperhaps\t?\t\t三农\t\t\n`, /^t\.tsv:3: “perhaps” with the reason “\?” is none of/],
		[
			"another sense without its kind",
			`${OCCURRENCES}\n1\t三农\tother-sense\tx\t\t三农\t\t\n`,
			/^t\.tsv:2: “other-sense” with the reason “x”/,
		],
		["no match", `${OCCURRENCES}\n1\t三农\tterm\t\t\t\t\t\n`, /^t\.tsv:2: term and match can't be empty$/],
		["an expected mark without its entry", `${SENTENCES}\ns1\t服务三农\t三农\n`, /^t\.tsv:2: expected is “-”, or text=entry/],
	])("a table with %s", (_, content, problem) => {
		expect(problemsIn({ "t.tsv": content }).at(-1)).toMatch(problem);
	});
});
