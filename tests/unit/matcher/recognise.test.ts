import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CompiledForm } from "../../../glossary/compile.ts";
import { longestWin } from "../../../matcher/overlap.ts";
import { type Candidate, recognise } from "../../../matcher/recognise.ts";
import { buildTable, readTable } from "../../../matcher/table.ts";
import { fitsWords } from "../../../matcher/words.ts";
import { foldCharacter } from "../../../writing/characters.ts";

const why = "test";
const FORMS: CompiledForm[] = [
	{ key: "四个意识", owners: [{ entry: "si-ge-yi-shi" }] },
	{ key: "三公经费", owners: [{ entry: "san-gong" }] },
	{ key: "三公", owners: [{ entry: "san-gong", rule: { notBefore: ["里", "分"], why } }] },
	{ key: "三农", owners: [{ entry: "san-nong", rule: { boundary: true, why } }] },
	{ key: "双减", owners: [{ entry: "shuang-jian", rule: { quoted: true, why } }] },
	{ key: "巡视", owners: [{ entry: "xun-shi", rule: { notAfter: ["飞机"], why } }] },
	{ key: "巡视后半篇文章", owners: [{ entry: "hou-ban-pian" }] },
	{ key: "一把手第一责任", owners: [{ entry: "ze-ren" }] },
	{ key: "短板", owners: [{ entry: "duan-ban", rule: { near: ["补"], why } }] },
	{
		key: "两新",
		owners: [
			{ entry: "liang-xin-equipment", cues: ["设备", "以旧换新"] },
			{ entry: "liang-xin-party", cues: ["党建", "组织"] },
		],
	},
];
const recognition = readTable(
	buildTable(
		FORMS,
		[...new Set(FORMS.flatMap(({ owners }) => owners.map(({ entry }) => entry)))].map((id) => ({ id, level: 1 })),
		(unit) => foldCharacter(unit, new Map([["農", "农"]])),
	),
);
const run = (text: string, isWord: boolean | undefined = true) =>
	recognise(text, recognition, { isWord: () => isWord, isWhole: () => true });
const found = (text: string, isWord?: boolean) => run(text, isWord).matches.map(({ start, end }) => text.slice(start, end));

describe("in text", () => {
	test.each<[string, string[]]>([
		["树牢“四个意识”", ["四个意识"]],
		["“三公”经费", ["“三公”经费"]],
		["「三公」经费", ["「三公」经费"]],
		["“三公“经费", ["“三公“经费"]], // two opening marks: a slip
		["三公”经费", ["三公"]], // half a pair: not what it seems to belong to
		["“三公经费”", ["三公经费"]],
		["巡视“后半篇文章”", ["巡视“后半篇文章”"]],
		["巡视“后半篇文章", ["巡视"]], // the pair is not complete
		["“一把手”第一责任", ["“一把手”第一责任"]],
		["“甲”“乙四个”“意识”", []],
		["三公里", []],
		["“三公”里", ["三公"]], // a complete pair proves the term
		["“三公里”", []],
		["双减", []],
		["“双减”政策", ["双减"]],
		["“双减少”", []],
		["飞机巡视", []],
		["短板", []],
		["补齐短板", ["短板"]],
		["三 公 经 费", ["三 公 经 费"]],
		["第三 農业", []], // a short form does not reach across a gap
		["“三 农”", ["三 农"]],
		["三\n\t农", ["三\n\t农"]], // a line of the source is no gap
		["三\u2028农", []], // a line break of the page is
		["四个\u2028意识", ["四个\u2028意识"]],
	])("%s → %j", (text, expected) => {
		expect(found(text)).toEqual(expected);
	});

	test("the cue is looked for at most 60 units away", () => {
		expect(found(`补${"甲".repeat(59)}短板`)).toEqual(["短板"]);
		expect(found(`补${"甲".repeat(60)}短板`)).toEqual([]);
	});

	test("what lies inside a longer term is kept with it", () => {
		const [match] = run("巡视“后半篇文章”").matches;
		expect(match?.contains.map(({ entries }) => entries)).toEqual([["xun-shi"]]);
	});

	test("parts that the page sets apart are no term, but a shorter one inside may be", () => {
		const { matches } = recognise("三公经费", recognition, { isWord: () => true, isWhole: ({ end, start }) => end - start < 4 });
		expect(matches.map(({ start, end }) => [start, end])).toEqual([[0, 2]]);
	});
});

describe("word boundaries", () => {
	test("are asked for, and the form stays unmarked meanwhile", () => {
		const { matches, unsettled } = recognise("第三农场", recognition, { isWord: () => undefined, isWhole: () => true });
		expect(matches).toEqual([]);
		expect(unsettled).toEqual([{ start: 1, end: 3 }]);
	});
	test("decide", () => {
		expect(found("服务三农", true)).toEqual(["三农"]);
		expect(found("第三农场", false)).toEqual([]);
	});
	test("don't matter inside a pair of quotes", () => expect(found("“三农”", false)).toEqual(["三农"]));
	test.each<[string[], number, number, boolean]>([
		[["第三", "农场"], 1, 3, false],
		[["服务", "三农"], 2, 4, true],
		[["服务", "三", "农"], 2, 4, true],
		[["服务三农工作"], 2, 4, false],
		[["甲", "三农工作"], 1, 3, false],
	])("%j, %i to %i: %s", (words, start, end, expected) => {
		expect(fitsWords(words, start, end)).toBe(expected);
	});
});

test.each([
	["大规模设备更新等“两新”工作", ["liang-xin-equipment", "liang-xin-party"]],
	["加强“两新”组织党建", ["liang-xin-party", "liang-xin-equipment"]],
	["“两新”", ["liang-xin-equipment", "liang-xin-party"]],
])("in %s the fitting sense comes first", (text, entries) => {
	expect(run(text).matches[0]?.entries).toEqual(entries);
});

test("winners never overlap, nothing could be added, and every loser is inside or across a winner", () => {
	const candidate = fc
		.tuple(fc.nat(40), fc.integer({ min: 1, max: 8 }))
		.map(([start, length]): Candidate => ({ start, end: start + length, entries: [`${start}-${length}`], level: 1, enclosed: false }));
	fc.assert(
		fc.property(fc.array(candidate, { maxLength: 30 }), (candidates) => {
			const winners = longestWin(candidates);
			for (const [at, winner] of winners.entries()) expect(winner.start).toBeGreaterThanOrEqual(winners[at - 1]?.end ?? 0);
			for (const { start, end } of candidates) {
				const rivals = winners.filter((winner) => winner.start < end && start < winner.end);
				expect(Math.max(...rivals.map((winner) => winner.end - winner.start))).toBeGreaterThanOrEqual(end - start);
			}
		}),
	);
});
