/** The extension's shortcuts; the manifest names them and suggests keys, the reader may choose others. */
import { browser } from "wxt/browser";

const SHORTCUTS = ["look-up-selection", "next-term", "previous-term", "toggle-marks"] as const;
export type Shortcut = (typeof SHORTCUTS)[number];

const isOurs = (name: string): name is Shortcut => SHORTCUTS.some((shortcut) => shortcut === name);

/** @param onPressed gets the tab in front; the reader's pressing lets Tifa act there */
export function followShortcuts(onPressed: (shortcut: Shortcut, tab: number) => void): void {
	browser.commands.onCommand.addListener(async (name) => {
		const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
		if (isOurs(name) && tab?.id !== undefined) onPressed(name, tab.id);
	});
}
