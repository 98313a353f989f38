/** The text of a container, cut into blocks, with the way back from a block's offsets to the page's nodes. */
import type { Match } from "../matcher/recognise.ts";
import { LINE_BREAK, OBJECT } from "../writing/characters.ts";
import { type Container, kindOf } from "./elements.ts";
import { Mark } from "./mark.ts";

/** Text of one inline formatting context, joined across inline elements. */
export type TextBlock = {
	text: string;
	nodes: Text[];
	/** Where each node's data begins in `text`, in UTF-16 units. Between nodes there may be a unit of no node. */
	starts: number[];
	lengths: number[];
};

export type Collected = {
	blocks: TextBlock[];
	/** Containers directly inside this one, in document order. */
	inner: Container[];
};

export function collect(container: Container): Collected {
	const blocks: TextBlock[] = [];
	const inner: Container[] = [];
	let block = emptyBlock();
	let node = container.firstChild;
	while (node) {
		let descend = false;
		if (node.nodeType === Node.TEXT_NODE) append(block, node as Text);
		else if (node.nodeType === Node.ELEMENT_NODE) {
			const element = node as Element;
			const kind = kindOf(element);
			if (element.shadowRoot && kind !== "object") inner.push(element.shadowRoot);
			if (kind === "block") {
				block = close(block, blocks);
				inner.push(element);
			} else if (kind === "inline") descend = true;
			else if (kind !== "absent") block.text += kind === "break" ? LINE_BREAK : OBJECT;
		}
		node = next(node, container, descend);
	}
	close(block, blocks);
	return { blocks, inner };
}

const emptyBlock = (): TextBlock => ({ text: "", nodes: [], starts: [], lengths: [] });

function append(block: TextBlock, node: Text) {
	const data = readable(node);
	block.starts.push(block.text.length);
	block.nodes.push(node);
	block.lengths.push(data.length);
	block.text += data;
}

/** @returns the block that begins here */
function close(block: TextBlock, blocks: TextBlock[]): TextBlock {
	if (block.nodes.length > 0) blocks.push(block);
	return emptyBlock();
}

/** In preformatted text a line break of the source is one of the page. */
const readable = (node: Text) =>
	node.data.includes("\n") && node.parentElement?.closest("pre") ? node.data.replaceAll("\n", LINE_BREAK) : node.data;

function next(node: ChildNode, container: Container, descend: boolean): ChildNode | null {
	if (descend && node.firstChild) return node.firstChild;
	for (let at: Node = node; at !== container; at = at.parentNode as Node) {
		if (at.nextSibling) return at.nextSibling;
		if (!at.parentNode) return null;
	}
	return null;
}

/** The place of the node that has the unit at `offset` of the block's text, and the offset in it. */
function positionOf({ starts }: TextBlock, offset: number): { at: number; offset: number } {
	const at = indexOf(starts, offset);
	return { at, offset: offset - (starts[at] as number) };
}

/** Whether the page still has a block's nodes, with the text that was read. */
export function isUnchanged({ text, nodes, starts, lengths }: TextBlock): boolean {
	return nodes.every((node, at) => {
		const [start = 0, data] = [starts[at], readable(node)];
		return node.isConnected && text.startsWith(data, start) && data.length === lengths[at];
	});
}

/** The nodes that an extent touches, in order. */
export function nodesIn({ nodes, starts }: TextBlock, start: number, end: number): Text[] {
	return nodes.slice(indexOf(starts, start), indexOf(starts, end - 1) + 1);
}

/** The last place whose start is not beyond `offset`. */
function indexOf(starts: number[], offset: number): number {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] as number) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** A match in the block's text, brought back to the page. */
export function markOf(block: TextBlock, match: Match): Mark {
	const first = positionOf(block, match.start);
	const last = positionOf(block, match.end - 1);
	return new Mark(match, block.nodes.slice(first.at, last.at + 1), first.offset, last.offset + 1);
}
