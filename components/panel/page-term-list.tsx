import { useEffect, useRef } from "preact/hooks";
import type { Store } from "../../glossary/store.ts";
import { useTranslate } from "../reader.ts";
import type { PanelPage } from "./panel.tsx";

type PageTermListProps = {
	store: Store;
	page: Exclude<PanelPage, "not-read">;
	/** The entry that stands above. */
	current: string | undefined;
	onOpen: (id: string) => void;
	onGoTo: (id: string) => void;
};

/** The list follows the page while the reader scrolls there, and rests while the reader is in it. */
export function PageTermList({ store, page, current, onOpen, onGoTo }: PageTermListProps) {
	const t = useTranslate();
	const list = useRef<HTMLOListElement>(null);
	const inView = useRef<HTMLLIElement>(null);
	useEffect(() => {
		if (!list.current?.matches(":hover, :focus-within")) inView.current?.scrollIntoView({ block: "nearest" });
	}, [page.inView]);
	return (
		<ol ref={list}>
			{page.terms.map(({ id, count }) => {
				const card = store.card(id);
				if (!card) return null;
				const isInView = id === page.inView;
				return (
					<li key={id} {...(isInView && { ref: inView, "aria-current": "location" as const })}>
						<button type="button" class="term" aria-pressed={id === current} onClick={() => onOpen(id)}>
							<b lang="zh-CN">{card.entry.term}</b>
							<span class="pinyin" lang="zh-Latn-pinyin">
								{card.entry.pinyin}
							</span>
						</button>
						<button
							type="button"
							class="places"
							aria-label={`${t("places", count)}: ${t("panelGoTo", card.entry.term)}`}
							title={t("panelGoTo", card.entry.term)}
							onClick={() => onGoTo(id)}
						>
							{t("places", count)}
						</button>
					</li>
				);
			})}
		</ol>
	);
}
