import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkGlossary, problemLine } from "../../../glossary/check.ts";
import { loadGlossary } from "../../../glossary/load.ts";
import { TO_SIMPLIFIED } from "../../../glossary/traditional.ts";
import { createEntry } from "../../../scripts/glossary/new.ts";
import { GOOD_ENTRY, glossaryFolder } from "../../support/glossary-folder.ts";

const create = (folder: string, term: string | undefined, wanted: { subject?: string; level?: string }) =>
	createEntry(folder, loadGlossary(folder), term, wanted);
const problemsOf = (folder: string) => checkGlossary(loadGlossary(folder), TO_SIMPLIFIED).map(problemLine);

test("the template is named by its pinyin, and refused until it is filled in", () => {
	const folder = glossaryFolder();
	const path = create(folder, "三严三实", { subject: "politics" });
	expect(path).toBe(`${folder}/entries/politics/san-yan-san-shi.yaml`);
	const empty = ["level", "definition.zh", "definition.en", "sources.0.key", "sources.0.title", "sources.0.issuer", "sources.0.date"];
	expect(problemsOf(folder)).toEqual(empty.map((field) => `entries/politics/san-yan-san-shi.yaml: ${field}: still empty; fill it in`));
	const filled = readFileSync(path, "utf8")
		.replace("level: ", "level: 1")
		.replace("  zh:\n", "  zh: 作风上的六项要求。\n")
		.replace("  en:\n", "  en: Six demands on conduct.\n")
		.replace("key:\n", "key: a\n")
		.replace("title:\n", "title: 甲\n")
		.replace("issuer:\n", "issuer: 乙\n")
		.replace("    date:\n    # url", "    date: 2014-03-09\n    # url");
	writeFileSync(path, filled);
	expect(problemsOf(folder)).toEqual([]);
});

test("a level that is given is filled in", () => {
	const folder = glossaryFolder();
	create(folder, "三严三实", { subject: "politics", level: "1" });
	expect(problemsOf(folder).some((line) => line.includes(": level:"))).toBe(false);
});

test.each([
	["“三公”经费", "san-gong-jing-fei"],
	["绿色", "lv-se"],
	["GEP核算", "gep-he-suan"],
	["互联网+政务服务", "hu-lian-wang-zheng-wu-fu-wu"],
	["a: “b” 甲", "a-b-jia"],
])("%s is filed as %s", (term, id) => {
	const folder = glossaryFolder();
	create(folder, term, { subject: "politics" });
	expect(problemsOf(folder).every((line) => line.startsWith(`entries/politics/${id}.yaml: `))).toBe(true);
	expect(problemsOf(folder).join("\n")).not.toMatch(/: (id|term|line \d+):/);
});

describe("nothing is written", () => {
	const subject = { subject: "politics" };
	test.each<[string, string | undefined, { subject?: string; level?: string }, RegExp]>([
		["without a term", undefined, subject, /Name the term/],
		["for a term that is not Chinese", "abc", subject, /no Chinese term/],
		["without a subject field", "三严三实", {}, /--subject is one of politics/],
		["for a subject field that there is not", "三严三实", { subject: "cuisine" }, /--subject is one of politics/],
		["for a level that there is not", "三严三实", { ...subject, level: "4" }, /--level is 1, 2 or 3/],
		["for a term that there is", "四个意识", subject, /si-ge-yi-shi\.yaml has “四个意识” already/],
		["for a form that there is, in another writing", "「四種」 意识", subject, /si-ge-yi-shi\.yaml has/],
		["for an id that there is", "四个义实", subject, /si-ge-yi-shi\.yaml \(四个意识\) has the id “si-ge-yi-shi” already/],
		["for the id of an entry that can't be read", "坏", subject, /huai\.yaml, which the check finds fault with, has the id “huai” already/],
	])("%s", (_, term, wanted, message) => {
		const folder = glossaryFolder({ "entries/politics/huai.yaml": GOOD_ENTRY.replace("level: 1\n", "") });
		const before = problemsOf(folder);
		expect(() => create(folder, term, wanted)).toThrow(message);
		expect(problemsOf(folder)).toEqual(before);
	});
});
