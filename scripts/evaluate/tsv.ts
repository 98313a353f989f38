/** Tables with a header, cells separated by tabs, no quoting. */
import type { Problem } from "./files.ts";

export type Row = { line: number; cells: Record<string, string> };

export const columnsOf = (content: string): string[] => (content.split(/\r?\n/, 1)[0] ?? "").split("\t");

/** A line with too few or too many cells is named and left out. Line 1 is the header. */
export function parseRows(file: string, content: string): { rows: Row[]; problems: Problem[] } {
	const [, ...lines] = content.replace(/(\r?\n)+$/, "").split(/\r?\n/);
	const names = columnsOf(content);
	const rows: Row[] = [];
	const problems: Problem[] = [];
	for (const [at, text] of lines.entries()) {
		const line = at + 2;
		const cells = text.split("\t");
		if (cells.length === names.length)
			rows.push({ line, cells: Object.fromEntries(names.map((name, column) => [name, cells[column] ?? ""])) });
		else problems.push({ file, line, message: `has ${cells.length} columns, the header has ${names.length}` });
	}
	return { rows, problems };
}
