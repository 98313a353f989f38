/** The side panel: what stands there beside the page, and how it comes to be open. */
import * as v from "valibot";
import { browser } from "wxt/browser";

/** An entry, or the answer to a phrase. */
const Beside = v.union([
	v.object({ entry: v.pipe(v.string(), v.maxLength(100)) }),
	v.object({ phrase: v.pipe(v.string(), v.maxLength(10_000)) }),
]);
export type Beside = v.InferOutput<typeof Beside>;

/** Kept until the browser is closed: the panel may be opened later than it was asked for. */
const KEY = "beside";

type Chromium = { sidePanel?: { open: (where: { windowId: number }) => Promise<void> } };
type Firefox = { sidebarAction?: { open: () => Promise<void>; isOpen: (where: { windowId: number }) => Promise<boolean> } };

/**
 * Shows something in the panel, and opens it. Browsers open it only as the direct answer to what the reader did, so
 * nothing is waited for before; Firefox takes no message from a page for that.
 * @returns whether it is open now
 */
export async function showBeside(what: Beside | undefined, window: number): Promise<boolean> {
	const { sidePanel, sidebarAction } = browser as unknown as Chromium & Firefox;
	const opening = sidePanel ? sidePanel.open({ windowId: window }) : sidebarAction?.open();
	if (what) await browser.storage.session.set({ [KEY]: what });
	try {
		await opening;
		return true;
	} catch {
		return (await sidebarAction?.isOpen({ windowId: window })) ?? false;
	}
}

/** In the panel: what stands there now, and whatever comes after. */
export async function followBeside(onBeside: (what: Beside) => void): Promise<void> {
	const take = (value: unknown) => {
		const what = v.safeParse(Beside, value);
		if (what.success) onBeside(what.output);
	};
	browser.storage.session.onChanged.addListener((changes) => take(changes[KEY]?.newValue));
	take((await browser.storage.session.get(KEY))[KEY]);
}
