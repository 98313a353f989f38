import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeCsv } from "../../../../glossary/exchange/csv.ts";
import { anyText, HOSTILE, publicationOf, realPublication, withoutRules } from "../../../support/exchange/publications.ts";
import { readCsv, readCsvRows } from "../../../support/exchange/read-csv.ts";

const real = realPublication();
const csv = writeCsv(real);

test("the whole glossary comes back, without its rules", () => {
	expect(readCsv(csv)).toEqual(withoutRules(real.entries));
});

test("every row says the version and the licence", () => {
	expect(readCsvRows(csv).every(({ version, licence }) => version === "1.2.3" && licence === real.licence)).toBe(true);
});

test("it begins with a byte order mark, and its lines end as RFC 4180 says", () => {
	expect(csv.startsWith('\ufeff"id","subject","term",')).toBe(true);
	// Line feeds alone stand only between the values of a cell, inside quotes.
	expect(csv.replaceAll(/"(?:[^"]|"")*"/g, "").replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
	expect(csv.endsWith("\r\n")).toBe(true);
});

test("the columns of a group have equally many lines", () => {
	const groups = [
		["forms", "form_kinds", "form_shared_with"],
		["renderings", "rendering_sources"],
		["members_zh", "members_en", "member_entries"],
		["parts", "parts_zh", "parts_en"],
		["sources", "source_titles", "source_issuers", "source_dates", "source_urls"],
	];
	const rows = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
	for (const group of groups)
		expect(rows.filter((row) => new Set(group.map((name) => (row[name] ?? "").split("\n").length)).size > 1)).toEqual([]);
});

const cellsOf = (text: string) => (parse(writeCsv(publicationOf(text)), { bom: true }) as string[][]).slice(1).flat();

describe("no cell is a formula", () => {
	test.each(HOSTILE)("%s", (text) => {
		expect(cellsOf(text).filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
	});
	test("nor with any text", () => {
		fc.assert(
			fc.property(anyText, fc.constantFrom("=", "+", "-", "@", "＝", ""), (text, sign) => {
				expect(cellsOf(sign + text).filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
			}),
		);
	});
});

test.each([...HOSTILE, "=1\n=2", "\n=1", "\t=1", "'\t=1"])("%j comes back", (text) => {
	const publication = publicationOf("甲");
	const [entry] = publication.entries;
	if (entry) entry.note = { zh: text, en: text };
	expect(readCsv(writeCsv(publication))[0]?.note).toEqual({ zh: text, en: text });
});

test("any text comes back", () => {
	fc.assert(
		fc.property(anyText, (text) => {
			expect(readCsv(writeCsv(publicationOf(text)))).toEqual(withoutRules(publicationOf(text).entries));
		}),
	);
});
