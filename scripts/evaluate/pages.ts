/** The text blocks of a saved page, by the page script's own collecting over a DOM without layout. */
import { parseHTML } from "linkedom";
import { collect, type TextBlock } from "../../page/collect.ts";
import type { Container } from "../../page/elements.ts";
import { isWhole } from "../../page/whole.ts";
import type { Block } from "./recogniser.ts";

/** All that page/ asks of the window here. Without layout, inline styles are the only ones that are known. */
Object.assign(globalThis, {
	Node: { ELEMENT_NODE: 1, TEXT_NODE: 3 },
	getComputedStyle: (element: HTMLElement) => ({ display: element.style.display || "inline" }),
});

const DOCTYPE = /<!doctype[^>]*>/i;

/** The blocks that a reader of the page could be shown, in order; also those that the page hides. */
export function blocksOfPage(html: string): Block[] {
	const blocks: Block[] = [];
	// linkedom's doctype knows no next sibling, so a walk would end there.
	const { document } = parseHTML(html.replace(DOCTYPE, ""));
	/** The first is the document itself: a page without `<html>` has its text there. */
	const containers = [document as unknown as Container];
	for (let container = containers.pop(); container; container = containers.pop()) {
		const collected = collect(container);
		blocks.push(...collected.blocks.map(toBlock));
		containers.push(...collected.inner.reverse());
	}
	return blocks;
}

const toBlock = (block: TextBlock): Block => ({ text: block.text, isWhole: ({ start, end }) => isWhole(block, start, end) });

/** A declaration stands near the beginning; browsers look at 1,024 bytes, but the shells of some sites put more before it. */
const HEAD = 4096;
const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i;

/** @example decodePage(bytes of `<meta charset="gb2312">…`) reads them as GBK, as browsers do */
export function decodePage(bytes: Uint8Array): string {
	const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
	const declared = hasMark ? undefined : DECLARED.exec(new TextDecoder("latin1").decode(bytes.subarray(0, HEAD)))?.[1];
	return decoderFor(declared ?? "utf-8").decode(bytes);
}

function decoderFor(charset: string): TextDecoder {
	try {
		return new TextDecoder(charset);
	} catch {
		return new TextDecoder(); // a name that no browser knows either
	}
}
