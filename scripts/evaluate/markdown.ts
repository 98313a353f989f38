/** Tables that read well in a terminal and in a Markdown page. */

/** @param numeric columns to align to the right, by number */
export function table(header: readonly string[], rows: readonly (readonly string[])[], numeric: readonly number[] = []): string {
	const escaped = [header, ...rows].map((row) => row.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")));
	const widths = header.map((_, column) => Math.max(3, ...escaped.map((row) => widthOf(row[column] ?? ""))));
	const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
	const [head = [], ...body] = escaped.map((row) => widths.map((width, column) => pad(row[column] ?? "", width, numeric.includes(column))));
	const rule = widths.map((width, column) => (numeric.includes(column) ? `${"-".repeat(width - 1)}:` : "-".repeat(width)));
	return [line(head), line(rule), ...body.map(line)].join("\n");
}

const pad = (cell: string, width: number, right: boolean) => {
	const space = " ".repeat(width - widthOf(cell));
	return right ? space + cell : cell + space;
};

/** Chinese characters and their punctuation take two columns. */
function widthOf(text: string): number {
	let width = 0;
	for (const character of text)
		width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Script=Han}/u.test(character)
			? 2
			: 1;
	return width;
}
