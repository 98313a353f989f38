/** How the tooltip behaves towards the reader and the page; each case answers something that once went wrong. */
import type { WebWorker } from "puppeteer-core";
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
	"/two.html": htmlPage("<p>树牢“四个意识”。</p><div style='height:560px'></div><p>做到“两个维护”。</p>"),
	"/ticking.html": htmlPage(
		"<p>现在 <span>0</span> 秒：树牢“四个意识”。</p><script>let n=0;setInterval(()=>{document.querySelector('span').textContent=++n},100)</script>",
	),
	"/listening.html": htmlPage(
		"<p>树牢“四个意识”。</p>",
		`<script>
			window.heard = [];
			addEventListener("message", (event) => heard.push(JSON.stringify(event.data)));
			const dispatch = EventTarget.prototype.dispatchEvent;
			EventTarget.prototype.dispatchEvent = function (event) { heard.push(event.type); return dispatch.call(this, event); };
			const shown = document.createElement("p");
		</script>`,
	),
	"/questions.html": htmlPage(Array.from({ length: 900 }, (_, at) => `第${at}条 以服务为抓手推进工作<hr>`).join("")),
	"/rtl.html": `<!doctype html><html dir="rtl" lang="ug"><head><meta charset="utf-8"><title>通知</title></head><body><p>四个意识</p></body></html>`,
	"/outside.html": htmlPage(
		"<p>树牢“四个意识”。</p><script>window.pressed=0;for(const type of ['mousedown','click','pointerdown','wheel'])addEventListener(type,()=>pressed++)</script>",
	),
	"/no-doctype.html": "<html><head><meta charset='utf-8'><title>通知</title></head><body><p>树牢“四个意识”。</p></body></html>",
	"/copy.html": htmlPage("<p>树牢“四个意识”。</p><div style='height:3000px'></div><textarea></textarea>"),
	"/lines.html": htmlPage(`<div>${"一行没有什么的文字，再写一行。<hr>".repeat(6000)}四个意识</div>`),
};

