import type { RefObject } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { findByType, typeOn } from "./find-by-type.ts";
import type { Group } from "./rows.ts";

/** An entry to bring into view: anywhere, or as the first. A new object each time it is asked for. */
type Reveal = { id: string; as: "any" | "first" };

export type Selection = {
	/** Id of the entry that Enter opens. */
	selected: string | undefined;
	select: (id: string) => void;
	reveal: Reveal | undefined;
	/** Selects the first entry of a group and shows the group from there on. */
	jump: (group: string) => void;
	onKeyDown: (event: KeyboardEvent) => void;
};

export type SelectionOptions = {
	groups: readonly Group[];
	/** What was selected last; the first entry if the list does not have it. */
	wanted: string | undefined;
	onSelect: (id: string) => void;
	onOpen: (id: string) => void;
	list: RefObject<HTMLElement | null>;
};

/** Moves through a list by keys while the focus is in the list or in a search box that controls it. */
export function useSelection({ groups, wanted, onSelect, onOpen, list }: SelectionOptions): Selection {
	const entries = useMemo(() => groups.flatMap(({ items }) => items), [groups]);
	const [reveal, setReveal] = useState<Reveal>();
	const typed = useRef({ text: "", at: 0 });
	const at = Math.max(
		0,
		entries.findIndex(({ id }) => id === wanted),
	);
	const selected = entries[at]?.id;

	const go = (id: string | undefined, as: Reveal["as"] = "any") => {
		if (id === undefined) return;
		onSelect(id);
		setReveal({ id, as });
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (entries.length === 0) return;
		const next = nextByKey(event, at, entries.length, list.current);
		if (next !== undefined) go(entries[Math.min(entries.length - 1, Math.max(0, next))]?.id);
		else if (event.key === "Enter" && selected !== undefined) onOpen(selected);
		else if (event.target === list.current && isLetter(event)) {
			typed.current = typeOn(typed.current, event.key, event.timeStamp);
			go(findByType(entries, at, typed.current.text)?.id);
		} else return;
		event.preventDefault();
	};
	return {
		selected,
		select: onSelect,
		reveal,
		jump: (key) => go(groups.find((group) => group.key === key)?.items[0]?.id, "first"),
		onKeyDown,
	};
}

/** The place that a key leads to, perhaps beyond either end; undefined for a key that moves nothing. */
function nextByKey(event: KeyboardEvent, at: number, count: number, list: HTMLElement | null): number | undefined {
	// In a text, these two move the caret.
	if ((event.key === "Home" || event.key === "End") && event.target instanceof HTMLInputElement && event.target.value && !event.ctrlKey)
		return undefined;
	switch (event.key) {
		case "ArrowDown":
			return at + 1;
		case "ArrowUp":
			return at - 1;
		case "PageDown":
			return at + entriesInView(list);
		case "PageUp":
			return at - entriesInView(list);
		case "Home":
			return 0;
		case "End":
			return count - 1;
		default:
			return undefined;
	}
}

/** One less than fit, so that the reader sees where it went on. */
function entriesInView(list: HTMLElement | null): number {
	const entry = list?.querySelector<HTMLElement>("[role=option]");
	return list && entry ? Math.max(1, Math.floor(list.clientHeight / entry.offsetHeight) - 1) : 1;
}

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => /^[\p{L}\p{N}]$/u.test(key) && !ctrlKey && !metaKey && !altKey;
