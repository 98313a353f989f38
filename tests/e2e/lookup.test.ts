/** Looking up what is selected, by the menu and by shortcut; going through a page's terms; the address bar. */
import type { Page, WebWorker } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pointAt } from "../../scripts/observe.ts";
import { serve } from "../../scripts/serve.ts";
import {
	clickInTooltip,
	htmlPage,
	middleOf,
	openWorld,
	tooltipText,
	type World,
	waitForMarks,
	waitForNoTooltip,
	waitForTooltip,
} from "../support/extension.ts";

const PAGES = {
	"/page.html": htmlPage(
		`<h1>通知</h1><p id="known">树牢“四个意识”。</p><p id="compound">深化放管服改革措施</p><p id="unknown">蓝色气球</p>
		<textarea>坚决做到两个维护</textarea><div style="height:2000px"></div><p id="far">落实一岗双责。</p>`,
	),
	"/one.html": htmlPage(`<p>树牢“四个意识”。</p><div style="height:3000px"></div>`),
	"/frames.html": htmlPage(`<p>外面。</p><iframe src="/page.html" width="600" height="400"></iframe>`),
};

// Menus, shortcuts and the address bar belong to the browser's own window, which automation can't press: their events are
// sent to the extension as the browser sends them. Firefox has no way to do so.
let world: World;
let tab: Page;
let background: WebWorker;

beforeAll(async () => {
	world = await openWorld("chromium", PAGES);
	const target = await world.browser.waitForTarget((candidate) => candidate.type() === "service_worker");
	background = (await target.worker()) as WebWorker;
});
afterAll(() => world.close());

type Chrome = {
	tabs: {
		query: (what: object) => Promise<{ id: number; url?: string }[]>;
		sendMessage: (tab: number, message: object) => Promise<unknown>;
	};
	runtime: { onMessage: Record<"addListener" | "removeListener", (listener: (message: { name?: string }) => void) => void> };
	contextMenus: { onClicked: { dispatch: (info: object, tab: object) => void } };
	commands: {
		onCommand: { dispatch: (name: string, tab?: object) => void };
		getAll: () => Promise<{ name: string; shortcut: string; description: string }[]>;
	};
	omnibox: {
		onInputChanged: { dispatch: (text: string, show: (list: { content: string; description: string }[]) => void) => void };
		onInputEntered: { dispatch: (text: string) => void };
	};
};
declare const chrome: Chrome;

/** The tab in front; what the reader does, the reader does there. */
async function choose(text: string, frameId = 0): Promise<void> {
	await background.evaluate(
		async (selectionText, frame) => {
			const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
			chrome.contextMenus.onClicked.dispatch({ menuItemId: "look-up", selectionText, frameId: frame }, front as object);
		},
		text,
		frameId,
	);
}

const press = (shortcut: string) => background.evaluate((name) => chrome.commands.onCommand.dispatch(name), shortcut);

async function select(selector: string): Promise<string> {
	await tab.bringToFront();
	return tab.evaluate((wanted) => {
		getSelection()?.selectAllChildren(document.querySelector(wanted) as Element);
		return String(getSelection());
	}, selector);
}

