import type { Ref } from "preact";
import type { ListedEntry } from "../../glossary/listed.ts";
import type { Language } from "../../glossary/store.ts";

export type ItemProps = {
	ref: Ref<HTMLDivElement>;
	id: string;
	/** Number of the row, by which its size is kept. */
	row: number;
	/** Pixels from the top of its group. */
	top: number;
	position: number;
	count: number;
	entry: ListedEntry;
	query: string;
	note: string;
	language: Language;
	selected: boolean;
	onPoint: () => void;
	onOpen: () => void;
};

/** One entry of a list: term, pinyin, a note, and the gist of its definition. */
export function Item({ ref, id, row, top, position, count, entry, query, note, language, selected, onPoint, onOpen }: ItemProps) {
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: keys act through the list or its search box, which keeps the focus
		<div
			ref={ref}
			class="item"
			id={id}
			role="option"
			tabIndex={-1}
			data-index={row}
			style={{ top: `${top}px` }}
			aria-selected={selected}
			aria-posinset={position}
			aria-setsize={count}
			// A list that scrolls below a pointer at rest points at nothing.
			onPointerMove={({ movementX, movementY }) => {
				if (!selected && (movementX !== 0 || movementY !== 0)) onPoint();
			}}
			onClick={onOpen}
		>
			<span class="name">
				<b lang="zh-CN">
					<Marked text={entry.term} query={query} />
				</b>
				<span class="pinyin" lang="zh-Latn-pinyin">
					{entry.pinyin}
				</span>
			</span>
			<span class="note">{note}</span>
			<span class="gist" lang={language === "zh" ? "zh-CN" : "en"}>
				{entry.definition[language]}
			</span>
		</div>
	);
}

function Marked({ text, query }: { text: string; query: string }) {
	const part = query.trim();
	const at = part ? text.indexOf(part) : -1;
	if (at < 0) return <>{text}</>;
	return (
		<>
			{text.slice(0, at)}
			<mark>{part}</mark>
			{text.slice(at + part.length)}
		</>
	);
}
