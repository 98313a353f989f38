/** Queries of which no form has the whole: words typed apart, and forms within a longer phrase. */
import { type Find, notFirst } from "./by-form.ts";
import type { Contain, OwnedLine } from "./lines.ts";
import type { Query, Word } from "./query.ts";
import type { Hit } from "./reasons.ts";

/** Words scattered over an entry come after words that stand together in a definition. */
const AFTER_OTHERS = 1000;

export type ByWords = (query: Query) => Hit[];

/** Words that are typed apart: all in one form, or all anywhere in the entry. */
export function createByWords(lines: readonly OwnedLine[], entries: number, find: Find, definitions: Contain): ByWords {
	const owners = Int32Array.from(lines, ({ at }) => at);
	const marked = remembering((word) => {
		const onLines = new Uint8Array(lines.length);
		const inEntries = new Uint8Array(entries);
		find(word, (nth) => {
			onLines[nth] = 1;
			inEntries[owners[nth] as number] = 1;
		});
		if (!word.hasLetters) for (const { nth } of definitions(word.text)) inEntries[nth] = 1;
		return { onLines, inEntries };
	});
	return ({ words }) => {
		if (words.length < 2) return [];
		let all: Marked | undefined;
		// The longest first: it leaves least for the others.
		for (const word of [...words].sort((a, b) => b.text.length - a.text.length)) {
			const next = marked(word);
			all = all ? { onLines: common(all.onLines, next.onLines), inEntries: common(all.inEntries, next.inEntries) } : next;
			if (!all.inEntries.includes(1)) return [];
		}
		const together = marksOf(all?.onLines).map((nth) => lines[nth] as OwnedLine);
		return [
			...together
				.filter(({ isPart }) => !isPart)
				.map((line): Hit => ({ at: line.at, reason: "apart", cost: line.characters.length + notFirst(line) })),
			...marksOf(all?.inEntries).map((at): Hit => ({ at, reason: "definition", cost: AFTER_OTHERS })),
		];
	};
}

/** 1 for each line on which a word stands, and for each entry that has it there or in the definition. */
type Marked = { onLines: Uint8Array; inEntries: Uint8Array };

/** What both mark. */
function common(before: Uint8Array, next: Uint8Array): Uint8Array {
	const both = new Uint8Array(before.length);
	for (let at = 0; at < both.length; at++) both[at] = (before[at] as number) & (next[at] as number);
	return both;
}

function marksOf(marked: Uint8Array = new Uint8Array()): number[] {
	const marks: number[] = [];
	for (let at = marked.indexOf(1); at >= 0; at = marked.indexOf(1, at + 1)) marks.push(at);
	return marks;
}

/** As many words as a reader types after each other: at the next key all but the last are the same. */
const REMEMBERED = 8;

function remembering(markedBy: (word: Word) => Marked): (word: Word) => Marked {
	const known = new Map<string, Marked>();
	return (word) => {
		const key = word.atoms.map(({ value, tone = "" }) => `${value}${tone}`).join("");
		const found = known.get(key) ?? markedBy(word);
		known.delete(key);
		known.set(key, found);
		for (const oldest of known.keys()) if (known.size > REMEMBERED) known.delete(oldest);
		return found;
	};
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
