import type { PageTerms } from "../../platform/page-terms.ts";
import { useTranslate } from "../reader.ts";

/** What is known of the page that the reader is looking at. */
export type PageState = { kind: "reading" } | { kind: "read"; terms: PageTerms } | { kind: "not-read" } | { kind: "unreachable" };

/** Why there is no list of the page's terms, and what can be done. */
export function PageMessage({ page, onReadPage }: { page: PageState; onReadPage: () => void }) {
	const t = useTranslate();
	if (page.kind === "not-read") {
		return (
			<div class="message">
				<p>{t("pageNotRead")}</p>
				<button type="button" class="action" onClick={onReadPage}>
					{t("readPage")}
				</button>
			</div>
		);
	}
	return (
		<div class="message">
			<p>{t(({ reading: "pageReading", read: "pageNone", unreachable: "pageUnreachable" } as const)[page.kind])}</p>
		</div>
	);
}
