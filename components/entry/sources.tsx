import type { StoredEntry } from "../../glossary/compile.ts";
import type { Language } from "../../glossary/store.ts";
import { dateIn } from "./dates.ts";

/** The numbered list of sources. */
export function Sources({ entry, language }: { entry: StoredEntry; language: Language }) {
	return (
		<ol class="sources">
			{entry.sources.map(({ key, title, issuer, date, url }) => (
				<li key={key}>
					{url ? (
						<a href={url} target="_blank" rel="noopener noreferrer">
							{title}
						</a>
					) : (
						title
					)}
					<span class="soft"> {[issuer, dateIn(date, language)].join(language === "zh" ? "，" : ", ")}</span>
				</li>
			))}
		</ol>
	);
}
