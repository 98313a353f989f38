/** A list of entries in groups, as rows one below the other. */
import type { ListedEntry } from "../../glossary/listed.ts";

/** Without a heading where there is only one group. */
export type Group = { key: string; heading?: string; items: readonly ListedEntry[] };

/** A heading, or an entry with its position among all entries, from 1. */
export type Row = { group: Group; entry?: undefined } | { group: Group; entry: ListedEntry; position: number };

export function rowsOf(groups: readonly Group[]): Row[] {
	let position = 0;
	return groups.flatMap((group): Row[] => [
		...(group.heading === undefined ? [] : [{ group }]),
		...group.items.map((entry) => ({ group, entry, position: ++position })),
	]);
}

/** Rows by the number of their place, which belong to one group: what is shown of it. */
export type Shown = { group: Group; rows: number[] };

/** @param shown numbers of rows, in order */
export function shownGroups(rows: readonly Row[], shown: readonly number[]): Shown[] {
	const groups = Map.groupBy(
		shown.filter((index) => rows[index]),
		(index) => (rows[index] as Row).group,
	);
	return [...groups].map(([group, indexes]) => ({ group, rows: indexes.filter((index) => rows[index]?.entry) }));
}
