/**
 * Vite plugin: jieba's binary as a file of the extension. Left alone, the bundler inlines its 4 MB into the background
 * script as base64, because the package falls back to a path relative to its own module.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

/** Where the build puts it; platform/segmenter.ts asks for it there. */
export const JIEBA_FILE = "jieba.wasm";
export const JIEBA_BINARY = join(dirname(createRequire(import.meta.url).resolve("jieba-wasm/web")), "jieba_rs_wasm_bg.wasm");

const FALLBACK = "new URL('jieba_rs_wasm_bg.wasm', import.meta.url)";

export function jiebaPlugin(): Plugin {
	return {
		name: "tifa-jieba",
		enforce: "pre",
		transform(code, id) {
			if (!id.endsWith("/jieba_rs_wasm.js")) return undefined;
			if (!code.includes(FALLBACK)) this.error("jieba-wasm no longer looks for its binary as before; adapt build/jieba-plugin.ts");
			return { code: code.replace(FALLBACK, "undefined"), map: null };
		},
	};
}
