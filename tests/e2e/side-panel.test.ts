/** The side panel beside a page: Chromium only, since Firefox's automation neither presses its buttons nor sees its sidebar. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pointAt } from "../../scripts/observe.ts";
import { clickInTooltip, htmlPage, openWorld, type World, waitForNoTooltip, waitForTooltip } from "../support/extension.ts";

const FAR = "<div style='height:1500px'></div>";
const PAGES = {
	"/page.html": htmlPage(`<p>树牢“四个意识”。</p>${FAR}<p>深化放管服改革。</p>${FAR}<p>落实一岗双责，树牢“四个意识”。</p>${FAR}`),
	"/other.html": htmlPage("<p>坚决做到“两个维护”。</p>"),
	"/empty.html": htmlPage("<p>没有什么。</p>"),
};

let world: World;
let tab: Page;
let panel: Page;

const terms = () => panel.$$eval("ol b", (names) => names.map((name) => name.textContent));
const inView = () => panel.$eval("ol [aria-current] b", (name) => name.textContent).catch(() => undefined);
const heading = () => panel.$eval("article h2", (name) => name.textContent).catch(() => undefined);

beforeAll(async () => {
	world = await openWorld("chromium", PAGES);
	tab = await world.ready("/page.html", "四个意识", 2);
	await pointAt(tab, "四个意识");
	await waitForTooltip(tab, "h2", "四个意识");
	const opened = world.browser.waitForTarget((candidate) => candidate.url().endsWith("/sidepanel.html"));
	await clickInTooltip(tab, ".beside");
	panel = await (await opened).asPage();
});
afterAll(() => world.close());

test("a tooltip's entry goes beside the page, and the tooltip makes way", async () => {
	await waitForNoTooltip(tab);
	await expect.poll(heading).toBe("四个意识");
});

test("the page's terms stand in the order in which they are met, with their places", async () => {
	await expect.poll(terms).toEqual(["四个意识", "放管服", "一岗双责"]);
	expect(await panel.$$eval("ol .places", (places) => places.map((place) => place.textContent))).toEqual(["2 处", "1 处", "1 处"]);
});

test("the one in view is told while the reader scrolls", async () => {
	await expect.poll(inView).toBe("四个意识");
	await tab.evaluate(() => document.querySelectorAll("p")[1]?.scrollIntoView());
	await expect.poll(inView).toBe("放管服");
	await tab.evaluate(() => scrollTo(0, document.body.scrollHeight));
	await expect.poll(inView).toBeUndefined();
});

test("from the list an entry opens, and the page goes to its next place", async () => {
	await panel.click("ol li:nth-child(3) .term");
	await expect.poll(heading).toBe("一岗双责");
	await panel.click(".back");
	await expect.poll(heading).toBe("四个意识");
	await panel.click("ol li:nth-child(2) .places");
	await waitForTooltip(tab, "h2", "放管服");
	await tab.bringToFront();
	await tab.keyboard.press("Escape");
	await waitForNoTooltip(tab);
});

test("it follows the reader to another page and another tab; the entry stays", async () => {
	await tab.goto(`${world.site.origin}/other.html`);
	await expect.poll(terms).toEqual(["两个维护"]);
	expect(await heading()).toBe("四个意识");
	const second = await world.open("/empty.html");
	await second.bringToFront();
	await expect.poll(() => panel.$eval(".on-page .message", (message) => message.textContent).catch(() => "")).toContain("没有已收录的提法");
	await tab.bringToFront();
	await expect.poll(terms).toEqual(["两个维护"]);
	await second.close();
});

test("what stands beside can be closed; then it says how to fill it", async () => {
	await panel.evaluate(() => ([...document.querySelectorAll("footer button")][0] as HTMLElement).click());
	await expect.poll(() => panel.$eval(".kept .message", (message) => message.textContent).catch(() => "")).toContain("放到旁边");
});
