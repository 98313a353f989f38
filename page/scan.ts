/**
 * Reads containers one after the other, a slice at a time, and marks what it finds there. The first reading of a page
 * and the reading after a change are the same thing: containers in a queue.
 */
import type { Match, Recognised, Surroundings } from "../matcher/recognise.ts";
import { collect, isUnchanged, markOf, type TextBlock } from "./collect.ts";
import type { Container } from "./elements.ts";
import type { Mark } from "./mark.ts";
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
	const queue: (() => void)[] = [];
	const known = new WeakSet<Container>();
	/** Reading again after an answer, one for each container, so that many questions lead to one reading. */
	const again = new WeakMap<Container, () => void>();
	let running: Promise<void> | undefined;
	let slices = 0;

	const readAgain = (container: Container) => {
		const reading = again.get(container) ?? (() => enqueue(container, "shallow"));
		again.set(container, reading);
		return reading;
	};

	const mark = (block: TextBlock, container: Container, slice: number) => {
		// A block that changed since it was collected is in the queue again. Within a slice nothing of the page's own runs.
		if (slice !== slices && !isUnchanged(block)) return;
		const { matches, unsettled } = recognise(block.text, {
			isWord: boundaries.isWord,
			isWhole: ({ start, end }) => isWhole(block, start, end),
		});
		const before = marksOn(block.nodes);
		let found = matches.map((match) => markOf(block, match));
		if (before) {
			// What stays as it was stays the same mark: its tooltip may be open.
			const byStart = new Map([...before].map((old) => [startOf(block, old), old]));
			found = found.filter((mark, at) => {
				const old = byStart.get((matches[at] as Match).start);
				return !old?.isSame(mark) || !before.delete(old);
			});
			for (const old of before) marks.remove(old);
		}
		if (found.length > 0) marks.add(found);
		if (unsettled.length > 0) boundaries.ask(block.text, unsettled, readAgain(container));
	};

	const marksOn = (nodes: readonly Text[]) => {
		let found: Set<Mark> | undefined;
		for (const node of nodes) for (const mark of marks.on(node)) found = (found ?? new Set()).add(mark);
		return found;
	};

	const read = (container: Container, depth: "deep" | "shallow") => {
		if (!container.isConnected || document.designMode === "on") return;
		known.add(container);
		if (container instanceof ShadowRoot) onRoot(container);
		const { blocks, inner } = collect(container);
		for (const child of inner.reverse()) if (depth === "deep" || !known.has(child)) queue.push(() => read(child, "deep"));
		const slice = slices;
		for (const block of blocks.reverse()) queue.push(() => mark(block, container, slice));
	};

	const run = async () => {
		try {
			while (queue.length > 0 && !signal.aborted) {
				await nextTask();
				slices++;
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

/** Where a mark begins in the text of a block that has its first node. */
function startOf({ nodes, starts }: TextBlock, mark: Mark): number {
	return (starts[nodes.indexOf(mark.nodes[0] as Text)] ?? Number.NaN) + mark.startOffset;
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
