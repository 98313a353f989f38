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
