/** Firefox's own window: menus, keys, bars and panels, where pages and Puppeteer's functions don't reach. */
import type { Browser } from "puppeteer-core";

/** Tifa's id, as Firefox writes it into the ids of whatever Tifa adds to the window. */
export const WIDGET = "tifa_tifa_example";

type Contexts = { result: { contexts: { context: string }[] } };
type Evaluated = { result: { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } } };
type Connected = Browser & { connection: { send: (method: string, parameters: object) => Promise<unknown> } };

/**
 * Runs a function in the window of a browser that was launched with `ownWindow`. WebDriver BiDi has no such thing; Firefox
 * adds it.
 * @param source of a function without parameters, which may be asynchronous and returns a string, number or boolean
 */
export async function inOwnWindow(browser: Browser, source: string): Promise<unknown> {
	const { connection } = browser as Connected;
	const tree = (await connection.send("browsingContext.getTree", { "moz:scope": "chrome" })) as Contexts;
	const { result } = (await connection.send("script.callFunction", {
		functionDeclaration: source,
		target: { context: tree.result.contexts[0]?.context },
		awaitPromise: true,
	})) as Evaluated;
	if (result.type !== "success") throw new Error(result.exceptionDetails?.text ?? "Firefox's window did not answer.");
	return result.result?.value;
}
