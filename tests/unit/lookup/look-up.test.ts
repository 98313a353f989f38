import { beforeAll, describe, expect, test } from "vitest";
import { compileGlossary, GLOSSARY_FOLDER } from "../../../build/glossary-plugin.ts";
import { pinyinOf } from "../../../glossary/readings.ts";
import { type LookUpTools, lookUp } from "../../../lookup/look-up.ts";
import { readTable } from "../../../matcher/table.ts";
import { jiebaSegment } from "../../../scripts/evaluate/segmenters.ts";

const { table, keys, readings } = compileGlossary(GLOSSARY_FOLDER);
let tools: LookUpTools;

beforeAll(() => {
	const segment = jiebaSegment(keys);
	tools = {
		recognition: readTable(table),
		words: async (text) => segment(text),
		pinyin: (text) => pinyinOf(text, new Map(readings)),
		nearest: (phrase) => [{ entry: `nearest to ${phrase}`, why: "characters" }],
	};
});
const look = (phrase: string) => lookUp(phrase, tools);

describe("a phrase that is a form is answered by its entries", () => {
	test.each([
		["四个意识", ["si-ge-yi-shi"]],
		["“四个意识”", ["si-ge-yi-shi"]],
		["  「四個意識」。 ", ["si-ge-yi-shi"]],
		["三公", ["san-gong-jing-fei"]],
		// their rules want company, which a selection does not have
		["一网", ["yi-wang-yi-men-yi-ci"]],
		["两高", ["liang-gao-xiang-mu", "liang-gao"]],
	])("%s", async (phrase, senses) => {
		const answer = await look(phrase);
		expect(answer.senses.toSorted()).toEqual(senses.toSorted());
		expect([answer.pieces, answer.near]).toEqual([[], []]);
	});
});

describe("any other phrase is taken apart", () => {
	test.each<[string, [text: string, entries: string[]][]]>([
		[
			"树牢四个意识",
			[
				["树牢", []],
				["四个意识", ["si-ge-yi-shi"]],
			],
		],
		[
			"乡镇财政所",
			[
				["乡镇财政", []],
				["所", []],
			],
		],
		[
			"第三农场",
			[
				["第三", []],
				["农场", []],
			],
		],
	])("%s", async (phrase, pieces) => {
		const answer = await look(phrase);
		expect(answer.pieces.map(({ text, entries }) => [text, entries])).toEqual(pieces);
		expect(answer.senses).toEqual([]);
	});

	test("its pieces have their pinyin, and together are its Chinese characters", async () => {
		const phrase = "落实“四个意识”，重复调度（2024年）";
		const { pieces } = await look(phrase);
		expect(pieces.map(({ text }) => text).join("")).toBe("落实四个意识重复调度年");
		expect(pieces.find(({ text }) => text === "重复")?.pinyin ?? pieces.map((piece) => piece.pinyin).join(" ")).toContain("chóng fù");
	});

	test("what comes nearest is named as such", async () => {
		expect((await look("四个一识")).near).toEqual([{ entry: "nearest to 四个一识", why: "characters" }]);
	});
});

test("of a passage only its terms are told, each once", async () => {
	const passage = `${"各地要牢固树立四个意识，坚决做到两个维护。".repeat(5)}`;
	const answer = await look(passage);
	expect(answer.isPassage).toBe(true);
	expect(answer.pieces.map(({ text }) => text)).toEqual(["四个意识", "两个维护"]);
	expect(answer.near).toEqual([]);
});

test.each(["", "   ", "hello world", "2024", "🀄"])("“%s” has neither senses nor pieces", async (phrase) => {
	const answer = await look(phrase);
	expect([answer.senses, answer.pieces]).toEqual([[], []]);
});
