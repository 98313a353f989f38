/** Statements of RDF, and Turtle made of them. */
import { DataFactory, type Quad, Writer } from "n3";

export const { namedNode, literal } = DataFactory;
export type Node = ReturnType<typeof namedNode>;
type Value = Node | ReturnType<typeof literal>;

const PREFIXES = {
	"": "#",
	dc: "http://purl.org/dc/elements/1.1/",
	dct: "http://purl.org/dc/terms/",
	owl: "http://www.w3.org/2002/07/owl#",
	rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
	rdfs: "http://www.w3.org/2000/01/rdf-schema#",
	skos: "http://www.w3.org/2004/02/skos/core#",
	skosxl: "http://www.w3.org/2008/05/skos-xl#",
	xsd: "http://www.w3.org/2001/XMLSchema#",
};

/** @example resource("skos:Concept") */
export function resource(name: string): Node {
	const [prefix = "", local = ""] = name.split(":");
	return namedNode(`${PREFIXES[prefix as keyof typeof PREFIXES]}${local}`);
}

/** An address in the file itself. @example own("si-ge-yi-shi", "form", 1) */
export const own = (...path: (string | number)[]) => namedNode(`#${path.join(".")}`);
export const zh = (text: string) => literal(text, "zh-Hans");
export const en = (text: string) => literal(text, "en");

/** A year, a month or a day has each its own type. */
const DATE_TYPE: Record<number, string> = { 4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date" };
export const dated = (date: string) => literal(date, resource(DATE_TYPE[date.length] ?? "xsd:string"));

/** Adds a statement, unless the value is undefined. */
export type State = (subject: Node, property: string, value: Value | undefined) => void;

/** A document to be: by subject, so that each has one paragraph, in the order in which they are first spoken of. */
export function createDocument(): { state: State; asTurtle: () => string } {
	const paragraphs = new Map<string, Quad[]>();
	return {
		state(subject, property, value) {
			if (!value) return;
			const paragraph = paragraphs.get(subject.value) ?? [];
			paragraph.push(DataFactory.quad(subject, resource(property), value));
			paragraphs.set(subject.value, paragraph);
		},
		asTurtle: () => write([...paragraphs.values()].flat()),
	};
}

function write(quads: Quad[]): string {
	let text = "";
	const writer = new Writer({ prefixes: PREFIXES, format: "Turtle" });
	writer.addQuads(quads);
	// Without a stream to write to, n3 calls back before it returns.
	writer.end((error, result) => {
		if (error) throw error;
		text = result;
	});
	return text;
}
