import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileGlossary, GLOSSARY_FOLDER } from "../../../build/glossary-plugin.ts";
import { distanceWithin } from "../../../glossary/search/distance.ts";
import type { OwnedLine } from "../../../glossary/search/lines.ts";
import { createNear, type Unit } from "../../../glossary/search/near.ts";
import { createPlaces } from "../../../glossary/search/places.ts";
import { confusable } from "../../../glossary/search/sounds.ts";
import { codeOf, readLine } from "../../../glossary/search/units.ts";
import { createSearch } from "../../../glossary/search.ts";

test("forms are near whose distance is small enough, and no others, though few distances are counted", () => {
	const character = fc.constantFrom(..."四个意识绿色");
	const syllable = fc.constantFrom("si", "shi", "zhi", "ge", "ke", "yi", "lv", "nv", "se");
	const line = fc
		.array(fc.tuple(character, syllable), { minLength: 1, maxLength: 7 })
		.map((units) => readLine([units.map(([of]) => of).join(""), ...units.map(([, sound]) => `${sound}1`)].join(" ")));
	const owned = fc
		.array(line, { minLength: 1, maxLength: 12 })
		.map((lines) => lines.map((of, at): OwnedLine => ({ ...of, at, nth: 0, isPart: false, isCurrent: true })));
	const sounds = fc.uniqueArray(syllable, { minLength: 1, maxLength: 2 });
	const unit = fc.oneof(
		sounds.map((of): Unit => ({ sounds: of })),
		fc.tuple(character, sounds).map(([of, read]): Unit => ({ character: of, sounds: read })),
	);
	const costOf = ({ character: typed, sounds: read }: Unit, { codes, syllables }: OwnedLine, at: number) => {
		if (typed !== undefined && codeOf(typed) === codes[at]) return 0;
		if (read.includes(syllables[at] ?? "")) return typed === undefined ? 0 : 0.25;
		return read.some((sound) => confusable(sound) === confusable(syllables[at] ?? "")) ? 0.4 : 1;
	};
	fc.assert(
		fc.property(owned, fc.array(unit, { minLength: 2, maxLength: 9 }), (lines, typed) => {
			const most = typed.length < 3 ? 0.5 : typed.length < 6 ? 1 + (typed.length - 3) * 0.2 : Math.max(2, typed.length / 4);
			const near = lines.filter(
				(of) => distanceWithin(typed.length, of.codes.length, most, (i, j) => costOf(typed[i] as Unit, of, j)) <= most,
			);
			const found = createNear(lines, createPlaces(lines))(typed).map(({ at }) => at);
			expect(found.sort((a, b) => a - b)).toEqual(near.map(({ at }) => at));
		}),
		{ numRuns: 2000 },
	);
});

describe("a character that is typed is itself, however it is read there", () => {
	const { entries, search: index } = compileGlossary(GLOSSARY_FOLDER);
	const search = createSearch(entries, index);
	// 两 is compared as 二, of which liǎng is no reading.
	test.each([["两学每一", "两学一做"]])("%s → %s", (query, term) => {
		expect(search(query).map(({ entry, reason }) => [entry.term, reason])).toContainEqual([term, "characters"]);
	});
});
