/** What can be seen from outside of the extension at work in a page; for `npm start` and the end-to-end tests. */
import type { Browser, Page } from "puppeteer-core";

export type SeenMark = { text: string; name: string };

/** The marked ranges, which the page's own world sees too, in the order in which they were registered. */
export function marksOf(page: Page): Promise<SeenMark[]> {
	return page.evaluate(() =>
		[...CSS.highlights].flatMap(([name, highlight]) =>
			name.startsWith("tifa-") && name !== "tifa-open" ? [...highlight].map((range) => ({ name, text: String(range) })) : [],
		),
	);
}

/** Resolves when the marks have stopped changing; word boundaries come from a dictionary that takes its time to load. */
export async function settled(page: Page): Promise<void> {
	await page.waitForFunction(
		() => {
			const state = window as { tifaSeen?: { count: number; since: number } };
			const count = [...CSS.highlights].reduce((sum, [name, highlight]) => sum + (name.startsWith("tifa-") ? highlight.size : 0), 0);
			if (state.tifaSeen?.count !== count) state.tifaSeen = { count, since: performance.now() };
			return count > 0 && performance.now() - state.tifaSeen.since > 2000;
		},
		{ polling: 100 },
	);
}

/** Moves the pointer onto the first (or n-th) mark with a text and waits for its tooltip. */
export async function pointAt(page: Page, text: string, nth = 0): Promise<void> {
	const point = await page.evaluate(
		(wanted, at) => {
			const clean = (range: AbstractRange) => String(range).replaceAll(/[\s\u200b]/g, "");
			const range = [...CSS.highlights]
				.flatMap(([name, highlight]) => (name.startsWith("tifa-term") ? [...highlight] : []))
				.filter((one) => clean(one) === wanted)[at] as Range | undefined;
			if (!range) return undefined;
			range.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
			const { x, y, width, height } = range.getClientRects()[0] as DOMRect;
			return { x: x + width / 2, y: y + height / 2 };
		},
		text,
		nth,
	);
	if (!point) throw new Error(`“${text}” is not marked`);
	// Pictures are taken of what stands still.
	await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]).catch(() => undefined);
	await page.mouse.move(1, 1);
	await page.mouse.move(point.x, point.y);
	await page.waitForSelector("tifa-tooltip");
	await page.waitForFunction(() => CSS.highlights.get("tifa-open")?.size === 1);
}

/** Opens the toolbar popup as its button would; only Chromium's automation can press it. */
export async function openPopup(browser: Browser, page: Page): Promise<Page | undefined> {
	if (!(await browser.version()).includes("Chrome")) return undefined;
	const [extension] = [...(await browser.extensions()).values()];
	const target = browser.waitForTarget((candidate) => candidate.url().endsWith("/popup.html"));
	await extension?.triggerAction(page);
	const popup = await (await target).asPage();
	await popup.waitForSelector("[role=option], .message");
	return popup;
}
