/**
 * Answering in the background. Every message is validated where it arrives: a page script of an older version may still
 * be running after an update.
 */
import * as v from "valibot";
import { browser } from "wxt/browser";
import { type Name, REQUESTS, type Request, type Responses } from "./requests.ts";

/** @param window that the page is in which asks; undefined for pages outside of any tab */
type Handlers = { [N in Name]: (request: Request<N>, window: number | undefined) => Responses[N] | Promise<Responses[N]> };

/** Answers in the background. Whatever is not one of our messages is left to others. */
export function answer(handlers: Handlers) {
	browser.runtime.onMessage.addListener((message: unknown, sender) => {
		const envelope = v.safeParse(v.object({ name: v.picklist(Object.keys(REQUESTS) as Name[]), request: v.unknown() }), message);
		return envelope.success ? handle(handlers, envelope.output.name, envelope.output.request, sender.tab?.windowId) : undefined;
	});
}

async function handle<N extends Name>(handlers: Handlers, name: N, request: unknown, window: number | undefined): Promise<Responses[N]> {
	return handlers[name](v.parse(REQUESTS[name], request) as Request<N>, window);
}
