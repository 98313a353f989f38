import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { StoredEntry } from "../../../../glossary/compile.ts";
import { writeTurtle } from "../../../../glossary/exchange/skos.ts";
import { anyText, HOSTILE, publicationOf, realPublication, withoutRules } from "../../../support/exchange/publications.ts";
import { loadTurtle, readTurtle, schemeOf, select } from "../../../support/exchange/read-turtle.ts";

const real = realPublication();
const store = loadTurtle(writeTurtle(real));

/** Statements of RDF have no order; what SKOS numbers keeps its own. `related` only where `broader` does not say more. */
function unordered(entries: readonly StoredEntry[]): StoredEntry[] {
	const byName = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
	const broaderOf = new Map(entries.map(({ id, broader }) => [id, broader]));
	const isBelow = (id: string, other: string): boolean => (broaderOf.get(id) ?? []).some((next) => next === other || isBelow(next, other));
	return entries
		.map((entry) => ({
			...entry,
			forms: entry.forms.map((form) => ({ ...form, ...(form.sharedWith && { sharedWith: form.sharedWith.toSorted() }) })),
			renderings: entry.renderings.map(({ text, source }) => ({ text, source })).sort(byName),
			sources: entry.sources.toSorted((a, b) => byName(a.key, b.key)),
			broader: entry.broader.toSorted(),
			narrower: entry.narrower.toSorted(),
			related: entry.related.filter((other) => !isBelow(entry.id, other) && !isBelow(other, entry.id)).toSorted(),
			memberOf: entry.memberOf.toSorted(),
		}))
		.sort((a, b) => byName(a.id, b.id));
}

test("the whole glossary comes back, without its rules", () => {
	expect(unordered(readTurtle(store))).toEqual(unordered(withoutRules(real.entries)));
});

test("the scheme says the version and the licence", () => {
	expect(schemeOf(store)).toEqual({ version: "1.2.3", licence: real.licence });
});

describe("SKOS demands that", () => {
	test.each<[string, string]>([
		[
			"nothing is both a concept and a scheme or a collection",
			"?x a skos:Concept, ?other . FILTER(?other IN (skos:ConceptScheme, skos:Collection))",
		],
		["no label is of two kinds", "?x skos:prefLabel ?label . { ?x skos:altLabel ?label } UNION { ?x skos:hiddenLabel ?label }"],
		["no label is both alternative and hidden", "?x skos:altLabel ?label ; skos:hiddenLabel ?label"],
		["there is one preferred label in a language", "?x skos:prefLabel ?a, ?b . FILTER(?a != ?b && lang(?a) = lang(?b))"],
		["related concepts are not broader than one another", "?x skos:related ?y . { ?x skos:broader+ ?y } UNION { ?y skos:broader+ ?x }"],
		["related is mutual", "?x skos:related ?y . FILTER NOT EXISTS { ?y skos:related ?x }"],
		["broader and narrower answer each other", "?x skos:broader ?y . FILTER NOT EXISTS { ?y skos:narrower ?x }"],
		["narrower and broader answer each other", "?x skos:narrower ?y . FILTER NOT EXISTS { ?y skos:broader ?x }"],
		["no concept is broader than itself", "?x skos:broader+ ?x"],
		[
			"relations are between concepts",
			"?x skos:broader|skos:narrower|skos:related|dct:isReplacedBy|skos:member ?y . FILTER NOT EXISTS { ?y a skos:Concept }",
		],
		["every concept has a label in Chinese", 'FILTER NOT EXISTS { ?x skos:prefLabel ?l . FILTER(lang(?l) = "zh-hans") } ?x a skos:Concept'],
		["every concept is in the scheme", "?x a skos:Concept . FILTER NOT EXISTS { ?x skos:inScheme ?s . ?s a skos:ConceptScheme }"],
		["a concept at the top has none above it", "?x skos:topConceptOf ?s ; skos:broader ?y"],
		["a label of SKOS-XL has one literal form", "?x a skosxl:Label . FILTER NOT EXISTS { ?x skosxl:literalForm ?form }"],
		[
			"what SKOS-XL labels, SKOS labels too",
			"?p ?kind ?l . ?l skosxl:literalForm ?form . BIND(IRI(REPLACE(STR(?kind), 'http://www.w3.org/2008/05/skos-xl#', STR(skos:))) AS ?plain) FILTER NOT EXISTS { ?p ?plain ?form }",
		],
	])("%s", (_, violation) => {
		expect(select(store, violation)).toEqual([]);
	});

	test("and a violation would be found", () => {
		const turtle = writeTurtle(real).replace("a skos:Concept;", 'a skos:Concept; skos:prefLabel "other"@zh-Hans;');
		const pattern = "?x skos:prefLabel ?a, ?b . FILTER(?a != ?b && lang(?a) = lang(?b))";
		expect(select(loadTurtle(turtle), pattern)).not.toEqual([]);
	});
});

const comesBack = (text: string) => {
	const publication = publicationOf(text);
	expect(unordered(readTurtle(loadTurtle(writeTurtle(publication))))).toEqual(unordered(withoutRules(publication.entries)));
};

test.each([...HOSTILE, "two\nlines"])("%j comes back", comesBack);

test("any text comes back", () => {
	fc.assert(fc.property(anyText, comesBack), { numRuns: 50 });
});
