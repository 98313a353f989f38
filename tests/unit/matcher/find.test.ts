import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alphabetOf, classTable } from "../../../matcher/alphabet.ts";
import { buildAutomaton, unpackAutomaton } from "../../../matcher/automaton.ts";
import { findForms } from "../../../matcher/find.ts";
import { fold, foldCharacter } from "../../../writing/characters.ts";

const map = new Map([["個", "个"]]);

const CHARACTERS = "四个意识、甲形";
const classes = classTable(alphabetOf([CHARACTERS], (unit) => foldCharacter(unit, map)));

function finder(keys: string[]) {
	const automaton = unpackAutomaton(buildAutomaton(keys.map((key) => key.split("").map((unit) => classes[unit.charCodeAt(0)] as number))));
	return (text: string) => findForms(text, classes, automaton);
}

/** Tries every key at every place, by folding. */
function byForce(keys: string[], text: string) {
	const hits: { key: number; start: number; end: number }[] = [];
	const kept = [...text.split("").keys()].filter((at) => foldCharacter(text.charAt(at), map) !== "");
	const folded = fold(text, map);
	for (const [key, form] of keys.entries()) {
		for (let at = folded.indexOf(form); at >= 0; at = folded.indexOf(form, at + 1))
			hits.push({ key, start: kept[at] as number, end: (kept[at + form.length - 1] as number) + 1 });
	}
	return hits;
}

const inOrder = <T extends { key: number; start: number; end: number }>(hits: T[]) =>
	[...hits].sort((a, b) => a.start - b.start || a.end - b.end || a.key - b.key);

test("finds overlapping and nested forms, by their starts, the shortest first", () => {
	expect(finder(["四个意识", "意识", "个意", "识形", "四个"])("四個意识形态")).toEqual([
		{ key: 4, start: 0, end: 2 },
		{ key: 0, start: 0, end: 4 },
		{ key: 2, start: 1, end: 3 },
		{ key: 1, start: 2, end: 4 },
		{ key: 3, start: 3, end: 5 },
	]);
});

describe("against brute force", () => {
	// Few characters, so that forms overlap, share prefixes and fall back.
	const character = fc.constantFrom(..."四个意识、甲");
	const keys = fc.uniqueArray(fc.string({ unit: character, minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 25 });
	const text = fc.string({ unit: fc.constantFrom(..."四个意识、甲個，“” \u200b\n", "\ud83c\udf00", "\ud800", "a"), maxLength: 80 });

	test("every form is found at every place, with the extent of the page's own text", () => {
		fc.assert(
			fc.property(keys, text, (forms, page) => {
				expect(inOrder(finder(forms)(page))).toEqual(inOrder(byForce(forms, page)));
			}),
			{ numRuns: 500 },
		);
	});
});
