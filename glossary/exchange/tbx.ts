/**
 * The glossary as TBX-Basic (ISO 30042:2019) in DCA style, that is with data categories as values of `type`: one schema
 * validates the whole file, and more tools read it than DCT, whose categories are elements of several namespaces.
 *
 * What TBX-Basic has no category for is a note that begins with a label. Recognition rules and cues are not
 * terminology and stay out.
 */
import type { Element } from "@xmldom/xmldom";
import type { StoredEntry } from "../compile.ts";
import type { Publication } from "./publication.ts";
import { add, asXml, createRoot } from "./xml.ts";

const NAMESPACE = "urn:iso:std:iso:30042:ed-2";

const TERM_TYPE = { abbreviation: "abbreviation", full: "fullForm", quoted: "variant", other: "variant" } as const;

/** Ids are of type xs:ID: no digit first, unique in the file. */
const entryId = (id: string) => `entry.${id}`;
const sourceId = (id: string, key: string) => `source.${id}.${key}`;

/** @throws Error if a text has a character that XML can't hold */
export function writeTbx(publication: Publication): string {
	const tbx = createRoot(NAMESPACE, "tbx", { type: "TBX-Basic", style: "dca", "xml:lang": "en" });
	addHeader(tbx, publication);
	const text = add(tbx, "text");
	const body = add(text, "body");
	const termOf = new Map(publication.entries.map(({ id, term }) => [id, term]));
	const subjectOf = new Map(publication.subjects.map(({ id, en }) => [id, en]));
	for (const entry of publication.entries) addEntry(body, entry, subjectOf.get(entry.subject) ?? entry.subject, termOf);
	addBibliography(text, publication.entries);
	return asXml(tbx);
}

function addHeader(tbx: Element, { title, version, licence, attribution, subjects }: Publication) {
	const file = add(add(tbx, "tbxHeader"), "fileDesc");
	add(add(file, "titleStmt"), "title", {}, title);
	const publication = add(file, "publicationStmt");
	for (const statement of [`Version ${version}`, `Licence: ${licence}`, `Attribution: ${attribution}`])
		add(publication, "p", {}, statement);
	const source = add(file, "sourceDesc");
	add(source, "p", {}, "Exported by Tifa. Each entry names its sources; they are listed at the end.");
	for (const { id, zh, en } of subjects) add(source, "p", {}, `Subject field ${id}: ${en}; ${zh}`);
}

function addEntry(body: Element, entry: StoredEntry, subject: string, termOf: ReadonlyMap<string, string>) {
	const concept = add(body, "conceptEntry", { id: entryId(entry.id) });
	const english = entry.renderings.length > 0;
	add(concept, "admin", { type: "projectSubset" }, `level ${entry.level}`);
	add(concept, "descrip", { type: "subjectField" }, subject);
	for (const [label, id] of relationsOf(entry)) addReference(concept, label, id, termOf);
	for (const { key, title, issuer, date } of entry.sources)
		add(concept, "admin", { type: "source", target: sourceId(entry.id, key) }, `${key}: ${title}. ${issuer}. ${date}`);
	for (const statement of factsOf(entry)) addNote(concept, statement, "en");
	// A language section needs a term; English statements of an entry without one belong to the concept.
	if (!english) addStatements(concept, entry, "en");

	const chinese = add(concept, "langSec", { "xml:lang": "zh-Hans" });
	addStatements(chinese, entry, "zh-Hans");
	addChineseTerms(chinese, entry, termOf);
	if (!english) return;
	const section = add(concept, "langSec", { "xml:lang": "en" });
	addStatements(section, entry, "en");
	for (const { text, source } of entry.renderings) {
		const term = add(section, "termSec");
		add(term, "term", {}, text);
		add(term, "admin", { type: "source", target: sourceId(entry.id, source) }, source);
	}
}

