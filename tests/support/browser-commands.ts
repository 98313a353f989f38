/** What a test in a browser can have done by the real keyboard and pointer; see puppeteer-provider.ts. */
import { commands } from "vitest/browser";

declare module "vitest/browser" {
	export const commands: { pressKey: (key: string) => Promise<void> };
}

export const pressKey = (key: string) => commands.pressKey(key);
