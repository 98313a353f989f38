/**
 * A list of entries in groups, of which only what is in view is in the document. A group is a box as high as all of its
 * rows, so that the browser itself keeps its heading in view.
 */
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useMemo } from "preact/hooks";
import type { ListedEntry } from "../../glossary/listed.ts";
import type { Language } from "../../glossary/store.ts";
import { Item } from "./item.tsx";
import { type Group, type Row, rowsOf, shownGroups } from "./rows.ts";
import type { Selection } from "./use-selection.ts";
import { useVirtualRows } from "./use-virtual-rows.ts";

export type TermListProps = {
	/** Of the list; its options are called after it. */
	id: string;
	label: string;
	groups: readonly Group[];
	/** Marked where a term contains it. */
	query?: string;
	/** What to say at the right of an entry. */
	note: (entry: ListedEntry, group: Group) => string;
	language: Language;
	selection: Selection;
	onOpen: (id: string) => void;
	list: RefObject<HTMLDivElement | null>;
	/** Pixels scrolled at the beginning; and told when scrolling ends. */
	top?: number;
	onTop?: (top: number) => void;
	/** Called with the key of the group in which the reader is. */
	onHere?: (group: string) => void;
};

/** Id of an entry in a list, for `aria-activedescendant`. */
export const optionId = (list: string, entry: string) => `${list}-${entry}`;

const HEADING = 28;
const ENTRY = 61;

export function TermList({
	id,
	label,
	groups,
	query = "",
	note,
	language,
	selection,
	onOpen,
	list,
	top = 0,
	onTop,
	onHere,
}: TermListProps) {
	const rows = useMemo(() => rowsOf(groups), [groups]);
	const at = useMemo(() => new Map(rows.flatMap(({ entry }, index) => (entry ? [[entry.id, index]] : []))), [rows]);
	const selectedRow = at.get(selection.selected ?? "") ?? -1;
	const virtual = useVirtualRows({
		list,
		count: rows.length,
		estimate: (index) => (rows[index]?.entry ? ENTRY : HEADING),
		keyOf: (index) => keyOf(rows[index]),
		always: selectedRow,
		top,
		covered: rows[0]?.entry ? 0 : HEADING,
	});
	const shown = virtual.getVirtualItems().map(({ index }) => index);
	const sizes = virtual.measurementsCache;

	const { reveal } = selection;
	useLayoutEffect(() => {
		const row = reveal && at.get(reveal.id);
		if (row !== undefined) virtual.scrollToIndex(row, { align: reveal?.as === "first" ? "start" : "auto" });
		// Asked for once; the list that changes afterwards stays where it is.
	}, [reveal]);

	const inView = virtual.range;
	const here = inView && (selectedRow >= inView.startIndex && selectedRow <= inView.endIndex ? selectedRow : inView.startIndex);
	const hereKey = rows[here ?? 0]?.group.key;
	useEffect(() => {
		if (hereKey !== undefined) onHere?.(hereKey);
	}, [hereKey]);

	return (
		<div
			ref={list}
			class="list"
			id={id}
			role="listbox"
			aria-label={label}
			tabIndex={0}
			{...(selection.selected !== undefined && { "aria-activedescendant": optionId(id, selection.selected) })}
			onScrollEnd={({ currentTarget }) => onTop?.(currentTarget.scrollTop)}
		>
			<div class="rows" role="presentation" style={{ height: `${virtual.getTotalSize()}px` }}>
				{shownGroups(rows, shown).map(({ group, rows: ofGroup }) => {
					const { first, last } = extent(rows, group);
					const start = sizes[first]?.start ?? 0;
					const height = (sizes[last]?.end ?? start) - start;
					const headingId = `${id}-group-${group.key}`;
					return (
						<div
							key={group.key}
							class="rows-of-group"
							role="group"
							style={{ top: `${start}px`, height: `${height}px` }}
							{...(group.heading !== undefined && { "aria-labelledby": headingId })}
						>
							{group.heading !== undefined && (
								<div ref={virtual.measureElement} class="group" role="presentation" id={headingId} data-index={first}>
									{group.heading}
								</div>
							)}
							{ofGroup.map((index) => {
								const { entry, position } = rows[index] as Extract<Row, { position: number }>;
								return (
									<Item
										key={entry.id}
										ref={virtual.measureElement}
										id={optionId(id, entry.id)}
										row={index}
										top={(sizes[index]?.start ?? 0) - start}
										position={position}
										count={at.size}
										entry={entry}
										query={query}
										note={note(entry, group)}
										language={language}
										selected={index === selectedRow}
										onPoint={() => selection.select(entry.id)}
										onOpen={() => onOpen(entry.id)}
									/>
								);
							})}
						</div>
					);
				})}
			</div>
		</div>
	);
}

const keyOf = (row: Row | undefined) => (row?.entry ? row.entry.id : `group ${row?.group.key}`);

function extent(rows: readonly Row[], group: Group): { first: number; last: number } {
	const first = rows.findIndex((row) => row.group === group);
	return { first, last: first + group.items.length - (group.heading === undefined ? 1 : 0) };
}
