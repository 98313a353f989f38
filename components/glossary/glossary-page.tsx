/** The glossary as a page of its own: the head with the search, and below it what the address names. */
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Language } from "../../glossary/store.ts";
import { useTranslate } from "../reader.ts";
import { addressOf, readAddress } from "./addresses.ts";
import { PageHead } from "./page-head.tsx";
import { type PageContext, pageAt } from "./pages.tsx";
import type { Addresses } from "./use-address.ts";

export type GlossaryPageProps = PageContext & {
	onLanguage: (language: Language) => void;
	addresses: Addresses;
};

export function GlossaryPage(props: GlossaryPageProps) {
	const t = useTranslate();
	const { language, onLanguage, addresses } = props;
	const { address, arrival, write } = addresses;
	const route = readAddress(address);
	const { title, body } = pageAt(route, props, t);
	const content = useRef<HTMLElement>(null);
	useEffect(() => {
		document.title = [title, t("extensionName")].filter(Boolean).join(" · ");
	}, [title, t]);
	// Who comes by a link is told where they are; who types goes on typing.
	useLayoutEffect(() => {
		if (!arrival) return;
		content.current?.querySelector("h1")?.focus({ preventScroll: true });
		scrollTo(0, arrival.top);
	}, [arrival]);
	return (
		<>
			<PageHead
				route={route}
				language={language}
				onLanguage={onLanguage}
				onQuery={(query) => write(addressOf({ page: "search", query }), route.page === "search" ? "replace" : "push")}
				onSubmit={() => content.current?.querySelector<HTMLElement>(".entry-list a")?.focus()}
			/>
			{/* A page for each address: what was opened or reached in one is not so in the next. */}
			<main ref={content} key={route.page === "search" ? "search" : address}>
				{body}
			</main>
		</>
	);
}
