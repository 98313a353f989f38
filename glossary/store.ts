/** The entries as a reader asks for them. */
import type { StoredEntry } from "./compile.ts";
import { numberOfFormula } from "./formula.ts";
import type { Subject } from "./schema.ts";

export type Language = "zh" | "en";

/** Everything that the view of one entry shows: the entry, and the terms of the entries it names. */
export type EntryCard = { entry: StoredEntry; subject: Subject; titles: Record<string, string> };

export type Store = {
	entries: readonly StoredEntry[];
	subjects: readonly Subject[];
	/** Undefined for an id that the glossary does not have, as after an update. */
	card: (id: string) => EntryCard | undefined;
	titles: (ids: readonly string[]) => Record<string, string>;
	/** Of a numbered formula: which number. */
	numberOf: (entry: StoredEntry) => number | undefined;
};

export function createStore(entries: readonly StoredEntry[], subjects: readonly Subject[]): Store {
	const byId = new Map(entries.map((entry) => [entry.id, entry]));
	const titles: Store["titles"] = (ids) => {
		const known: Record<string, string> = {};
		for (const id of ids) {
			const entry = byId.get(id);
			if (entry) known[id] = entry.term;
		}
		return known;
	};
	return {
		entries,
		subjects,
		titles,
		numberOf: numberOfFormula,
		card(id) {
			const entry = byId.get(id);
			const subject = entry && subjects.find((candidate) => candidate.id === entry.subject);
			return entry && subject && { entry, subject, titles: titles(namedBy(entry)) };
		},
	};
}

/** Ids of all entries that the view of an entry links to. */
function namedBy({ related, broader, narrower, memberOf, members, supersededBy }: StoredEntry): string[] {
	const ofMembers = (members?.list ?? []).flatMap(({ entry }) => entry ?? []);
	return [...related, ...broader, ...narrower, ...memberOf, ...ofMembers, ...(supersededBy ? [supersededBy] : [])];
}
