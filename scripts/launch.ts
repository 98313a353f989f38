/** Opens a browser with the built extension in a throw-away profile, with every *.gov.cn name on this machine. */
import { resolve } from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";
import { type BrowserName, findBrowser } from "./browsers.ts";

const ROOT = resolve(import.meta.dirname, "..");

export const buildFolder = (name: BrowserName, mode: "production" | "test") =>
	resolve(ROOT, ".output", `${name === "chromium" ? "chrome" : "firefox"}-mv3${mode === "test" ? "-test" : ""}`);

export type LaunchOptions = {
	/** Folder of the unpacked extension; none opens the bare browser. */
	extension?: string;
	headless: boolean;
	/** Language of the interface; Firefox has only the one that it was installed with. */
	language?: "zh-CN" | "en-US";
	/** Firefox: automation also reaches the browser's own window, its menus, keys and bars. */
	ownWindow?: boolean;
	/** Window size in CSS pixels. */
	window?: { width: number; height: number };
};

export async function launch(
	name: BrowserName,
	{ extension, headless, language = "en-US", ownWindow = false, window = { width: 1200, height: 900 } }: LaunchOptions,
): Promise<Browser> {
	const executablePath = await findBrowser(name);
	if (name === "chromium") {
		return puppeteer.launch({
			executablePath,
			headless,
			pipe: true,
			defaultViewport: headless ? window : null,
			enableExtensions: extension ? [extension] : true,
			env: { ...process.env, LANGUAGE: language.replace("-", "_") },
			args: [
				`--window-size=${window.width},${window.height}`,
				`--lang=${language}`,
				"--host-resolver-rules=MAP *.gov.cn 127.0.0.1",
				"--disable-background-networking",
				"--disable-component-update",
				"--disable-sync",
				"--no-first-run",
				// Chromium refuses its sandbox to root.
				...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
			],
		});
	}
	const browser = await puppeteer.launch({
		browser: "firefox",
		executablePath,
		headless,
		defaultViewport: headless ? window : null,
		args: [`--width=${window.width}`, `--height=${window.height}`, ...(ownWindow ? ["--remote-allow-system-access"] : [])],
		extraPrefsFirefox: {
			"network.dns.forceResolve": "127.0.0.1",
			"browser.aboutwelcome.enabled": false,
			"datareporting.policy.dataSubmissionEnabled": false,
			"extensions.getAddons.cache.enabled": false,
			"intl.locale.requested": language,
		},
	});
	if (extension) await browser.installExtension(extension);
	return browser;
}
