/** From an address to the page that it names, with the name of that page for the tab. */
import type { ComponentChildren } from "preact";
import type { Search } from "../../glossary/search.ts";
import type { EntryCard, Language, Store } from "../../glossary/store.ts";
import type { Translate } from "../reader.ts";
import { LEVEL_NAMES, letterOf, NUMERALS } from "../ways-in.ts";
import { addressOf, type Route } from "./addresses.ts";
import { EntryPage } from "./entry-page.tsx";
import { FrontPage } from "./front-page.tsx";
import { ListPage } from "./list-page.tsx";
import { NetworkPage } from "./network-page.tsx";
import { TimelinePage } from "./timeline-page.tsx";

/** What every page gets. */
export type GlossaryView = { store: Store; language: Language };

export type PageContext = GlossaryView & { search: Search; onCopy: (text: string) => Promise<boolean> };

type NamedPage = { title: string; body: ComponentChildren };

export function pageAt(route: Route, { store, language, search, onCopy }: PageContext, t: Translate): NamedPage {
	const view = { store, language };
	const list = (title: string, entries: Store["entries"], withFields = true): NamedPage =>
		entries.length > 0
			? { title, body: <ListPage {...view} heading={title} entries={entries} withFields={withFields} /> }
			: unknownAddress(t);
	const withCard = (id: string, page: (card: EntryCard) => NamedPage): NamedPage => {
		const card = store.card(id);
		return card ? page(card) : unknownAddress(t);
	};
	switch (route.page) {
		case "front":
			return { title: "", body: <FrontPage {...view} /> };
		case "subject": {
			const subject = store.subjects.find(({ id }) => id === route.id);
			return list(
				subject?.[language] ?? "",
				store.entries.filter((entry) => entry.subject === route.id),
				false,
			);
		}
		case "letter":
			return list(
				t("letterHeading", route.letter),
				store.entries.filter((entry) => letterOf(entry) === route.letter),
			);
		case "number":
			return list(
				t("numberHeading", NUMERALS[route.number - 1] ?? "", route.number),
				store.entries.filter((entry) => store.numberOf(entry) === route.number),
			);
		case "level":
			return list(
				t(LEVEL_NAMES[route.level]),
				store.entries.filter((entry) => entry.level === route.level),
			);
		case "entry":
			return withCard(route.id, (card) => ({ title: card.entry.term, body: <EntryPage {...view} card={card} onCopy={onCopy} /> }));
		case "timeline":
			return { title: t("timeline"), body: <TimelinePage {...view} /> };
		case "network":
			return withCard(route.id, (card) => ({ title: t("networkOf", card.entry.term), body: <NetworkPage {...view} card={card} /> }));
		case "search":
			return searched(route.query, view, search, t);
		default:
			return unknownAddress(t);
	}
}

function searched(query: string, view: GlossaryView, search: Search, t: Translate): NamedPage {
	const title = query.trim() ? t("searchHeading", query.trim()) : t("keysSearch");
	const body = (
		<ListPage {...view} heading={title} entries={search(query).map(({ entry }) => entry)}>
			{query.trim() && <p>{t("nothingFound", query.trim())}</p>}
			<p>{t("nothingFoundHint")}</p>
		</ListPage>
	);
	return { title, body };
}

function unknownAddress(t: Translate): NamedPage {
	const body = (
		<>
			<h1 tabIndex={-1}>{t("addressUnknown")}</h1>
			<p>{t("addressUnknownHint")}</p>
			<p>
				<a class="link" href={addressOf({ page: "front" })}>
					{t("toFrontPage")}
				</a>
			</p>
		</>
	);
	return { title: t("addressUnknown"), body };
}
