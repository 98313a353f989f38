/**
 * Every message of the extension, typed both ways and validated where it arrives: a page script of an older version
 * may still be running after an update.
 */
import * as v from "valibot";
import { browser } from "wxt/browser";
import type { EntryCard } from "../glossary/store.ts";
import type { Answer } from "../lookup/look-up.ts";

const id = v.pipe(v.string(), v.maxLength(100));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const REQUESTS = {
	/** Cards of entries, and the terms of further ones; ids that are unknown are left out of the answer. */
	getCards: v.object({ cards: v.pipe(v.array(id), v.maxLength(20)), titles: v.pipe(v.array(id), v.maxLength(200)) }),
	/** Whether no word straddles the edges of each extent of its clause. */
	settleBoundaries: v.object({
		questions: v.pipe(v.array(v.object({ clause: v.pipe(v.string(), v.maxLength(200)), start: offset, end: offset })), v.maxLength(500)),
	}),
	/** What the glossary can say of a phrase, with the cards of the entries that the answer names. */
	lookUp: v.object({ phrase: v.pipe(v.string(), v.maxLength(10_000)) }),
	/** Shows an entry in the side panel, or where that can't be opened from a page, in the glossary. */
	showBeside: v.object({ entry: id }),
	/** Opens the glossary page at an address. */
	openGlossary: v.object({ address: v.pipe(v.string(), v.startsWith("/"), v.maxLength(500)) }),
};

type Responses = {
	getCards: { cards: EntryCard[]; titles: Record<string, string> };
	settleBoundaries: boolean[];
	lookUp: { answer: Answer; cards: EntryCard[] };
	showBeside: undefined;
	openGlossary: undefined;
};

type Name = keyof typeof REQUESTS;
type Request<N extends Name> = v.InferOutput<(typeof REQUESTS)[N]>;

/** Asks the background. @throws Error if the background can't be reached or answers with an error */
export function ask<N extends Name>(name: N, request: Request<N>): Promise<Responses[N]> {
	return browser.runtime.sendMessage({ name, request }) as Promise<Responses[N]>;
}

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
