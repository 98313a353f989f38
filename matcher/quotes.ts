/** Which quotation marks belong to a hit, and whether a complete pair encloses it. */
import { isQuotePair, quoteSide } from "../writing/characters.ts";
import { neighbour } from "./neighbours.ts";

export type Extent = { start: number; end: number };

/**
 * The extent of a form together with the partner of a quotation mark inside it: “三公”经费 begins with its quote,
 * 巡视“后半篇文章” ends with it. Undefined if a mark inside has no partner: half a pair proves that the text is
 * cut differently.
 */
export function withInnerQuotes(text: string, { start, end }: Extent): Extent | undefined {
	const open: string[] = [];
	let unopened = "";
	for (let i = start; i < end; i++) {
		const mark = text.charAt(i);
		const side = quoteSide(mark);
		if (!side) continue;
		const last = open.at(-1);
		if (last !== undefined && isQuotePair(last, mark)) open.pop();
		else if (side === "closing") unopened += mark;
		else open.push(mark);
	}
	if (open.length === 0 && unopened === "") return { start, end };
	if (open.length + unopened.length > 1) return undefined;
	const before = neighbour(text, start, -1);
	const after = neighbour(text, end, 1);
	// A straight mark does not tell its side: whichever neighbour pairs with it.
	const mark = unopened || (open[0] as string);
	if (quoteSide(mark) !== "opening" && before && isQuotePair(before.character, mark)) return { start: before.at, end };
	if (!unopened && after && isQuotePair(mark, after.character)) return { start, end: after.at + 1 };
	if (!unopened && before?.character === mark) return { start: before.at, end };
	return undefined;
}

/** Whether a complete pair of quotation marks stands directly around the extent. */
export function isEnclosed(text: string, { start, end }: Extent): boolean {
	const before = neighbour(text, start, -1);
	const after = neighbour(text, end, 1);
	return (
		before !== undefined &&
		after !== undefined &&
		isQuotePair(before.character, after.character) &&
		quoteSide(before.character) !== "closing"
	);
}
