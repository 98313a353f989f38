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
			const mark: Mark = { match, range, nodes: nodesIn(block, match.start, match.end) };
			if (old && isSame(old, mark)) before.delete(old);
			else marks.add(mark);
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
				while (queue.length > 0 && performance.now() < until && !signal.aborted) step(queue.pop());
			}
		} finally {
			running = undefined;
			queue.length = 0;
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

function isSame(left: Mark, right: Mark): boolean {
	return (
		left.range.compareBoundaryPoints(Range.START_TO_START, right.range) === 0 &&
		left.range.compareBoundaryPoints(Range.END_TO_END, right.range) === 0 &&
		left.nodes.length === right.nodes.length &&
		left.nodes.every((node, at) => node === right.nodes[at]) &&
		left.match.entries.join() === right.match.entries.join() &&
		left.match.contains.length === right.match.contains.length
	);
}

/** One step that fails must not stop the rest. */
function step(work: (() => void) | undefined) {
	try {
		work?.();
	} catch (error) {
		reportError(error);
	}
}

/** Lets the page go first: input, rendering, its own tasks. */
function nextTask(): Promise<void> {
	const { scheduler } = globalThis as {
		scheduler?: { postTask: (task: () => void, options: { priority: string }) => Promise<void> };
	};
	if (scheduler) return scheduler.postTask(() => {}, { priority: "user-visible" });
	return new Promise((resolve) => setTimeout(resolve));
}
