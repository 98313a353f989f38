/** The order in which entries are shown: by reason, then by cost, then as they stand in the glossary. */
import { type Hit, REASONS, type Reason } from "./reasons.ts";

/** Entries as they are found, each once, for its best reason. */
export type Best = {
	note: (at: number, reason: Reason, cost: number) => void;
	/** Best first. */
	hits: () => Hit[];
};

/**
 * Short words stand at tens of thousands of places: numbers side by side are looked up much faster than as many objects.
 * @param entries of the whole glossary
 */
export function createBest(entries: number): Best {
	const ranks = new Uint8Array(entries).fill(REASONS.length);
	const costs = new Float64Array(entries);
	const found: number[] = [];
	const rankOf = (at: number) => ranks[at] as number;
	const costOf = (at: number) => costs[at] as number;
	return {
		note(at, reason, cost) {
			const rank = RANK[reason];
			const before = rankOf(at);
			if (rank > before || (rank === before && cost >= costOf(at))) return;
			if (before === REASONS.length) found.push(at);
			ranks[at] = rank;
			costs[at] = cost;
		},
		hits: () =>
			found
				.sort((a, b) => rankOf(a) - rankOf(b) || costOf(a) - costOf(b) || a - b)
				.map((at) => ({ at, reason: REASONS[rankOf(at)] as Reason, cost: costOf(at) })),
	};
}

/** Each entry once, best first. */
export function inOrder(hits: readonly Hit[], entries: number): Hit[] {
	const best = createBest(entries);
	for (const { at, reason, cost } of hits) best.note(at, reason, cost);
	return best.hits();
}

const RANK = Object.fromEntries(REASONS.map((reason, rank) => [reason, rank])) as Record<Reason, number>;
