import { useEffect, useState } from "preact/hooks";
import type { Group } from "./groups.ts";

export type Selection = {
	/** Id of the entry that Enter opens. */
	selected: string | undefined;
	select: (id: string) => void;
	onKeyDown: (event: KeyboardEvent) => void;
};

/** Moves through a list by keys while the focus stays in the search box. */
export function useSelection(groups: readonly Group[], onOpen: (id: string) => void): Selection {
	const ids = groups.flatMap((group) => group.items.map((item) => item.id));
	const [wanted, select] = useState<string>();
	const selected = wanted !== undefined && ids.includes(wanted) ? wanted : ids[0];
	const at = selected === undefined ? -1 : ids.indexOf(selected);

	useEffect(() => {
		if (wanted !== undefined && selected === wanted) document.getElementById(`item-${wanted}`)?.scrollIntoView({ block: "nearest" });
	}, [selected, wanted]);

	const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 };
	return {
		selected,
		select,
		onKeyDown(event) {
			if (ids.length === 0) return;
			const step = steps[event.key];
			if (step !== undefined) {
				event.preventDefault();
				select(ids[Math.min(ids.length - 1, Math.max(0, at + step))] as string);
			} else if (event.key === "Enter" && selected !== undefined) {
				event.preventDefault();
				onOpen(selected);
			}
		},
	};
}
