/** Every mark of the page: which text carries it, whether it shows, and its range. */
import type { Match } from "../matcher/recognise.ts";
import type { Painter } from "./highlight.ts";

/** A match brought back to the page. */
export type Mark = { match: Match; range: Range; nodes: Text[] };

export type Marks = {
	add: (mark: Mark) => void;
	remove: (mark: Mark) => void;
	/** Takes away whatever marks a text node carries. */
	clear: (node: Text) => void;
	/** Those that show, in no particular order. */
	shown: () => Iterable<Mark>;
	on: (node: Text) => ReadonlySet<Mark>;
	/** Looks again at the marks whose text did not show when it was last looked at. */
	reveal: () => void;
	/** How many marks wait for their text to show. */
	readonly hidden: number;
};

const NONE: ReadonlySet<Mark> = new Set();

/**
 * Marks in text that is not rendered are kept but not painted, until the text shows.
 * @param onReveal is called when some have begun to show without anything having been read
 */
export function createMarks(painter: Painter, onReveal: () => void, signal: AbortSignal): Marks {
	const byNode = new WeakMap<Text, Set<Mark>>();
	const shown = new Set<Mark>();
	const hidden = new Map<Element, Set<Mark>>();
	const waitsAt = new WeakMap<Mark, Element>();
	// Sees text that starts to show without any change of the page's own attributes, as by a media query.
	const appearing = new IntersectionObserver((changes) => {
		revealAll(changes.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target));
	});
	signal.addEventListener("abort", () => appearing.disconnect());

	const paint = (mark: Mark) => {
		shown.add(mark);
		painter.add(mark.range, mark.match.level);
	};
	const hide = (mark: Mark, element: Element) => {
		const waiting = hidden.get(element) ?? new Set();
		hidden.set(element, waiting.add(mark));
		waitsAt.set(mark, element);
		appearing.observe(element);
	};
	const paintOrHide = (mark: Mark) => {
		const element = hiddenAt(mark);
		if (element) hide(mark, element);
		else paint(mark);
	};
	const stopWaiting = (mark: Mark) => {
		const element = waitsAt.get(mark);
		const waiting = element && hidden.get(element);
		if (!waiting?.delete(mark) || waiting.size > 0) return;
		hidden.delete(element as Element);
		appearing.unobserve(element as Element);
	};
	const revealIn = (element: Element) => {
		if (!isShown(element)) return false;
		const waiting = hidden.get(element);
		hidden.delete(element);
		appearing.unobserve(element);
		for (const mark of waiting ?? []) paintOrHide(mark);
		return waiting !== undefined;
	};

	const remove = (mark: Mark) => {
		shown.delete(mark);
		painter.remove(mark.range);
		for (const node of mark.nodes) byNode.get(node)?.delete(mark);
		stopWaiting(mark);
	};

	const revealAll = (elements: readonly Element[]) => {
		if (elements.filter(revealIn).length > 0) onReveal();
	};

	return {
		add(mark) {
			for (const node of mark.nodes) byNode.set(node, (byNode.get(node) ?? new Set<Mark>()).add(mark));
			paintOrHide(mark);
		},
		remove,
		clear(node) {
			for (const mark of byNode.get(node) ?? []) remove(mark);
		},
		// Text that was hidden after it was painted keeps its mark, which nobody sees.
		shown: () => [...shown].filter((mark) => hiddenAt(mark) === undefined),
		on: (node) => byNode.get(node) ?? NONE,
		reveal: () => revealAll([...hidden.keys()]),
		get hidden() {
			return hidden.size;
		},
	};
}

/** The element because of which a part of a mark does not show. */
function hiddenAt({ nodes }: Mark): Element | undefined {
	for (const { parentElement } of nodes) {
		if (parentElement && !isShown(parentElement)) return parentElement; // null directly below a shadow root
	}
	return undefined;
}

/** Text directly in a closed `<details>` does not show although its parent does. */
const isShown = (element: Element) =>
	element.checkVisibility({ visibilityProperty: true }) && !(element.localName === "details" && !element.hasAttribute("open"));
