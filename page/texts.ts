/** All text nodes below a node, itself included, in the order of the document; those of an open shadow root before its host's own. */
export function* textsIn(root: Node): Iterable<Text> {
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
	for (let node: Node | null = root; node; node = walker.nextNode()) {
		if (node.nodeType === Node.TEXT_NODE) yield node as Text;
		else {
			const { shadowRoot } = node as Element;
			if (shadowRoot) yield* textsIn(shadowRoot);
		}
	}
}
