/** Reads exported TBX back into entries, with libxml2, and validates it. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { RelaxNGValidator, XmlDocument, type XmlElement } from "libxml2-wasm";
import type { StoredEntry } from "../../../glossary/compile.ts";
import type { Subject } from "../../../glossary/schema.ts";

const PREFIX = { t: "urn:iso:std:iso:30042:ed-2" };
const grammar = XmlDocument.fromString(readFileSync(resolve(import.meta.dirname, "../../fixtures/tbx-basic-dca.rng"), "utf8"));
const validator = RelaxNGValidator.fromDoc(grammar);

/** @throws if the text is not XML, or not valid TBX-Basic, if an id stands twice, or if a target names none */
export function validateTbx(xml: string) {
	const document = XmlDocument.fromString(xml);
	try {
		validator.validate(document);
		// libxml2 checks neither of the two in RELAX NG.
		const inOrder = textsOf(document.root, "//@id");
		const ids = new Set(inOrder);
		if (ids.size < inOrder.length) throw new Error("an id stands twice");
		const dangling = textsOf(document.root, "//@target[not(starts-with(., 'http'))]").filter((target) => !ids.has(target));
		if (dangling.length > 0) throw new Error(`targets without element: ${dangling.join(", ")}`);
	} finally {
		document.dispose();
	}
}

export function readTbx(xml: string, subjects: readonly Subject[]): StoredEntry[] {
	const document = XmlDocument.fromString(xml);
	try {
		const sources = sourcesOf(document.root);
		return nodesOf(document.root, "//t:conceptEntry").map((concept) => without(entryOf(concept, sources, subjects)) as StoredEntry);
	} finally {
		document.dispose();
	}
}

export const titleOf = (xml: string) => textsOf(XmlDocument.fromString(xml).root, "//t:fileDesc//t:p");

const nodesOf = (node: XmlElement, path: string) => node.find(path, PREFIX) as XmlElement[];
const textsOf = (node: XmlElement, path: string) => nodesOf(node, path).map(({ content }) => content);
const textOf = (node: XmlElement, path: string) => node.get(path, PREFIX)?.content;
const lastPart = (id = "") => id.split(".").at(-1) as string;
const without = (fields: Record<string, unknown>) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** What is said of each source, by its id; looked for once, since a glossary has thousands. */
type Sources = ReadonlyMap<string, Record<string, string>>;

const sourcesOf = (root: XmlElement): Sources =>
	new Map(
		nodesOf(root, "//t:refObject").map((source) => [
			textOf(source, "@id") ?? "",
			Object.fromEntries(nodesOf(source, "t:item").map((item) => [textOf(item, "@type"), item.content])),
		]),
	);

function entryOf(concept: XmlElement, known: Sources, subjects: readonly Subject[]) {
	const id = lastPart(textOf(concept, "@id"));
	const note = (label: string, language = "en") => notes(concept, label, language)[0]?.text;
	const both = (label: string) => note(label) !== undefined && { zh: note(label, "zh-Hans"), en: note(label) };
	const related = (label: string) => references(concept, label).map(({ entry }) => entry);
	const members = notes(concept, "Member \\d+", "zh-Hans");
	const parts = notes(concept, "Part \\d+ \\(.*?\\)", "zh-Hans");
	const [kind, date] = note("Origin")?.split(" ") ?? [];
	const subjectName = textOf(concept, "t:descrip[@type='subjectField']");
	return {
		id,
		subject: subjects.find(({ en }) => en === subjectName)?.id,
		level: Number(textOf(concept, "t:admin[@type='projectSubset']")?.replace("level ", "")),
		definition: {
			zh: textOf(concept, ".//t:descrip[@type='definition'][@xml:lang='zh-Hans']"),
			en: textOf(concept, ".//t:descrip[@type='definition'][@xml:lang='en']"),
		},
		...termsOf(concept),
		renderings: nodesOf(concept, "t:langSec[@xml:lang='en']/t:termSec").map((section) => ({
			text: textOf(section, "t:term"),
			source: lastPart(textOf(section, "t:admin[@type='source']/@target")),
		})),
		members:
			members.length > 0
				? {
						list: members.map(({ label, text }) => without({ zh: text, en: note(label), entry: references(concept, label)[0]?.entry })),
						source: note("Source of the members"),
					}
				: undefined,
		expansion:
			parts.length > 0
				? parts.map(({ label, text }) => ({ part: /\((.*)\)/s.exec(label)?.[1], zh: text, en: note(label.replaceAll(/[()]/g, "\\$&")) }))
				: undefined,
		origin: kind
			? without({
					kind,
					date,
					occasion: both("Occasion") || undefined,
					document: both("Document") || undefined,
					number: note("Document number"),
					source: note("Source of the origin"),
				})
			: undefined,
		status: note("Status"),
		supersededBy: related("Superseded by")[0],
		statusNote: both("Status note") || undefined,
		note: both("Note") || undefined,
		broader: related("Broader"),
		narrower: related("Narrower"),
		related: related("Related"),
		memberOf: related("Member of"),
		sources: textsOf(concept, "t:admin[@type='source']/@target").map((target) =>
			without({
				key: lastPart(target),
				...known.get(target),
			}),
		),
	};
}

function termsOf(concept: XmlElement) {
	const [preferred, ...forms] = nodesOf(concept, "t:langSec[@xml:lang='zh-Hans']/t:termSec");
	return {
		term: preferred && textOf(preferred, "t:term"),
		pinyin: preferred && notes(preferred, "Pinyin", "en")[0]?.text,
		forms: forms.map((form) => {
			const shared = references(form, "Shared with").map(({ entry }) => entry);
			return without({ text: textOf(form, "t:term"), kind: kindOf(form), sharedWith: shared.length > 0 ? shared : undefined });
		}),
	};
}

function kindOf(form: XmlElement) {
	const type = textOf(form, "t:termNote[@type='termType']");
	if (type === "variant") return textsOf(form, "t:note").includes("Written with quotation marks") ? "quoted" : "other";
	return type === "fullForm" ? "full" : type;
}

/** Statements that begin with a label, wherever in the concept they stand. */
function notes(node: XmlElement, label: string, language: string) {
	return textsOf(node, `.//t:note[@xml:lang='${language}']`).flatMap((note) => {
		const found = new RegExp(`^(${label}): (.*)$`, "s").exec(note);
		return found ? [{ label: found[1] as string, text: found[2] as string }] : [];
	});
}

const references = (node: XmlElement, label: string) =>
	nodesOf(node, "t:ref")
		.filter(({ content }) => content.startsWith(`${label}: `))
		.map((reference) => ({ entry: lastPart(textOf(reference, "@target")) }));
