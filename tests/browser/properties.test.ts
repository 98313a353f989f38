/** What must hold of any page: compared with an oracle, on pages and edits made up by fast-check. */
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import type { CompiledForm } from "../../glossary/compile.ts";
import { recognise } from "../../matcher/recognise.ts";
import { buildTable, readTable } from "../../matcher/table.ts";
import { type PageReader, readPage } from "../../page/reader.ts";
import { foldCharacter } from "../../writing/characters.ts";

/** Forms that overlap, nest and share beginnings; none has a rule, so that the oracle can be simple. */
const KEYS = ["四个意识", "四个自信", "意识形态", "个意", "形态变化", "两个维护", "两个"];
const FORMS: CompiledForm[] = KEYS.map((key, at) => ({ key, owners: [{ entry: `e${at}` }] }));
const recognition = readTable(
	buildTable(
		FORMS,
		KEYS.map((_, at) => ({ id: `e${at}`, level: 1 as const })),
		(unit) => foldCharacter(unit, new Map([["個", "个"]])),
	),
);

let ending = new AbortController();
afterEach(() => {
	ending.abort();
	document.body.replaceChildren();
});

async function read(): Promise<{ reader: PageReader; quiet: () => Promise<void> }> {
	ending.abort();
	ending = new AbortController();
	let report = () => {};
	let next = new Promise<void>((resolve) => {
		report = resolve;
	});
	const reader = readPage({
		recognise: (text, surroundings) => recognise(text, recognition, surroundings),
		askBoundaries: async (questions) => questions.map(() => true),
		onChange: () => {
			const done = report;
			next = new Promise<void>((resolve) => {
				report = resolve;
			});
			done();
		},
		signal: ending.signal,
	});
	const first = next;
	await first;
	return { reader, quiet: () => next };
}

/** Marks as places in the whole text of the body. */
function placesOf(ranges: readonly Range[]): [number, string][] {
	return ranges.map((range) => {
		const before = document.createRange();
		before.setStart(document.body, 0);
		before.setEnd(range.startContainer, range.startOffset);
		return [String(before).length, String(range)];
	});
}

/** The painted ranges, without those of which a part was hidden afterwards: nobody sees them. */
const painted = (): Range[] => [...CSS.highlights].flatMap(([, highlight]) => [...highlight] as Range[]).filter(isShown);

function isShown(range: Range): boolean {
	const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
	for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
		if (node.nodeType === Node.TEXT_NODE && range.intersectsNode(node) && node.parentElement?.checkVisibility() === false) return false;
	}
	return true;
}

const piece = fc.oneof(
	{ weight: 3, arbitrary: fc.constantFrom(...KEYS, "四個意识", "四个意\u200b识", "两\u00ad个维护") },
	{ weight: 2, arbitrary: fc.string({ unit: fc.constantFrom(..."四个意识形态变化两维护，。甲"), maxLength: 4 }) },
	{ weight: 1, arbitrary: fc.constantFrom("\ud83c\udf00", "\ud800", "。", "x") },
);
const text = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(""));

/** A text, and where it is cut into inline elements, nested now and then. */
const inlineMarkup = fc.tuple(text, fc.array(fc.tuple(fc.nat(30), fc.constantFrom("b", "span", "i", "font", "x-y")), { maxLength: 4 }));

function paragraphOf([content, cuts]: [string, [number, string][]]): HTMLElement {
	const paragraph = document.createElement("p");
	paragraph.textContent = content;
	for (const [at, name] of cuts) wrapAt(paragraph, at, name);
	return paragraph;
}

/** Wraps what follows a place, to the end of its text node, in an element. */
function wrapAt(paragraph: HTMLElement, at: number, name: string) {
	const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
	let left = at;
	for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
		if (left < node.length) {
			const rest = node.splitText(left);
			const element = document.createElement(name);
			rest.replaceWith(element);
			element.append(rest);
			return;
		}
		left -= node.length;
	}
}

