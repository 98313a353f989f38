import table from "virtual:tifa/forms";
import { defineContentScript } from "wxt/utils/define-content-script";
import { recognise } from "../../matcher/recognise.ts";
import { readTable } from "../../matcher/table.ts";
import "../../page/highlight.css";
import { anchorAt, bringIntoView } from "../../page/anchor.ts";
import { hasFocus } from "../../page/focus.ts";
import type { Mark } from "../../page/mark.ts";
import { followPointer } from "../../page/pointer.ts";
import { readPage } from "../../page/reader.ts";
import { firstInView, onScrolled, placeOf, step } from "../../page/step.ts";
import { ask } from "../../platform/messages.ts";
import { answerPage } from "../../platform/page-requests.ts";
import { type PageTerms, reportTerms } from "../../platform/page-terms.ts";
import { createExplainer } from "./explainer.tsx";
import { lookUpSelection } from "./look-up-selection.ts";

/** collect text blocks → normalise → match → settle ambiguous ones → highlight → hit-test → fetch entry → tooltip */
export default defineContentScript({
	matches: ["*://*.gov.cn/*"],
	allFrames: true,
	matchAboutBlank: true,
	runAt: "document_idle",
	main(context) {
		const { signal } = context;
		const recognition = readTable(table);
		const page = readPage({
			recognise: (text, surroundings) => recognise(text, recognition, surroundings),
			askBoundaries: (questions) => ask("settleBoundaries", { questions }),
			onChange: () => report.changed(),
			signal,
		});
		const report = reportTerms(() => reportOn(page.marks()), signal);
		onScrolled(report.changed, signal);
		const explainer = createExplainer({ onOpened: page.open, isInvalid: () => context.isInvalid, signal });
		followPointer({
			markAt: page.markAt,
			isInside: explainer.contains,
			opened: explainer.opened,
			onRest: explainer.open,
			onLeave: explainer.leave,
			onPressElsewhere: explainer.dismiss,
			signal,
		});
		const visit = (mark: Mark | undefined) => {
			if (!mark) return false;
			bringIntoView(anchorAt(mark.range));
			explainer.visit(mark);
			return true;
		};
		answerPage(
			{
				lookUpSelection: ({ meant }) => lookUpSelection(explainer, meant),
				step: ({ by }) => hasFocus() && visit(step(page.marks(), explainer.current(), by)),
				goTo: ({ entry }) => visit(placeOf(page.marks(), entry, explainer.current())),
				toggleMarks: () => {
					explainer.dismiss();
					page.toggle();
					return true;
				},
			},
			signal,
		);
	},
});

/** Entries in order of first appearance. A match that may stand for several counts for the fitting one. */
function reportOn(marks: readonly Mark[]): { terms: PageTerms; inView?: string } {
	const counts = new Map<string, number>();
	for (const { match } of marks) counts.set(match.entries[0] as string, (counts.get(match.entries[0] as string) ?? 0) + 1);
	const inView = firstInView(marks)?.match.entries[0];
	return { terms: [...counts].map(([id, count]) => ({ id, count })), ...(inView !== undefined && { inView }) };
}
