/** What the background and the extension's own pages ask of a tab: frame by frame, and only one frame acts. */
import * as v from "valibot";
import { browser } from "wxt/browser";

const PageRequest = v.variant("page", [
	/** Opens the answer to what is selected. `meant`: in this very frame, as the menu tells; else in the one with the focus. */
	v.object({ page: v.literal("lookUpSelection"), meant: v.boolean() }),
	/** Goes to the next or the previous mark and opens its tooltip. */
	v.object({ page: v.literal("step"), by: v.picklist([1, -1]) }),
	/** Goes to the first place of an entry that is not in view, or to the next after it. */
	v.object({ page: v.literal("goTo"), entry: v.pipe(v.string(), v.maxLength(100)) }),
	v.object({ page: v.literal("toggleMarks") }),
]);
export type PageRequest = v.InferOutput<typeof PageRequest>;

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
	const onMessage = (message: unknown) => {
		const request = v.safeParse(PageRequest, message);
		if (!request.success) return undefined;
		const handle = handlers[request.output.page] as ((request: PageRequest) => boolean) | undefined;
		return handle?.(request.output) ? Promise.resolve(true) : undefined;
	};
	browser.runtime.onMessage.addListener(onMessage);
	signal.addEventListener("abort", () => browser.runtime.onMessage.removeListener(onMessage));
}
