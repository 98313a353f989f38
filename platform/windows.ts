/** Places outside of any page: the glossary's tab, and a small window for an answer. */
import { browser } from "wxt/browser";

/** @param address of the glossary page, such as "/entry/si-ge-yi-shi" */
export async function openGlossary(address: string): Promise<void> {
	await browser.tabs.create({ url: browser.runtime.getURL(`/glossary.html#${address}`) });
}

/** For text that no script of ours can get at: the browser's PDF viewer, its own pages, its extension store. */
export async function openAnswer(phrase: string): Promise<void> {
	const url = browser.runtime.getURL(`/lookup.html#${encodeURIComponent(phrase)}` as "/popup.html");
	await browser.windows.create({ url, type: "popup", width: 420, height: 560 });
}
