/** The page that the reader is looking at. */
import { browser } from "wxt/browser";

export async function activeTab(): Promise<number | undefined> {
	const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
	return tab?.id;
}

/**
 * Lets Tifa read a page that it does not read by itself. The permission (activeTab) is the reader's opening the popup.
 * @returns false where the browser forbids it, as on its own pages and in its extension store
 */
export async function readTab(tab: number): Promise<boolean> {
	try {
		const target = { tabId: tab, allFrames: true };
		await browser.scripting.insertCSS({ target, files: ["/content-scripts/page.css"] });
		await browser.scripting.executeScript({ target, files: ["/content-scripts/page.js"] });
		return true;
	} catch {
		return false;
	}
}
