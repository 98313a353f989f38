/** The main job from end to end: the speech as a government page, in both browsers. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SPEECH, speechPage } from "../../demo/page.ts";
import { pointAt } from "../../scripts/observe.ts";
import {
	BROWSERS,
	clickInTooltip,
	openWorld,
	tooltipText,
	type World,
	waitForMarks,
	waitForNoTooltip,
	waitForTooltip,
} from "../support/extension.ts";

const TERMS = readFileSync(resolve(import.meta.dirname, "../fixtures/speech-terms.tsv"), "utf8")
	.trim()
	.split("\n")
	.slice(1)
	.map((line) => line.split("\t"))
	.map(([id = "", forms = ""]) => ({ id, forms: forms.split(" / ").map(withoutOuterQuotes) }));

/** Outer quotes are not marked. */
function withoutOuterQuotes(form: string): string {
	return /^“[^“”]*”$/.test(form) ? form.slice(1, -1) : form;
}

type Marked = { text: string; marks: { start: number; end: number }[] };

/** Each paragraph's text and the marks in it, without the invisible characters that the page has inside of terms. */
function readParagraphs(page: Page): Promise<Marked[]> {
	return page.evaluate(() => {
		const clean = (text: string) => text.replaceAll("\u200b", "");
		const ranges = [...CSS.highlights].flatMap(([name, highlight]) => (name.startsWith("tifa-term") ? [...highlight] : [])) as Range[];
		return [...document.querySelectorAll("h1, .TRS_Editor p")].map((paragraph) => ({
			text: clean(paragraph.textContent),
			marks: ranges
				.filter((range) => paragraph.contains(range.startContainer))
				.map((range) => {
					const before = document.createRange();
					before.setStart(paragraph, 0);
					before.setEnd(range.startContainer, range.startOffset);
					const start = clean(String(before)).length;
					return { start, end: start + clean(String(range)).length };
				}),
		}));
	});
}

