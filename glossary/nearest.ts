/** The entries that are most like a phrase which no entry has: for a selection with a slip of the pen or a homophone in it. */
import type { StoredEntry } from "./compile.ts";
import type { SearchIndex } from "./search/index-data.ts";
import { type OwnedLine, ownedLines } from "./search/lines.ts";
import { createNear, type FindNear, unitsOfPhrase } from "./search/near.ts";
import { createPlaces } from "./search/places.ts";
import { parseQuery } from "./search/query.ts";
import { comparable, unifyNumber } from "./search/units.ts";

/** `sound`: no character is wrong that is not read alike, or nearly. */
type NearEntry = { entry: StoredEntry; why: "characters" | "sound" };

/** The pinyin has a syllable for each Chinese character, set apart by spaces, with or without tones. */
export type Nearest = (phrase: string, pinyin: string, limit?: number) => NearEntry[];

/** Best first. @example createNearest(entries, index)("四个一识", "sì gè yī shí")[0]?.entry.id === "si-ge-yi-shi" */
export function createNearest(entries: readonly StoredEntry[], index: SearchIndex): Nearest {
	const toSimplified = new Map(index.toSimplified);
	let near: FindNear | undefined;
	return (phrase, pinyin, limit = 3) => {
		near ??= nearOf(ownedLines(entries, index));
		const syllables = parseQuery(pinyin, toSimplified).words.map(({ text }) => text);
		return near(unitsOfPhrase(unifyNumber(comparable(phrase, toSimplified)), syllables))
			.slice(0, limit)
			.map(({ at, reason }) => ({ entry: entries[at] as StoredEntry, why: reason === "sound" ? "sound" : "characters" }));
	};
}

const nearOf = (lines: readonly OwnedLine[]) => createNear(lines, createPlaces(lines));
