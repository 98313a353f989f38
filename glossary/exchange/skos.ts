/**
 * The glossary as SKOS in Turtle. Addresses are relative to the file (`#si-ge-yi-shi`), since the glossary has none of
 * its own: they become whole wherever the file is published. Forms and renderings are labels twice, plain and as
 * SKOS-XL: only the latter can say of what kind a form is and from which source a rendering.
 *
 * Recognition rules and cues are not terminology and stay out.
 */
import type { StoredEntry } from "../compile.ts";
import type { Publication } from "./publication.ts";
import { createDocument, dated, en, literal, type Node, namedNode, own, resource, type State, zh } from "./turtle.ts";

type Both = { zh: string; en: string };

/** Which date of the Dublin Core an origin is. */
const ORIGIN_DATE = { coined: "dct:created", "laid-down": "dct:issued", seen: "dct:date" } as const;

const SCHEME = namedNode("");

const LEVELS = {
	1: { zh: "不能从字面理解的简称", en: "Shorthand that cannot be understood from its words" },
	2: { zh: "行政用语", en: "Administrative terms" },
	3: { zh: "一般公文词汇", en: "General official vocabulary" },
} as const;
const STATUSES = {
	current: { zh: "现行", en: "Current" },
	historical: { zh: "历史", en: "Historical" },
	superseded: { zh: "已被取代", en: "Superseded" },
} as const;

export function writeTurtle(publication: Publication): string {
	const { state, asTurtle } = createDocument();
	describeScheme(state, publication);
	for (const subject of publication.subjects) describeCollection(state, own("subject", subject.id), subject);
	for (const [level, names] of Object.entries(LEVELS)) describeCollection(state, own("level", level), names);
	for (const [status, names] of Object.entries(STATUSES)) describeCollection(state, own("status", status), names);
	const wider = widerThan(publication.entries);
	for (const entry of publication.entries) describeEntry(state, entry, wider);
	return asTurtle();
}

function describeScheme(state: State, { title, version, licence, attribution }: Publication) {
	state(SCHEME, "rdf:type", resource("skos:ConceptScheme"));
	state(SCHEME, "dct:title", literal(title));
	state(SCHEME, "owl:versionInfo", literal(version));
	state(SCHEME, "dct:license", namedNode(licence));
	state(SCHEME, "dc:creator", literal(attribution));
}

function describeCollection(state: State, collection: Node, names: Both) {
	state(collection, "rdf:type", resource("skos:Collection"));
	inBoth(state, collection, "skos:prefLabel", names);
}

function inBoth(state: State, subject: Node, property: string, texts: Both | undefined) {
	state(subject, property, texts && zh(texts.zh));
	state(subject, property, texts && en(texts.en));
}

function describeEntry(state: State, entry: StoredEntry, wider: (id: string) => ReadonlySet<string>) {
	const { id, broader } = entry;
	const concept = own(id);
	state(concept, "rdf:type", resource("skos:Concept"));
	state(concept, "skos:inScheme", SCHEME);
	if (broader.length === 0) state(concept, "skos:topConceptOf", SCHEME);
	for (const collection of [own("subject", entry.subject), own("level", entry.level), own("status", entry.status)])
		state(collection, "skos:member", concept);
	state(concept, "skos:notation", literal(id));
	state(concept, "skos:prefLabel", zh(entry.term));
	state(concept, "skos:prefLabel", literal(entry.pinyin, "zh-Latn-pinyin"));
	describeForms(state, entry);
	describeRenderings(state, entry);
	inBoth(state, concept, "skos:definition", entry.definition);
	inBoth(state, concept, "skos:note", entry.note);
	inBoth(state, concept, "skos:changeNote", entry.statusNote);
	describeOrigin(state, entry);
	describeParts(state, entry);
	for (const other of broader) state(concept, "skos:broader", own(other));
	for (const other of entry.narrower) state(concept, "skos:narrower", own(other));
	// SKOS forbids related between concepts of which one is, over however many steps, broader than the other.
	for (const other of entry.related) if (!wider(id).has(other) && !wider(other).has(id)) state(concept, "skos:related", own(other));
	state(concept, "dct:isReplacedBy", entry.supersededBy === undefined ? undefined : own(entry.supersededBy));
	describeSources(state, entry);
}

