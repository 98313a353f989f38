/** What the build prepares for search, and what its parts are. */
import type { AsPlainObject } from "minisearch";

export type SearchIndex = {
	/** In the order of the entries: the lines of the forms, the term's first, and of members and expansions. */
	lines: { forms: string[]; parts: string[] }[];
	/** Folded Chinese definitions, in the order of the entries. */
	definitions: string[];
	/** Syllable → the characters that may be read so: those of all lines and some thousand common ones. */
	readings: Record<string, string>;
	/** MiniSearch's index of the English words. */
	words: AsPlainObject;
	toSimplified: [string, string][];
};
