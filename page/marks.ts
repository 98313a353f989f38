/** Every mark of the page: which text carries it, whether it shows, and whether it is painted. */
import { createFirstPlaces } from "./first-places.ts";
import type { Look, Painter } from "./highlight.ts";
import type { Mark } from "./mark.ts";
import { textsIn } from "./texts.ts";

export type Marks = {
	/** What was found is painted soon. */
	add: (found: readonly Mark[]) => void;
	remove: (mark: Mark) => void;
	/** To be called when all that could be read has been: what still waits to be painted is, at once. */
	finish: () => void;
	/** Takes away whatever marks a text node carries. */
	clear: (node: Text) => void;
	/** Those that show, in the order of the document. */
	shown: () => Mark[];
	on: (node: Text) => ReadonlySet<Mark>;
	/** Looks again at the marks whose text did not show when it was last looked at. */
	reveal: () => void;
	/** How many marks wait for their text to show. */
	readonly hidden: number;
};

/**
 * Beyond so many marks only those near the window are painted. Whenever one range is registered, browsers style the text
 * of all of them anew: some 10 milliseconds for a thousand. Below it everything is painted once, and scrolling costs
 * nothing.
 */
const MANY = 3000;
/** How far around the window counts as near, and in boxes that scroll: half a page of scrolling ahead. */
const AHEAD = "50%";

/** So many marks are placed in one task where there are many: the browser reports on all of their elements in one, too. */
const PORTION = 1000;

/** Between two paintings while a page is being read, in milliseconds: each makes the browser style the page anew. */
const FIRST_PAUSE = 400;
const LONGEST_PAUSE = 1000;

const NONE: ReadonlySet<Mark> = new Set();

/**
 * Marks in text that is not rendered are kept but not painted, until the text shows.
 * @param onReveal is called when some have begun to show without anything having been read
 */
export function createMarks(painter: Painter, onReveal: () => void, signal: AbortSignal): Marks {
	const all = new Set<Mark>();
	const byNode = new Map<Text, Set<Mark>>();
	const painted = new Set<Mark>();
	/** Those whose text did not show when it was last looked at. */
	const hidden = new Set<Mark>();
	/** An element decides on a mark: because it does not show, or, among many marks, because the mark is in it. */
	const deciding = new Map<Element, Set<Mark>>();
	const decides = new WeakMap<Mark, Element>();
	/** Whether an element is near the window, once the browser has said so. */
	const near = new WeakMap<Element, boolean>();
	/** Where they belong is looked at for many at a time, when they are painted. */
	let unplaced: Mark[] = [];
	let placing: number | undefined;
	let pause = 0;
	let areMany = false;
	const firstPlaces = createFirstPlaces();

	// Sees text that starts to show without any change of the page's own attributes, as by a media query; and scrolling.
	const observer = new IntersectionObserver(
		(changes) => {
			const waited = hidden.size;
			const looked = new Map<Element, boolean>();
			for (const change of changes) {
				const { target } = change;
				near.set(target, isNear(change));
				for (const mark of [...(deciding.get(target) ?? [])]) place(mark, looked);
			}
			if (hidden.size < waited) onReveal();
		},
		{ rootMargin: AHEAD, scrollMargin: AHEAD } as IntersectionObserverInit,
	);
	signal.addEventListener("abort", () => {
		observer.disconnect();
		clearTimeout(placing);
	});

	const letDecide = (element: Element | undefined, mark: Mark) => {
		const before = decides.get(mark);
		if (before === element) return;
		const ofBefore = before && deciding.get(before);
		if (before && ofBefore?.delete(mark) && ofBefore.size === 0) {
			deciding.delete(before);
			near.delete(before);
			observer.unobserve(before);
		}
		if (!element) {
			decides.delete(mark);
			return;
		}
		decides.set(mark, element);
		const marks = deciding.get(element);
		if (marks) marks.add(mark);
		else {
			deciding.set(element, new Set([mark]));
			observer.observe(element);
		}
	};
	const lookOf = (mark: Mark): Look => (mark.match.level < 3 ? "plain" : firstPlaces.isFirst(mark) ? "faint" : "unseen");
	const paint = (mark: Mark) => {
		if (painted.has(mark)) return;
		painted.add(mark);
		painter.add(mark.range, lookOf(mark));
	};
	const repaint = (mark: Mark | undefined) => {
		if (!mark || !painted.has(mark)) return;
		painter.remove(mark.range);
		painter.add(mark.range, lookOf(mark));
	};
	const unpaint = (mark: Mark) => {
		if (painted.delete(mark)) painter.remove(mark.range);
	};
	/** A place that does not show is no first place. */
	const hide = (mark: Mark) => {
		hidden.add(mark);
		if (mark.match.level === 3) repaint(firstPlaces.remove(mark));
	};
	const countAsPlace = (mark: Mark) => {
		if (mark.match.level === 3) repaint(firstPlaces.add(mark));
	};
	const place = (mark: Mark, looked: Map<Element, boolean>) => {
		const around = areMany ? elementAround(mark) : undefined;
		if (around && !near.has(around)) return letDecide(around, mark);
		// Styles are asked for only where it matters: of text that is far away it does not.
		const isFar = around !== undefined && !near.get(around);
		const hiding = isFar ? undefined : hiddenAt(mark, looked);
		if (hiding) hide(mark);
		else if (!isFar && hidden.delete(mark)) countAsPlace(mark);
		letDecide(around ?? hiding, mark);
		if (hiding || isFar) unpaint(mark);
		else paint(mark);
	};
	const placeNow = (marks: Iterable<Mark>) => {
		const looked = new Map<Element, boolean>();
		for (const mark of marks) place(mark, looked);
	};
	const placeWaiting = () => {
		clearTimeout(placing);
		placing = undefined;
		const portion = unplaced.splice(0, areMany ? PORTION : unplaced.length);
		placeNow(portion.filter((mark) => all.has(mark)));
		if (unplaced.length > 0) placing = window.setTimeout(placeWaiting);
	};
	/** The first ones at once, the others at ever longer intervals. */
	const placeSoon = () => {
		if (placing !== undefined) return;
		placing = window.setTimeout(placeWaiting, pause);
		pause = Math.min(LONGEST_PAUSE, pause * 2 + FIRST_PAUSE);
	};

	const remove = (mark: Mark) => {
		all.delete(mark);
		hidden.delete(mark);
		unpaint(mark);
		if (mark.match.level === 3) repaint(firstPlaces.remove(mark));
		letDecide(undefined, mark);
		for (const node of mark.nodes) {
			const on = byNode.get(node);
			if (on?.delete(mark) && on.size === 0) byNode.delete(node);
		}
		if (areMany && all.size < MANY / 2) {
			areMany = false;
			unplaced = [];
			placeNow([...all]);
		}
	};

	return {
		add(found) {
			for (const mark of found) {
				all.add(mark);
				for (const node of mark.nodes) {
					const on = byNode.get(node);
					if (on) on.add(mark);
					else byNode.set(node, new Set([mark]));
				}
				countAsPlace(mark);
				unplaced.push(mark);
			}
			if (!areMany && all.size > MANY) {
				areMany = true;
				unplaced = [...all];
			}
			placeSoon();
		},
		remove,
		finish() {
			placeWaiting();
			pause = 0;
		},
		clear(node) {
			for (const mark of byNode.get(node) ?? []) remove(mark);
		},
		// Text that was hidden after it was painted keeps its mark, which nobody sees.
		shown() {
			const looked = new Map<Element, boolean>();
			return inDocumentOrder(all, byNode).filter((mark) => hiddenAt(mark, looked) === undefined);
		},
		on: (node) => byNode.get(node) ?? NONE,
		reveal() {
			const waited = hidden.size;
			placeNow([...hidden]);
			if (hidden.size < waited) onReveal();
		},
		get hidden() {
			return hidden.size;
		},
	};
}

