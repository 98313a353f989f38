/** Pages put together in all the ways that pages are: shadow roots, frames, single-page navigation, size, unrest. */
import type { Frame, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pointAt } from "../../scripts/observe.ts";
import { BROWSERS, htmlPage, openWorld, type World, waitForMarks, waitForTooltip } from "../support/extension.ts";

/** Five megabytes of paragraphs with one term each. */
const PARAGRAPH = `<p>${"各地区各部门要结合实际认真贯彻执行有关规定并及时报告情况。".repeat(20)}树牢“四个意识”。</p>\n`;
const LONG = PARAGRAPH.repeat(Math.ceil(5_000_000 / new TextEncoder().encode(PARAGRAPH).length));

const PAGES = {
	"/shadow.html": htmlPage(`<div id="host"></div><script>
		const root = document.querySelector("#host").attachShadow({ mode: "open" });
		root.innerHTML = "<p>树牢“四个意识”。</p><section></section>";
		root.querySelector("section").attachShadow({ mode: "open" }).innerHTML = "<p>做到“两个维护”。</p>";
	</script>`),
	"/frames.html": htmlPage(`<p>外面。</p>
		<iframe name="same" src="/inner.html"></iframe><iframe name="cross"></iframe>
		<iframe name="srcdoc" srcdoc="&lt;p&gt;树牢“四个意识”。&lt;/p&gt;"></iframe><iframe name="blank"></iframe>
		<script>
			document.querySelector("[name=cross]").src = location.origin.replace("www.xian", "zwgk.sheng") + "/inner.html";
			const inside = document.querySelector("[name=blank]").contentDocument;
			inside.body.append(Object.assign(inside.createElement("p"), { textContent: "树牢“四个意识”。" }));
		</script>`),
	"/inner.html": htmlPage("<p>树牢“四个意识”。</p>"),
	"/app.html": htmlPage(`<nav><button>下一页</button></nav><main><p>树牢“四个意识”。</p></main><script>
		document.querySelector("button").onclick = () => {
			history.pushState({}, "", "/app.html?page=2");
			document.querySelector("main").innerHTML = "<p>做到“两个维护”。</p>";
		};
	</script>`),
	"/restless.html": htmlPage(`<p>树牢“四个意识”。</p><ul></ul><script>
		let n = 0;
		const list = document.querySelector("ul");
		const timer = setInterval(() => {
			list.insertAdjacentHTML("afterbegin", "<li>第" + ++n + "条：坚定四个自信</li>");
			if (list.children.length > 20) list.lastElementChild.remove();
			if (n === 1000) { clearInterval(timer); document.title = "完"; }
		}, 10);
	</script>`),
	"/long.html": htmlPage(LONG),
	"/traditional.html": htmlPage("<p>牢固樹立「四個意識」，堅決做到「兩個維護」，嚴控「三公」經費，深化「放管服」改革。</p>", "", "zh-TW"),
	"/gb2312.html": {
		// 树牢“四个意识”。 in GB 2312
		body: Buffer.concat([
			Buffer.from("<!doctype html><html><head><title>x</title></head><body><p>"),
			Buffer.from([0xca, 0xf7, 0xc0, 0xce, 0xa1, 0xb0, 0xcb, 0xc4, 0xb8, 0xf6, 0xd2, 0xe2, 0xca, 0xb6, 0xa1, 0xb1, 0xa1, 0xa3]),
			Buffer.from("</p></body></html>"),
		]),
		headers: { "content-type": "text/html; charset=gb2312" },
	},
};

const countMarks = (target: Page | Frame, text: string) =>
	target.evaluate(
		(wanted) =>
			[...CSS.highlights]
				.flatMap(([name, highlight]) => (name.startsWith("tifa-term") ? [...highlight] : []))
				.filter((range) => String(range) === wanted).length,
		text,
	);

describe.each(BROWSERS)("in %s", (name) => {
	let world: World;
	beforeAll(async () => {
		world = await openWorld(name, PAGES);
	});
	afterAll(() => world.close());

	test("open shadow roots, nested ones too, are marked and explained", async () => {
		const tab = await world.ready("/shadow.html", "四个意识");
		await waitForMarks(tab, "两个维护", 1);
		const at = await tab.evaluate(() => {
			const paragraph = document.querySelector("#host")?.shadowRoot?.querySelector("section")?.shadowRoot?.querySelector("p") as Element;
			const range = document.createRange();
			range.setStart(paragraph.firstChild as Text, 3);
			range.setEnd(paragraph.firstChild as Text, 7);
			const { x, y, width, height } = range.getBoundingClientRect();
			return { x: x + width / 2, y: y + height / 2 };
		});
		await tab.mouse.move(1, 1);
		await tab.mouse.move(at.x, at.y);
		await waitForTooltip(tab, "h2", "两个维护");
		await tab.close();
	});

	test.each(["same", "cross", "srcdoc", "blank"])("a frame (%s) is marked", async (frameName) => {
		const tab = await world.open("/frames.html");
		const frame = await (await tab.waitForSelector(`iframe[name=${frameName}]`))?.contentFrame();
		await expect.poll(() => countMarks(frame as Frame, "四个意识").catch(() => 0), { timeout: 15_000 }).toBe(1);
		await tab.close();
	});

	test("a single-page application's next page is marked, and the marks of the last are gone", async () => {
		const tab = await world.ready("/app.html", "四个意识");
		await tab.click("button");
		await waitForMarks(tab, "两个维护", 1);
		expect(await countMarks(tab, "四个意识")).toBe(0);
		await tab.close();
	});

	test("a page that changes a thousand times in ten seconds is followed, and what leaves it is dropped", async () => {
		const tab = await world.open("/restless.html");
		await tab.waitForFunction(() => document.title === "完", { polling: 200, timeout: 45_000 });
		await waitForMarks(tab, "四个自信", 20);
		await waitForMarks(tab, "四个意识", 1);
		await pointAt(tab, "四个意识");
		await waitForTooltip(tab, "h2", "四个意识");
		await tab.close();
	});

	test("a document of five megabytes is marked to its end", async () => {
		const tab = await world.open("/long.html");
		await tab.waitForFunction(
			(count) =>
				[...CSS.highlights].reduce((sum, [key, highlight]) => sum + (key.startsWith("tifa-term") ? highlight.size : 0), 0) === count,
			{ polling: 200, timeout: 50_000 },
			LONG.split("四个意识").length - 1,
		);
		await tab.close();
	});

	test("a page in traditional characters is marked and explained", async () => {
		const tab = await world.ready("/traditional.html", "四個意識");
		for (const text of ["兩個維護", "「三公」經費", "放管服"]) await waitForMarks(tab, text, 1);
		await pointAt(tab, "兩個維護");
		await waitForTooltip(tab, "h2", "两个维护");
		await tab.close();
	});

	test("a page declared GB 2312 is marked", async () => {
		await (await world.ready("/gb2312.html", "四个意识")).close();
	});
});
