import { useMemo } from "preact/hooks";
import type { EntryCard } from "../../glossary/store.ts";
import { KeyHints } from "../popup/key-hints.tsx";
import { useTranslate } from "../reader.ts";
import { entryAddress, networkAddress } from "./addresses.ts";
import { networkAround } from "./network.ts";
import { LinkLegend, NetworkPicture } from "./network-picture.tsx";
import { NetworkTable } from "./network-table.tsx";
import type { GlossaryView } from "./pages.tsx";

/** What is linked with an entry, as a picture and as a table. */
export function NetworkPage({ card: { entry }, store, language }: GlossaryView & { card: EntryCard }) {
	const t = useTranslate();
	const network = useMemo(() => networkAround(entry, store.entries), [entry, store]);
	return (
		<>
			<h1 tabIndex={-1}>{t("networkOf", entry.term)}</h1>
			<p class="lead" lang={language === "zh" ? "zh-CN" : "en"}>
				{entry.definition[language]}
			</p>
			<p class="actions">
				<a class="link" href={entryAddress(entry.id)}>
					{t("readEntry")}
				</a>
			</p>
			{network.neighbours.length > 0 ? (
				<>
					<LinkLegend network={network} />
					{/* From network to network, so that the reader walks on. */}
					<NetworkPicture network={network} label={t("networkOf", entry.term)} hrefOf={networkAddress} />
					<KeyHints keys={{ "← → ↑ ↓": t("keysSelect"), Enter: t("keysOpen") }} />
					<details>
						<summary>{t("asTable")}</summary>
						<NetworkTable network={network} language={language} />
					</details>
				</>
			) : (
				<p class="soft">{t("networkNone")}</p>
			)}
		</>
	);
}
