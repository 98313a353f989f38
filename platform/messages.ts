/** Messages to the background. What they are checked by when they arrive is not needed here, where every page pays for it. */
import { browser } from "wxt/browser";
import type { Name, Request, Responses } from "./requests.ts";

/** Asks the background. @throws Error if the background can't be reached or answers with an error */
export function ask<N extends Name>(name: N, request: Request<N>): Promise<Responses[N]> {
	return browser.runtime.sendMessage({ name, request }) as Promise<Responses[N]>;
}
