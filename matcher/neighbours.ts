import { isSkipped, quoteSide } from "../writing/characters.ts";

/**
 * The nearest character with ink next to a boundary of the text, quotation marks included.
 * @param boundary an offset between two units
 * @param step -1 looks to the left of it, 1 to the right
 */
export function neighbour(text: string, boundary: number, step: -1 | 1): { character: string; at: number } | undefined {
	for (let at = step === 1 ? boundary : boundary - 1; at >= 0 && at < text.length; at += step) {
		const character = text.charAt(at);
		if (quoteSide(character) || !isSkipped(character)) return { character, at };
	}
	return undefined;
}
