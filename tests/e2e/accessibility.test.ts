/** What axe-core says of every place but the glossary page (which has its own), in light and dark, and in a narrow window. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPopup, pointAt } from "../../scripts/observe.ts";
import { violationsIn } from "../support/axe.ts";
import { clickInTooltip, htmlPage, openWorld, type World, waitForTooltip } from "../support/extension.ts";
import { openExtensionPage } from "../support/extension-page.ts";

const PAGES = { "/page.html": htmlPage("<main><h1>通知</h1><p>树牢“四个意识”。</p><p>深化放管服改革，落实一岗双责。</p></main>") };

let world: World;
beforeAll(async () => {
	world = await openWorld("chromium", PAGES);
});
afterAll(() => world.close());

/** In words, or where something is wider than the window. */
async function faults(page: Page, selector?: string): Promise<string[]> {
	const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
	return [...(await violationsIn(page, selector)), ...(wide ? ["something is wider than the window"] : [])];
}

describe.each(["light", "dark"])("%s", (scheme) => {
	const dress = (page: Page) => page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);

	test("the tooltip", async () => {
		const tab = await world.ready("/page.html", "四个意识");
		await dress(tab);
		await pointAt(tab, "四个意识");
		await waitForTooltip(tab, "h2", "四个意识");
		expect(await faults(tab, "tifa-tooltip")).toEqual([]);
		await tab.close();
	});

	test("the popup: its list, a search and an entry", async () => {
		const tab = await world.ready("/page.html", "四个意识");
		await tab.bringToFront();
		const popup = (await openPopup(world.browser, tab)) as Page;
		await dress(popup);
		expect(await faults(popup)).toEqual([]);
		await popup.click("[data-choice=all]");
		await popup.waitForSelector(".group");
		expect(await faults(popup)).toEqual([]);
		for (const letter of "sgys") await popup.keyboard.sendCharacter(letter);
		await popup.waitForFunction(() => document.querySelector("[aria-selected=true] b")?.textContent === "四个意识");
		expect(await faults(popup)).toEqual([]);
		await popup.keyboard.press("Enter");
		await popup.waitForSelector("h2");
		expect(await faults(popup)).toEqual([]);
		await popup.close();
		await tab.close();
	});

	test("the side panel", async () => {
		const tab = await world.ready("/page.html", "四个意识");
		await tab.bringToFront();
		await pointAt(tab, "四个意识");
		await waitForTooltip(tab, "h2", "四个意识");
		const opened = world.browser.waitForTarget((target) => target.url().endsWith("/sidepanel.html"));
		await clickInTooltip(tab, ".beside");
		const panel = await (await opened).asPage();
		await dress(panel);
		await panel.waitForSelector("ol li");
		for (const width of [360, 320]) {
			await panel.setViewport({ width, height: 700 });
			expect(await faults(panel)).toEqual([]);
		}
		await panel.close();
		await tab.close();
	});

	test.each([
		["an answer", `/lookup.html#${encodeURIComponent("深化放管服改革措施")}`, ".pieces"],
		["an answer of nothing", `/lookup.html#${encodeURIComponent("蓝色气球")}`, ".verdict"],
		["settings", "/options.html", "tr"],
	])("%s, narrow", async (_, path, part) => {
		const page = await openExtensionPage(world.browser, path);
		await dress(page);
		await page.setViewport({ width: 320, height: 600 });
		await page.waitForSelector(part);
		expect(await faults(page)).toEqual([]);
		await page.close();
	});
});
