/** From a point of the window to the mark there. */
import type { Mark } from "./mark.ts";
import type { Marks } from "./marks.ts";

export type Point = { x: number; y: number };

/** Room around a line of text, in CSS pixels, so that the underline belongs to its term. */
const MARGIN = 3;

/** @param roots open shadow roots of the page, into which a caret position is otherwise not given */
export function markAt({ x, y }: Point, marks: Marks, roots: readonly ShadowRoot[] = []): Mark | undefined {
	const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...roots] });
	if (!(caret?.offsetNode instanceof Text)) return undefined;
	for (const mark of marks.on(caret.offsetNode)) {
		if (mark.range.isPointInRange(caret.offsetNode, caret.offset) && lineAt([...mark.range.getClientRects()], { x, y })) return mark;
	}
	return undefined;
}

/** Of the lines of a text, that under the point: a term may wrap. */
export function lineAt(lines: readonly DOMRect[], { x, y }: Point): DOMRect | undefined {
	return lines.find(({ left, right, top, bottom }) => x >= left - 1 && x <= right + 1 && y >= top - MARGIN && y <= bottom + MARGIN);
}