/** Walking the text once is faster than sorting marks by their places in the document, of which each comparison is a walk. */
function inDocumentOrder(all: ReadonlySet<Mark>, byNode: ReadonlyMap<Text, ReadonlySet<Mark>>): Mark[] {
	if (all.size === 0) return [];
	const marks: Mark[] = [];
	for (const node of textsIn(document.documentElement)) {
		const on = byNode.get(node);
		if (!on || on.size === 0) continue;
		const here = [...on].filter((mark) => mark.nodes[0] === node);
		marks.push(...here.sort((a, b) => a.startOffset - b.startOffset));
	}
	return marks;
}

/** Whether an element, or what runs over its lower edge, is near the window. */
function isNear({ isIntersecting, boundingClientRect, target }: IntersectionObserverEntry): boolean {
	if (isIntersecting) return true;
	const { width, height, bottom } = boundingClientRect;
	// An element without a box of its own never comes near; what is in it may.
	if (width === 0 && height === 0) return getComputedStyle(target).display === "contents";
	return bottom < 0 && target.scrollHeight > target.clientHeight;
}

function elementAround({ nodes: [first] }: Mark): Element | undefined {
	return first?.parentElement ?? (first?.parentNode as ShadowRoot | undefined)?.host;
}

/**
 * The element because of which a part of a mark does not show.
 * @param looked which elements show, as far as that has been asked at this go: several marks stand in one element
 */
function hiddenAt({ nodes }: Mark, looked: Map<Element, boolean>): Element | undefined {
	for (const { parentElement } of nodes) {
		if (!parentElement) continue; // directly below a shadow root
		const shows = looked.get(parentElement) ?? isShown(parentElement);
		looked.set(parentElement, shows);
		if (!shows) return parentElement;
	}
	return undefined;
}

function isShown(element: Element): boolean {
	// Text directly in a closed `<details>` does not show although its parent does.
	if (element.checkVisibility({ visibilityProperty: true })) return element.localName !== "details" || element.hasAttribute("open");
	// An element without a box of its own counts as not visible; what is in it is.
	return element.parentElement !== null && getComputedStyle(element).display === "contents" && isShown(element.parentElement);
}
