/** What the browser's own menus offer: for selected text, and for the toolbar button. */
import { browser } from "wxt/browser";

const LOOK_UP = "look-up";
const BESIDE = "beside";

type Chosen = { text: string; tab: number | undefined; frame: number | undefined };

export type MenuOptions = {
	titles: { lookUp: string; beside: string };
	onLookUp: (chosen: Chosen) => void;
	/** @param window the one in which it was chosen */
	onBeside: (window: number) => void;
};

/** To be called at every start of the background; the items themselves are kept by the browser. */
export function offerMenus({ titles, onLookUp, onBeside }: MenuOptions): void {
	browser.runtime.onInstalled.addListener(async () => {
		await browser.contextMenus.removeAll();
		browser.contextMenus.create({ id: LOOK_UP, title: titles.lookUp, contexts: ["selection"] });
		browser.contextMenus.create({ id: BESIDE, title: titles.beside, contexts: ["action"] });
	});
	browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText, frameId }, tab) => {
		if (menuItemId === LOOK_UP && selectionText) onLookUp({ text: selectionText, tab: tab?.id, frame: frameId });
		if (menuItemId === BESIDE && tab?.windowId !== undefined) onBeside(tab.windowId);
	});
}
