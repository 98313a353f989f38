import { useEffect, useState } from "preact/hooks";
import type { ListName, Place } from "../../platform/place.ts";
import type { PageState } from "./empty-message.tsx";

const START: Place = { way: "subject", query: "", trail: [], top: 0 };

const idOf = (page: PageState) => (page.kind === "read" ? page.page : undefined);
const hasTerms = (page: PageState) => page.kind === "read" && page.terms.length > 0;

/** Where to begin on a page: where the reader was, except that the terms of another page come first. */
export function placeOn(page: PageState, last: Place | undefined): Place {
	if (!last) return START;
	if (last.page === idOf(page)) return last;
	if (hasTerms(page)) return { ...START, way: last.way };
	// The list of a page that is no longer there.
	return last.list === "page" ? { ...last, list: undefined, selected: undefined, top: 0 } : last;
}

type Change = (edit: Partial<Place> | ((place: Place) => Partial<Place>)) => void;

/** @param onPlace is told of every step, to be given as `last` the next time */
export function usePlace(page: PageState, last: Place | undefined, onPlace: (place: Place) => void) {
	// Until the first step it still depends on the page, which may take its time to answer.
	const [own, setOwn] = useState<Place>();
	const place = own ?? placeOn(page, last);
	const list: ListName = place.list ?? (hasTerms(page) ? "page" : "all");
	const change: Change = (edit) =>
		setOwn((before) => {
			const from = { ...(before ?? place), list, page: idOf(page) };
			return { ...from, ...(typeof edit === "function" ? edit(from) : edit) };
		});
	useEffect(() => {
		if (own) onPlace(own);
	}, [own]);
	return { place: { ...place, list }, change };
}
