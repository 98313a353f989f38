/** Reads exported Turtle back into entries, with Oxigraph. */
import { Literal, type NamedNode, namedNode, Store } from "oxigraph";
import type { StoredEntry } from "../../../glossary/compile.ts";

const BASE = "https://example.org/tifa.ttl";

const PREFIXES: Record<string, string> = {
	dc: "http://purl.org/dc/elements/1.1/",
	dct: "http://purl.org/dc/terms/",
	owl: "http://www.w3.org/2002/07/owl#",
	rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
	rdfs: "http://www.w3.org/2000/01/rdf-schema#",
	skos: "http://www.w3.org/2004/02/skos/core#",
	skosxl: "http://www.w3.org/2008/05/skos-xl#",
};

export function loadTurtle(turtle: string): Store {
	const store = new Store();
	store.load(turtle, { format: "text/turtle", base_iri: BASE });
	return store;
}

/** The rows that a query finds, each as text; the prefixes are known. */
export function select(store: Store, pattern: string): string[] {
	const prologue = Object.entries(PREFIXES).map(([prefix, iri]) => `PREFIX ${prefix}: <${iri}>`);
	const rows = store.query(`${prologue.join("\n")}\nSELECT DISTINCT * WHERE { ${pattern} }`) as Map<string, { value: string }>[];
	return rows.map((row) => [...row.values()].map(({ value }) => value.replace(BASE, "")).join(" "));
}

/** What the concept scheme says of itself. */
export const schemeOf = (store: Store) => ({
	version: new Reader(store).text(namedNode(BASE), "owl:versionInfo"),
	licence: new Reader(store).ids(namedNode(BASE), "dct:license")[0],
});

export function readTurtle(store: Store): StoredEntry[] {
	return select(store, "?concept a skos:Concept").map((address) => entryOf(new Reader(store), address.slice(1)));
}

const without = (fields: Record<string, unknown>) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
const node = (...path: (string | number)[]) => namedNode(`${BASE}#${path.join(".")}`);
const property = (name: string) => {
	const [prefix = "", local] = name.split(":");
	return namedNode(`${PREFIXES[prefix]}${local}`);
};

class Reader {
	readonly store: Store;
	constructor(store: Store) {
		this.store = store;
	}
	objects(subject: NamedNode, name: string) {
		return this.store.match(subject, property(name), null, null).map(({ object }) => object);
	}
	ids(subject: NamedNode, name: string): string[] {
		return this.objects(subject, name).flatMap((object) => (object instanceof Literal ? [] : [object.value.replace(`${BASE}#`, "")]));
	}
	texts(subject: NamedNode, name: string, language = ""): string[] {
		return this.objects(subject, name).flatMap((object) =>
			object instanceof Literal && object.language === language ? [object.value] : [],
		);
	}
	text(subject: NamedNode, name: string, language = ""): string | undefined {
		return this.texts(subject, name, language)[0];
	}
	both(subject: NamedNode, name: string) {
		const zh = this.text(subject, name, "zh-hans");
		return zh === undefined ? undefined : { zh, en: this.text(subject, name, "en") };
	}
	/** Of the collections of a kind, the one that has the entry. */
	collection(id: string, kind: string): string | undefined {
		const found = this.store
			.match(null, property("skos:member"), node(id), null)
			.map(({ subject }) => subject.value.replace(`${BASE}#`, ""));
		return found.find((name) => name.startsWith(`${kind}.`))?.slice(kind.length + 1);
	}
	/** Numbered nodes of an entry, in their order. */
	numbered<T>(id: string, kind: string, read: (part: NamedNode) => T): T[] {
		const parts: T[] = [];
		for (let at = 1; this.store.match(node(id, kind, at), null, null, null).length > 0; at++) parts.push(read(node(id, kind, at)));
		return parts;
	}
}

const DATES = { "dct:created": "coined", "dct:issued": "laid-down", "dct:date": "seen" };
const keyOf = (source = "") => source.split(".source.")[1];

function entryOf(read: Reader, id: string): StoredEntry {
	const concept = node(id);
	const members = read.numbered(id, "member", (member) =>
		without({ ...read.both(member, "rdfs:label"), entry: read.ids(member, "dct:references")[0] }),
	);
	const parts = read.numbered(id, "part", (part) => ({ part: read.text(part, "rdfs:label", "zh-hans"), ...read.both(part, "rdf:value") }));
	const entry = {
		id,
		subject: read.collection(id, "subject"),
		level: Number(read.collection(id, "level")),
		status: read.collection(id, "status"),
		term: read.text(concept, "skos:prefLabel", "zh-hans"),
		pinyin: read.text(concept, "skos:prefLabel", "zh-latn-pinyin"),
		definition: read.both(concept, "skos:definition"),
		forms: read.numbered(id, "form", (form) => {
			const sharedWith = read.ids(form, "dct:relation");
			return without({
				text: read.text(form, "skosxl:literalForm", "zh-hans"),
				kind: read.text(form, "dc:type"),
				sharedWith: sharedWith.length > 0 ? sharedWith : undefined,
			});
		}),
		renderings: read
			.numbered(id, "rendering", (label) =>
				read.ids(label, "dct:source").map((source) => ({ text: read.text(label, "skosxl:literalForm", "en"), source: keyOf(source) })),
			)
			.flat(),
		members: members.length > 0 ? { list: members, source: keyOf(read.ids(node(id, "member", 1), "dct:source")[0]) } : undefined,
		expansion: parts.length > 0 ? parts : undefined,
		origin: originOf(read, id),
		supersededBy: read.ids(concept, "dct:isReplacedBy")[0],
		statusNote: read.both(concept, "skos:changeNote"),
		note: read.both(concept, "skos:note"),
		broader: read.ids(concept, "skos:broader"),
		narrower: read.ids(concept, "skos:narrower"),
		related: read.ids(concept, "skos:related"),
		// Two members of a formula may lead to one entry.
		memberOf: [
			...new Set(
				read.store
					.match(null, property("dct:references"), concept, null)
					.map(({ subject }) => subject.value.replace(`${BASE}#`, "").split(".")[0]),
			),
		],
		sources: read.ids(concept, "dct:source").map((source) => sourceOf(read, source)),
	};
	return without(entry) as StoredEntry;
}

function originOf(read: Reader, id: string) {
	const origin = node(id, "origin");
	const dated = Object.entries(DATES).find(([name]) => read.objects(origin, name).length > 0);
	if (!dated) return undefined;
	return without({
		kind: dated[1],
		date: read.objects(origin, dated[0])[0]?.value,
		occasion: read.both(origin, "rdf:value"),
		document: read.both(origin, "dct:title"),
		number: read.text(origin, "dct:identifier"),
		source: keyOf(read.ids(origin, "dct:source")[0]),
	});
}

function sourceOf(read: Reader, id: string) {
	const source = node(id);
	return without({
		key: keyOf(id),
		title: read.text(source, "dct:title"),
		issuer: read.text(source, "dc:publisher"),
		date: read.objects(source, "dct:date")[0]?.value,
		url: read.objects(source, "dct:identifier")[0]?.value,
	});
}
