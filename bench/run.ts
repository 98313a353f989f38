/**
 * `npm run bench [-- FOLDER]`: all figures as ratios of one run, on generated text or on the *.txt files of a folder.
 * A benchmark, not a test: machines differ, and nothing fails here.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { build } from "vite";
import { compileGlossary, GLOSSARY_FOLDER } from "../build/glossary-plugin.ts";
import { compileSearch } from "../glossary/search/compile.ts";
import { buildTable, type FormsTable, readTable } from "../matcher/table.ts";
import { launch } from "../scripts/launch.ts";
import { foldCharacter } from "../writing/characters.ts";
import { compareMatchers } from "./node.ts";
import { timePopup } from "./popup.ts";
import { costOfKeystroke, miniSearch, readCases, shareRight, tifa, uFuzzy } from "./search.ts";
import { timeStart } from "./start.ts";
import { officialText, syntheticEntries, syntheticForms } from "./text.ts";

const [folder] = process.argv.slice(2);
const { table, keys, entries, search } = compileGlossary(GLOSSARY_FOLDER);

function textOf(length: number): string {
	if (!folder) return officialText(length, keys);
	const all = readdirSync(folder)
		.filter((name) => name.endsWith(".txt"))
		.map((name) => readFileSync(join(folder, name), "utf8"))
		.join("");
	if (all === "") throw new Error(`${folder} has no *.txt file with text; name a folder that has some, or none at all.`);
	// A copy in one piece: a joined string is slow to read for everybody.
	return Buffer.from(all.repeat(Math.ceil(length / all.length)).slice(0, length)).toString();
}

/** A glossary of made-up forms, one an entry. */
function syntheticTable(entries: number): FormsTable {
	const forms = syntheticForms(entries).map((key, at) => ({ key, owners: [{ entry: `e${at}` }] }));
	return buildTable(
		forms,
		forms.map((_, at) => ({ id: `e${at}`, level: 1 as const })),
		(unit) => foldCharacter(unit, new Map()),
	);
}

const kilobytes = (value: unknown) => Math.round(Buffer.byteLength(JSON.stringify(value)) / 1024);
const cell = (ratio: number) => ratio.toFixed(2).padStart(9);
const ratio = (a: number, b: number) => cell(a / b);
const line = (name: string, ...cells: string[]) => console.log(`${name.padEnd(52)}${cells.join("")}`);

function benchMatchers() {
	const text = textOf(2_000_000);
	console.log(`\nMatching ${text.length} characters against ${keys.length} forms (time against a bare loop over the same text)`);
	for (const { name, ratio } of compareMatchers(text, keys, readTable(table))) line(name, cell(ratio));
}

async function benchSizes(open: Open) {
	console.log("\nSize in the page script (KB, as JSON) and time to load it in Chromium (ms, in a new page)");
	for (const [name, made] of [
		[`glossary, ${keys.length} forms`, table],
		["700 made-up entries of one form", syntheticTable(700)],
		["10,000 made-up entries of one form", syntheticTable(10_000)],
	] as const) {
		const times = [];
		for (let round = 0; round < ROUNDS; round++) {
			const page = await open("");
			times.push(await page.evaluate((forms) => window.bench.load(forms), made));
			await page.close();
		}
		const middle = times.sort((a, b) => a - b)[ROUNDS >> 1] as number;
		line(name, `${String(kilobytes(made)).padStart(9)} KB`, `${middle.toFixed(1).padStart(9)} ms`);
	}
}

function benchSearch() {
	const cases = readCases();
	console.log(
		`\nSearch: the ${cases.length} queries of the tests, typed key by key (ms of a keystroke: the middle one, and one in a hundred)`,
	);
	const english = entries.flatMap(({ definition }) => definition.en.split(/[^a-z]+/i)).filter(Boolean);
	const madeUp = (count: number) => {
		const made = syntheticEntries(count, english);
		return [made, compileSearch(made, new Map(search.toSimplified))] as const;
	};
	for (const [name, [of, index]] of [
		[`glossary, ${entries.length} entries`, [entries, search]],
		["1,000 made-up entries", madeUp(1000)],
		["10,000 made-up entries", madeUp(10_000)],
	] as const) {
		const before = performance.now();
		const engine = tifa(of, index);
		const load = performance.now() - before;
		const { middle, worst } = costOfKeystroke(engine, cases);
		line(
			name,
			`${String(kilobytes(index)).padStart(9)} KB, ready in ${load.toFixed(0)} ms   `,
			`${middle.toFixed(2)} and ${worst.toFixed(1)} ms`,
		);
	}
	console.log("\nThe same queries, in the glossary (expected entry first; time of the middle keystroke against Tifa)");
	const own = tifa(entries, search);
	const { middle } = costOfKeystroke(own, cases);
	for (const [name, engine] of [
		["Tifa", own],
		["MiniSearch alone, characters and pairs as words", miniSearch(entries, search)],
		["uFuzzy alone, one mistake in each word", uFuzzy(entries, search)],
	] as const) {
		const right = `${(100 * shareRight(engine, cases, entries)).toFixed(1)} %`;
		line(name, right.padStart(9), ratio(costOfKeystroke(engine, cases).middle, middle));
	}
}

