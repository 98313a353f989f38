import { describe, expect, test } from "vitest";
import { fold, isQuotePair, quoteSide } from "../../../writing/characters.ts";

const map = new Map([
	["經", "经"],
	["費", "费"],
	["兩", "两"],
	["個", "个"],
	["維", "维"],
	["護", "护"],
]);

describe("folding", () => {
	test.each([
		["“三公”经费", "三公经费"],
		["「三公」經費", "三公经费"],
		["'三公'经费", "三公经费"],
		["＂三公＂经费", "三公经费"],
		["互联网＋政务服务", "互联网+政务服务"],
		["ＡＰＰ", "app"],
		["四 个\u3000意\u00a0识", "四个意识"],
		["四个\u200b意\u00ad识", "四个意识"],
		["政令畅通，令行禁止", "政令畅通、令行禁止"],
		["兩個維護", "两个维护"],
		["", ""],
		["\ud83c\udf00四\ud800个", "\ud83c\udf00四\ud800个"],
	])("%s is %s", (text, folded) => {
		expect(fold(text, map)).toBe(folded);
	});
});

describe("quotation marks", () => {
	test.each([
		["“", "”", true],
		["「", "」", true],
		["'", "'", true],
		["＂", "＂", true],
		["“", "“", true], // a slip, and common
		["“", "』", false],
		["”", "“", false],
		["甲", "甲", false],
	])("%s%s pair: %s", (left, right, expected) => {
		expect(isQuotePair(left, right)).toBe(expected);
	});

	test("know their side", () => {
		expect([...'“」"甲'].map(quoteSide)).toEqual(["opening", "closing", "either", undefined]);
	});
});
