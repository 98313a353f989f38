/** Keeps marks true to a page that changes: what a mutation touched goes back into the scanner's queue. */
import { type Container, containerOf, kindOf } from "./elements.ts";
import type { Marks } from "./marks.ts";
import type { Scanner } from "./scan.ts";
import { textsIn } from "./texts.ts";

/** On a page that never rests, share of the time that may go into following it. */
const SHARE = 0.2;
/** No change waits longer than this, in milliseconds. */
const LONGEST_WAIT = 1000;

const WHAT: MutationObserverInit = {
	childList: true,
	characterData: true,
	subtree: true,
	attributes: true,
	// By these, text starts to show or to be editable.
	attributeFilter: ["class", "style", "hidden", "open", "contenteditable"],
};

/** Whether what was taken from its place now stands in another place of the page that is read; not in a text field, say. */
const isRead = (node: Node) => node.ownerDocument === document && containerOf(node) !== undefined;

export type Watcher = { watch: (root: Document | ShadowRoot) => void };

export function createWatcher({ marks, scanner, signal }: { marks: Marks; scanner: Scanner; signal: AbortSignal }): Watcher {
	let dirty = new Map<Container, "deep" | "shallow">();
	let mayShow = false;
	let waiting = false;
	let rest = 0;

	const touch = (node: Node, depth: "deep" | "shallow") => {
		const container = containerOf(node);
		if (container && dirty.get(container) !== "deep") dirty.set(container, depth);
	};

	const note = (records: MutationRecord[]) => {
		for (const record of records) {
			if (record.type === "attributes") {
				if (record.attributeName === "contenteditable") noteEditable(record.target as Element);
				else mayShow ||= marks.hidden > 0;
				continue;
			}
			for (const node of record.removedNodes) {
				if (isRead(node)) mayShow ||= marks.hidden > 0;
				else forget(node);
			}
			for (const node of record.addedNodes) if (node.isConnected) noteAdded(node);
			touch(record.target, "shallow");
		}
		if (!waiting && (dirty.size > 0 || mayShow)) {
			waiting = true;
			setTimeout(follow, rest);
		}
	};

	const noteAdded = (node: Node) => {
		if (!(node instanceof Element) || kindOf(node) === "object") return;
		if (node.shadowRoot) touch(node.shadowRoot, "deep");
		if (kindOf(node) === "block") touch(node, "deep");
		else
			for (const element of node.querySelectorAll("*")) {
				const kind = kindOf(element);
				if (kind === "block" || (element.shadowRoot && kind !== "object")) touch(element.shadowRoot ?? element, "deep");
			}
	};

	const noteEditable = (element: Element) => {
		forget(element);
		touch(element, "deep");
		if (element.parentElement) touch(element.parentElement, "shallow");
	};

	const forget = (node: Node) => {
		for (const text of textsIn(node)) marks.clear(text);
	};

	const follow = async () => {
		if (signal.aborted) return;
		const before = performance.now();
		const now = dirty;
		dirty = new Map();
		if (mayShow) marks.reveal();
		mayShow = false;
		// The queue is last in, first out.
		for (const [container, depth] of [...now].reverse()) scanner.enqueue(container, depth);
		await scanner.idle();
		rest = Math.min(LONGEST_WAIT, (performance.now() - before) * (1 / SHARE - 1));
		waiting = false;
		if (!signal.aborted && (dirty.size > 0 || mayShow)) note([]);
	};

	const observer = new MutationObserver(note);
	signal.addEventListener("abort", () => observer.disconnect());
	return { watch: (root) => observer.observe(root, WHAT) };
}
