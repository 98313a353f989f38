import type { ComponentChildren } from "preact";
import type { StoredEntry } from "../../glossary/compile.ts";
import { useTranslate } from "../reader.ts";
import { EntryList } from "./entry-list.tsx";
import type { GlossaryView } from "./pages.tsx";

type ListPageProps = GlossaryView & {
	heading: string;
	entries: readonly StoredEntry[];
	/** The field is said of each entry unless all have the same. */
	withFields?: boolean;
	/** Instead of an empty list. */
	children?: ComponentChildren;
};

/** The entries of a subject field, a letter, a number, a level or a search. */
export function ListPage({ heading, entries, withFields = true, store, language, children }: ListPageProps) {
	const t = useTranslate();
	const fields = new Map(store.subjects.map((subject) => [subject.id, subject[language]]));
	return (
		<>
			<h1 tabIndex={-1}>{heading}</h1>
			<p class="soft" role="status">
				{entries.length > 0 && t(entries.length === 1 ? "entryCountOne" : "entryCount", entries.length)}
			</p>
			{entries.length > 0 ? (
				<EntryList entries={entries} language={language} {...(withFields && { note: (entry) => fields.get(entry.subject) ?? "" })} />
			) : (
				children
			)}
		</>
	);
}
