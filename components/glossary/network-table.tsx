import type { Language } from "../../glossary/store.ts";
import { EntryLink } from "../entry/entry-link.tsx";
import { useTranslate } from "../reader.ts";
import { entryAddress } from "./addresses.ts";
import { alsoLinked, type Network } from "./network.ts";

/** The network in words: each neighbour, how it stands to the entry, and with which other neighbours it is linked. */
export function NetworkTable({ network, language }: { network: Network; language: Language }) {
	const t = useTranslate();
	return (
		<table class="picture-table">
			<thead>
				<tr>
					<th scope="col">{t("columnRelation")}</th>
					<th scope="col">{t("columnTerm")}</th>
					<th scope="col">{t("columnMeaning")}</th>
					<th scope="col">{t("columnAlso")}</th>
				</tr>
			</thead>
			<tbody>
				{network.neighbours.map((node) => (
					<tr key={node.key}>
						<td>{t(node.relation ?? "related")}</td>
						<th scope="row" lang="zh-CN">
							{node.entry ? (
								<EntryLink id={node.entry.id} hrefOf={entryAddress}>
									{node.term}
								</EntryLink>
							) : (
								node.term
							)}
						</th>
						<td lang={language === "zh" ? "zh-CN" : "en"}>{node.entry?.definition[language]}</td>
						<td lang="zh-CN">
							{alsoLinked(network, node)
								.map(({ term }) => term)
								.join("、")}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
