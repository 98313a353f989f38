/**
 * Tifa in Firefox beyond the page: the browser's own menu, keys, address bar, sidebar and toolbar; and the extension's own
 * pages. Automation may not go to their addresses; but “Beside” opens one of them, and from there the others can be reached.
 */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { pointAt } from "../../scripts/observe.ts";
import { violationsIn } from "../support/axe.ts";
import { clickInTooltip, htmlPage, openWorld, type World, waitForNoTooltip, waitForTooltip } from "../support/extension.ts";
import { inOwnWindow, WIDGET } from "../support/firefox-window.ts";

let world: World;
/** A page that Tifa reads, and one of its own. */
let reading: Page;
let page: Page;

beforeAll(async () => {
	world = await openWorld("firefox", {
		"/page.html": htmlPage(`<p>树牢“四个意识”，做到“两个维护”。</p>
			<p id="known">四个自信</p><p id="compound">深化放管服改革措施</p><p id="unknown">蓝色气球</p>`),
	});
	reading = await world.ready("/page.html", "四个意识");
	await pointAt(reading, "四个意识");
	await waitForTooltip(reading, "h2", "四个意识");
	await clickInTooltip(reading, ".beside");
	page = await openedPage();
});
afterAll(() => world.close());

/** The tab that the extension opens. Its address comes later than the tab, and nobody tells when. */
const openedPage = (): Promise<Page> =>
	vi.waitFor(
		async () => {
			const pages = await world.browser.pages();
			return pages.find((one) => one.url().startsWith("moz-extension:")) ?? Promise.reject(new Error("no page of the extension"));
		},
		{ timeout: 20_000 },
	);

/** @param path from the extension's root */
async function goTo(path: string, part: string): Promise<void> {
	// Also where only what stands behind the # changes, the page begins anew. To wait for a navigation would not do: the
	// change of address is one already, and the page that is left may have the same part.
	await page.evaluate((to) => {
		document.documentElement.dataset.left = "";
		history.replaceState(null, "", "/options.html");
		location.href = to;
	}, path);
	await page.waitForSelector(`html:not([data-left]) ${part}`);
}

const heading = () => page.$eval("h1", (one) => one.textContent);
const focusOn = (selector: string) => page.$eval(selector, (one) => (one as SVGElement).focus());
const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");
const press = async (...keys: ("ArrowDown" | "Enter" | "Escape" | "End")[]) => {
	for (const key of keys) await page.keyboard.press(key);
};

