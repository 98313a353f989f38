/** What lists show of an entry. */
import type { StoredEntry } from "./compile.ts";
import { numberOfFormula } from "./formula.ts";

/** As much of an entry as a list shows of it: a quarter of its size. */
export type ListedEntry = Pick<StoredEntry, "id" | "term" | "pinyin" | "subject" | "level" | "definition"> & {
	/** Of a numbered formula: how many. */
	number?: number;
};

export function listed(entry: StoredEntry): ListedEntry {
	const { id, term, pinyin, subject, level, definition } = entry;
	const number = numberOfFormula(entry);
	return { id, term, pinyin, subject, level, definition, ...(number !== undefined && { number }) };
}
