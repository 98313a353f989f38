/**
 * Takes the place of WXT's own context (an alias in wxt.config.ts). WXT's tells every page by a message and an event,
 * both with the extension's id in them, that a content script has started; a page must not learn that Tifa is there.
 */
import { browser } from "wxt/browser";

const END = Symbol.for("tifa.end");

export class ContentScriptContext {
	readonly #ending = new AbortController();

	constructor() {
		// The page script runs once in a frame: an older one of the same extension makes way. One of before an update lives in
		// a world of its own, and ends when it next needs the extension.
		const world = globalThis as { [END]?: () => void };
		world[END]?.();
		world[END] = () => this.#ending.abort();
	}

	get signal(): AbortSignal {
		return this.#ending.signal;
	}

	/** Whether the extension was updated, reloaded or removed; then nothing can be asked of it, and the script ends. */
	get isInvalid(): boolean {
		if (!browser.runtime?.id) this.#ending.abort();
		return this.signal.aborted;
	}
}
