/** Beside the page: what the reader asked to keep there, and the page's terms in the order in which they are met. */
import type { ComponentChildren } from "preact";
import type { Language, Store } from "../../glossary/store.ts";
import type { PageTerms } from "../../platform/page-terms.ts";
import { EntryPanel } from "../entry/entry-panel.tsx";
import { useTranslate } from "../reader.ts";
import { PageTermList } from "./page-term-list.tsx";

/** The page in front, as far as it is known. */
export type PanelPage = { terms: PageTerms; inView: string | undefined } | "not-read";

export type PanelProps = {
	store: Store;
	page: PanelPage;
	/** Entries that were opened here, the one that shows last. */
	trail: readonly string[];
	onTrail: (trail: readonly string[]) => void;
	/** The answer to a phrase, in the place of an entry. */
	answer: ComponentChildren;
	language: Language;
	onLanguage: (language: Language) => void;
	onCopy: (text: string) => Promise<boolean>;
	/** Scrolls the page to the next place of an entry. */
	onGoTo: (entry: string) => void;
	/** The reader asks for the page to be read; undefined where this can't be asked for. */
	onReadPage: () => void;
};

export function Panel({ store, page, trail, onTrail, answer, language, onLanguage, onCopy, onGoTo, onReadPage }: PanelProps) {
	const t = useTranslate();
	const current = trail.at(-1);
	const card = current === undefined ? undefined : store.card(current);
	const open = (id: string) => onTrail(id === current ? trail : [...trail, id]);
	return (
		<main class="panel">
			<h1 class="visually-hidden">提法 Tifa</h1>
			<section class="kept" aria-label={t("panelEntry")}>
				{card && (
					<EntryPanel
						key={card.entry.id}
						card={card}
						language={language}
						onLanguage={onLanguage}
						onOpen={open}
						onBack={trail.length > 1 ? () => onTrail(trail.slice(0, -1)) : undefined}
						onCopy={onCopy}
						actions={
							<button type="button" onClick={() => onTrail([])}>
								{t("close")}
							</button>
						}
					/>
				)}
				{!card && answer}
				{!card && !answer && <p class="message">{t("panelEmpty")}</p>}
			</section>
			<section class="on-page" aria-labelledby="on-page">
				<h2 id="on-page">{t("panelOnPage")}</h2>
				{page === "not-read" ? (
					<div class="message">
						<p>{t("pageNotRead")}</p>
						<button type="button" class="action" onClick={onReadPage}>
							{t("readPage")}
						</button>
					</div>
				) : page.terms.length === 0 ? (
					<p class="message">{t("pageNone")}</p>
				) : (
					<PageTermList store={store} page={page} current={current} onOpen={open} onGoTo={onGoTo} />
				)}
			</section>
		</main>
	);
}
