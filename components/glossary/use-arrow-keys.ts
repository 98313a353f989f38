import { useState } from "preact/hooks";

export type ArrowKeys = {
	/** For each item: only one of a picture is a stop of the Tab key, the one last reached. */
	itemProps: (
		id: string,
		onReach?: () => void,
	) => { "data-item": string; tabindex: 0 | -1; onFocus: (event: { currentTarget: Element }) => void };
	onKeyDown: (event: KeyboardEvent & { currentTarget: Element }) => void;
};

/**
 * Moves the focus between the items of a picture by arrow keys.
 * @param next the item to which a key leads from another; undefined leaves the key to the browser
 */
export function useArrowKeys(first: string | undefined, next: (id: string, key: string) => string | undefined): ArrowKeys {
	const [reached, setReached] = useState(first);
	return {
		itemProps: (id, onReach) => ({
			"data-item": id,
			tabindex: id === reached ? 0 : -1,
			onFocus({ currentTarget }) {
				setReached(id);
				onReach?.();
				// Of a link in SVG, Firefox brings nothing into view; of a shape in it, it does.
				currentTarget.querySelector("rect, circle")?.scrollIntoView({ block: "nearest", inline: "center" });
			},
		}),
		onKeyDown(event) {
			if (reached === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
			const wanted = next(reached, event.key);
			if (wanted === undefined) return;
			event.preventDefault();
			event.currentTarget.querySelector<SVGElement>(`[data-item="${CSS.escape(wanted)}"]`)?.focus();
		},
	};
}
