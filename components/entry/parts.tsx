import type { StoredEntry } from "../../glossary/compile.ts";
import { useTranslate } from "../reader.ts";
import { EntryLink, type EntryLinking } from "./entry-link.tsx";
import type { Mark } from "./source-mark.tsx";

type PartsProps = EntryLinking & { entry: StoredEntry; mark: Mark };

/** Members of a numbered formula and the parts of an abbreviation, as a small table. */
export function Parts({ entry, mark, ...linking }: PartsProps) {
	const t = useTranslate();
	return (
		<>
			{entry.members && (
				<table class="parts">
					<caption>
						{t("members")}
						{mark(entry.members.source)}
					</caption>
					<tbody>
						{entry.members.list.map(({ zh, en, entry: id }) => (
							<tr key={zh}>
								<th scope="row" lang="zh-CN">
									{id && id !== entry.id ? (
										<EntryLink id={id} {...linking}>
											{zh}
										</EntryLink>
									) : (
										zh
									)}
								</th>
								<td lang="en">{en}</td>
							</tr>
						))}
					</tbody>
				</table>
			)}
			{entry.expansion && (
				<table class="parts expansion">
					<caption>{t("expansion")}</caption>
					<tbody>
						{entry.expansion.map(({ part, zh, en }) => (
							<tr key={part}>
								<th scope="row" lang="zh-CN">
									{part}
								</th>
								<td>
									<span lang="zh-CN">{zh}</span>{" "}
									<span class="soft" lang="en">
										{en}
									</span>
								</td>
							</tr>
						))}
					</tbody>
				</table>
			)}
		</>
	);
}
