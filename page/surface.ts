/**
 * The one element that Tifa adds to a page, and only while something is open: a host in the top layer, whose closed
 * shadow root keeps the page's styles out and ours in.
 */
import { autoUpdate, computePosition, flip, hide, offset, shift, size } from "@floating-ui/dom";
import type { Anchor } from "./anchor.ts";
import { lineAt, type Point } from "./hit-test.ts";

const HOST_NAME = "tifa-tooltip";
/** Space between text and tooltip, and between tooltip and window, in CSS pixels. */
const GAP = 6;
const MARGIN = 8;
const TALLEST = 520;

const OWN_EVENTS =
	"keydown keyup keypress pointerdown pointerup mousedown mouseup click dblclick auxclick contextmenu touchstart touchend wheel".split(" ");

export type Surface = {
	/** Where to render. */
	root: HTMLElement;
	/** Whether an event went through the surface. */
	contains: (event: Event) => boolean;
	/** Takes the focus, for a reader who came by keyboard. @returns gives it back to where it was */
	takeFocus: () => () => void;
	/** From now on the surface does not become lower than it is. */
	holdHeight: () => void;
	/** Removes the host; the page is as it was. */
	close: () => void;
};

export type SurfaceOptions = {
	anchor: Anchor;
	/** Chooses the line, where the text wraps; without it the first. */
	point?: Point | undefined;
	styles: string;
	mode: ShadowRootMode;
	label: string;
	/** Of the interface; the page may be in another. */
	language: string;
	/** What it opens at has left the visible part of the page. */
	onHidden: () => void;
};

export function openSurface({ anchor, point, styles, mode, label, language, onHidden }: SurfaceOptions): Surface {
	const host = document.createElement(HOST_NAME);
	const shadow = host.attachShadow({ mode });
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(styles);
	shadow.adoptedStyleSheets = [sheet];
	const root = document.createElement("div");
	root.className = "tooltip";
	root.lang = language;
	root.setAttribute("role", "dialog");
	root.setAttribute("aria-label", label);
	shadow.append(root);
	// What is pressed, clicked and scrolled in here is not meant for the page: shortcuts, dialogs that close on an outside click.
	for (const type of OWN_EVENTS) host.addEventListener(type, (event) => event.stopPropagation());
	host.popover = "manual";
	placeFor(anchor).append(host);
	host.showPopover();

	const line = point ? lineIndex(anchor, point) : 0;
	const reference = {
		getBoundingClientRect: () => boxOf(anchor, line),
		...(anchor.element && { contextElement: anchor.element }),
	};
	let closed = false;
	let held = 0;
	const limit = (height: number) => {
		root.style.maxHeight = `${height}px`;
		root.style.minHeight = `${Math.min(held, height)}px`;
	};
	const place = async () => {
		if (closed) return;
		if (anchor.isGone()) return onHidden();
		const { x, y, middlewareData } = await computePosition(reference, root, {
			strategy: "fixed",
			placement: "bottom-start",
			middleware: [
				offset(GAP),
				flip({ padding: MARGIN, crossAxis: false, fallbackStrategy: "bestFit" }),
				shift({ padding: MARGIN }),
				// Height gives way, never the term: what does not fit is scrolled to.
				size({ padding: MARGIN, apply: ({ availableHeight }) => limit(Math.min(TALLEST, availableHeight)) }),
				hide(),
			],
		});
		if (closed) return;
		root.style.left = `${x}px`;
		root.style.top = `${y}px`;
		if (middlewareData.hide?.referenceHidden) onHidden();
	};
	const stop = autoUpdate(reference, root, place);
	// autoUpdate watches what scrolls above the text's parent, but the parent itself may scroll.
	document.addEventListener("scroll", place, { capture: true, passive: true });
	return {
		root,
		contains: (event) => event.composedPath().includes(host),
		takeFocus: () => {
			const before = document.activeElement;
			root.tabIndex = -1;
			root.focus({ preventScroll: true });
			return () => {
				if (before instanceof HTMLElement && before !== document.body) before.focus({ preventScroll: true });
			};
		},
		holdHeight: () => {
			held = root.offsetHeight;
			void place();
		},
		close: () => {
			closed = true;
			document.removeEventListener("scroll", place, { capture: true });
			stop();
			host.remove();
		},
	};
}

/** Beside a modal dialog everything is inert, so a term in one is explained in it. */
const placeFor = ({ element }: Anchor): Element => element?.closest("dialog:modal") ?? document.documentElement;

/** By number, since the lines move when the page scrolls. */
function lineIndex(anchor: Anchor, point: Point): number {
	const rects = anchor.rects();
	const line = lineAt(rects, point);
	return line ? rects.indexOf(line) : 0;
}

/** As wide as the line under the pointer, as high as all lines, so that none of them is covered. */
function boxOf(anchor: Anchor, line: number): DOMRect {
	const rects = anchor.rects();
	const at = rects[line] ?? rects[0] ?? new DOMRect();
	const top = Math.min(at.top, ...rects.map((rect) => rect.top));
	const bottom = Math.max(at.bottom, ...rects.map((rect) => rect.bottom));
	return new DOMRect(at.left, top, at.width, bottom - top);
}
