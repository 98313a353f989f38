/** Where the reader was in the popup, until the browser is closed. */
import * as v from "valibot";
import { browser } from "wxt/browser";

const LISTS = ["page", "all", "starred", "recent"] as const;
const WAYS = ["subject", "pinyin", "number", "level"] as const;

const Place = v.object({
	/** Undefined until the reader has chosen one: then it depends on the page. */
	list: v.optional(v.picklist(LISTS)),
	/** By what all entries are grouped. */
	way: v.picklist(WAYS),
	query: v.pipe(v.string(), v.maxLength(1000)),
	/** Ids of the entries that were opened one from the other. */
	trail: v.pipe(v.array(v.string()), v.maxLength(1000)),
	selected: v.optional(v.string()),
	/** Pixels by which the list is scrolled. */
	top: v.pipe(v.number(), v.minValue(0)),
	/** The page that it was opened on; undefined for one that was not read. See page-terms.ts. */
	page: v.optional(v.string()),
});
export type Place = v.InferOutput<typeof Place>;
export type ListName = (typeof LISTS)[number];
export type Way = (typeof WAYS)[number];

const KEY = "place";

/** Undefined if there is none, or none that this version understands. */
export async function readPlace(): Promise<Place | undefined> {
	const read = v.safeParse(Place, (await browser.storage.session.get(KEY))[KEY]);
	return read.success ? read.output : undefined;
}

export async function keepPlace(place: Place): Promise<void> {
	await browser.storage.session.set({ [KEY]: place });
}
