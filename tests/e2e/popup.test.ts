/** The toolbar popup of the built extension, opened by its button. Only Chromium's automation can press that. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { speechPage } from "../../demo/page.ts";
import { openPopup } from "../../scripts/observe.ts";
import { openWorld, type World, waitForMarks } from "../support/extension.ts";

let world: World;
let page: Page;
let popup: Page;

beforeAll(async () => {
	world = await openWorld("chromium", {
		"/speech.html": speechPage(),
		"/empty.html": "<!doctype html><meta charset=utf-8><title>空</title><p>无。</p>",
		"/elsewhere.html": "<!doctype html><meta charset=utf-8><title>别处</title><p>树牢四个意识。</p>",
	});
	page = await world.open("/speech.html");
	await waitForMarks(page, "为抓手", 2);
});
afterAll(() => world.close());

const onPage = async (target: Page) => {
	await target.bringToFront();
	popup = (await openPopup(world.browser, target)) as Page;
};
const titles = () => popup.$$eval("[role=option] b", (all) => all.map((one) => one.textContent));
const waitForFirst = (term: string) =>
	popup.waitForFunction((wanted) => document.querySelector("[role=option] b")?.textContent === wanted, {}, term);
const waitForHeading = (term: string) => popup.waitForFunction((wanted) => document.querySelector("h2")?.textContent === wanted, {}, term);
const type = async (text: string) => {
	for (const character of text) await popup.keyboard.sendCharacter(character);
};

describe("on the speech", () => {
	beforeEach(() => onPage(page));

	test("it opens to the page's own terms, in the order of the page, with how many there are", async () => {
		const found = await titles();
		expect(found.slice(0, 3)).toEqual(["廉政工作会议", "纪委全会", "党风廉政建设"]);
		expect(found.length).toBeGreaterThanOrEqual(140);
		expect(await popup.$eval("h1 small", (small) => small.textContent)).toContain(String(found.length));
	});

	test("all terms by subject and by pinyin", async () => {
		await popup.evaluate(() => ([...document.querySelectorAll(".tabs button")][1] as HTMLElement).click());
		await popup.waitForSelector(".group");
		expect((await titles()).length).toBeGreaterThanOrEqual(150);
		expect(await popup.$$eval(".group", (all) => all.map((one) => one.textContent).slice(0, 2))).toEqual(["政治建设", "廉政与反腐败"]);
		await popup.evaluate(() => ([...document.querySelectorAll(".tabs .quiet button")][1] as HTMLElement).click());
		await popup.waitForFunction(() => document.querySelector(".group")?.textContent === "B");
		const letters = await popup.$$eval(".group", (all) => all.map((one) => one.textContent));
		expect(letters).toEqual([...letters].sort());
	});

	test.each([
		["characters", "四个意", "四个意识"],
		["traditional characters", "兩個維護", "两个维护"],
		["pinyin", "si ge yi shi", "四个意识"],
		["pinyin with tones", "sì gè yì shí", "四个意识"],
		["initials", "sgys", "四个意识"],
		["English", "four consciousnesses", "四个意识"],
		["characters and pinyin", "四个ys", "四个意识"],
		["a number", "4个意识", "四个意识"],
	])("search by %s, from the first keystroke on", async (_, query, term) => {
		await type(query);
		await waitForFirst(term);
	});

	test("what is only like the query is said to be near", async () => {
		await type("四个一识");
		await waitForFirst("四个意识");
		expect(await popup.$$eval(".group", (all) => all.map((one) => one.textContent))).toEqual(["相近：读音相似"]);
	});

	test("a search without result says so and what to try", async () => {
		await type("没有这个词");
		await popup.waitForFunction(() => document.querySelector(".message")?.textContent.includes("没有这个词"));
	});

	test("everything by keyboard: search, choose, open, follow a link, go back, clear", async () => {
		await type("四个");
		await waitForFirst("四个亲自");
		await popup.keyboard.press("ArrowDown");
		const second = await popup.$eval("[aria-selected=true] b", (one) => one.textContent);
		expect(second).not.toBe("四个亲自");
		await popup.keyboard.press("Enter");
		await waitForHeading(second);
		expect(await popup.evaluate(() => document.activeElement?.className)).toBe("back");
		// On to the first link of the entry.
		for (let tabs = 0; tabs < 20 && !(await popup.evaluate(() => document.activeElement?.matches("dl .link"))); tabs++)
			await popup.keyboard.press("Tab");
		const linked = await popup.evaluate(() => document.activeElement?.textContent as string);
		await popup.keyboard.press("Enter");
		await waitForHeading(linked);
		await popup.keyboard.press("Escape");
		await waitForHeading(second);
		await popup.keyboard.press("Escape");
		await popup.waitForFunction(() => !document.querySelector("h2") && document.activeElement?.matches("input"));
		expect(await popup.$eval("[aria-selected=true] b", (one) => one.textContent)).toBe(second);
		await popup.keyboard.press("Escape");
		await popup.waitForFunction(() => document.querySelector("input")?.value === "");
		// Closing is the browser's own answer to Escape, which automation can't press; it must be left to it.
		await popup.evaluate(() =>
			addEventListener("keydown", (event) => document.body.classList.toggle("left-to-browser", !event.defaultPrevented)),
		);
		await popup.keyboard.press("Escape");
		await popup.waitForSelector("body.left-to-browser");
	});

	test("the slash key leads back to the search from an entry", async () => {
		await popup.keyboard.press("Enter");
		await waitForHeading("廉政工作会议");
		await popup.keyboard.press("/");
		await popup.waitForFunction(() => !document.querySelector("h2") && document.activeElement?.matches("input"));
	});
});

test("a page without terms is browsed from the start, and says that it has none", async () => {
	const empty = await world.open("/empty.html");
	await onPage(empty);
	expect((await titles()).length).toBeGreaterThanOrEqual(150);
	await popup.evaluate(() => (document.querySelector(".tabs button") as HTMLElement).click());
	await popup.waitForFunction(() => document.querySelector(".message")?.textContent.includes("没有已收录的提法"));
	await empty.close();
});

test("elsewhere it reads a page only when asked, by the permission that opening the popup gives", async () => {
	const elsewhere = await world.browser.newPage();
	await elsewhere.goto(`${world.site.origin.replace("www.xian.gov.cn", "127.0.0.1")}/elsewhere.html`);
	await onPage(elsewhere);
	await popup.evaluate(() => (document.querySelector(".tabs button") as HTMLElement).click());
	await popup.waitForSelector(".action");
	expect(await elsewhere.evaluate(() => CSS.highlights.size)).toBe(0);
	await popup.click(".action");
	await waitForMarks(elsewhere, "四个意识", 1);
	await waitForFirst("四个意识");
	await elsewhere.close();
});
