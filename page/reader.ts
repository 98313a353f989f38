/**
 * Reads a document and keeps its marks true while it changes. The one way through:
 * collect text blocks → normalise and match → settle ambiguous ones → highlight → hit-test.
 */
import { createPainter } from "./highlight.ts";
import { markAt, type Point } from "./hit-test.ts";
import type { Mark } from "./mark.ts";
import { createMarks } from "./marks.ts";
import { createScanner, type Recognise } from "./scan.ts";
import { createWatcher } from "./watch.ts";
import { type AskBoundaries, createWordBoundaries } from "./word-boundaries.ts";

export type PageReader = {
	markAt: (point: Point) => Mark | undefined;
	/** The marks that show now, in the order of the document. */
	marks: () => Mark[];
	/** Takes the marks from sight, or brings them back; what does not show is not pointed at either. */
	toggle: () => void;
	/** Shows which mark is explained. */
	open: (mark: Mark | undefined) => void;
	/** Resolves when everything found so far has been read. */
	idle: () => Promise<void>;
};

export type PageReaderOptions = {
	recognise: Recognise;
	askBoundaries: AskBoundaries;
	/** Called whenever the marks may have changed and the page is quiet again. */
	onChange: () => void;
	/** On abort every mark is gone and nothing is listened to any more. */
	signal: AbortSignal;
};

export function readPage({ recognise, askBoundaries, onChange, signal }: PageReaderOptions): PageReader {
	const painter = createPainter(signal);
	const marks = createMarks(painter, onChange, signal);
	const boundaries = createWordBoundaries(askBoundaries, signal);
	const roots = new Set<ShadowRoot>();
	const onRoot = (root: ShadowRoot) => {
		painter.dress(root);
		if (!roots.has(root)) watcher.watch(root);
		roots.add(root);
	};
	const onIdle = () => {
		for (const root of roots) if (!root.isConnected) roots.delete(root);
		marks.finish();
		onChange();
	};
	const scanner = createScanner({ recognise, marks, boundaries, onRoot, onIdle, signal });
	const watcher = createWatcher({ marks, scanner, signal });
	watcher.watch(document);
	scanner.enqueue(document.documentElement, "deep");
	let shows = true;
	return {
		markAt: (point) => (shows ? markAt(point, marks, [...roots]) : undefined),
		toggle: () => {
			shows = !shows;
			painter.show(shows);
		},
		marks: marks.shown,
		open: (mark) => painter.open(mark?.range),
		idle: scanner.idle,
	};
}
