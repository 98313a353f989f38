/** The terms of the page that the reader is looking at, from before there is anything to show. */
import type { PageState } from "../../components/popup/empty-message.tsx";
import { readTab } from "../../platform/active-tab.ts";
import { watchTerms } from "../../platform/page-terms.ts";

export type FollowedPage = {
	current: () => PageState;
	/** Told of every later state. @returns ends it */
	subscribe: (onChange: () => void) => () => void;
	/** Reads a page that is not read by itself. */
	read: () => Promise<void>;
};

/**
 * A page that is read answers within few milliseconds. One that is busy must not hold up the popup, which then begins
 * with all terms and changes over.
 */
const PATIENCE = 50;

/** @returns when the page's first answer is there, or takes too long */
export async function followPage(tab: number | undefined): Promise<FollowedPage> {
	let state: PageState = { kind: tab === undefined ? "unreachable" : "reading" };
	const listeners = new Set<() => void>();
	const become = (next: PageState) => {
		state = next;
		for (const listener of listeners) listener();
	};
	const watch = (id: number) => watchTerms(id, (read) => become(read ? { kind: "read", ...read } : { kind: "not-read" }));
	const followed: FollowedPage = {
		current: () => state,
		subscribe(onChange) {
			listeners.add(onChange);
			return () => listeners.delete(onChange);
		},
		async read() {
			if (tab === undefined) return;
			become({ kind: "reading" });
			if (await readTab(tab)) watch(tab);
			else become({ kind: "unreachable" });
		},
	};
	if (tab === undefined) return followed;
	await new Promise<void>((resolve) => {
		followed.subscribe(resolve);
		watch(tab);
		setTimeout(resolve, PATIENCE);
	});
	return followed;
}
