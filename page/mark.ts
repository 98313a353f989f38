/** A match brought back to the page. */
import type { Match } from "../matcher/recognise.ts";

export class Mark {
	readonly match: Match;
	/** The text nodes that it touches, in order. */
	readonly nodes: readonly Text[];
	readonly #start: number;
	readonly #end: number;
	#range: Range | undefined;

	/**
	 * @param start offset in the first node, in UTF-16 units
	 * @param end offset in the last node behind the mark's last unit
	 */
	constructor(match: Match, nodes: readonly Text[], start: number, end: number) {
		this.match = match;
		this.nodes = nodes;
		this.#start = start;
		this.#end = end;
	}

	/**
	 * A live range, which follows every edit. It is made when it is first asked for: in a long page most marks never come
	 * near the window, and every live range makes the page's own changes slower. Text that was cut short meanwhile is about
	 * to be read again.
	 */
	get range(): Range {
		this.#range ??= this.#makeRange();
		return this.#range;
	}

	#makeRange(): Range {
		const [first, last] = [this.nodes[0] as Text, this.nodes.at(-1) as Text];
		const range = document.createRange();
		range.setStart(first, Math.min(this.#start, first.length));
		range.setEnd(last, Math.min(this.#end, last.length));
		return range;
	}

	/** Where it begins in its first node now, as far as that is known; NaN if the beginning has moved to another node. */
	get startOffset(): number {
		if (!this.#range) return this.#start;
		return this.#range.startContainer === this.nodes[0] ? this.#range.startOffset : Number.NaN;
	}

	get endOffset(): number {
		if (!this.#range) return this.#end;
		return this.#range.endContainer === this.nodes.at(-1) ? this.#range.endOffset : Number.NaN;
	}

	/** Whether another mark says the same of the same text. */
	isSame(other: Mark): boolean {
		return (
			this.startOffset === other.startOffset &&
			this.endOffset === other.endOffset &&
			this.nodes.length === other.nodes.length &&
			this.nodes.every((node, at) => node === other.nodes[at]) &&
			this.match.entries.join() === other.match.entries.join() &&
			this.match.contains.length === other.match.contains.length
		);
	}
}
