import { describe, expect, test } from "vitest";
import type { Match } from "../../../matcher/recognise.ts";
import { OCCURRENCE_COLUMNS, type Occurrence, parseOccurrences } from "../../../scripts/evaluate/labelled.ts";
import { type Outcome, outcomeOf } from "../../../scripts/evaluate/outcomes.ts";
import { scoreOf } from "../../../scripts/evaluate/score.ts";
import { parseSenses, withSenses } from "../../../scripts/evaluate/senses.ts";

function parse(cells: Partial<Record<string, string>>, columns = OCCURRENCE_COLUMNS): Occurrence {
	const row: Partial<Record<string, string>> = {
		id: "1",
		term: "三农",
		label: "term",
		"sense/reason": "",
		left: "",
		match: "三农",
		...cells,
	};
	const { occurrences } = parseOccurrences("t.tsv", `${columns.join("\t")}\n${columns.map((name) => row[name] ?? "").join("\t")}\n`);
	return occurrences[0] as Occurrence;
}

describe("an occurrence", () => {
	test("stands in its block: a line break in its context ends that", () => {
		const { text, start, end } = parse({ left: "标题\\n服务", right: "工作。\\n下一段" });
		expect(text).toBe("服务三农工作。");
		expect(text.slice(start, end)).toBe("三农");
	});
	test("may say itself which entries fit", () => {
		expect(parse({ entry: "a b" }, [...OCCURRENCE_COLUMNS, "entry"]).fitting).toEqual(["a", "b"]);
	});
	test("columns may stand in any order", () => {
		expect(parse({ left: "服务" }, OCCURRENCE_COLUMNS.toReversed()).text).toBe("服务三农");
	});
	test("gets the entries that fit from a file of senses, unless its table says them", () => {
		const { senses } = parseSenses("s.tsv", "两高\t法院\tliang-gao\n两高\t耗能\t-\n", new Set(["liang-gao"]));
		const other = parse({ term: "两高", match: "两高", "sense/reason": "最高人民法院" });
		expect(withSenses([other, { ...other, fitting: ["own"] }], senses).map(({ fitting }) => fitting)).toEqual([["liang-gao"], ["own"]]);
	});
	test("a line of senses that is none, or that names no entry, is said", () => {
		expect(parseSenses("s.tsv", "两高\t法院\n\n两高\t法院\tliang-ga\n", new Set(["liang-gao"])).problems).toEqual([
			{ file: "s.tsv", line: 1, message: "a line has a term, a part of the reason and an entry id, separated by tabs" },
			{ file: "s.tsv", line: 3, message: "there is no entry liang-ga" },
		]);
	});
});

const match = (start: number, end: number, ...entries: string[]): Match => ({
	start,
	end,
	entries,
	level: 1,
	enclosed: false,
	contains: [],
});

describe("an outcome", () => {
	const judge = (cells: Partial<Record<string, string>>, matches: Match[], fitting: string[] = []) => {
		const { mark, right, fits } = outcomeOf({ ...parse(cells), fitting }, matches, new Map());
		return [mark?.text, right, fits];
	};
	const inside = { left: "第", right: "场" };
	const ordinary = { label: "other-sense", "sense/reason": "[ordinary]" };
	const policy2 = { label: "other-sense", "sense/reason": "[policy-2] x" };

	test.each<[string, Partial<Record<string, string>>, Match[], string[], ReturnType<typeof judge>]>([
		["a term marked", inside, [match(1, 3, "a")], [], ["三农", true, undefined]],
		["a term within a longer one", inside, [match(0, 4, "a")], [], ["第三农场", true, undefined]],
		["a term not marked", inside, [match(0, 2, "a")], [], [undefined, false, undefined]],
		["a term with another sense first", inside, [match(1, 3, "b", "a")], ["a"], ["三农", true, false]],
		["no word, marked", { ...inside, label: "not-a-word" }, [match(1, 3, "a")], [], ["三农", false, undefined]],
		["no word, within a longer term", { ...inside, label: "not-a-word" }, [match(1, 4, "a")], [], [undefined, true, undefined]],
		["no word, marked across punctuation", { label: "not-a-word", match: "三，农" }, [match(0, 3, "a")], [], ["三，农", false, undefined]],
		["an ordinary word, marked", { ...inside, ...ordinary }, [match(0, 4, "a")], [], ["第三农场", false, undefined]],
		["an ordinary word, left alone", { ...inside, ...ordinary }, [], [], [undefined, true, undefined]],
		["another official sense, left alone", { ...inside, ...policy2 }, [], ["-"], [undefined, true, undefined]],
		["another official sense, offered first", { ...inside, ...policy2 }, [match(1, 3, "b", "a")], ["b"], ["三农", true, true]],
		["another official sense, offered second", { ...inside, ...policy2 }, [match(1, 3, "b", "a")], ["a"], ["三农", false, false]],
		["another official sense without an entry, marked", { ...inside, ...policy2 }, [match(1, 3, "a")], ["-"], ["三农", false, false]],
		["another official sense, nobody knows", { ...inside, ...policy2 }, [match(1, 3, "a")], [], ["三农", undefined, undefined]],
	])("%s", (_, cells, matches, fitting, expected) => {
		expect(judge(cells, matches, fitting)).toEqual(expected);
	});
});

test("the score counts labels, and leaves out what nobody can judge", () => {
	const outcome = (label: Occurrence["label"], marked: boolean, right: boolean | undefined, fits?: boolean): Outcome => ({
		occurrence: { ...parse({}), label },
		mark: marked ? { text: "三农", entries: ["a"] } : undefined,
		right,
		fits,
	});
	const score = scoreOf([
		outcome("term", true, true, true),
		outcome("term", true, true),
		outcome("term", false, false),
		outcome("not-a-word", true, false),
		outcome("ordinary", false, true),
		outcome("policy-2", true, undefined),
		outcome("policy-2", false, true),
	]);
	expect(score).toEqual({
		marked: {
			term: { marked: 2, all: 3 },
			"not-a-word": { marked: 1, all: 1 },
			ordinary: { marked: 0, all: 1 },
			"policy-2": { marked: 1, all: 2 },
		},
		fittingOrNone: { marked: 1, all: 1 },
		unknown: 1,
		fittingFirst: { marked: 1, all: 1 },
		precision: { marked: 2, all: 3 },
		recall: { marked: 2, all: 3 },
	});
});
