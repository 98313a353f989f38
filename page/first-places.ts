/**
 * General vocabulary (level 3) is so frequent that marking it everywhere would clutter a page: it is underlined only where
 * an entry first occurs. The other places are still explained when the reader rests there.
 */
import type { Mark } from "./mark.ts";

export type FirstPlaces = {
	isFirst: (mark: Mark) => boolean;
	/** A mark has come to show. @returns the mark that is no longer the first of its entry */
	add: (mark: Mark) => Mark | undefined;
	/** A mark has gone. @returns the mark that is now the first of its entry */
	remove: (mark: Mark) => Mark | undefined;
};

export function createFirstPlaces(): FirstPlaces {
	const places = new Map<string, Set<Mark>>();
	const firsts = new Map<string, Mark>();
	return {
		isFirst: (mark) => firsts.get(entryOf(mark)) === mark,
		add(mark) {
			const entry = entryOf(mark);
			const all = places.get(entry) ?? new Set();
			places.set(entry, all.add(mark));
			const before = firsts.get(entry);
			if (before && !precedes(mark, before)) return undefined;
			firsts.set(entry, mark);
			return before === mark ? undefined : before;
		},
		remove(mark) {
			const entry = entryOf(mark);
			const all = places.get(entry);
			all?.delete(mark);
			if (firsts.get(entry) !== mark) return undefined;
			firsts.delete(entry);
			let first: Mark | undefined;
			for (const other of all ?? []) if (!first || precedes(other, first)) first = other;
			if (first) firsts.set(entry, first);
			else places.delete(entry);
			return first;
		},
	};
}

const entryOf = ({ match }: Mark): string => match.entries[0] as string;

/** In the document. Of two trees, as a shadow root and the page, the browser says which comes first, always the same. */
function precedes(a: Mark, b: Mark): boolean {
	const [left, right] = [a.nodes[0] as Text, b.nodes[0] as Text];
	if (left === right) return a.startOffset < b.startOffset;
	return (left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
