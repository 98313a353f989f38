import type { PageTerms } from "../../platform/page-terms.ts";
import type { ListName } from "../../platform/place.ts";
import { useTranslate } from "../reader.ts";

/** What is known of the page that the reader is looking at; `page` tells it from others. */
export type PageState =
	| { kind: "reading" }
	| { kind: "read"; terms: PageTerms; page: string }
	| { kind: "not-read" }
	| { kind: "unreachable" };

/** Why there is no list of the page's terms, and what can be done. */
function PageMessage({ page, onReadPage }: { page: PageState; onReadPage: () => void }) {
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

type EmptyMessageProps = { list: ListName; query: string; isLoading: boolean; page: PageState; onReadPage: () => void };

/** Why a list is empty, and how something gets into it. */
export function EmptyMessage({ list, query, isLoading, page, onReadPage }: EmptyMessageProps) {
	const t = useTranslate();
	if (query === "" && list === "page") return <PageMessage page={page} onReadPage={onReadPage} />;
	if (query !== "" && isLoading) return <p class="message">{t("loading")}</p>;
	const [what, hint] =
		query === ""
			? [t(list === "starred" ? "starredNone" : "recentNone"), t(list === "starred" ? "starredNoneHint" : "recentNoneHint")]
			: [t("nothingFound", query), t("nothingFoundHint")];
	return (
		<div class="message">
			<p>{what}</p>
			<p>{hint}</p>
		</div>
	);
}
