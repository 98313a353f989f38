import { describe, expect, test } from "vitest";
import { compileGlossary, GLOSSARY_FOLDER } from "../../../build/glossary-plugin.ts";
import { createSearch, REASONS, type Reason } from "../../../glossary/search.ts";

const { entries, toSimplified } = compileGlossary(GLOSSARY_FOLDER);
const search = createSearch(entries, new Map(toSimplified));
const first = (query: string) => search(query)[0];

describe("finds first", () => {
	test.each([
		// characters
		["四个意识", "四个意识", "exact"],
		["四个意", "四个意识", "prefix"],
		["三公", "“三公”经费", "exact"],
		["「三公」經費", "“三公”经费", "exact"],
		["兩個維護", "两个维护", "exact"],
		["看齐意识", "四个意识", "member"],
		["报帐制", "报账制", "exact"],
		["后半篇", "巡视“后半篇文章”", "prefix"],
		["半篇文章", "巡视“后半篇文章”", "contains"],
		// pinyin
		["si ge yi shi", "四个意识", "pinyin"],
		["sigeyishi", "四个意识", "pinyin"],
		["sì gè yì shí", "四个意识", "pinyin"],
		["si4ge4yi4shi2", "四个意识", "pinyin"],
		["diao du", "调度", "pinyin"],
		["sì ge yi shí", "四个意识", "pinyin"],
		["lüse", "绿色通道", "pinyin"],
		["lvse", "绿色通道", "pinyin"],
		["luse", "绿色通道", "pinyin"],
		["lǜ se tong", "绿色通道", "pinyin"],
		["fang guan", "放管服", "pinyin"],
		// initials
		["sgys", "四个意识", "initials"],
		["lgwh", "两个维护", "initials"],
		["fgf", "放管服", "initials"],
		// English
		["four consciousnesses", "四个意识", "english"],
		["consciousness", "四个意识", "english"],
		["two upholds", "两个维护", "english"],
		["business environment", "营商环境", "english"],
		["consciousneses", "四个意识", "english"],
	])("%s → %s (%s)", (query, term, reason) => {
		expect([first(query)?.entry.term, first(query)?.reason]).toEqual([term, reason]);
	});
});

test.each(["", " ", "“”", "、", "xyzzyq", "龘"])("“%s” finds nothing", (query) => {
	expect(search(query)).toEqual([]);
});

test("digits are no pinyin without its letters", () => {
	for (const digits of ["7", "2035", "1234 5"]) expect(search(digits).filter(({ reason }) => reason === "pinyin")).toEqual([]);
});

test("a tone that is typed must be right", () => {
	expect(search("sí gè yì shí")).toEqual([]);
});

test("a syllable begins where the query begins", () => {
	expect(
		search("an")
			.filter(({ reason }) => reason === "pinyin")
			.every(({ entry }) => /(^|\s)[aāáǎà]n/.test(entry.pinyin)),
	).toBe(true);
});

test("each entry is found once, best reasons first", () => {
	const found = search("政治");
	expect(new Set(found.map(({ entry }) => entry.id)).size).toBe(found.length);
	expect(found.map(({ reason }) => reason)).toEqual([...found.map(({ reason }) => reason)].sort((a, b) => order(a) - order(b)));
});

const order = (reason: Reason) => REASONS.indexOf(reason);
