/** What an element means for the text around it, by its name: asking for the computed style of every element is too slow. */

export type ElementKind =
	/** Its text continues the text around it. Also elements unknown to HTML, which are inline unless styled. */
	| "inline"
	/** Its text stands apart. */
	| "block"
	/** `<br>`. */
	| "break"
	/** Nothing of it is part of the text: scripts, ruby annotations, `<wbr>`. */
	| "absent"
	/** A thing in the text that is no text, or text that is not ours to read: pictures, fields, code. */
	| "object";

const NAMES: Record<Exclude<ElementKind, "inline">, string> = {
	block:
		"address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
		"frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main marquee menu nav ol optgroup p pre search section summary table tbody td tfoot th thead tr ul",
	break: "br",
	absent: "datalist head link meta noscript param rp rt rtc script source style template title track wbr",
	object:
		"applet audio canvas code embed frame iframe img input kbd math meter object option output picture progress samp select svg textarea tifa-tooltip video",
};

const KINDS = new Map<string, ElementKind>(
	Object.entries(NAMES).flatMap(([kind, names]) => names.split(" ").map((name) => [name, kind as ElementKind])),
);

/** A place where text is collected: an element or an open shadow root. */
export type Container = Element | ShadowRoot;

export function kindOf(element: Element): ElementKind {
	const kind = KINDS.get(element.localName) ?? "inline";
	if ((kind === "block" || kind === "inline") && isEditingRoot(element)) return "object";
	return kind;
}

const isEditingRoot = (element: Element) => {
	const value = element.getAttribute("contenteditable");
	return value !== null && value !== "false";
};

/** The container whose text a node belongs to, or undefined if the text there is not ours to read. */
export function containerOf(node: Node): Container | undefined {
	let container: Container | undefined;
	for (let at: Node | null = node; at; at = parentOf(at)) {
		if (at instanceof ShadowRoot) container ??= at;
		if (!(at instanceof Element)) continue;
		const kind = kindOf(at);
		if (kind === "object" || kind === "absent") return undefined;
		if (kind === "block") container ??= at;
	}
	return node.isConnected ? container : undefined;
}

/** The parent, out of a shadow root to its host. */
const parentOf = (node: Node): Node | null => (node instanceof ShadowRoot ? node.host : node.parentNode);
