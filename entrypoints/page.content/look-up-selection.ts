import { hasFocus } from "../../page/focus.ts";
import { selected } from "../../page/selection.ts";
import type { Explainer } from "./explainer.tsx";

/** @returns whether something is selected in this frame */
export function lookUpSelection(explainer: Explainer): boolean {
	const selection = selected();
	// Another frame may have a selection of its own, from before.
	if (!selection || !hasFocus()) return false;
	explainer.lookUp(selection);
	return true;
}
