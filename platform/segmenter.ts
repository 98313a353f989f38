/** jieba, compiled to WebAssembly, in the background: instantiated on first need, since most pages never need it. */
import initialise, { add_word, cut } from "jieba-wasm/web";
import { browser } from "wxt/browser";

export type Segmenter = {
	/** The words of a text, in order; together they are the text. */
	words: (text: string) => Promise<string[]>;
};

/** Copied there by the build; see wxt.config.ts. */
const JIEBA_FILE = "/jieba.wasm";

/** @param terms are made known to the dictionary, so that longer ones hold together */
export function createSegmenter(terms: readonly string[]): Segmenter {
	let ready: Promise<void> | undefined;
	const start = async () => {
		await initialise({ module_or_path: browser.runtime.getURL(JIEBA_FILE) });
		for (const term of terms) add_word(term);
	};
	return {
		async words(text) {
			ready ??= start();
			await ready.catch((error: unknown) => {
				ready = undefined; // the next question tries again
				throw error;
			});
			return cut(text, true);
		},
	};
}