function addChineseTerms(section: Element, entry: StoredEntry, termOf: ReadonlyMap<string, string>) {
	const preferred = add(section, "termSec");
	add(preferred, "term", {}, entry.term);
	const status = entry.status === "superseded" ? "supersededTerm-admn-sts" : "preferredTerm-admn-sts";
	add(preferred, "termNote", { type: "administrativeStatus" }, status);
	addNote(preferred, `Pinyin: ${entry.pinyin}`, "en");
	for (const { text, kind, sharedWith = [] } of entry.forms) {
		const term = add(section, "termSec");
		add(term, "term", {}, text);
		add(term, "termNote", { type: "administrativeStatus" }, "admittedTerm-admn-sts");
		add(term, "termNote", { type: "termType" }, TERM_TYPE[kind]);
		if (kind === "quoted") addNote(term, "Written with quotation marks", "en");
		for (const id of sharedWith) addReference(term, "Shared with", id, termOf);
	}
}

type Language = "zh-Hans" | "en";

function addStatements(parent: Element, entry: StoredEntry, language: Language) {
	const key = language === "en" ? "en" : "zh";
	add(parent, "descrip", { type: "definition", "xml:lang": language }, entry.definition[key]);
	for (const [label, text] of statementsOf(entry, key)) addNote(parent, `${label}: ${text}`, language);
}

/** What is said in both languages, apart from the definition. */
function statementsOf(
	{ members, expansion, origin, statusNote, note }: StoredEntry,
	language: "zh" | "en",
): [label: string, text: string][] {
	const optional: [string, string | undefined][] = [
		["Occasion", origin?.occasion?.[language]],
		["Document", origin?.document?.[language]],
		["Status note", statusNote?.[language]],
		["Note", note?.[language]],
	];
	return [
		...(members?.list ?? []).map((member, at): [string, string] => [`Member ${at + 1}`, member[language]]),
		...(expansion ?? []).map((part, at): [string, string] => [`Part ${at + 1} (${part.part})`, part[language]]),
		...optional.filter((statement): statement is [string, string] => statement[1] !== undefined),
	];
}

/** What needs no language. */
function factsOf({ status, origin, members }: StoredEntry): string[] {
	return [
		`Status: ${status}`,
		...(members ? [`Source of the members: ${members.source}`] : []),
		...(origin ? [`Origin: ${origin.kind} ${origin.date}`, `Source of the origin: ${origin.source}`] : []),
		...(origin?.number ? [`Document number: ${origin.number}`] : []),
	];
}

/** TBX-Basic has one kind of reference, so its text says which relation it is. */
function relationsOf({ broader, narrower, related, memberOf, members, supersededBy }: StoredEntry): [label: string, id: string][] {
	return [
		...broader.map((id): [string, string] => ["Broader", id]),
		...narrower.map((id): [string, string] => ["Narrower", id]),
		...related.map((id): [string, string] => ["Related", id]),
		...memberOf.map((id): [string, string] => ["Member of", id]),
		...(members?.list ?? []).flatMap(({ entry }, at): [string, string][] => (entry ? [[`Member ${at + 1}`, entry]] : [])),
		...(supersededBy ? [["Superseded by", supersededBy] as [string, string]] : []),
	];
}

const addReference = (parent: Element, label: string, id: string, termOf: ReadonlyMap<string, string>) =>
	add(parent, "ref", { type: "crossReference", target: entryId(id) }, `${label}: ${termOf.get(id) ?? id}`);

const addNote = (parent: Element, text: string, language: Language) => add(parent, "note", { "xml:lang": language }, text);

function addBibliography(text: Element, entries: readonly StoredEntry[]) {
	const section = add(add(text, "back"), "refObjectSec", { type: "bibl" });
	for (const entry of entries) {
		for (const { key, ...source } of entry.sources) {
			const object = add(section, "refObject", { id: sourceId(entry.id, key) });
			for (const [type, value] of Object.entries(source) as [string, string][]) add(object, "item", { type }, value);
		}
	}
}
