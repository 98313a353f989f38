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

/**
 * Puts the script that answers about a selection into a frame where Tifa does not run by itself. The permission is the
 * reader's choosing the menu item or pressing the shortcut.
 * @param frame all frames if undefined
 * @returns false where the browser forbids it
 */
export async function prepareLookUp(tab: number, frame: number | undefined): Promise<boolean> {
	const target = frame === undefined ? { tabId: tab, allFrames: true } : { tabId: tab, frameIds: [frame] };
	try {
		await browser.scripting.executeScript({ target, files: ["/content-scripts/selection.js"] });
		return true;
	} catch {
		return false;
	}
}
