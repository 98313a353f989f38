/** The matching loop beside its peers, in Node: characters a second over the same text. */
import { AhoCorasick } from "@monyone/aho-corasick";
import { findForms } from "../matcher/find.ts";
import type { Recognition } from "../matcher/table.ts";

/** `ratio`: of the time to that of a bare loop that has just run. */
export type Row = { name: string; ratio: number };

/** The middle of several: machines are now faster, now slower, so each time is compared with that of its neighbour. */
function ratioTo(yardstick: () => unknown, run: () => unknown, rounds: number): number {
	const ratios = Array.from({ length: rounds }, () => {
		const before = performance.now();
		yardstick();
		const between = performance.now();
		run();
		return (performance.now() - between) / (between - before);
	});
	return ratios.sort((a, b) => a - b)[rounds >> 1] as number;
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
	const against = (run: () => unknown, rounds: number) => ratioTo(() => bareLoop(text), run, rounds);
	// The first rounds are without what the engine will learn.
	against(() => findForms(text, classes, automaton), 5);
	return [
		{ name: "bare charCodeAt loop", ratio: against(() => bareLoop(text), 21) },
		{ name: "Tifa", ratio: against(() => findForms(text, classes, automaton), 21) },
		{ name: "one regular expression of all forms", ratio: against(() => [...text.matchAll(expression)].length, 3) },
		{ name: "@monyone/aho-corasick", ratio: against(() => [...peer.matchInText(text)].length, 3) },
		{ name: "Intl.Segmenter over the text", ratio: against(() => [...segmenter.segment(text)].length, 1) },
	];
}
