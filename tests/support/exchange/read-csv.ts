/** Reads the exported table back into entries, by another library than the one that wrote it. */
import { parse } from "csv-parse/sync";
import type { StoredEntry } from "../../../glossary/compile.ts";

type Row = Record<string, string>;

export function readCsvRows(csv: string): Row[] {
	const [header = [], ...rows] = parse(csv, { bom: true }) as string[][];
	return rows.map((row) => Object.fromEntries(row.map((cell, at) => [header[at] ?? "", cell.replace(/^'(?='*\s*[=+\-@＝＋－＠])/, "")])));
}

export const readCsv = (csv: string): StoredEntry[] => readCsvRows(csv).map((row) => without(entryOf(row)) as StoredEntry);

function entryOf(row: Row) {
	const list = (name: string) => (row[name] ? row[name].split("\n") : []);
	const at = (name: string, n: number) => row[name]?.split("\n")[n] || undefined;
	const both = (name: string) => row[`${name}_zh`] && { zh: row[`${name}_zh`], en: row[`${name}_en`] };
	return {
		id: row.id,
		subject: row.subject,
		term: row.term,
		pinyin: row.pinyin,
		level: Number(row.level),
		definition: both("definition"),
		forms: list("forms").map((text, n) => without({ text, kind: at("form_kinds", n), sharedWith: at("form_shared_with", n)?.split(" ") })),
		renderings: list("renderings").map((text, n) => ({ text, source: at("rendering_sources", n) })),
		members: row.members_zh && {
			list: list("members_zh").map((zh, n) => without({ zh, en: at("members_en", n), entry: at("member_entries", n) })),
			source: row.members_source,
		},
		expansion: row.parts && list("parts").map((part, n) => ({ part, zh: at("parts_zh", n), en: at("parts_en", n) })),
		origin:
			row.origin_kind &&
			without({
				kind: row.origin_kind,
				date: row.origin_date,
				occasion: both("origin_occasion"),
				document: both("origin_document"),
				number: row.origin_number,
				source: row.origin_source,
			}),
		status: row.status,
		supersededBy: row.superseded_by,
		statusNote: both("status_note"),
		note: both("note"),
		broader: list("broader"),
		narrower: list("narrower"),
		related: list("related"),
		memberOf: list("member_of"),
		sources: list("sources").map((key, n) =>
			without({
				key,
				title: at("source_titles", n),
				issuer: at("source_issuers", n),
				date: at("source_dates", n),
				url: at("source_urls", n),
			}),
		),
	};
}

/** An empty cell is a field that is not there. */
const without = (fields: Record<string, unknown>) =>
	Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ""));
