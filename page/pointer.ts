/** Resting the pointer on a mark, leaving it, tapping it. */
import type { Point } from "./hit-test.ts";
import type { Mark } from "./mark.ts";

/** Milliseconds on a mark before it opens: long enough that crossing a paragraph opens nothing. */
const DWELL = 220;
/** Milliseconds that the pointer may be elsewhere, as on its way from the mark into the tooltip. */
const LEAVE = 300;
/** Milliseconds between two looks at what is under a moving pointer. */
const LOOK = 50;

export type PointerOptions = {
	markAt: (point: Point) => Mark | undefined;
	/** Whether an event happened in the tooltip. */
	isInside: (event: Event) => boolean;
	/** The mark that is open now. */
	opened: () => Mark | undefined;
	onRest: (mark: Mark, point: Point) => void;
	/** The pointer is neither on the open mark nor in the tooltip; also while nothing is open yet. */
	onLeave: () => void;
	/** A press or tap that is neither. */
	onPressElsewhere: () => void;
	signal: AbortSignal;
};

export function followPointer({ markAt, isInside, opened, onRest, onLeave, onPressElsewhere, signal }: PointerOptions) {
	let point: Point | undefined;
	let inside = false;
	/** The mark last rested on: its tooltip may still be on its way. */
	let asked: Mark | undefined;
	let resting: { mark: Mark; timer: number } | undefined;
	let leaving: number | undefined;
	let looking: number | undefined;

	const stay = () => {
		clearTimeout(leaving);
		leaving = undefined;
	};
	const forgetRest = () => {
		clearTimeout(resting?.timer);
		resting = undefined;
	};

	const look = () => {
		looking = undefined;
		const mark = point && !inside ? markAt(point) : undefined;
		if (inside || (mark && (mark === opened() || mark === asked))) {
			forgetRest();
			// Back at what is open: another that was asked for is not wanted any more.
			const current = opened();
			if (current && asked !== current && point && (inside || mark === current)) {
				asked = current;
				onRest(current, point);
			}
			return stay();
		}
		if (opened()) leaving ??= window.setTimeout(leave, LEAVE);
		else if (asked) leave();
		if (mark === resting?.mark) return;
		forgetRest();
		if (mark) resting = { mark, timer: window.setTimeout(rest, DWELL) };
	};
	const rest = () => {
		const mark = resting?.mark;
		resting = undefined;
		if (!mark || !point || markAt(point) !== mark) return;
		stay();
		asked = mark;
		onRest(mark, point);
	};
	const leave = () => {
		leaving = undefined;
		asked = undefined;
		onLeave();
	};
	const lookSoon = () => {
		looking ??= window.setTimeout(look, LOOK);
	};

	const listen = <K extends keyof DocumentEventMap>(type: K, listener: (event: DocumentEventMap[K]) => void) =>
		document.addEventListener(type, listener, { capture: true, passive: true, signal });

	listen("pointermove", (event) => {
		// With a button held the reader is selecting or dragging.
		if (event.pointerType === "touch" || event.buttons !== 0) return;
		point = { x: event.clientX, y: event.clientY };
		inside = isInside(event);
		lookSoon();
	});
	// The page moves under a resting pointer.
	listen("scroll", (event) => {
		if (point && !isInside(event)) lookSoon();
	});
	document.documentElement.addEventListener(
		"pointerleave",
		() => {
			point = undefined;
			inside = false;
			lookSoon();
		},
		{ signal },
	);
	listen("pointerdown", (event) => {
		forgetRest();
		if (isInside(event)) return;
		// The pointer may have come so shortly before that nobody has looked yet: nor does it rest then.
		clearTimeout(looking);
		looking = undefined;
		if (event.pointerType !== "touch") onPressElsewhere();
	});
	// A tap: there is no hovering. What the page itself does with taps goes first.
	listen("click", (event) => {
		if ((event as PointerEvent).pointerType !== "touch" || isInside(event)) return;
		const tapped = { x: event.clientX, y: event.clientY };
		const mark = isControl(event.target) ? undefined : markAt(tapped);
		if (mark) onRest(mark, tapped);
		else onPressElsewhere();
	});
	signal.addEventListener("abort", () => {
		for (const timer of [resting?.timer, leaving, looking]) clearTimeout(timer);
	});
}

const isControl = (target: EventTarget | null) =>
	target instanceof Element && target.closest("a[href], button, summary, label, [role=button], [onclick]") !== null;