const FORM_LABEL = { abbreviation: "altLabel", full: "altLabel", quoted: "hiddenLabel", other: "altLabel" } as const;

function describeForms(state: State, { id, forms }: StoredEntry) {
	for (const [at, { text, kind, sharedWith = [] }] of forms.entries()) {
		const label = own(id, "form", at + 1);
		state(own(id), `skos:${FORM_LABEL[kind]}`, zh(text));
		state(own(id), `skosxl:${FORM_LABEL[kind]}`, label);
		state(label, "rdf:type", resource("skosxl:Label"));
		state(label, "skosxl:literalForm", zh(text));
		state(label, "dc:type", literal(kind));
		for (const other of sharedWith) state(label, "dct:relation", own(other));
	}
}

/** One rendering may have several sources, but a concept has no label twice, and one preferred label in a language. */
function describeRenderings(state: State, { id, renderings }: StoredEntry) {
	for (const [at, [text, ofText]] of [...Map.groupBy(renderings, ({ text }) => text)].entries()) {
		const label = own(id, "rendering", at + 1);
		const property = at === 0 ? "prefLabel" : "altLabel";
		state(own(id), `skos:${property}`, en(text));
		state(own(id), `skosxl:${property}`, label);
		state(label, "rdf:type", resource("skosxl:Label"));
		state(label, "skosxl:literalForm", en(text));
		for (const { source } of ofText) state(label, "dct:source", own(id, "source", source));
	}
}

function describeOrigin(state: State, { id, origin }: StoredEntry) {
	if (!origin) return;
	const node = own(id, "origin");
	state(own(id), "skos:historyNote", node);
	state(node, ORIGIN_DATE[origin.kind], dated(origin.date));
	inBoth(state, node, "rdf:value", origin.occasion);
	inBoth(state, node, "dct:title", origin.document);
	state(node, "dct:identifier", origin.number === undefined ? undefined : literal(origin.number));
	state(node, "dct:source", own(id, "source", origin.source));
}

/** Members of a formula are its parts; what a part of an abbreviation stands for is a note on the concept. */
function describeParts(state: State, { id, members, expansion = [] }: StoredEntry) {
	for (const [at, member] of (members?.list ?? []).entries()) {
		const node = own(id, "member", at + 1);
		state(own(id), "dct:hasPart", node);
		inBoth(state, node, "rdfs:label", member);
		state(node, "dct:references", member.entry === undefined ? undefined : own(member.entry));
		state(node, "dct:source", members && own(id, "source", members.source));
	}
	for (const [at, { part, ...meaning }] of expansion.entries()) {
		const node = own(id, "part", at + 1);
		state(own(id), "skos:note", node);
		state(node, "rdfs:label", zh(part));
		inBoth(state, node, "rdf:value", meaning);
	}
}

function describeSources(state: State, { id, sources }: StoredEntry) {
	for (const { key, title, issuer, date, url } of sources) {
		const source = own(id, "source", key);
		state(own(id), "dct:source", source);
		state(source, "rdf:type", resource("dct:BibliographicResource"));
		state(source, "dct:title", literal(title));
		state(source, "dc:publisher", literal(issuer));
		state(source, "dct:date", dated(date));
		// As a literal, since an address as people write it is not always an IRI.
		state(source, "dct:identifier", url === undefined ? undefined : literal(url, resource("xsd:anyURI")));
	}
}

/** By id, every entry that is broader, over however many steps. */
function widerThan(entries: readonly StoredEntry[]): (id: string) => ReadonlySet<string> {
	const broaderOf = new Map(entries.map(({ id, broader }) => [id, broader]));
	return (id) => {
		const found = new Set<string>();
		const open = [id];
		for (let next = open.pop(); next !== undefined; next = open.pop())
			for (const other of broaderOf.get(next) ?? []) if (!found.has(other)) open.push(other) && found.add(other);
		return found;
	};
}
