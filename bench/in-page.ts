/** What the benchmark runs inside of a page; bench/run.ts calls it by `window.bench`. All times in milliseconds. */
import Mark from "mark.js";
import { recognise } from "../matcher/recognise.ts";
import { type FormsTable, readTable } from "../matcher/table.ts";
import styles from "../page/highlight.css?inline";
import { readPage } from "../page/reader.ts";

/**
 * Lays text out as a long official page: paragraphs of some 200 characters, every fourth with inline elements. The marks'
 * styles are there from the start, as they are by the extension's manifest.
 */
function layOut(text: string): Promise<void> {
	const style = document.createElement("style");
	style.textContent = styles;
	document.head.replaceChildren(style);
	const paragraphs: string[] = [];
	for (let from = 0; from < text.length; from += 200) {
		const piece = text.slice(from, from + 200);
		const inline = (from / 200) % 4 === 0;
		paragraphs.push(`<p>${inline ? `${piece.slice(0, 60)}<span>${piece.slice(60, 90)}</span>${piece.slice(90)}` : piece}</p>`);
	}
	document.body.innerHTML = paragraphs.join("");
	// Laid out and painted, and nothing of it is going on any more.
	return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
}

/** The yardstick: walks all text nodes and reads every character. The first walk of a page is the slowest. */
function walk(): number {
	const before = performance.now();
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	let sum = 0;
	while (walker.nextNode()) {
		const { data } = walker.currentNode as Text;
		for (let i = 0; i < data.length; i++) sum ^= data.charCodeAt(i);
	}
	return performance.now() - before + (sum & 0);
}

/** The page script's whole pass. Word boundaries are not asked for: nothing on the page waits for them. */
async function pass(table: FormsTable): Promise<{ total: number; marks: number; longestTask: number }> {
	const tasks: number[] = [];
	const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
	observer.observe({ type: "longtask" });
	const ending = new AbortController();
	const recognition = readTable(table);
	const before = performance.now();
	const reader = await new Promise<ReturnType<typeof readPage>>((resolve) => {
		const started: ReturnType<typeof readPage> = readPage({
			recognise: (text, surroundings) => recognise(text, recognition, surroundings),
			askBoundaries: () => new Promise(() => {}),
			onChange: () => resolve(started),
			signal: ending.signal,
		});
	});
	const total = performance.now() - before;
	// What was painted last is in the next frame.
	await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
	await new Promise((resolve) => setTimeout(resolve, 200)); // lets the observer report
	observer.disconnect();
	const marks = reader.marks().length;
	ending.abort();
	return { total, marks, longestTask: Math.max(0, ...tasks) };
}

/** Making the table ready, as at the start of the page script. */
function load(table: FormsTable): number {
	const before = performance.now();
	readTable(table);
	return performance.now() - before;
}

async function markJs(how: "mark" | "markRegExp", terms: string[]): Promise<number> {
	const before = performance.now();
	const instance = new Mark(document.body);
	return new Promise((resolve) => {
		const done = () => {
			const time = performance.now() - before;
			instance.unmark({ done: () => resolve(time) });
		};
		if (how === "mark") instance.mark(terms, { separateWordSearch: false, acrossElements: true, done });
		else
			instance.markRegExp(new RegExp(terms.map((term) => term.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "gu"), {
				acrossElements: true,
				done,
			});
	});
}

const bench = { layOut, walk, load, pass, markJs };
declare global {
	interface Window {
		bench: typeof bench;
	}
}
window.bench = bench;
