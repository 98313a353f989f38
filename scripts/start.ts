/**
 * `npm start`: the built extension on the speech. With a display the window is the reader's until it is closed;
 * without one, prints what was found and leaves pictures.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { speechPage } from "../demo/page.ts";
import type { BrowserName } from "./browsers.ts";
import { buildFolder, launch } from "./launch.ts";
import { marksOf, openPopup, pointAt, settled } from "./observe.ts";
import { serve } from "./serve.ts";

const NAME: BrowserName = process.argv.includes("--firefox") ? "firefox" : "chromium";
const PICTURES = resolve(import.meta.dirname, "../.output/pictures");
const hasDisplay = process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

execFileSync("wxt", NAME === "firefox" ? ["build", "-b", "firefox", "--mv3"] : ["build"], {
	stdio: "inherit",
	shell: process.platform === "win32",
});
const site = await serve({ "/speech.html": speechPage() });
const browser = await launch(NAME, { extension: buildFolder(NAME, "production"), headless: !hasDisplay, language: "zh-CN" });
try {
	const page = (await browser.pages())[0] ?? (await browser.newPage());
	await page.goto(`${site.origin}/speech.html`);
	if (hasDisplay) {
		console.log(`The speech is open at ${site.origin}/speech.html. Close the window to end.`);
		await new Promise((closed) => browser.once("disconnected", closed));
	} else await report(browser, page);
} finally {
	await browser.close();
	await site.close();
}

async function report(browser: Browser, page: Page) {
	await settled(page);
	const counts = new Map<string, number>();
	for (const { text } of await marksOf(page)) counts.set(text, (counts.get(text) ?? 0) + 1);
	for (const [text, count] of counts) console.log(`${String(count).padStart(3)}  ${text}`);
	console.log(`${counts.size} wordings in ${[...counts.values()].reduce((sum, count) => sum + count, 0)} places.`);
	mkdirSync(PICTURES, { recursive: true });
	const take = async (target: Page, name: string) => {
		const path = resolve(PICTURES, `${NAME}-${name}.png`) as `${string}.png`;
		await target.screenshot({ path });
		console.log(path);
	};
	await take(page, "page");
	await pointAt(page, "四个意识");
	await take(page, "tooltip");
	const popup = await openPopup(browser, page);
	if (popup) await take(popup, "popup");
}
