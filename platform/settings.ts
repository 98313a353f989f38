/** What the reader has changed. Only changes are stored; a value that can't be read is as if it had not been stored. */
import { browser } from "wxt/browser";

/** Each setting as it is read; written by hand, since every page pays for this module. */
const READ = {
	/** Language of definitions; undefined follows the browser. */
	language: (value: unknown) => (value === "zh" || value === "en" ? value : undefined),
	/** Whether a button to look it up appears beside selected text; not unless the reader wants it. */
	selectionButton: (value: unknown) => (value === true ? value : undefined),
};
export type Settings = { [K in keyof typeof READ]?: Exclude<ReturnType<(typeof READ)[K]>, undefined> };

const KEYS = Object.keys(READ) as (keyof Settings)[];

export async function readSettings(): Promise<Settings> {
	const stored = await browser.storage.local.get(KEYS);
	return Object.fromEntries(KEYS.map((key) => [key, READ[key](stored[key])]).filter(([, value]) => value !== undefined));
}

/** A value of undefined goes back to what holds for everybody. */
export async function changeSettings(change: { [K in keyof Settings]: Settings[K] | undefined }): Promise<void> {
	const gone = KEYS.filter((key) => key in change && change[key] === undefined);
	await browser.storage.local.remove(gone);
	await browser.storage.local.set(Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)));
}

/** Calls with the settings now and after every change. */
export async function followSettings(onSettings: (settings: Settings) => void): Promise<void> {
	browser.storage.local.onChanged.addListener(async (changes: object) => {
		if (KEYS.some((key) => key in changes)) onSettings(await readSettings());
	});
	onSettings(await readSettings());
}
