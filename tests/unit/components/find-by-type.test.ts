import { describe, expect, test } from "vitest";
import { findByType, typeOn } from "../../../components/term-list/find-by-type.ts";
import type { StoredEntry } from "../../../glossary/compile.ts";

const entries = (
	[
		["八项规定", "bā xiàng guī dìng"],
		["“三公”经费", "sān gōng jīng fèi"],
		["三农", "sān nóng"],
		["四个意识", "sì gè yì shí"],
		["绿色通道", "lǜ sè tōng dào"],
		["12345热线", "12345 rè xiàn"],
	] as const
).map(([term, pinyin]) => ({ id: term, term, pinyin }) as StoredEntry);

describe("finds by what is typed", () => {
	test.each([
		["s", 0, "“三公”经费"],
		["s", 1, "三农"],
		["s", 3, "“三公”经费"],
		["ss", 1, "三农"],
		["sn", 1, "三农"],
		["sann", 0, "三农"],
		["sige", 0, "四个意识"],
		["lus", 0, "绿色通道"],
		["三", 0, "“三公”经费"],
		["12", 0, "12345热线"],
		["san", 1, "“三公”经费"],
		["x", 0, undefined],
		["iao", 0, undefined],
	])("%s, from place %d on → %s", (text, from, term) => {
		expect(findByType(entries, from, text)?.term).toBe(term);
	});
});

test("letters belong together until there is a pause", () => {
	const first = typeOn({ text: "", at: 0 }, "S", 5000);
	expect(typeOn(first, "g", 5400).text).toBe("sg");
	expect(typeOn(first, "g", 6400).text).toBe("g");
});
