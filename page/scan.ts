/**
 * Reads containers one after the other, a slice at a time, and marks what it finds there. The first reading of a page
 * and the reading after a change are the same thing: containers in a queue.
 */
import type { Recognised, Surroundings } from "../matcher/recognise.ts";
import { collect, isUnchanged, nodesIn, rangeOf, type TextBlock } from "./collect.ts";
import type { Container } from "./elements.ts";
import type { Mark, Marks } from "./marks.ts";
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
	const queue: (() => void)[] = [];
	const known = new WeakSet<Container>();
	/** Reading again after an answer, one for each container, so that many questions lead to one reading. */
	const again = new WeakMap<Container, () => void>();
	let running: Promise<void> | undefined;

	const readAgain = (container: Container) => {
		const reading = again.get(container) ?? (() => enqueue(container, "shallow"));
		again.set(container, reading);
		return reading;
	};

	const mark = (block: TextBlock, container: Container) => {
		// A block that changed since it was collected is in the queue again.
		if (!isUnchanged(block)) return;
		const { matches, unsettled } = recognise(block.text, {
			isWord: boundaries.isWord,
			isWhole: ({ start, end }) => isWhole(block, start, end),
		});
		const before = new Set(block.nodes.flatMap((node) => [...marks.on(node)]));
		const byStart = new Map([...before].map((old) => [startOf(block, old.range), old]));
		for (const match of matches) {
			const old = byStart.get(match.start);
			const range = rangeOf(block, match.start, match.end);
			// What stays as it was stays the same mark: its tooltip may be open.
			if (old && isSame(old, range, match)) before.delete(old);
			else marks.add({ match, range, nodes: nodesIn(block, match.start, match.end) });
		}
		for (const old of before) marks.remove(old);
		if (unsettled.length > 0) boundaries.ask(block.text, unsettled, readAgain(container));
	};

	const read = (container: Container, depth: "deep" | "shallow") => {
		if (!container.isConnected || document.designMode === "on") return;
		known.add(container);
		if (container instanceof ShadowRoot) onRoot(container);
		const { blocks, inner } = collect(container);
		for (const child of inner.reverse()) if (depth === "deep" || !known.has(child)) queue.push(() => read(child, "deep"));
		for (const block of blocks.reverse()) queue.push(() => mark(block, container));
	};

	const run = async () => {
		try {
			while (queue.length > 0 && !signal.aborted) {
				await nextTask();
				const until = performance.now() + SLICE;
				while (queue.length > 0 && performance.now() < until && !signal.aborted) queue.pop()?.();
			}
		} finally {
			running = undefined;
			if (signal.aborted) queue.length = 0;
			// One step that failed must not stop the rest.
			else if (queue.length > 0) running = run();
		}
		if (!signal.aborted) onIdle();
	};

	const enqueue: Scanner["enqueue"] = (container, depth) => {
		queue.push(() => read(container, depth));
		running ??= run();
	};
	return { enqueue, idle: () => running ?? Promise.resolve() };
}

/** Where a range begins in the text of a block that has its first node; live ranges have followed every edit. */
function startOf({ nodes, starts }: TextBlock, { startContainer, startOffset }: Range): number {
	return (starts[nodes.indexOf(startContainer as Text)] ?? Number.NaN) + startOffset;
}

function isSame({ range, match }: Mark, other: Range, { entries, contains }: Mark["match"]): boolean {
	return (
		range.startContainer === other.startContainer &&
		range.startOffset === other.startOffset &&
		range.endContainer === other.endContainer &&
		range.endOffset === other.endOffset &&
		match.entries.join() === entries.join() &&
		match.contains.length === contains.length
	);
}

/** Lets the page go first: input, rendering, its own tasks. */
function nextTask(): Promise<void> {
	const { scheduler } = globalThis as {
		scheduler?: { postTask: (task: () => void, options: { priority: string }) => Promise<void> };
	};
	if (scheduler) return scheduler.postTask(() => {}, { priority: "user-visible" });
	return new Promise((resolve) => setTimeout(resolve));
}
