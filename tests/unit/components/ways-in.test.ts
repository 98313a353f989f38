import glossary from "virtual:tifa/entries";
import { expect, test } from "vitest";
import { countBy, letterOf } from "../../../components/ways-in.ts";

test.each([
	["sì gè yì shí", "S"],
	["ān quán shēng chǎn", "A"],
	["è yì", "E"],
	["“sān gōng” jīng fèi", "S"],
	["lǜ sè tōng dào", "L"],
])("%s begins with %s", (pinyin, letter) => {
	expect(letterOf({ pinyin })).toBe(letter);
});

test("every entry is under some letter, in the order of the alphabet", () => {
	const letters = countBy(glossary.entries, letterOf);
	expect(letters.map(([letter]) => letter)).toEqual(letters.map(([letter]) => letter).sort());
	expect(letters.every(([letter]) => /^[A-Z]$/.test(letter))).toBe(true);
	expect(letters.reduce((sum, [, count]) => sum + count, 0)).toBe(glossary.entries.length);
});

test("numbers are in the order of numbers, and entries without one are left out", () => {
	const numbers = [10, 2, undefined, 2, 12];
	expect(countBy(glossary.entries.slice(0, 5), (entry) => numbers[glossary.entries.indexOf(entry)])).toEqual([
		[2, 2],
		[10, 1],
		[12, 1],
	]);
});
