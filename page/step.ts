/** Going through the marks of a page in order. */
import type { Mark } from "./mark.ts";

/**
 * The mark to go to.
 * @param from the mark where the reader is; without it, whatever the window shows
 * @param by 1 the next, -1 the previous; beyond the last comes the first
 */
export function step(marks: readonly Mark[], from: Mark | undefined, by: 1 | -1): Mark | undefined {
	const at = from ? marks.indexOf(from) : -1;
	if (at >= 0) return marks.at((at + by) % marks.length);
	const below = marks.findIndex((mark) => boxOf(mark).top >= 0);
	if (by === 1) return marks[Math.max(0, below)];
	return marks.at(below < 0 ? -1 : below - 1);
}

/** The first mark of an entry that is not in the window yet, or after one that is. */
export function placeOf(marks: readonly Mark[], entry: string, from: Mark | undefined): Mark | undefined {
	const places = marks.filter((mark) => mark.match.entries.includes(entry));
	const at = from ? places.indexOf(from) : -1;
	return places[(at + 1) % places.length];
}

/**
 * The first mark that the window shows. Marks follow each other down the page, as far as columns let them: looked for by
 * halves, since a page may have thousands.
 */
export function firstInView(marks: readonly Mark[]): Mark | undefined {
	let low = 0;
	let high = marks.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (boxOf(marks[middle] as Mark).bottom <= 0) low = middle + 1;
		else high = middle;
	}
	const mark = marks[low];
	return mark && boxOf(mark).top < innerHeight ? mark : undefined;
}

/** Milliseconds in which scrolling comes to rest. */
const REST = 150;

export function onScrolled(then: () => void, signal: AbortSignal): void {
	let timer: number | undefined;
	const later = () => {
		clearTimeout(timer);
		timer = window.setTimeout(then, REST);
	};
	document.addEventListener("scroll", later, { capture: true, passive: true, signal });
	signal.addEventListener("abort", () => clearTimeout(timer));
}

const boxOf = (mark: Mark): DOMRect => mark.range.getBoundingClientRect();
