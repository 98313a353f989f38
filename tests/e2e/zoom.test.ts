/** Everything at 200 %, by the browser's own zoom; it shows nothing of Tifa that cannot be read or reached. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pointAt } from "../../scripts/observe.ts";
import { htmlPage, openWorld, type World, waitForTooltip } from "../support/extension.ts";
import { openExtensionPage } from "../support/extension-page.ts";

/** In the extension's own pages and worker. */
declare const chrome: typeof import("wxt/browser").browser;

const LINE = "<p>树牢“四个意识”，深化放管服改革，落实一岗双责。</p>";

let world: World;
beforeAll(async () => {
	world = await openWorld("chromium", { "/page.html": htmlPage(`<main>${LINE.repeat(30)}</main>`) });
});
afterAll(() => world.close());

/** By the browser's own zoom, which holds for all pages of one host or extension. */
async function zoomTo(factor: number, page: Page): Promise<void> {
	await page.bringToFront();
	const target = await world.browser.waitForTarget(
		(candidate) => candidate.type() === "service_worker" && candidate.url().startsWith("chrome-extension:"),
	);
	const worker = await target.worker();
	await worker?.evaluate(async (to) => {
		const { tabs } = chrome;
		const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
		await tabs.setZoom(tab?.id, to);
	}, factor);
	await page.waitForFunction((ratio) => devicePixelRatio === ratio, { polling: 50 }, factor);
}

test.each([2, 28])("the tooltip is in the window and leaves its term free (term %i)", async (nth) => {
	const page = await world.ready("/page.html", "四个意识", 30);
	await zoomTo(2, page);
	await pointAt(page, "四个意识", nth);
	await waitForTooltip(page, "h2", "四个意识");
	const { tooltip, term, width, height } = await page.evaluate(() => {
		const sides = ({ left, top, right, bottom }: DOMRect) => ({ left, top, right, bottom });
		const [range] = [...(CSS.highlights.get("tifa-open") ?? [])] as Range[];
		return {
			tooltip: sides(document.querySelector("tifa-tooltip")?.shadowRoot?.querySelector(".tooltip")?.getBoundingClientRect() as DOMRect),
			term: sides(range?.getBoundingClientRect() as DOMRect),
			width: innerWidth,
			height: innerHeight,
		};
	});
	expect(tooltip.left).toBeGreaterThanOrEqual(0);
	expect(tooltip.top).toBeGreaterThanOrEqual(0);
	expect(tooltip.right).toBeLessThanOrEqual(width);
	expect(tooltip.bottom).toBeLessThanOrEqual(height);
	expect(tooltip.top >= term.bottom || tooltip.bottom <= term.top).toBe(true);
	await page.close();
});

describe("pages of the extension", () => {
	test.each([
		["the glossary", "/glossary.html", "h1"],
		["an entry", "/glossary.html#/entry/si-ge-yi-shi", "h1"],
		["the timeline", "/glossary.html#/timeline", "svg"],
		["a network", "/glossary.html#/network/si-ge-yi-shi", "svg"],
		["an answer", `/lookup.html#${encodeURIComponent("深化放管服改革措施")}`, ".pieces"],
		["settings", "/options.html", "tr"],
		["the side panel", "/sidepanel.html", ".message"],
	])("%s", async (_, path, part) => {
		const page = await openExtensionPage(world.browser, path);
		await page.waitForSelector(part);
		await zoomTo(2, page);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
		await zoomTo(1, page);
		await page.close();
	});

	// Browsers give a popup no more than 800 by 600 pixels of the screen.
	test.each([
		[400, 300],
		[320, 500],
	])("the popup in %i by %i pixels: list, search and entry are whole, and what is chosen can be seen", async (width, height) => {
		const page = await openExtensionPage(world.browser, "/popup.html");
		await page.setViewport({ width, height });
		// It would go on where it was left the last time.
		await page.evaluate(() => chrome.storage.session.clear());
		await page.reload();
		await page.waitForSelector("[role=option]");
		const cut = () =>
			page.evaluate(() =>
				[".popup", ".browse", ".opened"].filter((part) => {
					const element = document.querySelector(part);
					return element && (element.scrollWidth > innerWidth || element.getBoundingClientRect().bottom > innerHeight);
				}),
			);
		/** The list scrolls in the next frames. */
		const seeChosen = (name?: string) =>
			page.waitForFunction(
				(wanted) => {
					const chosen = document.querySelector("[role=option][aria-selected=true]");
					const list = document.querySelector("[role=listbox]")?.getBoundingClientRect();
					const box = chosen?.getBoundingClientRect();
					const isWanted = wanted === undefined || chosen?.querySelector("b")?.textContent === wanted;
					return isWanted && box !== undefined && list !== undefined && box.top >= list.top && box.bottom <= list.bottom + 1;
				},
				{ polling: 50 },
				name,
			);
		expect(await cut()).toEqual([]);
		for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowDown");
		await seeChosen();
		for (const letter of "sgys") await page.keyboard.sendCharacter(letter);
		await seeChosen("四个意识");
		await page.keyboard.press("Enter");
		await page.waitForSelector("h2");
		expect(await cut()).toEqual([]);
		await page.close();
	});
});
