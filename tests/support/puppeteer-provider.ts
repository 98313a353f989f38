/**
 * Runs vitest's browser tests in the Chromium and Firefox that the end-to-end tests use. vitest's own providers bring
 * browsers of theirs, which can't be downloaded everywhere.
 */
import { defineBrowserProvider } from "@vitest/browser";
import type { Browser, Page } from "puppeteer-core";
import type { BrowserCommand, TestProject } from "vitest/node";
import type { BrowserName } from "../../scripts/browsers.ts";
import { launch } from "../../scripts/launch.ts";

export const puppeteerProvider = () => defineBrowserProvider({ name: "puppeteer", providerFactory });

function providerFactory(project: TestProject) {
	let browser: Promise<Browser> | undefined;
	const pages = new Map<string, Page>();
	const name = project.config.browser.name as BrowserName;
	return {
		name: "puppeteer",
		supportsParallelism: false,
		getCommandsContext: (session: string) => ({ puppeteerPage: pages.get(session) }),
		async openPage(session: string, url: string) {
			browser ??= launch(name, { headless: true });
			const page = await (await browser).newPage();
			pages.set(session, page);
			await page.goto(url);
		},
		async close() {
			await (await browser)?.close();
			browser = undefined;
		},
	};
}

/** The tests' own frame lies somewhere in the runner's page. */
async function frameOffset(page: Page): Promise<{ x: number; y: number }> {
	return page.evaluate(() => {
		const { x = 0, y = 0 } = document.querySelector("iframe")?.getBoundingClientRect() ?? {};
		return { x, y };
	});
}

const pageOf = (context: unknown) => (context as { puppeteerPage: Page }).puppeteerPage;

/** Moves the real pointer, by coordinates of the test's window. */
export const movePointer: BrowserCommand<[x: number, y: number]> = async (context, x, y) => {
	const offset = await frameOffset(pageOf(context));
	await pageOf(context).mouse.move(offset.x + x, offset.y + y);
};

export const clickAt: BrowserCommand<[x: number, y: number]> = async (context, x, y) => {
	const offset = await frameOffset(pageOf(context));
	await pageOf(context).mouse.click(offset.x + x, offset.y + y);
};

export const pressKey: BrowserCommand<[key: string]> = async (context, key) => {
	await pageOf(context).keyboard.press(key as Parameters<Page["keyboard"]["press"]>[0]);
};

/** vitest sizes the window before a test by this name. */
export const viewport: BrowserCommand<[size: { width: number; height: number }]> = async (context, size) => {
	await pageOf(context).setViewport({ width: Math.max(size.width, 1200), height: Math.max(size.height, 900) });
};
