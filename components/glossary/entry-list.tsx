import type { StoredEntry } from "../../glossary/compile.ts";
import type { Language } from "../../glossary/store.ts";
import { entryAddress } from "./addresses.ts";

type EntryListProps = {
	entries: readonly StoredEntry[];
	language: Language;
	/** What stands at the right of each, as its subject field. */
	note?: (entry: StoredEntry) => string;
};

/** Entries to choose from, with the gist of each. */
export function EntryList({ entries, language, note }: EntryListProps) {
	return (
		<ul class="entry-list">
			{entries.map((entry) => (
				<li key={entry.id}>
					<a href={entryAddress(entry.id)}>
						<span class="name">
							<b lang="zh-CN">{entry.term}</b>{" "}
							<span class="pinyin" lang="zh-Latn-pinyin">
								{entry.pinyin}
							</span>
						</span>
						{note && <span class="note">{note(entry)}</span>}
					</a>
					<p lang={language === "zh" ? "zh-CN" : "en"}>{entry.definition[language]}</p>
				</li>
			))}
		</ul>
	);
}
