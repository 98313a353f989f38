/** Counts as they are printed. */

/** `marked` of `all` occurrences. */
export type Share = { marked: number; all: number };

export const percent = ({ marked, all }: Share) => (all === 0 ? "–" : `${((100 * marked) / all).toFixed(1)} %`);
export const counted = ({ marked, all }: Share) => (all === 0 ? "" : `${marked}/${all}`);
export const both = (share: Share) => (share.all === 0 ? "–" : `${percent(share)} (${counted(share)})`);