describe("on a page that Tifa reads", () => {
	beforeAll(async () => {
		tab = await world.ready("/page.html", "四个意识");
	});
	afterAll(() => tab.close());

	test("a known phrase is answered by its entry, beside the selection, and keeps the focus until Escape", async () => {
		await choose(await select("#known"));
		// The whole sentence is a phrase with a term in it.
		await waitForTooltip(tab, ".pieces th button", "四个意识");
		await tab.keyboard.press("Escape");
		await waitForNoTooltip(tab);
		await tab.evaluate(() => {
			const text = document.querySelector("#known")?.firstChild as Text;
			getSelection()?.setBaseAndExtent(text, 2, text, 8);
		});
		await choose("“四个意识”");
		await waitForTooltip(tab, "h2", "四个意识");
		const { text, box } = await tab.evaluate(() => ({
			text: (getSelection() as Selection).getRangeAt(0).getBoundingClientRect().bottom,
			box: document.querySelector("tifa-tooltip")?.shadowRoot?.querySelector(".tooltip")?.getBoundingClientRect().top ?? 0,
		}));
		expect(box).toBeGreaterThanOrEqual(text);
		expect(box).toBeLessThan(text + 20);
		// Its own marks open nothing in its place.
		expect(await tab.evaluate(() => document.activeElement?.localName)).toBe("tifa-tooltip");
		await tab.keyboard.press("Escape");
		await waitForNoTooltip(tab);
		expect(await tab.evaluate(() => String(getSelection()))).toBe("“四个意识”");
	});

	test("a compound is taken apart: its known terms, its other words with pinyin; an entry opens and there is a way back", async () => {
		await choose(await select("#compound"));
		await waitForTooltip(tab, "h2", "深化放管服改革措施");
		expect(await tooltipText(tab, ".verdict")).toContain("整个短语未收录");
		const rows = await tab.evaluate(() =>
			[...(document.querySelector("tifa-tooltip")?.shadowRoot?.querySelectorAll(".pieces tr") ?? [])].map((row) => [
				row.querySelector("th")?.textContent,
				row.querySelector(".sound")?.textContent?.trim(),
				row.querySelector("button") !== null,
			]),
		);
		expect(rows).toEqual([
			["深化", "shēn huà", false],
			["放管服", "fàng guǎn fú", true],
			["改革", "gǎi gé", false],
			["措施", "cuò shī", false],
		]);
		await clickInTooltip(tab, ".pieces th button", "放管服");
		await waitForTooltip(tab, "h2", "放管服");
		await clickInTooltip(tab, ".back");
		await waitForTooltip(tab, "h2", "深化放管服改革措施");
		await tab.keyboard.press("Escape");
	});

	test("of an unknown phrase it says so plainly", async () => {
		await choose(await select("#unknown"));
		await waitForTooltip(tab, ".verdict", "没有收录");
		await tab.keyboard.press("Escape");
	});

	test("while the answer is on its way, resting the pointer on a term does not replace it", async () => {
		// The first one takes its time, for the dictionary is loaded; here it does so whichever tests run.
		await background.evaluate(() => {
			const takeTime = ({ name }: { name?: string }) => {
				if (name !== "lookUp") return;
				chrome.runtime.onMessage.removeListener(takeTime);
				for (const since = performance.now(); performance.now() - since < 1000; );
			};
			chrome.runtime.onMessage.addListener(takeTime);
		});
		await choose(await select("#compound"));
		const { x, y } = await middleOf(tab, "四个意识");
		await tab.mouse.move(x, y);
		await waitForTooltip(tab, "h2", "深化放管服改革措施");
		await tab.keyboard.press("Escape");
		await waitForNoTooltip(tab);
		await tab.mouse.move(700, 20);
	});

	test("a press elsewhere closes the answer", async () => {
		await choose(await select("#unknown"));
		await waitForTooltip(tab, ".verdict", "没有收录");
		await tab.mouse.click(700, 20);
		await waitForNoTooltip(tab);
	});

	test("in a text field, by the shortcut", async () => {
		await tab.evaluate(() => {
			const field = document.querySelector("textarea") as HTMLTextAreaElement;
			getSelection()?.removeAllRanges();
			field.focus();
			field.setSelectionRange(4, 8);
		});
		await press("look-up-selection");
		await waitForTooltip(tab, "h2", "两个维护");
		await tab.keyboard.press("Escape");
		await waitForNoTooltip(tab);
		expect(await tab.evaluate(() => document.activeElement?.localName)).toBe("textarea");
		await tab.evaluate(() => (document.activeElement as HTMLElement).blur());
	});

	test("next and previous term: scrolls there, opens, goes round, and gives the focus back", async () => {
		await tab.evaluate(() => {
			scrollTo(0, 0);
			getSelection()?.removeAllRanges();
			(document.querySelector("h1") as HTMLElement).tabIndex = -1;
			(document.querySelector("h1") as HTMLElement).focus();
		});
		await press("next-term");
		await waitForTooltip(tab, "h2", "四个意识");
		await press("next-term");
		await waitForTooltip(tab, "h2", "放管服");
		await press("next-term");
		await waitForTooltip(tab, "h2", "一岗双责");
		expect(await tab.evaluate(() => scrollY)).toBeGreaterThan(500);
		await press("next-term");
		await waitForTooltip(tab, "h2", "四个意识");
		await press("previous-term");
		await waitForTooltip(tab, "h2", "一岗双责");
		await tab.keyboard.press("Escape");
		await waitForNoTooltip(tab);
		expect(await tab.evaluate(() => document.activeElement?.localName)).toBe("h1");
	});

	test("marks are hidden and shown", async () => {
		const count = () => tab.evaluate(() => [...CSS.highlights].filter(([name]) => name.startsWith("tifa-")).length);
		expect(await count()).toBeGreaterThan(0);
		await press("toggle-marks");
		await expect.poll(count).toBe(0);
		await press("toggle-marks");
		await expect.poll(count).toBeGreaterThan(0);
		await waitForMarks(tab, "四个意识", 1);
	});
});

