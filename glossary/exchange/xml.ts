/** XML by the DOM, as far as a writer needs it: elements that have either text or elements in them. */
import { DOMImplementation, type Document, type Element, XMLSerializer } from "@xmldom/xmldom";

const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";

type Attributes = Record<string, string>;

export function createRoot(namespace: string, name: string, attributes: Attributes): Element {
	const root = new DOMImplementation().createDocument(namespace, name).documentElement as Element;
	setAttributes(root, attributes);
	return root;
}

/** @returns the new element */
export function add(parent: Element, name: string, attributes: Attributes = {}, text?: string): Element {
	const owner = parent.ownerDocument as Document;
	const element = owner.createElementNS(parent.namespaceURI, name);
	setAttributes(element, attributes);
	if (text !== undefined) element.appendChild(owner.createTextNode(text));
	parent.appendChild(element);
	return element;
}

function setAttributes(element: Element, attributes: Attributes) {
	for (const [name, value] of Object.entries(attributes))
		element.setAttributeNS(name.startsWith("xml:") ? XML_NAMESPACE : null, name, value);
}

/** @throws Error if a text has a character that XML can't hold */
export function asXml(root: Element): string {
	indent(root, 0);
	return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root, { requireWellFormed: true })}\n`;
}

/** Lines and tabs, but none beside text, which they would become part of. */
function indent(element: Element, depth: number) {
	const children = [...element.childNodes].filter((node) => node.nodeType === node.ELEMENT_NODE) as Element[];
	const lineOf = (tabs: number) => (element.ownerDocument as Document).createTextNode(`\n${"\t".repeat(tabs)}`);
	for (const child of children) {
		element.insertBefore(lineOf(depth + 1), child);
		indent(child, depth + 1);
	}
	if (children.length > 0) element.appendChild(lineOf(depth));
}