async function benchPage() {
	const browser = await launch("chromium", { headless: true });
	try {
		const code = await bundle();
		const open: Open = async (text) => {
			const page = await browser.newPage();
			await page.setContent("<!doctype html><meta charset=utf-8><body></body>");
			await page.addScriptTag({ content: code });
			await page.evaluate((whole) => window.bench.layOut(whole), text);
			return page;
		};
		await benchSizes(open);
		await benchPass(open);
		await benchMarkJs(open);
	} finally {
		await browser.close();
	}
}

/** A page of its own with the text laid out in it. */
type Open = (text: string) => Promise<Page>;

const ROUNDS = 7;

type Pass = Awaited<ReturnType<Window["bench"]["pass"]>>;

/**
 * Walk and pass each on pages that nothing has read before, as readers open them; the middle one of so many.
 * @returns milliseconds of the pass, and its ratio to the walk just before it
 */
async function measure(open: Open, text: string, made: FormsTable) {
	const rounds: (Pass & { ratio: number })[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const walked = await open(text);
		const walk = await walked.evaluate(() => window.bench.walk());
		await walked.close();
		const read = await open(text);
		const pass = await read.evaluate((forms) => window.bench.pass(forms), made);
		await read.close();
		rounds.push({ ...pass, ratio: pass.total / walk });
	}
	const middle = (part: "total" | "ratio" | "marks" | "longestTask") =>
		rounds.map((round) => round[part]).sort((a, b) => a - b)[ROUNDS >> 1] as number;
	const longestTask = Math.max(...rounds.map((round) => round.longestTask));
	return { total: middle("total"), ratio: middle("ratio"), marks: middle("marks"), usualTask: middle("longestTask"), longestTask };
}

async function benchPass(open: Open) {
	console.log("\nThe whole pass in Chromium: collect, match, ranges, highlight (time against a bare TreeWalker walk; longest task)");
	const inTasks = (milliseconds: number) => (milliseconds > 0 ? `a task of ${milliseconds.toFixed(0)} ms` : "no task over 50 ms");
	const report = (name: string, { ratio, marks, usualTask, longestTask }: Awaited<ReturnType<typeof measure>>) =>
		line(name, cell(ratio), `   ${marks} marks, usually ${inTasks(usualTask)}, at worst ${inTasks(longestTask)}`);
	const small = await measure(open, textOf(100_000), table);
	report("100,000 characters", small);
	const long = textOf(1_000_000);
	const large = await measure(open, long, table);
	report("1,000,000 characters", large);
	line("ten times the text", ratio(large.total, small.total));
	const few = await measure(open, long, syntheticTable(1000));
	const many = await measure(open, long, syntheticTable(10_000));
	line("ten times the entries (1,000 and 10,000 made-up)", ratio(many.total, few.total));
}

async function benchStart() {
	console.log("\nA page without terms: main-thread time of the page script (ms: parsing it, running it, reading the page)");
	for (const [name, { parse, run, read }] of Object.entries(await timeStart()))
		line(`the ${name} page of a tab`, ...[parse, run, read].map((part) => `${part.toFixed(1).padStart(9)} ms`));
}

async function benchMarkJs(open: Open) {
	console.log("\nmark.js on 20,000 characters (time against Tifa's whole pass on the same page)");
	const text = textOf(20_000);
	const { total } = await measure(open, text, table);
	for (const how of ["mark", "markRegExp"] as const) {
		const page = await open(text);
		// With a thousand terms and more it may run out of stack.
		const time = await page.evaluate((name, terms) => window.bench.markJs(name, terms).catch(() => undefined), how, keys);
		await page.close();
		line(`mark.js ${how}`, time === undefined ? "    fails: out of stack" : ratio(time, total));
	}
}

async function benchPopup() {
	console.log("\nOpening the popup in Chromium, until its list can be seen (ms; and a bare page of the extension)");
	for (const entries of [1000, 3000]) {
		const { popup, bare } = await timePopup(entries);
		line(`${entries} entries`, `${popup.toFixed(0).padStart(9)} ms`, `${bare.toFixed(0).padStart(9)} ms`);
	}
}

async function bundle(): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: "silent",
		build: { write: false, lib: { entry: join(import.meta.dirname, "in-page.ts"), formats: ["iife"], name: "bench" } },
	});
	const [output] = [built].flat() as { output: { code?: string }[] }[];
	return output?.output[0]?.code ?? "";
}

benchMatchers();
benchSearch();
await benchPage();
await benchStart();
await benchPopup();
