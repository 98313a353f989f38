/** The real keyboard and pointer, for tests that run in a browser; see puppeteer-provider.ts. */
import * as browser from "vitest/browser";

type Commands = {
	pressKey: (key: string) => Promise<void>;
	movePointer: (x: number, y: number) => Promise<void>;
	clickAt: (x: number, y: number) => Promise<void>;
};

/** vitest's types of this module are those of its own providers. */
export const { commands } = browser as unknown as { commands: Commands };
