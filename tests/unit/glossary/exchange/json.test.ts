import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeJson, writeJsonSchema } from "../../../../glossary/exchange/json.ts";
import { anyText, HOSTILE, publicationOf, realPublication } from "../../../support/exchange/publications.ts";

const schema = JSON.parse(writeJsonSchema());
const validate = new Ajv2020({ formats: { uri: URL.canParse } }).compile(schema);
const real = realPublication();

test("the whole glossary comes back, valid against its schema", () => {
	const { $schema, ...document } = JSON.parse(writeJson(real));
	expect($schema).toBe("./tifa.schema.json");
	expect(document).toEqual(real);
	expect(validate({ $schema, ...document }) ? [] : validate.errors).toEqual([]);
});

describe("the schema refuses", () => {
	test.each<[string, (entry: Record<string, unknown>) => void]>([
		["a field that it does not know", (entry) => Object.assign(entry, { colour: "red" })],
		["an entry without definition", (entry) => delete entry.definition],
		["an entry without what the compiler adds", (entry) => delete entry.narrower],
		["a level that there is not", (entry) => Object.assign(entry, { level: 4 })],
		["an id in capitals", (entry) => Object.assign(entry, { id: "Full" })],
		["a date that is none", (entry) => Object.assign(entry, { sources: [{ key: "one", title: "a", issuer: "b", date: "16" }] })],
		[
			"an address that is none",
			(entry) => Object.assign(entry, { sources: [{ key: "one", title: "a", issuer: "b", date: "2016", url: "a" }] }),
		],
	])("%s", (_, spoil) => {
		const document = JSON.parse(writeJson(publicationOf("甲")));
		expect(validate(document)).toBe(true);
		spoil(document.entries[0]);
		expect(validate(document)).toBe(false);
	});
});

test("every property of the schema is described", () => {
	const undescribed: string[] = [];
	const visit = (node: unknown, path: string) => {
		if (typeof node !== "object" || node === null) return;
		for (const [name, property] of Object.entries((node as { properties?: object }).properties ?? {}))
			if (!property.description) undescribed.push(`${path}.${name}`);
		for (const [name, child] of Object.entries(node)) visit(child, name === "properties" || name === "items" ? path : `${path}.${name}`);
	};
	visit(schema, "");
	expect(undescribed).toEqual([]);
});

test.each(HOSTILE)("%s comes back", (text) => {
	expect(JSON.parse(writeJson(publicationOf(text)))).toMatchObject(publicationOf(text));
});

test("any text comes back", () => {
	fc.assert(
		fc.property(anyText, (text) => {
			expect(JSON.parse(writeJson(publicationOf(text)))).toMatchObject(publicationOf(text));
		}),
	);
});
