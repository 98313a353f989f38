/** The built extension in a real browser, for the end-to-end tests. */
import type { Browser, Page } from "puppeteer-core";
import type { BrowserName } from "../../scripts/browsers.ts";
import { buildFolder, launch } from "../../scripts/launch.ts";
import { type Served, type Site, serve } from "../../scripts/serve.ts";

export const BROWSERS: BrowserName[] = ["chromium", "firefox"];

export type World = {
	browser: Browser;
	site: Site;
	/** Opens a path of the site in a new tab. */
	open: (path: string) => Promise<Page>;
	/** Opens a path and waits until a text is marked there, once or so many times. */
	ready: (path: string, text: string, count?: number) => Promise<Page>;
	close: () => Promise<void>;
};

export async function openWorld(name: BrowserName, pages: Record<string, string | Served>): Promise<World> {
	const site = await serve(pages);
	const browser = await launch(name, { extension: buildFolder(name, "test"), headless: true, language: "zh-CN", ownWindow: true });
	const open = async (path: string) => {
		const page = await browser.newPage();
		await page.goto(site.origin + path);
		return page;
	};
	return {
		browser,
		site,
		open,
		async ready(path, text, count = 1) {
			const page = await open(path);
			await waitForMarks(page, text, count);
			return page;
		},
		async close() {
			await browser.close();
			await site.close();
		},
	};
}

/** A whole document around a body. */
export const htmlPage = (body: string, head = "", language = "zh-CN") =>
	`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>通知</title>${head}</head><body>${body}</body></html>`;

/** The middle of the first mark with a text, in the window. */
export async function middleOf(page: Page, text: string): Promise<{ x: number; y: number }> {
	return page.evaluate((wanted) => {
		const ranges = [...CSS.highlights].flatMap(([name, highlight]) => (name.startsWith("tifa-term") ? [...highlight] : []));
		const { x, y, width, height } = (ranges.find((range) => String(range) === wanted) as Range).getBoundingClientRect();
		return { x: x + width / 2, y: y + height / 2 };
	}, text);
}

/** Waits until a text is marked n times. */
export async function waitForMarks(page: Page, text: string, count: number): Promise<void> {
	await page.waitForFunction(
		(wanted, times) =>
			[...CSS.highlights]
				.flatMap(([name, highlight]) => (name.startsWith("tifa-term") ? [...highlight] : []))
				.filter((range) => String(range) === wanted).length === times,
		{ polling: 50 },
		text,
		count,
	);
}

/** What the open tooltip says; the tests' build opens its shadow root. */
export async function tooltipText(page: Page, selector: string): Promise<string> {
	return page.evaluate((inner) => document.querySelector("tifa-tooltip")?.shadowRoot?.querySelector(inner)?.textContent ?? "", selector);
}

/** Waits until a part of the tooltip says something, and returns it. */
export async function waitForTooltip(page: Page, selector: string, text: string): Promise<void> {
	await page.waitForFunction(
		(inner, wanted) => document.querySelector("tifa-tooltip")?.shadowRoot?.querySelector(inner)?.textContent?.includes(wanted) ?? false,
		{ polling: 50 },
		selector,
		text,
	);
}

/** Clicks in the tooltip with the real pointer. */
export async function clickInTooltip(page: Page, selector: string, text?: string): Promise<void> {
	const point = await page.evaluate(
		(inner, wanted) => {
			const found = [...(document.querySelector("tifa-tooltip")?.shadowRoot?.querySelectorAll(inner) ?? [])].find(
				(one) => !wanted || one.textContent?.includes(wanted),
			);
			found?.scrollIntoView({ block: "nearest" });
			const { x, y, width, height } = found?.getBoundingClientRect() ?? { x: 0, y: 0, width: 0, height: 0 };
			return { x: x + width / 2, y: y + height / 2 };
		},
		selector,
		text ?? "",
	);
	await page.mouse.click(point.x, point.y);
}

export async function waitForNoTooltip(page: Page): Promise<void> {
	await page.waitForFunction(() => !document.querySelector("tifa-tooltip"), { polling: 50 });
}
