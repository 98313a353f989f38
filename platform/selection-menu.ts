/** “Look up in Tifa” in the menu that a browser shows for selected text. */
import { browser } from "wxt/browser";

const ITEM = "look-up";

export type Chosen = { text: string; tab: number | undefined; frame: number | undefined };

/** To be called at every start of the background; the item itself is kept by the browser. */
export function offerLookUp(title: string, onChosen: (chosen: Chosen) => void): void {
	browser.runtime.onInstalled.addListener(async () => {
		await browser.contextMenus.removeAll();
		browser.contextMenus.create({ id: ITEM, title, contexts: ["selection"] });
	});
	browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText, frameId }, tab) => {
		if (menuItemId === ITEM && selectionText) onChosen({ text: selectionText, tab: tab?.id, frame: frameId });
	});
}
