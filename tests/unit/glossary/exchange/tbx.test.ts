import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeTbx } from "../../../../glossary/exchange/tbx.ts";
import { anyText, HOSTILE, publicationOf, realPublication, withoutRules } from "../../../support/exchange/publications.ts";
import { readTbx, titleOf, validateTbx } from "../../../support/exchange/read-tbx.ts";

const real = realPublication();
const tbx = writeTbx(real);

test("the whole glossary is valid TBX-Basic", () => {
	expect(() => validateTbx(tbx)).not.toThrow();
});

test("the whole glossary comes back, without its rules", () => {
	expect(readTbx(tbx, real.subjects)).toEqual(withoutRules(real.entries));
});

test("the header says the version and the licence", () => {
	expect(titleOf(tbx)).toEqual(expect.arrayContaining(["Version 1.2.3", `Licence: ${real.licence}`]));
});

describe("the grammar refuses", () => {
	test.each<[string, RegExp | string, string]>([
		["another dialect", 'type="TBX-Basic"', 'type="TBX-Min"'],
		["a concept without language", /<langSec[\s\S]*?<\/langSec>/g, ""],
		["a language without term", /<termSec>[\s\S]*?<\/termSec>/g, ""],
		["a category that the dialect does not have", 'type="subjectField"', 'type="characteristic"'],
		["a definition of a term", "</termSec>", '<descrip type="definition">x</descrip></termSec>'],
		["a value that is on no picklist", "preferredTerm-admn-sts", "preferred"],
		["an id twice", 'id="entry.bare"', 'id="entry.full"'],
		["a target that is not there", 'target="entry.bare"', 'target="entry.other"'],
	])("%s", (_, part, other) => {
		const good = writeTbx(publicationOf("甲"));
		expect(() => validateTbx(good)).not.toThrow();
		const spoilt = good.replace(part, other);
		expect(spoilt).not.toBe(good);
		expect(() => validateTbx(spoilt)).toThrow();
	});
});

const comesBack = (text: string) => {
	const publication = publicationOf(text);
	const written = writeTbx(publication);
	validateTbx(written);
	expect(readTbx(written, publication.subjects)).toEqual(withoutRules(publication.entries));
};

test.each([...HOSTILE, "two\nlines"])("%j comes back", comesBack);

test("any text comes back", () => {
	fc.assert(fc.property(anyText, comesBack), { numRuns: 50 });
});

test("a character that XML can't hold is refused instead of written", () => {
	expect(() => writeTbx(publicationOf("a\u0001"))).toThrow();
});
