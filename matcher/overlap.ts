import type { Candidate, Match } from "./recognise.ts";

/**
 * Of candidates that overlap the longest stays, of equally long ones the first; what lies inside a winner is kept as
 * its content. Works cluster by cluster, so the cost does not grow with the length of the text.
 * @param candidates in any order
 * @returns matches in order of their starts
 */
export function longestWin(candidates: readonly Candidate[]): Match[] {
	const inOrder = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end);
	const matches: Match[] = [];
	for (let from = 0; from < inOrder.length; ) {
		let to = from;
		let reach = 0;
		for (; to < inOrder.length; to++) {
			const candidate = inOrder[to] as Candidate;
			if (to > from && candidate.start >= reach) break;
			reach = Math.max(reach, candidate.end);
		}
		if (to === from + 1) matches.push({ ...(inOrder[from] as Candidate), contains: [] });
		else matches.push(...settleCluster(inOrder.slice(from, to)));
		from = to;
	}
	return matches;
}

function settleCluster(cluster: Candidate[]): Match[] {
	const winners: Match[] = [];
	const byLength = [...cluster].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
	for (const candidate of byLength) {
		const inside = winners.find((winner) => winner.start <= candidate.start && candidate.end <= winner.end);
		if (inside) addTo(inside, candidate);
		else if (!winners.some((winner) => candidate.start < winner.end && winner.start < candidate.end))
			winners.push({ ...candidate, contains: [] });
	}
	for (const winner of winners) winner.contains.sort((a, b) => a.start - b.start);
	return winners.sort((a, b) => a.start - b.start);
}

/** The same extent found twice (two writings of one form) is one; an entry that the winner already names is not repeated. */
function addTo(winner: Match, candidate: Candidate) {
	if (candidate.start === winner.start && candidate.end === winner.end) {
		winner.entries.push(...candidate.entries.filter((entry) => !winner.entries.includes(entry)));
	} else if (!winner.contains.some(({ start, end }) => start === candidate.start && end === candidate.end)) winner.contains.push(candidate);
}
