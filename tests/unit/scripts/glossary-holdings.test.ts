import { expect, test } from "vitest";
import type { Entry } from "../../../glossary/schema.ts";
import { holdingsOf } from "../../../scripts/glossary/holdings.ts";

const entry = (id: string, fields: Partial<Entry> = {}): Entry => ({
	id,
	subject: "politics",
	term: id,
	level: 1,
	definition: { zh: "甲。", en: "A." },
	forms: [],
	renderings: [],
	status: "current",
	broader: [],
	related: [],
	sources: [{ key: "one", title: "甲", issuer: "乙", date: "2016" }],
	...fields,
});

test("entries are counted by subject field, level and status", () => {
	const { entries, by } = holdingsOf([entry("a"), entry("b", { subject: "rural", level: 3 }), entry("c", { status: "historical" })]);
	expect(entries).toBe(3);
	expect(Object.fromEntries(by.subject)).toEqual({ politics: 2, rural: 1 });
	expect(Object.fromEntries(by.level)).toEqual({ 1: 2, 3: 1 });
	expect(Object.fromEntries(by.status)).toEqual({ current: 2, historical: 1 });
});

test("so are origins, renderings, sources and forms", () => {
	const source = { key: "two", title: "甲", issuer: "乙", date: "2016" };
	const rich = entry("a", {
		origin: { kind: "seen", date: "2016", source: "one" },
		renderings: [{ text: "A", source: "one" }],
		sources: [...entry("a").sources, source],
		forms: [
			{ text: "甲乙", kind: "other" },
			{ text: "甲丙", kind: "other" },
		],
	});
	expect(holdingsOf([rich, entry("b")])).toMatchObject({ withOrigin: 1, withRendering: 1, withTwoSources: 1, forms: 4 });
});

test("relations of every kind join entries, each pair once", () => {
	const { relations } = holdingsOf([
		entry("a", { related: ["b"], broader: ["b"] }),
		entry("b", { related: ["a"] }),
		entry("c", { members: { list: [{ zh: "丁", en: "d", entry: "d" }], source: "one" } }),
		entry("d", { supersededBy: "e" }),
		entry("e"),
		entry("f"),
	]);
	expect(relations).toEqual({ meanDegree: 6 / 6, alone: ["f"], components: [3, 2, 1] });
});

test("a glossary without entries has no relations", () => {
	expect(holdingsOf([]).relations).toEqual({ meanDegree: 0, alone: [], components: [] });
});
