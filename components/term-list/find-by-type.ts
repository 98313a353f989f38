import type { ListedEntry } from "../../glossary/listed.ts";

/** Letters typed within this time belong together; as long as browsers give it in their own lists. */
const PAUSE = 1000;

export type Typed = { text: string; at: number };

/** What has been typed so far, with one key more. @param at time of the key, in milliseconds */
export function typeOn({ text, at }: Typed, key: string, now: number): Typed {
	const letter = key.toLowerCase();
	return { text: now - at < PAUSE ? text + letter : letter, at: now };
}

/**
 * The entry to go to: the next one from the present one on whose pinyin, initials or term begin so. The same letter again
 * and again goes on from entry to entry.
 */
export function findByType(entries: readonly ListedEntry[], from: number, text: string): ListedEntry | undefined {
	const again = new Set(text).size === 1;
	const wanted = again ? text.charAt(0) : text;
	const start = again ? from + 1 : from;
	const round = [...entries.slice(start), ...entries.slice(0, start)];
	return round.find((entry) => writings(entry).some((writing) => writing.startsWith(wanted)));
}

function writings({ term, pinyin }: ListedEntry): string[] {
	const syllables = pinyin
		.normalize("NFD")
		.replaceAll(/\p{M}/gu, "")
		.toLowerCase()
		.split(/[^a-z\d]+/);
	return [syllables.join(""), syllables.map((syllable) => syllable.charAt(0)).join(""), term.replace(/^“/, "")];
}
