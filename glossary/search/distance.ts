/** Edits between what is typed and the part of a line that is most like it. */

/** What it costs that one unit stands for another: 0 to 1. */
export type Cost = (typed: number, there: number) => number;

/** Two neighbours in the wrong order count as one mistake, a little less than a wrong unit. */
const SWAP = 0.9;

/**
 * The least cost of turning `typed` units into some stretch of `there` units: what stands before and after it is free.
 * @returns more than `most` as soon as it can't be less
 */
export function distanceWithin(typed: number, there: number, most: number, cost: Cost): number {
	let before = new Float64Array(there + 1);
	let row = new Float64Array(there + 1);
	let twoBefore = new Float64Array(there + 1);
	for (let i = 1; i <= typed; i++) {
		row[0] = i;
		let least = i;
		for (let j = 1; j <= there; j++) {
			const replaced = (before[j - 1] ?? 0) + cost(i - 1, j - 1);
			let best = Math.min(replaced, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
			if (i > 1 && j > 1 && cost(i - 1, j - 2) === 0 && cost(i - 2, j - 1) === 0) best = Math.min(best, (twoBefore[j - 2] ?? 0) + SWAP);
			row[j] = best;
			if (best < least) least = best;
		}
		// A swap reaches back two rows, and so may still be cheaper by as much.
		if (least > most + 1) return least;
		[twoBefore, before, row] = [before, row, twoBefore];
	}
	return Math.min(...before);
}
