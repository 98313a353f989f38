/** Before the tests: both browsers, so that a machine without one learns it at once and in words. */
import { type BrowserName, findBrowser } from "./browsers.ts";

const NAMES: BrowserName[] = ["chromium", "firefox"];
try {
	for (const name of NAMES) console.log(`${name}: ${await findBrowser(name)}`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
