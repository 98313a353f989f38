/**
 * How long the popup takes to open, from the start of its navigation until the list can be seen; and a page of the extension
 * that has nothing but a word, which is what the browser itself takes.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import type { Plugin } from "vite";
import { build } from "wxt";
import { compileGlossary, GLOSSARY_FOLDER } from "../build/glossary-plugin.ts";
import { listed } from "../glossary/listed.ts";
import { launch } from "../scripts/launch.ts";

const ROUNDS = 15;

/** The extension with so many entries: those of the glossary, again and again. */
function manyEntries(count: number): Plugin {
	const { entries, subjects, keys, readings } = compileGlossary(GLOSSARY_FOLDER);
	const many = Array.from({ length: count }, (_, at) => {
		const entry = entries[at % entries.length] as (typeof entries)[number];
		return { ...entry, id: `${entry.id}-${at}` };
	});
	return {
		name: "many-entries",
		enforce: "pre",
		load(id) {
			const content = {
				"\0virtual:tifa/entries": { entries: many, subjects, keys, readings },
				"\0virtual:tifa/list": { entries: many.map(listed), subjects },
			}[id];
			return content && `export default JSON.parse(${JSON.stringify(JSON.stringify(content))})`;
		},
	};
}

/** In milliseconds, the least of several: what the machine can do when nothing else disturbs it. */
export type Opening = { popup: number; bare: number };

export async function timePopup(entries: number): Promise<Opening> {
	const folder = mkdtempSync(join(tmpdir(), "tifa-bench-"));
	const extension = join(folder, "extension");
	try {
		await build({
			outDir: folder,
			outDirTemplate: "extension",
			logger: SILENT,
			vite: () => ({ plugins: [manyEntries(entries)], logLevel: "silent" }),
		});
		writeFileSync(join(extension, "bare.html"), "<!doctype html><p role=option>提法");
		const browser = await launch("chromium", { extension, headless: true });
		try {
			const background = await browser.waitForTarget((target) => target.type() === "service_worker");
			const time = (path: string) => timeOnce(browser, new URL(path, background.url()).href);
			const popup: number[] = [];
			const bare: number[] = [];
			for (let round = 0; round < ROUNDS; round++) {
				bare.push(await time("/bare.html"));
				popup.push(await time("/popup.html"));
			}
			return { popup: Math.min(...popup), bare: Math.min(...bare) };
		} finally {
			await browser.close();
		}
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** In a tab, which is the same document; the list of all entries, since the tab is no page with terms. */
async function timeOnce(browser: Browser, url: string): Promise<number> {
	const page = await browser.newPage();
	await page.goto(url);
	await page.waitForSelector("[role=option]");
	// Nothing is drawn before the list: the first text that is painted is its own.
	const time = await page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				new PerformanceObserver((list) => {
					for (const { name, startTime } of list.getEntries()) if (name === "first-contentful-paint") resolve(startTime);
				}).observe({ type: "paint", buffered: true });
			}),
	);
	await page.close();
	return time;
}

const nothing = () => {};
const SILENT = {
	debug: nothing,
	log: nothing,
	info: nothing,
	warn: nothing,
	error: console.error,
	fatal: console.error,
	success: nothing,
	level: 0,
};
