/** From a shortcut or menu item to the page that is meant, whether or not Tifa runs there by itself. */
import { prepareLookUp, readTab } from "../../platform/active-tab.ts";
import { askPage, type Outcome, type PageRequest } from "../../platform/page-requests.ts";
import type { Shortcut } from "../../platform/shortcuts.ts";
import { openAnswer } from "../../platform/windows.ts";

/** Answers beside the selection; where no script can go, in a window of its own. */
export async function answerSelection(text: string, tab: number | undefined, frame: number | undefined): Promise<void> {
	if (tab === undefined || (await lookUpIn(tab, frame)) !== "done") await openAnswer(text);
}

async function lookUpIn(tab: number, frame?: number): Promise<Outcome> {
	const request = { page: "lookUpSelection", meant: frame !== undefined } as const;
	const outcome = await askPage(tab, request, frame);
	if (outcome !== "absent") return outcome;
	return (await prepareLookUp(tab, frame)) ? askPage(tab, request, frame) : "absent";
}

const REQUESTS: Record<Exclude<Shortcut, "look-up-selection">, PageRequest> = {
	"next-term": { page: "step", by: 1 },
	"previous-term": { page: "step", by: -1 },
	"toggle-marks": { page: "toggleMarks" },
};

export async function actOn(shortcut: Shortcut, tab: number): Promise<void> {
	if (shortcut === "look-up-selection") await lookUpIn(tab);
	// On a page that Tifa does not read by itself the shortcut is the reader's asking for it.
	else if ((await askPage(tab, REQUESTS[shortcut])) === "absent") await readTab(tab);
}
