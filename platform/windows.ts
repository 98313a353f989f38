import { browser } from "wxt/browser";

/** Opens the glossary page in a new tab. @example openGlossary("/entry/si-ge-yi-shi") */
export async function openGlossary(address: string): Promise<void> {
	await browser.tabs.create({ url: `${browser.runtime.getURL("/glossary.html")}#${address}` });
}
