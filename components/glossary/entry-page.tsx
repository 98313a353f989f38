import { useMemo, useRef } from "preact/hooks";
import type { StoredEntry } from "../../glossary/compile.ts";
import type { EntryCard } from "../../glossary/store.ts";
import { CopyButton } from "../entry/entry-panel.tsx";
import { EntryView } from "../entry/entry-view.tsx";
import { plainText } from "../entry/plain-text.ts";
import { Sources } from "../entry/sources.tsx";
import { useTranslate } from "../reader.ts";
import { addressOf, entryAddress, networkAddress } from "./addresses.ts";
import { networkAround } from "./network.ts";
import { LinkLegend, NetworkPicture } from "./network-picture.tsx";
import type { GlossaryView } from "./pages.tsx";

type EntryPageProps = GlossaryView & { card: EntryCard; onCopy: (text: string) => Promise<boolean> };

/** One entry with all its parts, and the way to its neighbours in the field. */
export function EntryPage({ card, store, language, onCopy }: EntryPageProps) {
	const t = useTranslate();
	const sources = useRef<HTMLHeadingElement>(null);
	const { entry, subject } = card;
	const ofField = store.entries.filter((other) => other.subject === entry.subject);
	const at = ofField.indexOf(entry);
	const network = useMemo(() => networkAround(entry, store.entries), [entry, store]);
	const reading = (
		<article class="entry reading">
			<p class="path">
				<a class="link" href={addressOf({ page: "subject", id: subject.id })}>
					{subject[language]}
				</a>
			</p>
			<h1 tabIndex={-1} lang="zh-CN">
				{entry.term}
			</h1>
			<p class="pinyin" lang="zh-Latn-pinyin">
				{entry.pinyin}
			</p>
			<EntryView card={card} language={language} hrefOf={entryAddress} onShowSources={() => sources.current?.focus()} />
			<section>
				<h2 ref={sources} tabIndex={-1}>
					{t("sources")}
				</h2>
				<Sources entry={entry} language={language} />
			</section>
			<p class="actions">
				{entry.origin && (
					<a class="link" href={addressOf({ page: "timeline" })}>
						{t("timeline")}
					</a>
				)}
				<CopyButton text={plainText(card)} onCopy={onCopy} />
			</p>
			<nav class="neighbours" aria-label={t("inField", subject[language])}>
				<Neighbour entry={ofField[at - 1]} label={t("previousEntry")} rel="prev" />
				<Neighbour entry={ofField[at + 1]} label={t("nextEntry")} rel="next" />
			</nav>
		</article>
	);
	if (network.neighbours.length === 0) return reading;
	return (
		<div class="with-network">
			{reading}
			<aside>
				<h2>
					<a class="link" href={networkAddress(entry.id)}>
						{t("network")}
					</a>
				</h2>
				<NetworkPicture network={network} label={t("networkOf", entry.term)} hrefOf={entryAddress} />
				<LinkLegend network={network} />
			</aside>
		</div>
	);
}

function Neighbour({ entry, label, rel }: { entry: StoredEntry | undefined; label: string; rel: "prev" | "next" }) {
	if (!entry) return null;
	return (
		<a class={rel} rel={rel} href={entryAddress(entry.id)}>
			<span class="soft">{label}</span> <b lang="zh-CN">{entry.term}</b>
		</a>
	);
}
