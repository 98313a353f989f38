/** What something opens at: a range of the page's text, or a field, whose text has no ranges. */

export type Anchor = {
	/** By lines: a term may wrap. In the window's coordinates, CSS pixels. */
	rects: () => DOMRect[];
	/** Where it stands in the page; null directly below a shadow root. */
	element: Element | null;
	/** The text at which it stood has been edited away. */
	isGone: () => boolean;
};

export const anchorAt = (range: Range): Anchor => ({
	rects: () => [...range.getClientRects()].filter(({ width }) => width > 0),
	element: range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement,
	isGone: () => range.collapsed,
});

export const anchorOnField = (field: HTMLElement): Anchor => ({
	rects: () => [field.getBoundingClientRect()],
	element: field,
	isGone: () => !field.isConnected,
});

/** Space to the window's edges when the page is scrolled there. */
const SPACE = 80;

/** Scrolls only if it must. */
export function bringIntoView({ rects, element }: Anchor): void {
	const isInView = () => {
		const [first, last] = [rects()[0], rects().at(-1)];
		return first !== undefined && last !== undefined && first.top >= SPACE && last.bottom <= innerHeight - SPACE;
	};
	if (isInView()) return;
	element?.scrollIntoView({ block: "center", behavior: "instant" });
	// A long paragraph's middle may be far from the term.
	if (!isInView()) scrollBy({ top: (rects()[0]?.top ?? 0) - innerHeight / 2, behavior: "instant" });
}
