/**
 * The glossary as a table, one entry a row. A cell with several values has one a line; the columns of a group (such as
 * forms, form_kinds, form_shared_with) run parallel line by line.
 */
import { stringify } from "csv-stringify/sync";
import type { StoredEntry } from "../compile.ts";
import type { Publication } from "./publication.ts";

type Column = (entry: StoredEntry, publication: Publication) => string | number | undefined;

const lines = (values: readonly (string | undefined)[] = []) => values.map((value) => value ?? "").join("\n");

const COLUMNS: Record<string, Column> = {
	id: ({ id }) => id,
	subject: ({ subject }) => subject,
	term: ({ term }) => term,
	pinyin: ({ pinyin }) => pinyin,
	level: ({ level }) => level,
	definition_zh: ({ definition }) => definition.zh,
	definition_en: ({ definition }) => definition.en,
	forms: ({ forms }) => lines(forms.map(({ text }) => text)),
	form_kinds: ({ forms }) => lines(forms.map(({ kind }) => kind)),
	form_shared_with: ({ forms }) => lines(forms.map(({ sharedWith }) => sharedWith?.join(" "))),
	renderings: ({ renderings }) => lines(renderings.map(({ text }) => text)),
	rendering_sources: ({ renderings }) => lines(renderings.map(({ source }) => source)),
	members_zh: ({ members }) => lines(members?.list.map(({ zh }) => zh)),
	members_en: ({ members }) => lines(members?.list.map(({ en }) => en)),
	member_entries: ({ members }) => lines(members?.list.map(({ entry }) => entry)),
	members_source: ({ members }) => members?.source,
	parts: ({ expansion }) => lines(expansion?.map(({ part }) => part)),
	parts_zh: ({ expansion }) => lines(expansion?.map(({ zh }) => zh)),
	parts_en: ({ expansion }) => lines(expansion?.map(({ en }) => en)),
	origin_kind: ({ origin }) => origin?.kind,
	origin_date: ({ origin }) => origin?.date,
	origin_occasion_zh: ({ origin }) => origin?.occasion?.zh,
	origin_occasion_en: ({ origin }) => origin?.occasion?.en,
	origin_document_zh: ({ origin }) => origin?.document?.zh,
	origin_document_en: ({ origin }) => origin?.document?.en,
	origin_number: ({ origin }) => origin?.number,
	origin_source: ({ origin }) => origin?.source,
	status: ({ status }) => status,
	superseded_by: ({ supersededBy }) => supersededBy,
	status_note_zh: ({ statusNote }) => statusNote?.zh,
	status_note_en: ({ statusNote }) => statusNote?.en,
	note_zh: ({ note }) => note?.zh,
	note_en: ({ note }) => note?.en,
	broader: ({ broader }) => lines(broader),
	narrower: ({ narrower }) => lines(narrower),
	related: ({ related }) => lines(related),
	member_of: ({ memberOf }) => lines(memberOf),
	sources: ({ sources }) => lines(sources.map(({ key }) => key)),
	source_titles: ({ sources }) => lines(sources.map(({ title }) => title)),
	source_issuers: ({ sources }) => lines(sources.map(({ issuer }) => issuer)),
	source_dates: ({ sources }) => lines(sources.map(({ date }) => date)),
	source_urls: ({ sources }) => lines(sources.map(({ url }) => url)),
	version: (_, { version }) => version,
	licence: (_, { licence }) => licence,
	attribution: (_, { attribution }) => attribution,
};

/** RFC 4180, with a byte order mark: without one Excel reads UTF-8 as the code page of its machine. */
export function writeCsv(publication: Publication): string {
	const rows = publication.entries.map((entry) => Object.values(COLUMNS).map((column) => inert(`${column(entry, publication) ?? ""}`)));
	// All in quotes: left to itself, csv-stringify leaves line feeds bare where records end in CR LF.
	return stringify([Object.keys(COLUMNS), ...rows], { bom: true, quoted: true, quoted_empty: true, record_delimiter: "windows" });
}

/** What spreadsheets take for a formula, after white space and with full-width signs too, or what `inert` makes of it. */
const FORMULA = /^'*\s*[=+\-@＝＋－＠]/;

/**
 * One apostrophe before a formula makes it text; one before those that are there already, so that a reader can take
 * away exactly one (csv-stringify's `escape_formulas` would leave those alone).
 * @example inert("=cmd") === "'=cmd"
 */
const inert = (cell: string) => (FORMULA.test(cell) ? `'${cell}` : cell);
