/** The recogniser as the extension runs it, in Node: the same modules, the same table, the same dictionary. */
import { type Match, recognise, type Surroundings } from "../../matcher/recognise.ts";
import type { Recognition } from "../../matcher/table.ts";

/** The text of one block, and what the page says of its parts. */
export type Block = { text: string; isWhole: Surroundings["isWhole"] };

export type Find = (block: Block) => Match[];

/** A line of a text file: nothing sets its parts apart. */
export const plainBlock = (text: string): Block => ({ text, isWhole: () => true });

export const createFind =
	(recognition: Recognition, isWord: Surroundings["isWord"]): Find =>
	({ text, isWhole }) =>
		recognise(text, recognition, { isWord, isWhole }).matches;
