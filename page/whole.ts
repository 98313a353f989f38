import { nodesIn, type TextBlock } from "./collect.ts";

/**
 * Whether the page shows an extent as one piece of running text. Collecting goes by element names; only a form that
 * was found across nodes is worth asking for styles: `<a style="display:block">` sets its text apart, and two
 * neighbouring links are two things. What is not displayed is left to marks.ts: it may be displayed later.
 */
export function isWhole(block: TextBlock, start: number, end: number): boolean {
	if (block.nodes.length === 1) return true;
	const nodes = nodesIn(block, start, end);
	for (let i = 1; i < nodes.length; i++) {
		if (isApart(nodes[i - 1] as Text, nodes[i] as Text)) return false;
	}
	return true;
}

function isApart(left: Text, right: Text): boolean {
	const common = commonAncestor(left, right);
	const leaving = ancestorsBelow(left, common);
	const entering = ancestorsBelow(right, common);
	if (leaving.some(isLink) && entering.some(isLink)) return true;
	return [...leaving, ...entering].some((element) => !/^(inline|contents|none|ruby.*)$/.test(getComputedStyle(element).display));
}

const isLink = (element: Element) => element.localName === "a";

function commonAncestor(left: Node, right: Node): Node | null {
	let at = left.parentNode;
	while (at && !at.contains(right)) at = at.parentNode;
	return at;
}

function ancestorsBelow(node: Node, ancestor: Node | null): Element[] {
	const elements: Element[] = [];
	for (let at = node.parentElement; at && at !== ancestor; at = at.parentElement) elements.push(at);
	return elements;
}
