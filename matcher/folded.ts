/** A block's text as rules read it: folded, without skipped characters. */
import { OUTSIDE, SKIPPED } from "./alphabet.ts";

export type Folded = {
	text: string;
	/** Where an offset of the block's text lies in the folded one; beyond the ends, the nearest end. */
	at: (offset: number) => number;
};

/**
 * Folds when it is first needed, since most blocks have no hit whose rule asks for words.
 * @param symbolOf the folded character of each class
 */
export function foldLazily(original: string, classes: Uint16Array, symbolOf: readonly string[]): () => Folded {
	let folded: Folded | undefined;
	return () => {
		folded ??= foldByClass(original, classes, symbolOf);
		return folded;
	};
}

function foldByClass(original: string, classes: Uint16Array, symbolOf: readonly string[]): Folded {
	const offsets = new Uint32Array(original.length + 1);
	let text = "";
	for (let i = 0; i < original.length; i++) {
		offsets[i] = text.length;
		const symbol = classes[original.charCodeAt(i)] as number;
		// What no form and no rule uses is never looked for, so it may stay as it is.
		if (symbol !== SKIPPED) text += symbol === OUTSIDE ? original.charAt(i) : symbolOf[symbol];
	}
	offsets[original.length] = text.length;
	return { text, at: (offset) => offsets[Math.min(original.length, Math.max(0, offset))] as number };
}