/** The longest forms of a block's text, found by trying every form at every place of the folded text. */
function byForce(content: string): [number, string][] {
	const kept = content.split("").flatMap((unit, at) => (foldCharacter(unit, new Map([["個", "个"]])) === "" ? [] : [at]));
	const folded = kept.map((at) => foldCharacter(content.charAt(at), new Map([["個", "个"]]))).join("");
	const all = KEYS.flatMap((key) => {
		const found: { start: number; end: number }[] = [];
		for (let at = folded.indexOf(key); at >= 0; at = folded.indexOf(key, at + 1))
			found.push({ start: kept[at] as number, end: (kept[at + key.length - 1] as number) + 1 });
		return found;
	});
	const winners: { start: number; end: number }[] = [];
	for (const hit of all.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
		if (!winners.some((winner) => hit.start < winner.end && winner.start < hit.end)) winners.push(hit);
	}
	return winners.sort((a, b) => a.start - b.start).map(({ start, end }) => [start, content.slice(start, end)]);
}

describe("any markup", () => {
	test("the marks are what brute force finds in the text of each block", { timeout: 60_000 }, async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(inlineMarkup, { minLength: 1, maxLength: 4 }), async (blocks) => {
				document.body.replaceChildren(...blocks.map(paragraphOf));
				const { reader } = await read();
				let before = 0;
				const expected = blocks.flatMap(([content]) => {
					const places = byForce(content).map(([at, found]): [number, string] => [before + at, found]);
					before += content.length;
					return places;
				});
				expect(placesOf(reader.marks().map(({ range }) => range))).toEqual(expected);
			}),
			{ numRuns: 150 },
		);
	});
});

type Edit = { kind: "text" | "insert" | "remove" | "move" | "split" | "block" | "hide"; at: number; to: number; content: string };
const edit: fc.Arbitrary<Edit> = fc.record({
	kind: fc.constantFrom("text", "insert", "remove", "move", "split", "block", "hide"),
	at: fc.nat(40),
	to: fc.nat(40),
	content: text,
});

/** Any of the things that pages do to themselves. */
function apply({ kind, at, to, content }: Edit) {
	const elements = [...document.body.querySelectorAll("*")];
	const texts: Text[] = [];
	for (const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); walker.nextNode(); )
		texts.push(walker.currentNode as Text);
	const node = texts[at % Math.max(1, texts.length)];
	const element = elements[at % Math.max(1, elements.length)];
	const place = elements[to % Math.max(1, elements.length)] ?? document.body;
	if (kind === "text" && node) node.replaceData(to % (node.length + 1), 2, content);
	if (kind === "insert") place.append(document.createTextNode(content));
	if (kind === "remove") (at % 2 ? node : element)?.remove();
	if (kind === "move" && element && !element.contains(place)) place.append(element);
	if (kind === "split" && node) node.splitText(to % (node.length + 1));
	if (kind === "block") place.append(Object.assign(document.createElement(to % 2 ? "div" : "span"), { textContent: content }));
	if (kind === "hide" && element instanceof HTMLElement) element.hidden = !element.hidden;
}

describe("any edits", () => {
	test("leave exactly the marks that a fresh reading makes", { timeout: 120_000 }, async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(inlineMarkup, { minLength: 1, maxLength: 3 }),
				fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { maxLength: 3 }),
				async (blocks, rounds) => {
					document.body.replaceChildren(...blocks.map(paragraphOf));
					const { reader, quiet } = await read();
					for (const round of rounds) {
						for (const one of round) apply(one);
						// A change that is sure to leave a mark, so that there is something to wait for.
						const last = document.createElement("p");
						last.textContent = "两个维护";
						document.body.append(last);
						while (!reader.marks().some(({ range }) => last.contains(range.startContainer))) await quiet();
						await reader.idle();
					}
					const kept = placesOf(reader.marks().map(({ range }) => range));
					expect(placesOf(painted()).sort()).toEqual([...kept].sort());
					const { reader: fresh } = await read();
					expect(kept).toEqual(placesOf(fresh.marks().map(({ range }) => range)));
				},
			),
			{ numRuns: 120 },
		);
	});
});