test("a term that is asked for twice, and then scrolled away, opens again under the pointer", async () => {
	tab = await world.ready("/one.html", "四个意识");
	await press("next-term");
	await waitForTooltip(tab, "h2", "四个意识");
	// As the shortcut does; what the page answers tells that it has been done.
	const stepped = await background.evaluate(async () => {
		const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
		return chrome.tabs.sendMessage(front?.id ?? 0, { page: "step", by: 1 });
	});
	expect(stepped).toBe(true);
	await tab.evaluate(() => scrollTo(0, 2000));
	await waitForNoTooltip(tab);
	await tab.evaluate(() => scrollTo(0, 0));
	const { x, y } = await middleOf(tab, "四个意识");
	await tab.mouse.move(x, y);
	await waitForTooltip(tab, "h2", "四个意识");
	await tab.close();
});

test("in a frame the frame answers", async () => {
	tab = await world.open("/frames.html");
	const frame = await (await tab.waitForSelector("iframe"))?.contentFrame();
	await frame?.waitForFunction(() => CSS.highlights.size > 0, { polling: 50 });
	await tab.click("iframe");
	await frame?.evaluate(() => getSelection()?.selectAllChildren(document.querySelector("#unknown") as Element));
	await press("look-up-selection");
	await frame?.waitForFunction(() => document.querySelector("tifa-tooltip")?.shadowRoot?.querySelector(".verdict"), { polling: 50 });
	expect(await tab.$("tifa-tooltip")).toBeNull();
	await tab.close();
});

describe("on a page that Tifa does not read", () => {
	beforeAll(async () => {
		tab = await world.browser.newPage();
		await tab.goto(`${world.site.origin.replace("www.xian.gov.cn", "127.0.0.1")}/page.html`);
		await tab.bringToFront();
	});
	afterAll(() => tab.close());

	test("without the reader's permission no script gets there: a window of its own answers", async () => {
		const opened = world.browser.waitForTarget((candidate) => candidate.url().includes("/lookup.html"));
		await choose("深化放管服改革措施");
		const answer = await (await opened).asPage();
		await answer.waitForFunction(() => document.querySelector("h2")?.textContent === "深化放管服改革措施");
		await answer.click(".pieces th button");
		await answer.waitForFunction(() => document.querySelector("h2")?.textContent === "放管服");
		await answer.close();
	});

	test("in the browser's PDF viewer, where no script gets either, too", async () => {
		const written = await world.browser.newPage();
		await written.setContent("<p>深化放管服改革措施</p>");
		const site = await serve({ "/report.pdf": { body: await written.pdf(), headers: { "content-type": "application/pdf" } } });
		await written.goto(`${site.origin}/report.pdf`);
		await written.bringToFront();
		await world.browser.waitForTarget((candidate) => candidate.type() === "other" && candidate.url().endsWith("/report.pdf"));
		const opened = world.browser.waitForTarget((candidate) => candidate.url().includes("/lookup.html"));
		await choose("“四个意识”");
		const answer = await (await opened).asPage();
		await answer.waitForFunction(() => document.querySelector("h2")?.textContent === "四个意识");
		await answer.close();
		await written.close();
		await site.close();
		await tab.bringToFront();
	});

	test("with the permission that the menu gives, the answer stands beside the selection, and nothing is marked", async () => {
		// The toolbar button gives the same permission as the menu, and can be pressed.
		const [extension] = [...(await world.browser.extensions()).values()];
		const popup = world.browser.waitForTarget((candidate) => candidate.url().endsWith("/popup.html"));
		await extension?.triggerAction(tab);
		await (await (await popup).asPage()).close();
		await choose(await select("#compound"));
		await waitForTooltip(tab, "h2", "深化放管服改革措施");
		expect(await tab.evaluate(() => CSS.highlights.size)).toBe(0);
		await tab.keyboard.press("Escape");
		await waitForNoTooltip(tab);
	});
});

