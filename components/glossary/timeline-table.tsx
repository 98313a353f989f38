import type { Subject } from "../../glossary/schema.ts";
import type { Language } from "../../glossary/store.ts";
import { dateIn } from "../entry/dates.ts";
import { useTranslate } from "../reader.ts";
import { entryAddress } from "./addresses.ts";
import { byDate, type DatedEntry } from "./timeline.ts";
import { KIND_NAMES } from "./timeline-picture.tsx";

type TimelineTableProps = { entries: readonly DatedEntry[]; subjects: readonly Subject[]; language: Language };

/** The timeline in words: the same entries, oldest first. */
export function TimelineTable({ entries, subjects, language }: TimelineTableProps) {
	const t = useTranslate();
	const fields = new Map(subjects.map((subject) => [subject.id, subject[language]]));
	return (
		<table class="picture-table">
			<thead>
				<tr>
					<th scope="col">{t("columnDate")}</th>
					<th scope="col">{t("columnTerm")}</th>
					<th scope="col">{t("columnField")}</th>
				</tr>
			</thead>
			<tbody>
				{[...entries].sort(byDate).map(({ id, term, subject, origin }) => (
					<tr key={id}>
						<td>
							{dateIn(origin.date, language)} <span class="soft">{t(KIND_NAMES[origin.kind])}</span>
						</td>
						<th scope="row" lang="zh-CN">
							<a class="link" href={entryAddress(id)}>
								{term}
							</a>
						</th>
						<td>{fields.get(subject)}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
