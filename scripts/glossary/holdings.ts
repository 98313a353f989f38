/** What the glossary holds, in numbers. */
import type { Entry } from "../../glossary/schema.ts";

export type Holdings = {
	entries: number;
	by: Record<"subject" | "level" | "status", Map<string, number>>;
	withOrigin: number;
	withRendering: number;
	withTwoSources: number;
	/** Strings by which entries are recognised, their terms included. */
	forms: number;
	relations: { meanDegree: number; alone: string[]; components: number[] };
};

export function holdingsOf(entries: readonly Entry[]): Holdings {
	const numberWhere = (holds: (entry: Entry) => boolean) => entries.filter(holds).length;
	const countBy = (nameOf: (entry: Entry) => string) =>
		new Map([...Map.groupBy(entries, nameOf)].map(([name, { length }]): [string, number] => [name, length]));
	return {
		entries: entries.length,
		by: { subject: countBy(({ subject }) => subject), level: countBy(({ level }) => `${level}`), status: countBy(({ status }) => status) },
		withOrigin: numberWhere(({ origin }) => origin !== undefined),
		withRendering: numberWhere(({ renderings }) => renderings.length > 0),
		withTwoSources: numberWhere(({ sources }) => sources.length >= 2),
		forms: entries.reduce((sum, { forms }) => sum + 1 + forms.length, 0),
		relations: relationsOf(entries),
	};
}

/** Which entries name each other, in whatever way and direction. */
function relationsOf(entries: readonly Entry[]): Holdings["relations"] {
	const neighbours = new Map(entries.map(({ id }) => [id, new Set<string>()]));
	for (const { id, related, broader, members, supersededBy } of entries) {
		const named = [
			...related,
			...broader,
			...(members?.list ?? []).flatMap(({ entry }) => entry ?? []),
			...(supersededBy ? [supersededBy] : []),
		];
		for (const other of named) {
			neighbours.get(id)?.add(other);
			neighbours.get(other)?.add(id);
		}
	}
	const degrees = [...neighbours.values()].map(({ size }) => size);
	return {
		meanDegree: degrees.reduce((sum, degree) => sum + degree, 0) / Math.max(1, degrees.length),
		alone: [...neighbours].filter(([, { size }]) => size === 0).map(([id]) => id),
		components: componentsOf(neighbours),
	};
}

/** Sizes of the groups within which every entry leads to every other, largest first. */
function componentsOf(neighbours: ReadonlyMap<string, ReadonlySet<string>>): number[] {
	const seen = new Set<string>();
	const sizes: number[] = [];
	for (const start of neighbours.keys()) {
		const before = seen.size;
		const open = [start];
		for (let id = open.pop(); id !== undefined; id = open.pop()) {
			if (seen.has(id)) continue;
			seen.add(id);
			open.push(...(neighbours.get(id) ?? []));
		}
		if (seen.size > before) sizes.push(seen.size - before);
	}
	return sizes.sort((a, b) => b - a);
}
