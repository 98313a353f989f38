/** How much of running text is marked, and which forms are. */
import type { Level } from "../../glossary/compile.ts";
import type { Match } from "../../matcher/recognise.ts";
import { fold, isSkipped, type ToSimplified } from "../../writing/characters.ts";
import type { Block, Find } from "./recogniser.ts";

/** A document and what was found in each of its blocks. */
export type Read = { name: string; blocks: { text: string; matches: Match[] }[] };

export const readWith = (find: Find, documents: readonly { name: string; blocks: readonly Block[] }[]): Read[] =>
	documents.map(({ name, blocks }) => ({ name, blocks: blocks.map((block) => ({ text: block.text, matches: find(block) })) }));

export type FormCount = { form: string; entry: string; count: number; documents: number };

export type TextCounts = {
	documents: number;
	/** Without white space and other characters that leave no ink. */
	characters: number;
	marks: number;
	/** Characters under marks, everywhere. */
	marked: Record<Level, number>;
	/** Characters under marks, if those of level 3 show only where their entry first occurs in a document. */
	shown: number;
	/** Most frequent first. */
	forms: FormCount[];
};

export function countTexts(documents: readonly Read[], toSimplified: ToSimplified): TextCounts {
	const counts = { documents: documents.length, characters: 0, marks: 0, marked: { 1: 0, 2: 0, 3: 0 }, shown: 0 };
	const forms = new Map<string, FormCount & { last: string }>();
	for (const { name, blocks } of documents) {
		const seen = new Set<string>();
		for (const { text, matches } of blocks) {
			counts.characters += inked(text);
			counts.marks += matches.length;
			for (const { start, end, level, entries } of matches) {
				const written = text.slice(start, end);
				const entry = entries[0] as string;
				counts.marked[level] += inked(written);
				if (level < 3 || !seen.has(entry)) counts.shown += inked(written);
				seen.add(entry);
				const form = fold(written, toSimplified);
				const count = forms.get(form) ?? { form, entry, count: 0, documents: 0, last: "" };
				count.count++;
				if (count.last !== name) count.documents++;
				count.last = name;
				forms.set(form, count);
			}
		}
	}
	const inOrder = [...forms.values()].sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1));
	return { ...counts, forms: inOrder.map(({ last: _, ...form }) => form) };
}

/** Quotation marks leave ink, though forms skip them. */
function inked(text: string): number {
	let count = 0;
	for (const character of text) if (!isSkipped(character) || /\p{P}|["'＂＇]/u.test(character)) count++;
	return count;
}
