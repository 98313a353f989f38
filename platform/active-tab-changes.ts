/** The tab in front of a window, now and whenever it is another one or has gone to another page. */
import { browser } from "wxt/browser";

export async function followActiveTab(onTab: (tab: number) => void): Promise<void> {
	const { id: window } = await browser.windows.getCurrent();
	const [front] = await browser.tabs.query({ active: true, currentWindow: true });
	let current = front?.id;
	if (current !== undefined) onTab(current);
	browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
		if (windowId !== window) return;
		current = tabId;
		onTab(tabId);
	});
	browser.tabs.onUpdated.addListener((tabId, { status }) => {
		if (tabId === current && status === "complete") onTab(tabId);
	});
}
