import { useEffect, useRef, useState } from "preact/hooks";
import type { EntryCard } from "../../glossary/store.ts";

/** `missing` if the glossary has no such entry, or it could not be had. */
type Step = { id: string; card: EntryCard | "loading" | "missing" };

export type Trail = {
	current: Step;
	/** Follows a link; what was open stays one step back. */
	open: (id: string) => void;
	/** Undefined where there is nowhere to go back to. */
	back: (() => void) | undefined;
};

/** The way from entry to entry. An answer that comes after the reader has gone on is kept with its own step. */
export function useTrail(first: string, load: (id: string) => Promise<EntryCard | undefined>): Trail {
	const [ids, setIds] = useState([first]);
	const [cards, setCards] = useState<Record<string, EntryCard | "missing">>({});
	const asked = useRef(new Set<string>());
	const id = ids.at(-1) ?? first;
	useEffect(() => {
		if (asked.current.has(id)) return;
		asked.current.add(id);
		load(id).then(
			(card) => setCards((known) => ({ ...known, [id]: card ?? "missing" })),
			() => setCards((known) => ({ ...known, [id]: "missing" })),
		);
	}, [id, load]);
	return {
		current: { id, card: cards[id] ?? "loading" },
		open: (next) => setIds((before) => (before.at(-1) === next ? before : [...before, next])),
		back: ids.length > 1 ? () => setIds((before) => before.slice(0, -1)) : undefined,
	};
}