describe("settings", () => {
	let options: Page;
	const buttonShows = () => tab.evaluate(() => document.querySelector("tifa-tooltip")?.shadowRoot?.querySelector(".offer button") != null);
	beforeAll(async () => {
		tab = await world.ready("/page.html", "四个意识");
		options = await world.browser.newPage();
		await options.goto(`chrome-extension://${new URL(background.url()).host}/options.html`);
		await options.waitForSelector("input[type=checkbox]");
	});
	afterAll(() => Promise.all([tab.close(), options.close()]));

	test("no button appears beside a selection unless the reader wants one; then it answers", async () => {
		await select("#unknown");
		// Longer than a selection needs to rest.
		await tab.waitForFunction((since) => performance.now() - since > 800, {}, await tab.evaluate(() => performance.now()));
		expect(await buttonShows()).toBe(false);
		await options.bringToFront();
		await options.click("input[type=checkbox]");
		await select("#compound");
		await expect.poll(buttonShows).toBe(true);
		const { x, y } = await tab.evaluate(() => {
			const button = document.querySelector("tifa-tooltip")?.shadowRoot?.querySelector(".offer button") as Element;
			const box = button.getBoundingClientRect();
			return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
		});
		await tab.mouse.click(x, y);
		await waitForTooltip(tab, ".pieces th button", "放管服");
		expect(await tab.evaluate(() => String(getSelection()))).toBe("深化放管服改革措施");
		await tab.keyboard.press("Escape");
		await waitForNoTooltip(tab);
		await options.bringToFront();
		await options.click("input[type=checkbox]");
		await select("#unknown");
		await tab.waitForFunction((since) => performance.now() - since > 800, {}, await tab.evaluate(() => performance.now()));
		expect(await buttonShows()).toBe(false);
	});

	test("the language of definitions can be fixed, and follows the browser again", async () => {
		await options.bringToFront();
		await options.evaluate(() => (document.querySelectorAll("input[type=radio]")[2] as HTMLElement).click());
		await tab.bringToFront();
		await pointAt(tab, "四个意识");
		await waitForTooltip(tab, ".entry-body p", "Four attitudes");
		await tab.keyboard.press("Escape");
		await options.evaluate(() => (document.querySelectorAll("input[type=radio]")[0] as HTMLElement).click());
		await tab.reload();
		await waitForMarks(tab, "四个意识", 1);
		await pointAt(tab, "四个意识");
		await waitForTooltip(tab, ".entry-body p", "四项政治要求");
		await tab.keyboard.press("Escape");
	});

	test("the shortcuts are listed with their keys", async () => {
		const rows = await options.$$eval("tr", (all) =>
			all.map((row) => [row.querySelector("th")?.textContent, row.querySelector("td")?.textContent]),
		);
		expect(rows).toHaveLength(5);
		expect(rows.filter(([, keys]) => keys === "未设置")).toEqual([["隐藏或显示本页标注", "未设置"]]);
	});
});

describe("the address bar", () => {
	const suggestions = (query: string) =>
		background.evaluate(
			(text) => new Promise<{ content: string; description: string }[]>((resolve) => chrome.omnibox.onInputChanged.dispatch(text, resolve)),
			query,
		);

	test.each([
		["四个意识", "四个意识"],
		["sgys", "四个意识"],
		["two upholds", "两个维护"],
	])("suggests for “%s” first %s", async (query, term) => {
		const [first] = await suggestions(query);
		expect(first?.content).toBe(term);
		expect(first?.description).toContain(term);
	});

	test("suggestions are well-formed whatever is typed", async () => {
		for (const query of ["<&>\"'", "", "一", "a"]) expect((await suggestions(query)).length).toBeLessThanOrEqual(6);
	});
});

test("the shortcuts have names, and four of five have keys", async () => {
	const commands = await background.evaluate(() => chrome.commands.getAll());
	expect(commands.map(({ name }) => name).sort()).toEqual([
		"_execute_action",
		"look-up-selection",
		"next-term",
		"previous-term",
		"toggle-marks",
	]);
	expect(commands.filter(({ shortcut }) => shortcut !== "")).toHaveLength(4);
	expect(commands.every(({ name, description }) => name === "_execute_action" || /\p{Script=Han}/u.test(description))).toBe(true);
});
