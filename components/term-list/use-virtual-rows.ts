import { elementScroll, observeElementOffset, observeElementRect, Virtualizer, type VirtualizerOptions } from "@tanstack/virtual-core";
import type { RefObject } from "preact";
import { useLayoutEffect, useReducer, useState } from "preact/hooks";

/** Rows beyond either edge that are there already when the reader scrolls. */
const AHEAD = 4;

type VirtualRows = {
	list: RefObject<HTMLElement | null>;
	count: number;
	/** A guess that holds until the row was seen. */
	estimate: (index: number) => number;
	keyOf: (index: number) => string;
	/** A row that is always there, as one that the focus is said to be on must be. */
	always: number;
	/** Pixels from the top at the beginning, and pixels of the top that headings cover. */
	top: number;
	covered: number;
};

/** Only the rows that are in view, and few more, as @tanstack/virtual-core measures them. */
export function useVirtualRows({ list, count, estimate, keyOf, always, top, covered }: VirtualRows) {
	const [, again] = useReducer((n: number) => n + 1, 0);
	const options: VirtualizerOptions<HTMLElement, HTMLElement> = {
		count,
		estimateSize: estimate,
		getItemKey: keyOf,
		getScrollElement: () => list.current,
		observeElementRect,
		observeElementOffset,
		scrollToFn: elementScroll,
		initialOffset: top,
		// The popup's own size, so that the first rows are there before anything was measured.
		initialRect: { width: 380, height: 420 },
		scrollPaddingStart: covered,
		overscan: AHEAD,
		rangeExtractor: ({ startIndex, endIndex }) => {
			const from = Math.max(0, startIndex - AHEAD);
			const range = Array.from({ length: Math.min(count, endIndex + AHEAD + 1) - from }, (_, at) => from + at);
			return always < 0 || range.includes(always) ? range : [...range, always].sort((a, b) => a - b);
		},
		onChange: () => again(undefined),
	};
	const [virtualizer] = useState(() => new Virtualizer(options));
	virtualizer.setOptions(options);
	useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
	useLayoutEffect(() => virtualizer._willUpdate());
	return virtualizer;
}
