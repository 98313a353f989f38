import { expect, test } from "vitest";
import type { PageState } from "../../../components/popup/empty-message.tsx";
import { placeOn } from "../../../components/popup/use-place.ts";
import type { Place } from "../../../platform/place.ts";

const read = (page: string, ...ids: string[]): PageState => ({ kind: "read", page, terms: ids.map((id) => ({ id, count: 1 })) });
const place = (part: Partial<Place>): Place => ({
	list: "starred",
	way: "level",
	query: "q",
	trail: ["a"],
	selected: "b",
	top: 7,
	page: "p",
	...part,
});
const start = { query: "", trail: [], top: 0 };

test.each<[string, PageState, Place | undefined, Partial<Place>]>([
	["the first time: at the start", read("p", "a"), undefined, { ...start, way: "subject" }],
	["the same page: where it was", read("p", "a"), place({}), place({})],
	["another page with terms: its own terms, with the way in that was chosen", read("q", "a"), place({}), { ...start, way: "level" }],
	["another page without terms: where it was", read("q"), place({}), place({})],
	["a page that is not read: where it was", { kind: "not-read" }, place({}), place({})],
	["a page that has not answered: where it was", { kind: "reading" }, place({}), place({})],
	[
		"the list of a page that is gone is not shown",
		{ kind: "not-read" },
		place({ list: "page" }),
		place({ list: undefined, selected: undefined, top: 0 }),
	],
	["from a page that was not read to one with terms: its terms", read("q", "a"), place({ page: undefined }), { ...start, way: "level" }],
])("%s", (_, page, last, expected) => {
	expect(placeOn(page, last)).toEqual(expected);
});
