/** What the reader has changed. Only changes are stored; a value that can't be read is as if it had not been stored. */
import * as v from "valibot";
import { browser } from "wxt/browser";

const Settings = v.object({
	/** Language of definitions; undefined follows the browser. */
	language: v.optional(v.fallback(v.optional(v.picklist(["zh", "en"])), undefined)),
});
export type Settings = v.InferOutput<typeof Settings>;

export async function readSettings(): Promise<Settings> {
	return v.parse(Settings, await browser.storage.local.get(Object.keys(Settings.entries)));
}

export async function changeSettings(change: Settings): Promise<void> {
	await browser.storage.local.set(change);
}
