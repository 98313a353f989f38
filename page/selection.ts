/** What the reader has selected, in the page's text or in a text field. */
import { type Anchor, anchorAt, anchorOnField } from "./anchor.ts";

export type Selected = { text: string; anchor: Anchor };

/** Undefined if nothing is selected. */
export function selected(): Selected | undefined {
	const focused = deepest(document.activeElement);
	return inField(focused) ?? inText(focused);
}

/** The focus goes into open shadow roots; `activeElement` only says in which host. */
function deepest(element: Element | null): Element | null {
	const inner = element?.shadowRoot?.activeElement;
	return inner ? deepest(inner) : element;
}

function inField(focused: Element | null): Selected | undefined {
	if (!(focused instanceof HTMLTextAreaElement || focused instanceof HTMLInputElement)) return undefined;
	const { value, selectionStart, selectionEnd } = focused;
	// Fields of other kinds than text, such as numbers, have no selection. What is typed as a password is nobody's business.
	if (selectionStart === null || selectionEnd === null || (focused as HTMLInputElement).type === "password") return undefined;
	const text = value.slice(selectionStart, selectionEnd);
	return text.trim() === "" ? undefined : { text, anchor: anchorOnField(focused) };
}

function inText(focused: Element | null): Selected | undefined {
	for (const selection of selections(focused)) {
		const text = selection.toString();
		if (text.trim() === "" || selection.rangeCount === 0) continue;
		return { text, anchor: anchorAt(selection.getRangeAt(0).cloneRange()) };
	}
	return undefined;
}

/** Chromium has one selection for every shadow root, beside the document's; Firefox only the document's. */
function* selections(focused: Element | null): Iterable<Selection> {
	const root = focused?.getRootNode() as (ShadowRoot & { getSelection?: () => Selection | null }) | undefined;
	const inner = root instanceof ShadowRoot ? root.getSelection?.() : null;
	if (inner) yield inner;
	const outer = document.getSelection();
	if (outer) yield outer;
}
