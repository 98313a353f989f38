import fc from "fast-check";
import { expect, test } from "vitest";
import { compileGlossary, GLOSSARY_FOLDER } from "../../../build/glossary-plugin.ts";
import { loadWords } from "../../../glossary/search/words.ts";

const { entries, search: index } = compileGlossary(GLOSSARY_FOLDER);
const find = loadWords(index.words, entries);
const idsOf = (query: string) => find(query, false).map(({ id }) => id);

/** Longer words are looked for by their beginning wherever they stand, so each finds alone what it finds among others. */
const words = [
	...new Set(entries.flatMap(({ renderings }) => renderings.flatMap(({ text }) => text.toLowerCase().match(/[a-z]{5,}/g) ?? []))),
];

test("all words together find the entries that each finds alone", () => {
	const last = fc.tuple(fc.constantFrom(...words), fc.integer({ min: 2, max: 6 })).map(([word, letters]) => word.slice(0, letters));
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }), last, (before, begun) => {
			fc.pre(find(begun, false).length > 0);
			const each = [...before, begun].map((word) => new Set(idsOf(word)));
			expect(new Set(idsOf([...before, begun].join(" ")))).toEqual(each.reduce((all, next) => all.intersection(next)));
		}),
		{ numRuns: 500 },
	);
});

test("half of the words are enough for a likeness, whichever they are, and fewer are not", () => {
	for (const query of ["four unicorn", "unicorn four", "four unicorn dragons consciousnesses", "unicorn dragons consciousnesses four"]) {
		expect(find(query, true).map(({ kind }) => kind)).toContain("some");
	}
	expect(find("unicorn dragons four", true)).toEqual([]);
});
