/**
 * Reads containers one after the other, a slice at a time, and marks what it finds there. The first reading of a page
 * and the reading after a change are the same thing: containers in a queue.
 */
import type { Recognised, Surroundings } from "../matcher/recognise.ts";
import { collect, nodesIn, rangeOf, type TextBlock } from "./collect.ts";
import type { Container } from "./elements.ts";
import type { Marks } from "./marks.ts";
import { isWhole } from "./whole.ts";
import type { WordBoundaries } from "./word-boundaries.ts";

/** Longest time at a stretch, in milliseconds: input is answered within a frame. */
const SLICE = 6;

/** Finds the matches in the text of a block. */
export type Recognise = (text: string, surroundings: Surroundings) => Recognised;

export type Scanner = {
	/** Reads a container again, or for the first time; `deep` also reads every container inside it. */
	enqueue: (container: Container, depth: "deep" | "shallow") => void;
	/** Resolves when the queue is empty. */
	idle: () => Promise<void>;
};

export type ScannerOptions = {
	recognise: Recognise;
	marks: Marks;
	boundaries: WordBoundaries;
	/** Called for every open shadow root, before its text is marked. */
	onRoot: (root: ShadowRoot) => void;
	/** Called when the queue is empty again. */
	onIdle: () => void;
	signal: AbortSignal;
};

export function createScanner({ recognise, marks, boundaries, onRoot, onIdle, signal }: ScannerOptions): Scanner {
	/** Last in, first out; pushed in reverse, so that reading goes in document order. */
	const queue: { container: Container; depth: "deep" | "shallow" }[] = [];
	const known = new WeakSet<Container>();
	let running: Promise<void> | undefined;

	const mark = (block: TextBlock, container: Container) => {
		for (const node of block.nodes) marks.clear(node);
		const { matches, unsettled } = recognise(block.text, {
			isWord: boundaries.isWord,
			isWhole: ({ start, end }) => isWhole(block, start, end),
		});
		for (const match of matches) {
			marks.add({ match, range: rangeOf(block, match.start, match.end), nodes: nodesIn(block, match.start, match.end) });
		}
		if (unsettled.length > 0) boundaries.ask(block.text, unsettled, () => enqueue(container, "shallow"));
	};

	const read = (container: Container, depth: "deep" | "shallow") => {
		if (!container.isConnected) return;
		known.add(container);
		if (container instanceof ShadowRoot) onRoot(container);
		const { blocks, inner } = collect(container);
		for (const block of blocks) mark(block, container);
		for (const child of inner.reverse()) if (depth === "deep" || !known.has(child)) queue.push({ container: child, depth: "deep" });
	};

	const run = async () => {
		while (queue.length > 0) {
			await nextTask();
			const until = performance.now() + SLICE;
			while (queue.length > 0 && performance.now() < until && !signal.aborted) {
				const { container, depth } = queue.pop() as (typeof queue)[number];
				read(container, depth);
			}
			if (signal.aborted) queue.length = 0;
		}
		running = undefined;
		if (!signal.aborted) onIdle();
	};

	const enqueue: Scanner["enqueue"] = (container, depth) => {
		queue.push({ container, depth });
		running ??= run();
	};
	return { enqueue, idle: () => running ?? Promise.resolve() };
}

/** Lets the page go first: input, rendering, its own tasks. */
function nextTask(): Promise<void> {
	const { scheduler } = globalThis as { scheduler?: { postTask: (task: () => void, options: { priority: string }) => Promise<void> } };
	if (scheduler) return scheduler.postTask(() => {}, { priority: "user-visible" });
	return new Promise((resolve) => setTimeout(resolve));
}
