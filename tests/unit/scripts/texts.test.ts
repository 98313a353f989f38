import { describe, expect, test } from "vitest";
import { table } from "../../../scripts/evaluate/markdown.ts";
import { coveredPhrases, unknownPhrases } from "../../../scripts/evaluate/phrases.ts";
import { countTexts, type Read } from "../../../scripts/evaluate/texts.ts";

/** A document of one block in which the given words are marked, with their level and entry. */
function read(name: string, text: string, ...words: [word: string, level: 1 | 2 | 3, entry: string][]): Read {
	const matches = words.flatMap(([word, level, entry]) =>
		[...text.matchAll(new RegExp(word, "g"))].map(({ index }) => ({
			start: index,
			end: index + word.length,
			entries: [entry],
			level,
			enclosed: false,
			contains: [],
		})),
	);
	return { name, blocks: [{ text, matches: matches.sort((a, b) => a.start - b.start) }] };
}

describe("counting texts", () => {
	const counts = countTexts(
		[
			read("a", "三农 三农\u200b抓手抓手", ["三农", 1, "san-nong"], ["抓手", 3, "zhua-shou"]),
			read("b", "“三”农", ["“三”农", 1, "san-nong"]),
		],
		new Map(),
	);
	test("characters are those with ink", () => expect(counts.characters).toBe(8 + 4));
	test("level 3 shows once a document", () => expect(counts).toMatchObject({ documents: 2, marks: 5, shown: 2 + 2 + 2 + 4 }));
	test("marked characters count by level, everywhere", () => expect(counts.marked).toEqual({ 1: 2 + 2 + 4, 2: 0, 3: 4 }));
	test("writings of one form count together, the most frequent first", () => {
		expect(counts.forms).toEqual([
			{ form: "三农", entry: "san-nong", count: 3, documents: 2 },
			{ form: "抓手", entry: "zhua-shou", count: 2, documents: 1 },
		]);
	});
});

describe("recurring quoted phrases", () => {
	const phrases = (...documents: Read[]) =>
		unknownPhrases(documents, new Set(["三农"]), new Map()).map(({ phrase, count }) => [phrase, count]);
	test.each<[string, string, unknown[]]>([
		["in quotes of either kind", "“枫桥经验”「枫桥经验」“枫桥经验”", [["枫桥经验", 3]]],
		["twice is chance", "“枫桥经验”“枫桥经验”", []],
		["a form of the glossary, whether it is marked there or not", "“三农”“三农”“三农”", []],
		["too short, too long", "“甲”“甲”“甲”“一二三四五六七八九十一二三”“一二三四五六七八九十一二三”“一二三四五六七八九十一二三”", []],
		["half a pair", "“枫桥经验“枫桥经验“枫桥经验", []],
	])("%s", (_, text, expected) => {
		expect(phrases(read("a", text))).toEqual(expected);
	});
	test("one that a mark covers is known; one that is longer than its mark is not", () => {
		expect(phrases(read("a", "“抓手”“抓手”“抓手”“总抓手”“总抓手”“总抓手”", ["抓手", 3, "zhua-shou"]))).toEqual([["总抓手", 3]]);
	});
	test("the most widely used come first", () => {
		expect(phrases(read("a", "“甲甲”“甲甲”“甲甲”“甲甲”“乙乙”"), read("b", "“乙乙”"), read("c", "“乙乙”"))).toEqual([
			["乙乙", 3],
			["甲甲", 4],
		]);
	});
});

test("of phrases in three documents or more, the occurrences under marks are counted", () => {
	const marked = (name: string) => read(name, "“抓手”“总抓手”“总抓手”“双抓手”", ["抓手", 3, "zhua-shou"]);
	const once = read("d", "“双抓手”“双抓手”“双抓手”「总抓手」");
	expect(coveredPhrases([marked("a"), marked("b"), once], new Map())).toEqual({ marked: 0, all: 4 + 1 + 2 + 3 });
	expect(coveredPhrases([marked("a"), marked("b"), marked("c")], new Map())).toEqual({ marked: 3, all: 12 });
	expect(coveredPhrases([marked("a"), marked("b")], new Map())).toEqual({ marked: 0, all: 0 });
});

test("a table's columns line up where characters are two wide", () => {
	expect(
		table(
			["form", "times"],
			[
				["三农", "12"],
				["a|b", "3"],
			],
			[1],
		),
	).toBe(["| form | times |", "| ---- | ----: |", "| 三农 |    12 |", "| a\\|b |     3 |"].join("\n"));
});
