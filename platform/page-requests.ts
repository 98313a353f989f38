/** What the background and the extension's own pages ask of a tab: frame by frame, and only one frame acts. */
import { browser } from "wxt/browser";

export type PageRequest =
	/** Opens the answer to what is selected. `meant`: in this very frame, as the menu tells; else in the one with the focus. */
	| { page: "lookUpSelection"; meant: boolean }
	/** Goes to the next or the previous mark and opens its tooltip. */
	| { page: "step"; by: 1 | -1 }
	/** Goes to the next place of an entry. */
	| { page: "goTo"; entry: string }
	| { page: "toggleMarks" };

/** `absent` if no script of ours is in the page; `ignored` if it is, but there was nothing to do. */
export type Outcome = "done" | "ignored" | "absent";

/** @param frame only this one; else whichever holds itself to be meant */
export async function askPage(tab: number, request: PageRequest, frame?: number): Promise<Outcome> {
	try {
		const done = await browser.tabs.sendMessage(tab, request, frame === undefined ? {} : { frameId: frame });
		return done === true ? "done" : "ignored";
	} catch {
		return "absent";
	}
}

/** In a page: a handler says whether it acted; one that is missing, or does not act, leaves the request to another frame. */
export function answerPage(
	handlers: { [K in PageRequest["page"]]?: (request: Extract<PageRequest, { page: K }>) => boolean },
	signal: AbortSignal,
): void {
	// Only the extension itself can send these; what a newer version of it may ask for is left to scripts that know it.
	const onMessage = (message: unknown) => {
		const request = message as PageRequest | undefined;
		if (!request || !Object.hasOwn(handlers, request.page)) return undefined;
		const handle = handlers[request.page] as (request: PageRequest) => boolean;
		return handle(request) ? Promise.resolve(true) : undefined;
	};
	browser.runtime.onMessage.addListener(onMessage);
	signal.addEventListener("abort", () => browser.runtime.onMessage.removeListener(onMessage));
}
