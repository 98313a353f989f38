/** The glossary page of the built extension, opened by address as the omnibox and the tooltip do. */
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildFolder, launch } from "../../scripts/launch.ts";
import { violationsIn } from "../support/axe.ts";
import { openExtensionPage } from "../support/extension-page.ts";

const ADDRESSES = [
	"#/",
	"#/subject/politics",
	"#/entry/fang-guan-fu",
	"#/timeline",
	"#/network/si-ge-quan-mian",
	"#/search?q=sige",
	"#/search?q=没有这个词",
	"#/nowhere",
];

const heading = (page: Page) => page.$eval("h1", (one) => one.textContent);
const waitForHeading = (page: Page, text: string) =>
	page.waitForFunction((wanted) => document.querySelector("h1")?.textContent === wanted, { polling: 50 }, text);
const focusOn = (page: Page, selector: string) => page.$eval(selector, (one) => (one as SVGElement).focus());
const focused = (page: Page) =>
	page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");

async function goTo(page: Page, address: string) {
	const before = await heading(page);
	await page.evaluate((hash) => {
		location.hash = hash;
	}, address);
	await page.waitForFunction((old) => document.querySelector("h1")?.textContent !== old, { polling: 50 }, before);
}

describe.each([
	["zh-CN", "四个意识 · 提法 Tifa", "没有这一页", /对中共党员/],
	["en-US", "四个意识 · 提法 Tifa", "There is no such page", /Four attitudes/],
] as const)("in %s", (language, title, unknown, definition) => {
	let browser: Browser;
	let page: Page;
	beforeAll(async () => {
		browser = await launch("chromium", { extension: buildFolder("chromium", "test"), headless: true, language });
		page = await openExtensionPage(browser, "/glossary.html#/entry/si-ge-yi-shi");
		await page.waitForSelector("h1");
	});
	afterAll(() => browser.close());

	test("an entry opens at its address, in the reader's language", async () => {
		expect(await heading(page)).toBe("四个意识");
		expect(await page.title()).toBe(title);
		expect(await page.$eval("html", (root) => root.lang)).toBe(language === "zh-CN" ? "zh-CN" : "en");
		expect(await page.$eval(".entry-body > p", (one) => one.textContent)).toMatch(definition);
	});

	test("an unknown address says so, and Back leads to where the reader was", async () => {
		await goTo(page, "#/nowhere");
		expect(await heading(page)).toBe(unknown);
		await page.goBack();
		await waitForHeading(page, "四个意识");
	});

	test.each(["light", "dark"])(
		"axe finds nothing in %s, wide and 320 pixels narrow, and nothing is wider than the window",
		async (scheme) => {
			await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
			for (const width of [1200, 320]) {
				await page.setViewport({ width, height: 700 });
				for (const address of ADDRESSES) {
					await page.evaluate((hash) => {
						location.hash = hash;
					}, address);
					await page.reload();
					await page.waitForSelector("h1");
					expect(
						await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
						`${address} at ${width}`,
					).toBeLessThanOrEqual(0);
					// What is folded away is looked at too.
					await page.$$eval("details", (all) => all.map((one) => one.setAttribute("open", "")));
					expect(await violationsIn(page), `${address} at ${width}`).toEqual([]);
				}
			}
		},
	);
});

describe("by keyboard", () => {
	let browser: Browser;
	let page: Page;
	beforeAll(async () => {
		browser = await launch("chromium", { extension: buildFolder("chromium", "test"), headless: true, language: "zh-CN" });
		page = await openExtensionPage(browser, "/glossary.html");
		await page.waitForSelector("h1");
	});
	afterAll(() => browser.close());

	test("from search to an entry and on to its neighbour in the field", async () => {
		await page.keyboard.press("/");
		for (const character of "sgys") await page.keyboard.sendCharacter(character);
		await waitForHeading(page, "搜索：sgys");
		await page.keyboard.press("Enter");
		await page.keyboard.press("Enter");
		await waitForHeading(page, "四个意识");
		expect(await focused(page)).toBe("四个意识");
		for (let tabs = 0; tabs < 40 && !(await page.evaluate(() => document.activeElement?.matches("a.next"))); tabs++)
			await page.keyboard.press("Tab");
		await page.keyboard.press("Enter");
		await waitForHeading(page, "四个自信");
	});

	test("the timeline opens an entry", async () => {
		await goTo(page, "#/timeline");
		await focusOn(page, ".dot[tabindex='0']");
		await page.keyboard.press("End");
		const reached = await focused(page);
		await page.keyboard.press("Enter");
		await page.waitForFunction((wanted) => wanted.startsWith(`${document.querySelector("h1")?.textContent}，`), { polling: 50 }, reached);
	});

	test("the network leads from entry to entry", async () => {
		await goTo(page, "#/network/si-ge-quan-mian");
		await focusOn(page, ".network a[tabindex='0']");
		await page.keyboard.press("ArrowDown");
		const reached = await focused(page);
		expect(reached).not.toBe("四个全面");
		await page.keyboard.press("Enter");
		await waitForHeading(page, `“${reached}”的关系图`);
	});

	test("the language that the reader chose is there again when the page opens anew", async () => {
		await goTo(page, "#/entry/si-ge-yi-shi");
		await page.click(".page-head nav button");
		await page.waitForFunction(() => document.querySelector(".entry-body > p")?.textContent.includes("Four attitudes"), { polling: 50 });
		const again = await openExtensionPage(browser, "/glossary.html#/entry/si-ge-yi-shi");
		await again.waitForSelector("h1");
		expect(await again.$eval(".entry-body > p", (one) => one.textContent)).toContain("Four attitudes");
		await again.close();
	});

	test("on paper: black on white also from a dark screen, no ways to go, addresses of sources in full, whole pictures", async () => {
		const paper = await openExtensionPage(browser, "/glossary.html#/entry/fang-guan-fu");
		await paper.waitForSelector("h1");
		await paper.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
		await paper.emulateMediaType("print");
		const style = (selector: string, property: string, part?: string) =>
			paper.$eval(selector, (one, name, pseudo) => getComputedStyle(one, pseudo).getPropertyValue(name as string), property, part);
		expect(await style("body", "background-color")).toBe("rgb(255, 255, 255)");
		expect(await style("h1", "color")).toBe("rgb(0, 0, 0)");
		for (const selector of [".page-head", ".neighbours", ".actions"]) expect(await style(selector, "display")).toBe("none");
		const [source] = await paper.$$eval(".sources a", (all) => all.map((one) => one.href));
		expect(source).toMatch(/^https?:/);
		expect(await style(".sources a", "content", "::after")).toContain(source);
		await paper.setViewport({ width: 700, height: 900 });
		await goTo(paper, "#/timeline");
		const sticksOut = await paper.$$eval(".strip svg", (all) => all.filter((one) => one.getBoundingClientRect().right > innerWidth).length);
		expect(sticksOut).toBe(0);
		await paper.close();
	});

	test("nothing is asked of any network", async () => {
		const asked: string[] = [];
		const page = await openExtensionPage(browser, "/glossary.html#/");
		page.on("request", (request) => asked.push(request.url()));
		for (const address of ADDRESSES.slice(1)) await goTo(page, address);
		await page.reload();
		await page.waitForSelector("h1");
		expect(asked.length).toBeGreaterThan(0);
		expect(asked.filter((url) => !url.startsWith("chrome-extension:"))).toEqual([]);
		await page.close();
	});
});
