/** What can be asked of the background, typed both ways. */
import * as v from "valibot";
import type { EntryCard } from "../glossary/store.ts";
import type { Answer } from "../lookup/look-up.ts";

const id = v.pipe(v.string(), v.maxLength(100));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

export const REQUESTS = {
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

export type Responses = {
	getCards: { cards: EntryCard[]; titles: Record<string, string> };
	settleBoundaries: boolean[];
	lookUp: { answer: Answer; cards: EntryCard[] };
	showBeside: undefined;
	openGlossary: undefined;
};

export type Name = keyof typeof REQUESTS;
export type Request<N extends Name> = v.InferOutput<(typeof REQUESTS)[N]>;
