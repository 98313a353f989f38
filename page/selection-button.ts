/** A small button beside selected Chinese text, for readers who want one. */
import { type Selected, selected } from "./selection.ts";

/** Milliseconds after which a selection counts as made. */
const REST = 250;
const HAN = /\p{Script=Han}/u;

export type SelectionButtonOptions = {
	/** Asked when Chinese text is selected, and not before: most pages are left without. */
	isWanted: () => Promise<boolean>;
	/** Puts a button at the end of a selection. @returns takes it away */
	show: (selection: Selected, onPressed: () => void) => () => void;
	/** Whether an event happened in something of ours. */
	isInside: (event: Event) => boolean;
	onPressed: (selection: Selected) => void;
	signal: AbortSignal;
};

export function offerButton({ isWanted, show, isInside, onPressed, signal }: SelectionButtonOptions): void {
	let hide: (() => void) | undefined;
	let timer: number | undefined;
	const takeAway = () => {
		clearTimeout(timer);
		timer = undefined;
		hide?.();
		hide = undefined;
	};
	const offer = async () => {
		const resting = timer;
		const selection = selected();
		if (!selection || !HAN.test(selection.text) || !(await isWanted())) return;
		// Meanwhile the selection may have changed.
		if (timer !== resting || signal.aborted) return;
		const atEnd = { ...selection, anchor: endOf(selection) };
		hide = show(atEnd, () => {
			takeAway();
			onPressed(selection);
		});
	};
	document.addEventListener(
		"selectionchange",
		() => {
			takeAway();
			timer = window.setTimeout(offer, REST);
		},
		{ signal },
	);
	document.addEventListener("pointerdown", (event) => isInside(event) || takeAway(), { capture: true, signal });
	signal.addEventListener("abort", takeAway);
}

/** The last line of what is selected. */
function endOf({ anchor }: Selected): Selected["anchor"] {
	return { ...anchor, rects: () => anchor.rects().slice(-1) };
}
