import preact from "@preact/preset-vite";
import { defineConfig } from "vitest/config";
import { glossaryPlugin } from "./build/glossary-plugin.ts";
import { clickAt, movePointer, pressKey, puppeteerProvider, viewport } from "./tests/support/puppeteer-provider.ts";

const plugins = [glossaryPlugin(), preact()];

export default defineConfig({
	test: {
		projects: [
			{ plugins, test: { name: "unit", include: ["tests/unit/**/*.test.ts", "tests/*.test.ts"], environment: "node" } },
			{
				plugins,
				// Found late, it would reload the tests while they run.
				optimizeDeps: { include: ["@tanstack/virtual-core", "fast-check", "preact", "preact/hooks", "preact/jsx-dev-runtime"] },
				test: {
					name: "browser",
					include: ["tests/browser/**/*.test.{ts,tsx}"],
					browser: {
						enabled: true,
						headless: true,
						provider: puppeteerProvider(),
						instances: [{ browser: "chromium" }, { browser: "firefox" }],
						commands: { movePointer, clickAt, pressKey, __vitest_viewport: viewport },
						screenshotFailures: false,
					},
				},
			},
			{
				plugins,
				test: {
					name: "e2e",
					include: ["tests/e2e/**/*.test.ts"],
					environment: "node",
					testTimeout: 60_000,
					expect: { poll: { timeout: 15_000 } },
					hookTimeout: 120_000,
					fileParallelism: false,
				},
			},
		],
	},
});
