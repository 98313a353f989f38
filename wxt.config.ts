import { resolve } from "node:path";
import preact from "@preact/preset-vite";
import { defineConfig } from "wxt";
import { checkBudgets } from "./build/budgets.ts";
import { compileGlossary, GLOSSARY_FOLDER, glossaryPlugin } from "./build/glossary-plugin.ts";
import { JIEBA_BINARY, JIEBA_FILE, jiebaPlugin } from "./build/jieba-plugin.ts";

// The tests' build differs from the real one in one constant only: also its libraries are those of production.
if (process.argv[2] === "build") process.env.NODE_ENV = "production";

export default defineConfig({
	modules: ["@wxt-dev/webextension-polyfill"],
	// Imports are relative and explicit, so that every tool can follow them.
	imports: false,
	manifestVersion: 3,
	outDir: ".output",
	outDirTemplate: "{{browser}}-mv{{manifestVersion}}{{modeSuffix}}",
	manifest: ({ browser }) => ({
		name: "__MSG_extensionName__",
		description: "__MSG_extensionDescription__",
		default_locale: "en",
		action: { default_title: "__MSG_openTifa__" },
		// activeTab and scripting: a page that Tifa does not read by itself, when the reader asks for it in the popup.
		// contextMenus: “Look up in Tifa” for selected text.
		permissions: ["storage", "activeTab", "scripting", "contextMenus"],
		omnibox: { keyword: "tf" },
		// Keys that neither browser has for itself. They take four suggestions at most; the fifth is the reader's to choose.
		commands: {
			_execute_action: { suggested_key: { default: "Alt+Shift+Y" } },
			"look-up-selection": { suggested_key: { default: "Alt+Shift+L" }, description: "__MSG_shortcutLookUp__" },
			"next-term": { suggested_key: { default: "Alt+Shift+Down" }, description: "__MSG_shortcutNext__" },
			"previous-term": { suggested_key: { default: "Alt+Shift+Up" }, description: "__MSG_shortcutPrevious__" },
			"toggle-marks": { description: "__MSG_shortcutToggle__" },
		},
		content_security_policy: {
			extension_pages: "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'",
		},
		...(browser === "firefox"
			? {
					browser_specific_settings: {
						// The first that draws text-decoration in ::highlight; from 140 on marks would be there, but invisible.
						gecko: { id: "tifa@tifa.example", strict_min_version: "146.0", data_collection_permissions: { required: ["none"] } },
					},
				}
			: // Chromium 128 is the first with caretPositionFromPoint.
				{ minimum_chrome_version: "128" }),
	}),
	hooks: {
		"build:done": ({ config }) => {
			// Live reload builds with everything in it.
			if (config.command === "build")
				checkBudgets(resolve(config.outDir, "content-scripts/page.js"), compileGlossary(GLOSSARY_FOLDER).table);
		},
		"prepare:publicPaths": (_, paths) => {
			paths.push(JIEBA_FILE);
		},
		"build:publicAssets": (_, files) => {
			files.push({ absoluteSrc: JIEBA_BINARY, relativeDest: JIEBA_FILE });
		},
	},
	vite: () => ({
		resolve: { alias: { "wxt/utils/content-script-context": resolve(import.meta.dirname, "platform/content-script-context.ts") } },
		plugins: [glossaryPlugin(), jiebaPlugin(), preact()],
	}),
});
