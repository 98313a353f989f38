import { bringIntoView } from "../../page/anchor.ts";
import { hasFocus } from "../../page/focus.ts";
import { selected } from "../../page/selection.ts";
import type { Explainer } from "./explainer.tsx";

/** @returns whether something is selected in this frame */
export function lookUpSelection(explainer: Explainer, meant: boolean): boolean {
	const selection = selected();
	// Another frame may have a selection of its own, from before.
	if (!selection || !(meant || hasFocus())) return false;
	// It may have been scrolled away since.
	bringIntoView(selection.anchor);
	explainer.lookUp(selection);
	return true;
}
