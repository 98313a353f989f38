/**
 * What the page script of the built extension costs a page on which there is no term: parsing, running, and the first
 * reading, on the main thread, as Chromium's own trace tells it.
 */
import { buildFolder, launch } from "../scripts/launch.ts";
import { serve } from "../scripts/serve.ts";

const ROUNDS = 9;
const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>无</title>${`<p>${"无".repeat(200)}</p>`.repeat(5)}`;

type TraceEvent = { name: string; ph: string; pid: number; tid: number; ts: number; dur?: number; args: { data?: { url?: string } } };

/** In milliseconds. */
export type Start = { parse: number; run: number; read: number };

/** @returns the middle one of several: the first page of a tab, and the next one there, for which the browser keeps the parsed script */
export async function timeStart(): Promise<{ first: Start; next: Start }> {
	const site = await serve({ "/": PAGE });
	const browser = await launch("chromium", { extension: buildFolder("chromium", "production"), headless: true });
	const first: Start[] = [];
	const next: Start[] = [];
	try {
		for (let round = 0; round < ROUNDS; round++) {
			const page = await browser.newPage();
			for (const starts of [first, next]) {
				await page.tracing.start({ categories: ["devtools.timeline", "v8", "toplevel"] });
				await page.goto(`${site.origin}/`);
				await page.waitForFunction(() => CSS.highlights.has("tifa-term"));
				// The first reading is over some tasks later.
				await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
				const trace = Buffer.from((await page.tracing.stop()) ?? []).toString();
				starts.push(startIn((JSON.parse(trace) as { traceEvents: TraceEvent[] }).traceEvents));
			}
			await page.close();
		}
	} finally {
		await browser.close();
		await site.close();
	}
	return { first: middleOf(first), next: middleOf(next) };
}

const sum = ({ parse, run, read }: Start) => parse + run + read;
const middleOf = (starts: Start[]) => starts.sort((a, b) => sum(a) - sum(b))[ROUNDS >> 1] as Start;

/** What goes on after the script itself has run; page scripts, which there are none of here, would be among it. */
const LATER = ["BlinkScheduler_PerformMicrotaskCheckpoint", "FunctionCall"];

function startIn(events: TraceEvent[]): Start {
	const evaluated = events.find(({ name, args }) => name === "EvaluateScript" && args.data?.url?.includes("content-scripts/"));
	if (!evaluated) throw new Error("Chromium's trace does not have the page script; adapt bench/start.ts to what it writes now.");
	const milliseconds = (dur = 0) => dur / 1000;
	const ofThread = events.filter(({ ph, pid, tid }) => ph === "X" && pid === evaluated.pid && tid === evaluated.tid);
	const end = evaluated.ts + (evaluated.dur ?? 0);
	const parse = ofThread.find(({ name, ts }) => name === "v8.compile" && ts >= evaluated.ts && ts < end)?.dur;
	const later = ofThread.filter(({ name, ts }) => ts >= end && LATER.includes(name));
	return {
		parse: milliseconds(parse),
		run: milliseconds(evaluated.dur) - milliseconds(parse),
		read: later.reduce((all, { dur }) => all + milliseconds(dur), 0),
	};
}