describe.each(BROWSERS)("the speech in %s", (name) => {
	let world: World;
	let page: Page;

	beforeAll(async () => {
		world = await openWorld(name, { "/speech.html": speechPage() });
		page = await world.open("/speech.html");
		await waitForMarks(page, "为抓手", 2); // the last to be settled: its word boundaries are asked for
		await waitForMarks(page, "低保", 1);
	});
	afterAll(() => world.close());

	test("every term is marked at each of its places, over its own extent or within a longer term", async () => {
		const paragraphs = await readParagraphs(page);
		expect(paragraphs.map(({ text }) => text).join("\n")).toBe(
			SPEECH.trim()
				.split("\n")
				.filter((line) => line.trim())
				.join("\n"),
		);
		const missed: string[] = [];
		let places = 0;
		for (const { id, forms } of TERMS) {
			for (const form of forms) {
				let found = 0;
				for (const { text, marks } of paragraphs) {
					for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
						found++;
						if (!marks.some(({ start, end }) => start <= at && at + form.length <= end))
							missed.push(`${id}: ${text.slice(Math.max(0, at - 10), at)}【${form}】`);
					}
				}
				if (found === 0) missed.push(`${id}: “${form}” is not in the speech`);
				places += found;
			}
		}
		expect(missed).toEqual([]);
		expect(places).toBeGreaterThanOrEqual(200);
	});

	test("nothing is marked twice, and no mark reaches into another", async () => {
		for (const { marks } of await readParagraphs(page)) {
			const inOrder = [...marks].sort((a, b) => a.start - b.start);
			for (const [at, mark] of inOrder.entries()) expect(mark.start).toBeGreaterThanOrEqual(inOrder[at - 1]?.end ?? 0);
		}
	});

	test.each([
		["四个意识", "四个意识"], // cut by an inline element
		["放管服", "放管服"], // cut by two
		["“三公”经费", "“三公”经费"], // cut by a soft break in one place
		["“奇葩”证明", "奇葩证明"],
		["巡视“后半篇文章”", "巡视“后半篇文章”"],
		["互联网+政务服务", "互联网+政务服务"],
		["一网一门一次", "一网、一门、一次"],
		["不敢腐、不能腐、不想腐", "不敢腐、不能腐、不想腐"],
		["两个维护", "两个维护"],
		["一岗双责", "一岗双责"],
		["财政部驻青办", "财政部各地监管局"],
		["报帐制", "报账制"],
		["廉政建设的笼子", "制度的笼子"],
		["牛鼻子", "牛鼻子"],
		["基层减负年", "基层减负年"],
		["脱贫攻坚战", "脱贫攻坚战"],
		["扫黑除恶", "扫黑除恶"],
		["决策公开、执行公开、管理公开、服务公开和结果公开", "五公开"],
		["用在刀刃上", "用在刀刃上"],
		["守底线、走新路、奔小康", "守底线、走新路、奔小康"],
	])("resting on %s opens the entry %s", async (form, term) => {
		await pointAt(page, form);
		await waitForTooltip(page, "h2", term);
		expect(await tooltipText(page, "h2")).toBe(term);
		expect(await tooltipText(page, ".entry-body p")).toMatch(/[。.]$/);
		await page.keyboard.press("Escape");
		await waitForNoTooltip(page);
	});

	test("the tooltip covers no part of its term, and stays in the window", async () => {
		await pointAt(page, "巡视“后半篇文章”");
		const overlap = await page.evaluate(() => {
			const box = document.querySelector("tifa-tooltip")?.shadowRoot?.querySelector(".tooltip")?.getBoundingClientRect() as DOMRect;
			const range = [...(CSS.highlights.get("tifa-open") as Highlight)][0] as Range;
			const inside = box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
			return {
				inside,
				covered: [...range.getClientRects()].some(
					(line) => line.top < box.bottom && line.bottom > box.top && line.left < box.right && line.right > box.left,
				),
			};
		});
		expect(overlap).toEqual({ inside: true, covered: false });
	});

	test("it stays while the pointer is in it, follows links with a way back, and closes on leaving", async () => {
		await pointAt(page, "四个意识");
		await waitForTooltip(page, "h2", "四个意识");
		await clickInTooltip(page, "dl .link", "四个自信");
		await waitForTooltip(page, "h2", "四个自信");
		await clickInTooltip(page, ".back");
		await waitForTooltip(page, "h2", "四个意识");
		await page.mouse.move(2, 2);
		await waitForNoTooltip(page);
	});

	test("the other language is a click away, and is remembered", async () => {
		const chinese = name === "chromium"; // Firefox has the interface language that it was installed with
		await pointAt(page, "两个维护");
		await waitForTooltip(page, ".entry-body p", chinese ? "。" : ".");
		await clickInTooltip(page, "footer button", chinese ? "English" : "中文");
		await waitForTooltip(page, "footer", chinese ? "中文" : "English");
		await page.keyboard.press("Escape");
		await pointAt(page, "四个自信");
		await waitForTooltip(page, "footer", chinese ? "中文" : "English");
		await clickInTooltip(page, "footer button", chinese ? "中文" : "English");
		await page.keyboard.press("Escape");
		await waitForNoTooltip(page);
	});

	test("what lies inside a longer term can be reached from it", async () => {
		await pointAt(page, "巡视“后半篇文章”");
		await clickInTooltip(page, "dl .link", "巡视");
		await waitForTooltip(page, "h2", "巡视");
		await page.keyboard.press("Escape");
	});

	test("after the visit the page is as it is without the extension, and asked for nothing", async () => {
		await waitForNoTooltip(page);
		const bare = await world.browser.newPage();
		// Not a government site, so Tifa stays out.
		await bare.goto(`${world.site.origin.replace("www.xian.gov.cn", "127.0.0.1")}/speech.html`);
		const html = (target: Page) => target.evaluate(() => document.documentElement.outerHTML);
		expect(await html(page)).toBe(await html(bare));
		expect(await bare.evaluate(() => CSS.highlights.size)).toBe(0);
		await bare.close();
		await pointAt(page, "四个意识");
		expect((await html(page)).replace(/<tifa-tooltip popover="manual"><\/tifa-tooltip>/, "")).toBe(await html(await reopen(world)));
		expect(world.site.requested.filter((path) => path !== "/favicon.ico" && path !== "/speech.html")).toEqual([]);
	});
});

/** The page once more, untouched by pointers. */
const reopen = (world: World) => world.open("/speech.html");
