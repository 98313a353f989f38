import { expect, test } from "vitest";
import { parseSentences, sentenceOutcomes } from "../../../scripts/evaluate/sentences.ts";

const parse = (sentence: string, expected: string) =>
	parseSentences("t.tsv", `id\tsentence\texpected\ns1\t${sentence}\t${expected}\n`).sentences;

test.each([
	["服务三农，整改到位", "三农=a | 整改=b", { text: "服务三农，整改到位", expected: ["三农=a", "整改=b"] }],
	["第三农场", "-", { text: "第三农场", expected: [] }],
	["三\\u200b农\\n工作", "三\\u200b农\\n工作=a", { text: "三\u200b农\n工作", expected: ["三\u200b农\n工作=a"] }],
])("%s", (sentence, expected, parsed) => {
	expect(parse(sentence, expected)).toMatchObject([parsed]);
});

test("a mark counts as right as often as it is expected", () => {
	const at = (start: number, entry: string) => ({
		start,
		end: start + 2,
		entries: [entry],
		level: 1 as const,
		enclosed: false,
		contains: [],
	});
	const [outcome] = sentenceOutcomes(parse("三农三农三农", "三农=a | 三农=a"), () => [at(0, "a"), at(2, "a"), at(4, "a")]);
	expect(outcome).toMatchObject({ marks: ["三农=a", "三农=a", "三农=a"], right: ["三农=a", "三农=a"] });
	const [other] = sentenceOutcomes(parse("三农", "三农=a"), () => [at(0, "b")]);
	expect(other).toMatchObject({ marks: ["三农=b"], right: [] });
});
