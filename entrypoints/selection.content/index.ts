import { defineContentScript } from "wxt/utils/define-content-script";
import { answerPage } from "../../platform/page-requests.ts";
import { createExplainer } from "../page.content/explainer.tsx";
import { lookUpSelection } from "../page.content/look-up-selection.ts";

/** On a page that Tifa does not read by itself: answers about what is selected, when the reader asks, and nothing else. */
export default defineContentScript({
	registration: "runtime",
	main(context) {
		const { signal } = context;
		const explainer = createExplainer({ onOpened: () => {}, isInvalid: () => context.isInvalid, signal });
		answerPage({ lookUpSelection: ({ meant }) => lookUpSelection(explainer, meant) }, signal);
		document.addEventListener("pointerdown", (event) => explainer.contains(event) || explainer.dismiss(), { capture: true, signal });
	},
});
