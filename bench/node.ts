/** The matching loop beside its peers, in Node: characters a second over the same text. */
import { AhoCorasick } from "@monyone/aho-corasick";
import { findForms } from "../matcher/find.ts";
import type { Recognition } from "../matcher/table.ts";

export type Row = { name: string; milliseconds: number };

/** The best of several runs: what the machine can do when nothing else disturbs it. */
function best(run: () => unknown, runs: number): number {
	let least = Number.POSITIVE_INFINITY;
	for (let i = 0; i < runs; i++) {
		const before = performance.now();
		run();
		least = Math.min(least, performance.now() - before);
	}
	return least;
}

function bareLoop(text: string): number {
	let sum = 0;
	for (let i = 0; i < text.length; i++) sum ^= text.charCodeAt(i);
	return sum;
}

export function compareMatchers(text: string, forms: readonly string[], { classes, automaton }: Recognition): Row[] {
	const expression = new RegExp(
		[...forms]
			.sort((a, b) => b.length - a.length)
			.map((form) => form.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"))
			.join("|"),
		"g",
	);
	const peer = new AhoCorasick([...forms]);
	const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
	return [
		{ name: "bare charCodeAt loop", milliseconds: best(() => bareLoop(text), 20) },
		{ name: "Tifa", milliseconds: best(() => findForms(text, classes, automaton), 20) },
		{ name: "one regular expression of all forms", milliseconds: best(() => [...text.matchAll(expression)].length, 2) },
		{ name: "@monyone/aho-corasick", milliseconds: best(() => [...peer.matchInText(text)].length, 2) },
		{ name: "Intl.Segmenter over the text", milliseconds: best(() => [...segmenter.segment(text)].length, 1) },
	];
}