test("“Beside” opens the entry in a tab, for the sidebar opens for a press on the browser's own buttons only", async () => {
	await page.waitForSelector("h1");
	expect(await heading()).toBe("四个意识");
	expect(page.url()).toMatch(/\/glossary\.html#\/entry\/si-ge-yi-shi$/);
});

// Not the timeline: axe takes ten seconds for its dots, and Chromium's tests have them.
describe("by address", () => {
	test.each([
		["an entry", "/glossary.html#/entry/fang-guan-fu", "h1"],
		["a network", "/glossary.html#/network/si-ge-quan-mian", ".network a"],
		["an answer", `/lookup.html#${encodeURIComponent("深化放管服改革措施")}`, ".pieces"],
		["settings", "/options.html", "tr"],
		["the sidebar", "/sidepanel.html", "h2"],
		["the popup", "/popup.html", "[role=option]"],
	])("%s is there, as wide as the window, and axe finds nothing", async (_, path, part) => {
		await goTo(path, part);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
		expect(await violationsIn(page)).toEqual([]);
	});
});

describe("by keyboard", () => {
	test("the timeline opens an entry", async () => {
		await goTo("/glossary.html#/timeline", ".dot");
		await focusOn(".dot[tabindex='0']");
		await press("End");
		const reached = await focused();
		await press("Enter");
		await page.waitForFunction((wanted) => wanted.startsWith(`${document.querySelector("h1")?.textContent},`), { polling: 50 }, reached);
	});

	test("the network leads from entry to entry", async () => {
		await goTo("/glossary.html#/network/si-ge-quan-mian", ".network a");
		await focusOn(".network a[tabindex='0']");
		await press("ArrowDown");
		const reached = await focused();
		expect(reached).not.toBe("四个全面");
		await press("Enter");
		await page.waitForFunction((wanted) => document.querySelector("h1")?.textContent?.includes(wanted), { polling: 50 }, reached);
	});

	test("the popup: search, open, back, clear", async () => {
		await goTo("/popup.html", "[role=option]");
		await page.keyboard.type("sgys");
		await page.waitForFunction(() => document.querySelector("[role=option][aria-selected=true] b")?.textContent === "四个意识", {
			polling: 50,
		});
		await press("Enter");
		await page.waitForSelector("h2");
		expect(await page.$eval("h2", (one) => one.textContent)).toContain("四个意识");
		await press("Escape");
		await page.waitForFunction(() => document.activeElement?.matches(".search"), { polling: 50 });
		await press("Escape");
		await page.waitForFunction(() => document.querySelector<HTMLInputElement>(".search")?.value === "", { polling: 50 });
	});
});

describe("the browser's own window", () => {
	const ask = (source: string) => inOwnWindow(world.browser, source);
	const pressShortcut = (key: string) => ask(`() => document.querySelector("keyset[id*=${WIDGET}] key${key}").doCommand()`);
	const select = (selector: string) =>
		reading.evaluate((wanted) => {
			const text = document.querySelector(wanted)?.firstChild as Text;
			getSelection()?.setBaseAndExtent(text, 0, text, text.length);
			const { x, y, width, height } = (getSelection() as Selection).getRangeAt(0).getBoundingClientRect();
			return { x: x + width / 2, y: y + height / 2 };
		}, selector);
	const toReading = () => reading.bringToFront();
	/** The window tells nobody when it is ready. */
	const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 20_000 });

	/** Opened by asking, which gives it the focus; not by the pointer, which rests on a term after the click on it. */
	const waitForAnswer = async (selector: string, text: string) => {
		await reading.waitForFunction(() => document.activeElement?.localName === "tifa-tooltip", { polling: 50 });
		await waitForTooltip(reading, selector, text);
	};

	test.each([
		["a term", "#known", "h2", "四个自信"],
		["a phrase with a term in it", "#compound", ".pieces button", "放管服"],
		["a phrase of which it knows nothing", "#unknown", ".verdict", "knows nothing"],
	])("the context menu looks up what is selected: %s", async (_, phrase, part, text) => {
		await toReading();
		const { x, y } = await select(phrase);
		await reading.mouse.click(x, y, { button: "right" });
		const menuIs = (state: string) =>
			soon(async () => {
				expect(await ask(`() => document.getElementById("contentAreaContextMenu").state`)).toBe(state);
			});
		await menuIs("open");
		await ask(`() => {
			const menu = document.getElementById("contentAreaContextMenu");
			menu.activateItem(menu.querySelector("menuitem[id^=${WIDGET}]"));
		}`);
		// Until then the menu has the keys.
		await menuIs("closed");
		await waitForAnswer(part, text);
		await reading.keyboard.press("Escape");
		await waitForNoTooltip(reading);
	});

	test("shortcuts: look up the selection, next and previous term", async () => {
		await toReading();
		await select("#known");
		await pressShortcut("[key=L]");
		await waitForTooltip(reading, "h2", "四个自信");
		await reading.keyboard.press("Escape");
		await waitForNoTooltip(reading);
		await pressShortcut("[keycode=VK_DOWN]");
		await waitForTooltip(reading, "h2", "四个意识");
		await pressShortcut("[keycode=VK_DOWN]");
		await waitForTooltip(reading, "h2", "两个维护");
		await pressShortcut("[keycode=VK_UP]");
		await waitForTooltip(reading, "h2", "四个意识");
		await reading.keyboard.press("Escape");
		await waitForNoTooltip(reading);
	});

	test("the toolbar button's popup opens, as large as it is meant to be", async () => {
		await toReading();
		await pressShortcut("[key=Y]");
		await soon(async () => {
			const size = await ask(`() => {
				const popup = document.querySelector("browser[webextension-view-type=popup]");
				const { width, height } = popup?.getBoundingClientRect() ?? {};
				return [popup?.currentURI.filePath, width, height].join(" ");
			}`);
			expect(size).toBe("/popup.html 380 560");
		});
		await ask(`() => document.querySelector("browser[webextension-view-type=popup]").closest("panel").hidePopup()`);
	});

	test("the sidebar opens with Tifa's panel", async () => {
		await ask(`() => SidebarController.show("${WIDGET}-sidebar-action")`);
		await soon(async () => {
			const address = await ask(`() => SidebarController.browser.contentDocument?.querySelector("browser")?.currentURI?.filePath ?? ""`);
			expect(address).toBe("/sidepanel.html");
		});
		await ask("() => SidebarController.hide()");
	});

	test("the address bar suggests entries after tf, and Enter opens one", async () => {
		await toReading();
		await ask(`() => { gURLBar.focus(); gURLBar.search("tf sgys"); }`);
		await soon(async () => {
			const titles = await ask(
				`async () => (await gURLBar.lastQueryContextPromise).results.map(({ payload }) => payload.title ?? payload.content).join("\\n")`,
			);
			expect(titles).toContain("四个意识 — Four attitudes");
		});
		await ask("() => { gURLBar.view.selectedRowIndex = 1; gURLBar.handleCommand(); }");
		await soon(async () => {
			expect(await ask("() => gBrowser.currentURI.spec")).toMatch(/\/glossary\.html#\/entry\/si-ge-yi-shi$/);
		});
	});
});
