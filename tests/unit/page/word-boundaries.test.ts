import { describe, expect, onTestFinished, test, vi } from "vitest";
import { clauseAround, createWordBoundaries } from "../../../page/word-boundaries.ts";

describe("the clause that decides", () => {
	test.each<[string, number, number, ReturnType<typeof clauseAround>]>([
		["前文。服务三农工作，后文", 5, 7, { clause: "服务三农工作", start: 2, end: 4 }],
		["服务“三农”工作", 3, 5, { clause: "服务三农工作", start: 2, end: 4 }],
		["服务 三\u200b农", 3, 6, { clause: "服务三农", start: 2, end: 4 }],
		["甲\ud83c\udf00三农", 3, 5, { clause: "甲\ud83c\udf00三农", start: 3, end: 5 }],
		["三农", 0, 2, { clause: "三农", start: 0, end: 2 }],
	])("of %s at %i to %i", (text, start, end, expected) => {
		expect(clauseAround(text, { start, end })).toEqual(expected);
	});
});

describe("questions", () => {
	const text = "第三农场";
	const extent = { start: 1, end: 3 };

	test("go out in one batch, and answers are kept", async () => {
		const batches: number[] = [];
		const boundaries = createWordBoundaries(async (questions) => {
			batches.push(questions.length);
			return questions.map(() => false);
		}, new AbortController().signal);
		expect(boundaries.isWord(text, extent)).toBeUndefined();
		await Promise.all([
			new Promise<void>((answered) => boundaries.ask(text, [extent], answered)),
			new Promise<void>((answered) => boundaries.ask("服务三农", [{ start: 2, end: 4 }], answered)),
		]);
		expect(batches).toEqual([2]);
		expect(boundaries.isWord(text, extent)).toBe(false);
		expect(boundaries.isWord("另一句，第三农场", { start: 5, end: 7 })).toBe(false); // the same clause elsewhere
	});

	test("that fail leave the form unsettled and call nobody back; later they are asked again", async () => {
		let fails = true;
		let asked = 0;
		const boundaries = createWordBoundaries(async (questions) => {
			asked++;
			if (fails) throw new Error("gone");
			return questions.map(() => true);
		}, new AbortController().signal);
		let called = 0;
		const again = () => {
			called++;
			boundaries.ask(text, [extent], again);
		};
		vi.useFakeTimers();
		onTestFinished(() => void vi.useRealTimers());
		boundaries.ask(text, [extent], again);
		await vi.advanceTimersByTimeAsync(10_000);
		expect([asked, called]).toEqual([1, 0]);
		vi.useRealTimers();
		fails = false;
		boundaries.ask(text, [extent], () => {}); // remembers the failure once
		await new Promise<void>((answered) => boundaries.ask(text, [extent], answered));
		expect(boundaries.isWord(text, extent)).toBe(true);
	});

	test("put while the same one is on its way are not taken back by its failure", async () => {
		const answers: PromiseWithResolvers<boolean[]>[] = [];
		const boundaries = createWordBoundaries(() => {
			const answer = Promise.withResolvers<boolean[]>();
			answers.push(answer);
			return answer.promise;
		}, new AbortController().signal);
		boundaries.ask(text, [extent], () => {});
		await vi.waitFor(() => expect(answers).toHaveLength(1));
		const answered = new Promise<void>((then) => boundaries.ask(text, [extent], then));
		answers[0]?.reject(new Error("gone"));
		await vi.waitFor(() => expect(answers).toHaveLength(2));
		answers[1]?.resolve([true]);
		await answered;
		expect(boundaries.isWord(text, extent)).toBe(true);
	});
});
