/** The traditional and variant characters that stand for characters of our texts. Build only: opencc's dictionary is large. */
import dictionary from "opencc-js/dict/TSCharacters";
import type { ToSimplified } from "../writing/characters.ts";

/** `opencc` lists "traditional simplified [other readings]", separated by `|`; the first reading is the usual one. */
const PAIRS = dictionary.split("|").map((line) => line.split(" ") as [string, string]);

/** Only single UTF-16 units: no character outside the basic plane occurs in a form. */
const BASIC_PAIRS = PAIRS.filter(
	([traditional, simplified]) => traditional.length === 1 && simplified.length === 1 && traditional !== simplified,
);

export const TO_SIMPLIFIED: ToSimplified = new Map(BASIC_PAIRS);

/** The part of the map that leads to a character which `wanted` has. */
export function toSimplifiedFor(wanted: ReadonlySet<string>): ToSimplified {
	return new Map(BASIC_PAIRS.filter(([, simplified]) => wanted.has(simplified)));
}