describe.each(BROWSERS)("in %s", (name) => {
	let world: World;
	beforeAll(async () => {
		world = await openWorld(name, PAGES);
	});
	afterAll(() => world.close());

	test("what is kept open stays until it is closed, whatever the pointer rests on", async () => {
		const tab = await world.ready("/two.html", "两个维护");
		await pointAt(tab, "四个意识");
		await clickInTooltip(tab, ".pin");
		const other = await middleOf(tab, "两个维护");
		await tab.mouse.move(other.x, other.y);
		await tab.mouse.move(other.x + 1, other.y);
		// Long enough for a tooltip that would open: the next step would find it.
		await tab.waitForFunction((since) => performance.now() - since > 900, {}, await tab.evaluate(() => performance.now()));
		expect(await tooltipText(tab, "h2")).toBe("四个意识");
		await tab.keyboard.press("Escape");
		await waitForNoTooltip(tab);
		await tab.close();
	});

	test("nothing opens after a press, however shortly before it the pointer came", async () => {
		const tab = await world.ready("/two.html", "四个意识");
		const at = await middleOf(tab, "四个意识");
		await tab.mouse.click(at.x, at.y);
		await tab.waitForFunction((since) => performance.now() - since > 700, {}, await tab.evaluate(() => performance.now()));
		expect(await tab.$("tifa-tooltip")).toBeNull();
		await tab.close();
	});

	test("nothing opens while text is being selected", async () => {
		const tab = await world.ready("/two.html", "四个意识");
		const at = await middleOf(tab, "四个意识");
		await tab.mouse.move(at.x + 80, at.y + 4);
		await tab.mouse.down();
		await tab.mouse.move(at.x, at.y, { steps: 5 });
		await tab.waitForFunction((since) => performance.now() - since > 700, {}, await tab.evaluate(() => performance.now()));
		expect(await tab.$("tifa-tooltip")).toBeNull();
		await tab.mouse.up();
		await tab.close();
	});

	test("following a link to a shorter entry keeps the pointer inside", async () => {
		const tab = await world.ready("/two.html", "四个意识");
		await pointAt(tab, "四个意识");
		await waitForTooltip(tab, "h2", "四个意识");
		const height = () =>
			tab.evaluate(
				() => document.querySelector("tifa-tooltip")?.shadowRoot?.querySelector(".tooltip")?.getBoundingClientRect().height ?? 0,
			);
		const before = await height();
		await clickInTooltip(tab, "dl .link", "政治自觉");
		await waitForTooltip(tab, "h2", "政治自觉");
		expect(await height()).toBeGreaterThanOrEqual(before - 1);
		await tab.close();
	});

	test("a tooltip is not torn down by changes beside its term", async () => {
		const tab = await world.ready("/ticking.html", "四个意识");
		await pointAt(tab, "四个意识");
		await waitForTooltip(tab, "h2", "四个意识");
		await tab.evaluate(() => {
			document.querySelector("tifa-tooltip")?.setAttribute("data-seen", "first");
		});
		const ticks = () => tab.evaluate(() => Number(document.querySelector("span")?.textContent));
		const now = await ticks();
		await tab.waitForFunction((count) => Number(document.querySelector("span")?.textContent) > count + 12, {}, now);
		expect(await tab.evaluate(() => document.querySelector("tifa-tooltip")?.getAttribute("data-seen"))).toBe("first");
		await tab.close();
	});

	test("in what is copied there is nothing of Tifa", async () => {
		const tab = await world.ready("/two.html", "四个意识");
		await pointAt(tab, "四个意识");
		await waitForTooltip(tab, "h2", "四个意识");
		const copied = await tab.evaluate(
			() =>
				new Promise<string[]>((resolve) => {
					document.addEventListener("copy", () => {
						const fragment = getSelection()?.getRangeAt(0).cloneContents() as DocumentFragment;
						resolve([String(getSelection()), new XMLSerializer().serializeToString(fragment)]);
					});
					getSelection()?.selectAllChildren(document.body);
					document.execCommand("copy");
				}),
		);
		expect(copied[0]?.replaceAll(/\s+/g, " ").trim()).toBe("树牢“四个意识”。 做到“两个维护”。");
		expect(copied[1]).not.toMatch(/tifa|highlight/i);
		await tab.close();
	});

	// Firefox's automation can't set the medium.
	test.runIf(name === "chromium")("in print there is nothing of Tifa: pixel for pixel the page without it", async () => {
		const tab = await world.ready("/two.html", "四个意识");
		await pointAt(tab, "四个意识");
		await waitForTooltip(tab, "h2", "四个意识");
		const onScreen = await tab.screenshot();
		await tab.emulateMediaType("print");
		const printed = await tab.screenshot();
		await tab.evaluate(() => CSS.highlights.clear());
		await tab.evaluate(() => document.querySelector("tifa-tooltip")?.remove());
		const without = await tab.screenshot();
		expect(Buffer.compare(printed, without)).toBe(0);
		expect(Buffer.compare(printed, onScreen)).not.toBe(0);
		await tab.close();
	});

	test("the page hears no message and no event", async () => {
		const tab = await world.ready("/listening.html", "四个意识");
		await pointAt(tab, "四个意识");
		await waitForTooltip(tab, "h2", "四个意识");
		expect(await tab.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
		await tab.close();
	});

	test("more questions about word boundaries than one message takes are all answered", async () => {
		await (await world.ready("/questions.html", "为抓手", 900)).close();
	});

	test("on a page written from right to left the tooltip is not", async () => {
		const tab = await world.ready("/rtl.html", "四个意识");
		await pointAt(tab, "四个意识");
		await waitForTooltip(tab, "h2", "四个意识");
		expect(
			await tab.evaluate(
				() => getComputedStyle(document.querySelector("tifa-tooltip")?.shadowRoot?.querySelector("h2") as Element).direction,
			),
		).toBe("ltr");
		await tab.close();
	});

	test("on a page without a doctype tables are as small as the rest", async () => {
		const tab = await world.ready("/no-doctype.html", "四个意识");
		await pointAt(tab, "四个意识");
		await waitForTooltip(tab, ".parts td", "political integrity");
		const sizes = await tab.evaluate(() => {
			const root = document.querySelector("tifa-tooltip")?.shadowRoot;
			return [".parts td", ".entry-body p"].map((part) => getComputedStyle(root?.querySelector(part) as Element).fontSize);
		});
		expect(sizes).toEqual(["14px", "14px"]);
		await tab.close();
	});

	test("copying works on a page served without TLS, and takes both languages and the sources along", async () => {
		const tab = await world.ready("/copy.html", "四个意识");
		await pointAt(tab, "四个意识");
		await clickInTooltip(tab, ".copy");
		await waitForTooltip(tab, ".copy", name === "chromium" ? "已复制" : "Copied");
		await tab.keyboard.press("Escape");
		await tab.focus("textarea");
		await tab.keyboard.down("Control");
		await tab.keyboard.press("v");
		await tab.keyboard.up("Control");
		await tab.waitForFunction(() => (document.querySelector("textarea")?.value ?? "") !== "");
		const pasted = await tab.evaluate(() => document.querySelector("textarea")?.value ?? "");
		for (const part of ["四个意识 (sì gè yì shí)", "Four attitudes", "看齐意识", "keywords.china.org.cn"]) expect(pasted).toContain(part);
		await tab.close();
	});

	test("scrolling the term away closes its tooltip", async () => {
		const tab = await world.ready("/copy.html", "四个意识");
		await pointAt(tab, "四个意识");
		await waitForTooltip(tab, "h2", "四个意识");
		await tab.evaluate(() => scrollTo(0, 2500));
		await waitForNoTooltip(tab);
		await tab.close();
	});

	test("presses in the tooltip are not the page's", async () => {
		const tab = await world.ready("/outside.html", "四个意识");
		await pointAt(tab, "四个意识");
		await clickInTooltip(tab, ".pin");
		await waitForTooltip(tab, ".pin", name === "chromium" ? "已固定" : "Kept");
		expect(await tab.evaluate(() => (window as unknown as { pressed: number }).pressed)).toBe(0);
		await tab.close();
	});

	test("one container of very many lines is read to its end", async () => {
		await (await world.ready("/lines.html", "四个意识")).close();
	});
});

test("after an update of the extension an old page script takes its marks away instead of failing", async () => {
	const world = await openWorld("chromium", PAGES);
	const tab = await world.open("/two.html");
	await waitForMarks(tab, "四个意识", 1);
	const background = await world.browser.waitForTarget((target) => target.type() === "service_worker");
	const worker = (await background.worker()) as WebWorker;
	await worker.evaluate("chrome.runtime.reload()").catch(() => undefined); // it ends while it answers
	const at = await middleOf(tab, "四个意识");
	// The pointer comes by until the page script has noticed.
	await expect
		.poll(
			async () => {
				await tab.mouse.move(1, 1);
				await tab.mouse.move(at.x, at.y);
				return tab.evaluate(() => CSS.highlights.size);
			},
			{ timeout: 15_000, interval: 500 },
		)
		.toBe(0);
	expect(await tab.$("tifa-tooltip")).toBeNull();
	await world.close();
});
