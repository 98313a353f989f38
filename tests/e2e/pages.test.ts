/** Pages that make it hard: strict policies, dialogs, touch, late content, windows with little room. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pointAt } from "../../scripts/observe.ts";
import {
	BROWSERS,
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
	"/strict.html": {
		body: htmlPage("<p>树牢“四个意识”。</p>"),
		headers: {
			"content-security-policy":
				"default-src 'none'; style-src 'none'; script-src 'none'; trusted-types 'none'; require-trusted-types-for 'script'",
		},
	},
	"/dialog.html": htmlPage(
		"<p>坚定“四个自信”。</p><dialog><p>树牢“四个意识”。</p><button>关闭</button></dialog><script>document.querySelector('dialog').showModal()</script>",
	),
	"/touch.html": htmlPage(
		"<p>树牢“四个意识”。</p><p><a href='#away'>坚定“四个自信”</a></p><div style='height:2000px'></div>",
		"<meta name='viewport' content='width=device-width'>",
	),
	"/late.html": htmlPage("<main></main>"),
	"/corners.html": htmlPage(
		`<style>body { margin: 0 } b { position: fixed; font-weight: 400 }</style>
		<b style="left:2px;top:2px">四个意识</b><b style="right:2px;top:2px">四个自信</b><b style="left:2px;bottom:2px">两个维护</b><b style="right:2px;bottom:2px">放管服</b>`,
	),
	"/hostile.html": htmlPage(
		"<p>树牢“四个意识”。</p>",
		"<style>* { display: none !important; color: red !important; font-size: 60px !important; opacity: 0 !important; transform: scale(3) } html, body, p { display: block !important; opacity: 1 !important; transform: none !important; font-size: 20px !important } tifa-tooltip { visibility: hidden; left: -9999px; width: 1px }</style>",
	),
	"/shortcuts.html": htmlPage(
		"<p>树牢“四个意识”。</p><script>window.heard=[];addEventListener('keydown',(event)=>heard.push(event.key))</script>",
	),
};

describe.each(BROWSERS)("in %s", (name) => {
	let world: World;
	beforeAll(async () => {
		world = await openWorld(name, PAGES);
	});
	afterAll(() => world.close());

	test("a page whose policy forbids all styles and scripts is marked and explained, in our styles", async () => {
		const tab = await world.ready("/strict.html", "四个意识");
		await pointAt(tab, "四个意识");
		await waitForTooltip(tab, "h2", "四个意识");
		const look = await tab.evaluate(() => {
			const box = document.querySelector("tifa-tooltip")?.shadowRoot?.querySelector(".tooltip") as Element;
			const { width, height } = box.getBoundingClientRect();
			return { width, tall: height > 120, radius: getComputedStyle(box).borderRadius };
		});
		expect(look).toEqual({ width: 376, tall: true, radius: "10px" });
		await tab.close();
	});

	test("a page that styles everything does not reach into the tooltip", async () => {
		const tab = await world.ready("/hostile.html", "四个意识");
		await pointAt(tab, "四个意识");
		await waitForTooltip(tab, "h2", "四个意识");
		const look = await tab.evaluate(() => {
			const root = document.querySelector("tifa-tooltip")?.shadowRoot;
			const heading = root?.querySelector("h2") as Element;
			const box = root?.querySelector(".tooltip")?.getBoundingClientRect() as DOMRect;
			const at = root?.elementFromPoint(box.x + box.width / 2, box.y + 20);
			return {
				size: getComputedStyle(heading).fontSize,
				width: box.width,
				seen: heading.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
				onTop: at !== null,
			};
		});
		expect(look).toEqual({ size: "20px", width: 376, seen: true, onTop: true });
		await tab.close();
	});

	test("a term in a modal dialog is explained above the dialog, and Escape closes only the tooltip", async () => {
		const tab = await world.ready("/dialog.html", "四个意识");
		await pointAt(tab, "四个意识");
		await waitForTooltip(tab, "h2", "四个意识");
		await clickInTooltip(tab, "dl .link", "四个自信"); // not inert
		await waitForTooltip(tab, "h2", "四个自信");
		await tab.keyboard.press("Escape");
		await waitForNoTooltip(tab);
		expect(await tab.evaluate(() => document.querySelector("dialog")?.open)).toBe(true);
		await tab.keyboard.press("Escape");
		await tab.waitForFunction(() => document.querySelector("dialog")?.open === false);
		await tab.close();
	});

	test("a tap opens, a tap elsewhere closes, and a link stays a link", async () => {
		const tab = await world.ready("/touch.html", "四个意识");
		const term = await middleOf(tab, "四个意识");
		await tab.touchscreen.tap(term.x, term.y);
		await waitForTooltip(tab, "h2", "四个意识");
		await tab.touchscreen.tap(600, 700);
		await waitForNoTooltip(tab);
		const link = await middleOf(tab, "四个自信");
		await tab.touchscreen.tap(link.x, link.y);
		await tab.waitForFunction(() => location.hash === "#away");
		expect(await tab.$("tifa-tooltip")).toBeNull();
		await tab.close();
	});

	test("text that is added, edited and removed is followed", async () => {
		const tab = await world.open("/late.html");
		await tab.evaluate(() => document.querySelector("main")?.insertAdjacentHTML("beforeend", "<p>树牢四个意识</p>"));
		await waitForMarks(tab, "四个意识", 1);
		await tab.evaluate(() => document.querySelector("p")?.append("和四个自信"));
		await waitForMarks(tab, "四个自信", 1);
		await tab.evaluate(() => {
			const text = document.querySelector("p")?.firstChild as Text;
			text.replaceData(2, 4, "两个维护");
		});
		await waitForMarks(tab, "两个维护", 1);
		await waitForMarks(tab, "四个意识", 0);
		await tab.evaluate(() => document.querySelector("p")?.remove());
		await waitForMarks(tab, "两个维护", 0);
		await waitForMarks(tab, "四个自信", 0);
		await tab.close();
	});

	test("removing the explained text closes its tooltip", async () => {
		const tab = await world.open("/late.html");
		await tab.evaluate(() => document.querySelector("main")?.insertAdjacentHTML("beforeend", "<p>树牢四个意识</p>"));
		await waitForMarks(tab, "四个意识", 1);
		await pointAt(tab, "四个意识");
		await tab.evaluate(() => document.querySelector("p")?.remove());
		await waitForNoTooltip(tab);
		await tab.close();
	});

	test.each(["四个意识", "四个自信", "两个维护", "放管服"])(
		"at the corners of the window the tooltip for %s is inside and beside",
		async (text) => {
			const tab = await world.ready("/corners.html", text);
			await pointAt(tab, text);
			await waitForTooltip(tab, "h2", text);
			const place = () =>
				tab.evaluate(() => {
					const box = document.querySelector("tifa-tooltip")?.shadowRoot?.querySelector(".tooltip")?.getBoundingClientRect() as DOMRect;
					const line = ([...(CSS.highlights.get("tifa-open") as Highlight)][0] as Range).getBoundingClientRect();
					return {
						inside: box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight,
						beside: box.top >= line.bottom || box.bottom <= line.top,
					};
				});
			expect(await place()).toEqual({ inside: true, beside: true });
			await tab.close();
		},
	);

	test("keys pressed in the tooltip are not the page's, all others are", async () => {
		const tab = await world.ready("/shortcuts.html", "四个意识");
		await pointAt(tab, "四个意识");
		await clickInTooltip(tab, ".pin");
		await tab.keyboard.press("j");
		expect(await tab.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
		expect(await tooltipText(tab, ".pin")).not.toBe("");
		await tab.mouse.move(5, 400);
		await tab.mouse.move(9, 700);
		await tab.keyboard.press("Escape"); // kept open, so that only Escape closes it
		await waitForNoTooltip(tab);
		await tab.keyboard.press("k");
		expect(await tab.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(["k"]);
		await tab.close();
	});
});
