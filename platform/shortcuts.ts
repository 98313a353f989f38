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

/** `what` is empty for the toolbar button, which browsers name themselves; `keys` where none are set. */
export type NamedShortcut = { name: string; what: string; keys: string };

export async function listShortcuts(): Promise<NamedShortcut[]> {
	const commands = await browser.commands.getAll();
	return commands.map(({ name = "", description = "", shortcut = "" }) => ({ name, what: description, keys: shortcut }));
}

/** Keys are changed in the browser's own settings. */
export async function changeShortcuts(): Promise<void> {
	const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
	if (openShortcutSettings) await openShortcutSettings();
	else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}
