/** Labelled occurrences: a term in its context, and what a reader said that it is there. */
import { LINE_BREAK } from "../../writing/characters.ts";
import type { Problem } from "./files.ts";
import { parseRows } from "./tsv.ts";

/** The policy sense; no word at all; an ordinary word; another official sense. */
export type Label = "term" | "not-a-word" | "ordinary" | "policy-2";

export type Occurrence = {
	id: string;
	term: string;
	label: Label;
	reason: string;
	/** The block around it, and where it stands there, in UTF-16 units. */
	text: string;
	start: number;
	end: number;
	source: string;
	/** Ids of the entries that fit this sense, “-” for none; empty if that is not said. */
	fitting: string[];
};

export const OCCURRENCE_COLUMNS = ["id", "term", "label", "sense/reason", "left", "match", "right", "source"];
/** There may be one more column: ids of the entries that fit, separated by spaces. */
const FITTING = "entry";

const LABELS = "term, not-a-word, other-sense with [ordinary], other-sense with [policy-2]";

/** A line that can't be used is named and left out. `\n` in a context is a line break and ends the block. */
export function parseOccurrences(file: string, content: string): { occurrences: Occurrence[]; problems: Problem[] } {
	const { rows, problems } = parseRows(file, content);
	const occurrences: Occurrence[] = [];
	for (const { line, cells } of rows) {
		const label = labelOf(cells);
		if (cells.term === "" || cells.match === "") problems.push({ file, line, message: "term and match can't be empty" });
		else if (label) occurrences.push(occurrenceOf(cells, label));
		else problems.push({ file, line, message: `“${cells.label}” with the reason “${cells["sense/reason"]}” is none of ${LABELS}` });
	}
	return { occurrences, problems };
}

function labelOf({ label, "sense/reason": reason = "" }: Record<string, string>): Label | undefined {
	if (label === "term" || label === "not-a-word") return label;
	const tag = /^\[(ordinary|policy-2)\]/.exec(reason)?.[1] as "ordinary" | "policy-2" | undefined;
	return label === "other-sense" ? tag : undefined;
}

function occurrenceOf(cells: Record<string, string>, label: Label): Occurrence {
	const { id = "", term = "", left = "", match = "", right = "", source = "" } = cells;
	const before = left.split("\\n").at(-1) ?? "";
	const inside = match.replaceAll("\\n", LINE_BREAK);
	const after = right.split("\\n")[0] ?? "";
	return {
		id,
		term,
		label,
		reason: cells["sense/reason"] ?? "",
		text: before + inside + after,
		start: before.length,
		end: before.length + inside.length,
		source,
		fitting: (cells[FITTING] ?? "").split(" ").filter(Boolean),
	};
}
