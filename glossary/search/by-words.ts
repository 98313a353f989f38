/** Queries of which no form has the whole: words typed apart, and forms within a longer phrase. */
import { type Find, notFirst } from "./by-form.ts";
import type { Contain, OwnedLine } from "./lines.ts";
import type { Query, Word } from "./query.ts";
import type { Hit } from "./reasons.ts";

/** Words scattered over an entry come after words that stand together in a definition. */
const AFTER_OTHERS = 1000;

export type ByWords = (query: Query) => Hit[];

/** Words that are typed apart: all in one form, or all anywhere in the entry. */
export function createByWords(find: Find, definitions: Contain): ByWords {
	const places = remembering((word) => placesOf(word, find, definitions));
	return ({ words }) => {
		if (words.length < 2) return [];
		let lines: ReadonlySet<OwnedLine> | undefined;
		let owners: ReadonlySet<number> | undefined;
		// The longest first: it leaves least for the others.
		for (const word of [...words].sort((a, b) => b.text.length - a.text.length)) {
			const of = places(word);
			owners = common(owners, of.owners);
			lines = common(lines, of.lines);
			if (owners.size === 0) return [];
		}
		const together = [...(lines ?? [])].filter(({ isPart }) => !isPart);
		return [
			...together.map((line): Hit => ({ at: line.at, reason: "apart", cost: line.characters.length + notFirst(line) })),
			...[...(owners ?? [])].map((at): Hit => ({ at, reason: "definition", cost: AFTER_OTHERS })),
		];
	};
}

/** The lines on which a word stands, and all entries that have it there or in the definition. */
type Places = { lines: ReadonlySet<OwnedLine>; owners: ReadonlySet<number> };

function placesOf(word: Word, find: Find, definitions: Contain): Places {
	// A word of its own is spelled out: its initials would be in every other line.
	const lines = new Set<OwnedLine>();
	const owners = new Set<number>();
	for (const { initials, line } of find(word)) {
		if (initials > 0) continue;
		lines.add(line);
		owners.add(line.at);
	}
	if (!word.hasLetters) for (const { nth } of definitions(word.text)) owners.add(nth);
	return { lines, owners };
}

/** As many words as a reader types after each other: at the next key all but the last are the same. */
const REMEMBERED = 8;

function remembering(places: (word: Word) => Places): (word: Word) => Places {
	const known = new Map<string, Places>();
	return (word) => {
		const key = word.atoms.map(({ value, tone = "" }) => `${value}${tone}`).join("");
		const found = known.get(key) ?? places(word);
		known.delete(key);
		known.set(key, found);
		for (const oldest of known.keys()) if (known.size > REMEMBERED) known.delete(oldest);
		return found;
	};
}

/** What both have; all of the second before there is a first. */
function common<T>(before: ReadonlySet<T> | undefined, next: ReadonlySet<T>): ReadonlySet<T> {
	return before ? new Set([...before].filter((one) => next.has(one))) : next;
}

/** Forms of two characters or more that the query contains, the longest first; of those who share one, whose term it is. */
export type Within = (query: Query) => Hit[];

export function createWithin(lines: readonly OwnedLine[]): Within {
	const byText = new Map<string, OwnedLine[]>();
	for (const line of lines) if (!line.isPart && line.text.length > 1) byText.set(line.text, [...(byText.get(line.text) ?? []), line]);
	const longest = Math.max(0, ...[...byText.keys()].map((text) => text.length));
	return ({ text }) => {
		const hits: Hit[] = [];
		for (let start = 0; start < text.length; start++) {
			for (let end = start + 2; end <= Math.min(text.length, start + longest); end++) {
				for (const line of byText.get(text.slice(start, end)) ?? [])
					hits.push({ at: line.at, reason: "within", cost: text.length - line.text.length + notFirst(line) });
			}
		}
		return hits;
	};
}
