import fc from "fast-check";
import { expect, test } from "vitest";
import { createBest, inOrder } from "../../../glossary/search/ranking.ts";
import { type Hit, REASONS } from "../../../glossary/search/reasons.ts";

test("each entry stands once, for its best reason, and the best first", () => {
	const hit: fc.Arbitrary<Hit> = fc.record({ at: fc.nat(9), reason: fc.constantFrom(...REASONS), cost: fc.integer({ min: 0, max: 3 }) });
	fc.assert(
		fc.property(fc.array(hit), (hits) => {
			const sorted = hits.toSorted((a, b) => REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason) || a.cost - b.cost || a.at - b.at);
			expect(inOrder(hits, 10)).toEqual(sorted.filter(({ at }, nth) => sorted.findIndex((other) => other.at === at) === nth));
		}),
	);
});

test("what is found later counts too", () => {
	const best = createBest(2);
	best.note(1, "pinyin", 3);
	expect(best.hits()).toEqual([{ at: 1, reason: "pinyin", cost: 3 }]);
	best.note(0, "pinyin", 4);
	best.note(1, "exact", 0);
	expect(best.hits()).toEqual([
		{ at: 1, reason: "exact", cost: 0 },
		{ at: 0, reason: "pinyin", cost: 4 },
	]);
});
