/** Pages of the built extension, opened by their address. Only Chromium's automation can navigate to them. */
import type { Browser, Page } from "puppeteer-core";

/** @param path from the extension's root, such as "/glossary.html#/timeline" */
export async function openExtensionPage(browser: Browser, path: string): Promise<Page> {
	const background = await browser.waitForTarget(
		(target) => target.type() === "service_worker" && target.url().startsWith("chrome-extension:"),
	);
	const page = await browser.newPage();
	await page.goto(new URL(path, background.url()).href);
	return page;
}
