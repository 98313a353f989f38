/**
 * The one element that Tifa adds to a page, and only while something is open: a host in the top layer, whose closed
 * shadow root keeps the page's styles out and ours in.
 */
import { autoUpdate, computePosition, flip, hide, offset, shift, size } from "@floating-ui/dom";
import type { Point } from "./hit-test.ts";
import { lineAt } from "./hit-test.ts";

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
	/** From now on the surface does not become lower than it is. */
	holdHeight: () => void;
	/** Removes the host; the page is as it was. */
	close: () => void;
};

export type SurfaceOptions = {
	range: Range;
	/** Chooses the line, where the range wraps. */
	point: Point;
	styles: string;
	mode: ShadowRootMode;
	label: string;
	/** Of the interface; the page may be in another. */
	language: string;
	/** The range has left the visible part of the page. */
	onHidden: () => void;
};

export function openSurface({ range, point, styles, mode, label, language, onHidden }: SurfaceOptions): Surface {
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
	placeFor(range).append(host);
	host.showPopover();

	const line = lineIndex(range, point);
	const reference = { getBoundingClientRect: () => anchorOf(range, line), ...contextOf(range) };
	let closed = false;
	let held = 0;
	const limit = (height: number) => {
		root.style.maxHeight = `${height}px`;
		root.style.minHeight = `${Math.min(held, height)}px`;
	};
	const place = async () => {
		if (closed) return;
		if (range.collapsed) return onHidden();
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
function placeFor(range: Range): Element {
	const element = range.startContainer.parentElement;
	return element?.closest("dialog:modal") ?? document.documentElement;
}

const contextOf = (range: Range) => {
	const contextElement = range.startContainer.parentElement;
	return contextElement ? { contextElement } : {};
};

/** By number, since the lines move when the page scrolls. */
function lineIndex(range: Range, point: Point): number {
	const line = lineAt(range, point);
	return Math.max(
		0,
		[...range.getClientRects()].findIndex((rect) => rect.left === line?.left && rect.top === line.top),
	);
}

/** As wide as the line under the pointer, as high as all lines of the term, so that none of them is covered. */
function anchorOf(range: Range, line: number): DOMRect {
	const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
	const at = rects[line] ?? rects[0] ?? range.getBoundingClientRect();
	const top = Math.min(at.top, ...rects.map((rect) => rect.top));
	const bottom = Math.max(at.bottom, ...rects.map((rect) => rect.bottom));
	return new DOMRect(at.left, top, at.width, bottom - top);
}
