/** The toolbar popup of the built extension, opened by its button. Only Chromium's automation can press that. */
import type { KeyInput, Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { speechPage } from "../../demo/page.ts";
import { openPopup } from "../../scripts/observe.ts";
import { openWorld, type World, waitForMarks } from "../support/extension.ts";

let world: World;
let page: Page;
let popup: Page;
/** The extension's own, inside of its popup. */
declare const chrome: typeof import("wxt/browser").browser;

beforeAll(async () => {
	world = await openWorld("chromium", {
		"/speech.html": speechPage(),
		"/empty.html": "<!doctype html><meta charset=utf-8><title>空</title><p>无。</p>",
		"/other.html": "<!doctype html><meta charset=utf-8><title>另一页</title><p>做到两个维护。</p>",
		"/elsewhere.html": "<!doctype html><meta charset=utf-8><title>别处</title><p>树牢四个意识。</p>",
	});
	page = await world.open("/speech.html");
	await waitForMarks(page, "为抓手", 2);
});
afterAll(() => world.close());
/** What the reader keeps is of one test only. */
afterEach(async () => {
	await onPage(page);
	await popup.evaluate(() => Promise.all([chrome.storage.session.clear(), chrome.storage.local.clear()]));
	await leave();
});

const onPage = async (target: Page) => {
	await target.bringToFront();
	await leave();
	popup = (await openPopup(world.browser, target)) as Page;
};
/** Closes the popup, as a click elsewhere does. */
const leave = async () => {
	if (!popup || popup.isClosed()) return;
	const closed = new Promise((resolve) => popup.once("close", resolve));
	await popup.evaluate(() => window.close()).catch(() => undefined); // it may be closing already
	await closed;
};
/** Those that are in view, and few more. */
const titles = () => popup.$$eval("[role=option] b", (all) => all.map((one) => one.textContent));
const size = () => popup.$eval("[role=option]", (option) => Number(option.ariaSetSize));
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
		expect(found.slice(0, 3)).toEqual(["廉政工作会议", "纪委全会", "国务院"]);
		expect(await size()).toBeGreaterThanOrEqual(140);
		expect(await popup.$eval("h1 small", (small) => small.textContent)).toContain(String(await size()));
	});

	test("every way in by keyboard only", async () => {
		const focused = (what: string) => popup.waitForFunction((selector) => document.activeElement?.matches(selector), {}, what);
		const heading = (wanted: string) =>
			popup.waitForFunction(
				(text) => document.querySelector("[role=option][aria-selected=true]")?.parentElement?.querySelector(".group")?.textContent === text,
				{},
				wanted,
			);
		const press = async (...keys: KeyInput[]) => {
			for (const key of keys) await popup.keyboard.press(key);
		};
		await press("Tab", "ArrowRight");
		await focused("[data-choice=all][aria-selected=true]");
		await heading("政治建设");
		await press("Tab", "Tab");
		await focused("select");
		await press("ArrowDown");
		await heading("廉政与反腐败");
		for (const [way, key, wanted] of [
			["pinyin", "z", "Z"],
			["number", "ArrowDown", "二 · 2"],
			["level", "ArrowDown", "行政用语"],
		] as const) {
			await popup.keyboard.down("Shift");
			await press("Tab");
			await popup.keyboard.up("Shift");
			await press("ArrowRight");
			await focused(`[data-choice=${way}][aria-selected=true]`);
			await press("Tab");
			await focused("select");
			await press(key);
			await heading(wanted);
		}
		await press("Tab");
		await focused("[role=listbox]");
		await press("End");
		await heading("常用公文语汇");
		const last = (await popup.$eval("[aria-selected=true] b", (one) => one.textContent)) as string;
		await press("Enter");
		await waitForHeading(last);
		await press("/");
		await focused("input");
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
		await popup.waitForFunction(() => document.querySelector("[aria-selected=true] b")?.textContent?.startsWith("四个"));
		const first = await popup.$eval("[aria-selected=true] b", (one) => one.textContent);
		await popup.keyboard.press("ArrowDown");
		const second = await popup.$eval("[aria-selected=true] b", (one) => one.textContent);
		expect(second).not.toBe(first);
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

describe("what is kept", () => {
	beforeEach(() => onPage(page));
	const choose = (name: string) => popup.click(`[data-choice=${name}]`);
	const kept = (area: "session" | "local", key: string, wanted: unknown) =>
		popup.waitForFunction(
			async (of, name, value) => JSON.stringify((await chrome.storage[of].get(name))[name])?.includes(value),
			{ polling: 50 },
			area,
			key,
			JSON.stringify(wanted),
		);

	test("the place: list, way in, scrolling, query and open entry, until another page has terms of its own", async () => {
		await choose("all");
		await choose("pinyin");
		await popup.waitForFunction(() => /^[A-Z]$/.test(document.querySelector(".group")?.textContent ?? ""));
		await popup.$eval("[role=listbox]", (list) => list.scrollTo(0, 3000));
		await kept("session", "place", 3000);
		await onPage(page);
		await popup.waitForFunction(() => document.querySelector("[role=listbox]")?.scrollTop === 3000);
		expect(await popup.$eval("[data-choice=pinyin]", (tab) => tab.ariaSelected)).toBe("true");

		await popup.focus("input");
		await type("四个意识");
		await waitForFirst("四个意识");
		await popup.keyboard.press("Enter");
		await waitForHeading("四个意识");
		await kept("session", "place", ["si-ge-yi-shi"]);
		await onPage(page);
		await waitForHeading("四个意识");
		await popup.keyboard.press("Escape");
		await popup.waitForFunction(() => document.querySelector("input")?.value === "四个意识");

		const other = await world.ready("/other.html", "两个维护");
		await onPage(other);
		await waitForFirst("两个维护");
		expect(await size()).toBe(1);
		expect(await popup.$eval("input", (box) => box.value)).toBe("");
		await other.close();
	});

	test("stars, by keyboard, in every place that is open", async () => {
		await choose("starred");
		await popup.waitForFunction(() => document.querySelector(".message")?.textContent.includes("收藏"));
		await popup.focus("input");
		await type("sgys");
		await waitForFirst("四个意识");
		await popup.keyboard.press("Enter");
		await waitForHeading("四个意识");
		for (let tabs = 0; tabs < 40 && !(await popup.evaluate(() => document.activeElement?.matches(".star"))); tabs++)
			await popup.keyboard.press("Tab");
		await popup.keyboard.press("Enter");
		await popup.waitForSelector(".star[aria-pressed=true]");
		await kept("local", "starred", ["si-ge-yi-shi"]);
		await onPage(page);
		await popup.waitForSelector(".star[aria-pressed=true]");
		// As another open place, or an entry that the glossary has lost, would leave it.
		await popup.evaluate(() => chrome.storage.local.set({ starred: ["liang-ge-wei-hu", "gone", 7, "liang-ge-wei-hu"] }));
		await popup.waitForSelector(".star[aria-pressed=false]");
		await popup.keyboard.press("Escape");
		await popup.keyboard.press("Escape");
		await choose("starred");
		await waitForFirst("两个维护");
		expect(await titles()).toEqual(["两个维护"]);
	});

	test("what was opened last, first; until it is cleared", async () => {
		for (const term of ["四个意识", "两个维护", "四个意识", "三农"]) {
			await popup.focus("input");
			await type(term);
			await waitForFirst(term);
			await popup.keyboard.press("Enter");
			await waitForHeading(term);
			await popup.keyboard.press("/");
			await popup.waitForFunction(() => document.activeElement?.matches("input"));
			await popup.keyboard.press("Escape");
			await popup.waitForFunction(() => document.querySelector("input")?.value === "");
		}
		await onPage(page);
		await choose("recent");
		await waitForFirst("三农");
		expect(await titles()).toEqual(["三农", "四个意识", "两个维护"]);
		await popup.click(".clear");
		await popup.waitForFunction(() => document.querySelector(".message")?.textContent.includes("还没有看过"));
		await kept("local", "viewed", []);
	});
});

test("a page without terms is browsed from the start, and says that it has none", async () => {
	const empty = await world.open("/empty.html");
	await onPage(empty);
	expect(await size()).toBeGreaterThanOrEqual(150);
	await popup.click("[data-choice=page]");
	await popup.waitForFunction(() => document.querySelector(".message")?.textContent.includes("没有已收录的提法"));
	await empty.close();
});

test("elsewhere it reads a page only when asked, by the permission that opening the popup gives", async () => {
	const elsewhere = await world.browser.newPage();
	await elsewhere.goto(`${world.site.origin.replace("www.xian.gov.cn", "127.0.0.1")}/elsewhere.html`);
	await onPage(elsewhere);
	await popup.click("[data-choice=page]");
	await popup.waitForSelector(".action");
	expect(await elsewhere.evaluate(() => CSS.highlights.size)).toBe(0);
	await popup.click(".action");
	await waitForMarks(elsewhere, "四个意识", 1);
	await waitForFirst("四个意识");
	await elsewhere.close();
});
