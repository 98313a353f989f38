/** The index and the entries as they are compared with a query. */
import type { StoredEntry } from "../compile.ts";
import type { SearchIndex } from "./index-data.ts";
import { type Line, readLine, unifyNumber } from "./units.ts";

export type Prepared = {
	entry: StoredEntry;
	/** The term's own line first. */
	forms: readonly Line[];
	/** Members and expansions. */
	parts: readonly Line[];
	definition: string;
};

export function prepare(entries: readonly StoredEntry[], { lines, definitions }: SearchIndex): Prepared[] {
	return entries.map((entry, at) => ({
		entry,
		forms: (lines[at]?.forms ?? []).map(readLine),
		parts: (lines[at]?.parts ?? []).map(readLine),
		definition: unifyNumber(definitions[at] ?? ""),
	}));
}
