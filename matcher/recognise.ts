/**
 * Text of one block → matches:
 * find every form → give it its quotes → judge its surroundings → let the longest win.
 * Word segmentation takes time elsewhere, so its questions are handed back; asked again with the answers, the same
 * text gives the rest.
 */

import type { Level } from "../glossary/compile.ts";
import { LINE_BREAK } from "../writing/characters.ts";
import { SKIPPED } from "./alphabet.ts";
import { cuesNear, judge } from "./context.ts";
import { findForms } from "./find.ts";
import { longestWin } from "./overlap.ts";
import { type Extent, isEnclosed, withInnerQuotes } from "./quotes.ts";
import type { Owner, Recognition } from "./table.ts";

/** An extent that stands for one or more entries. Offsets are UTF-16 units of the block's text. */
export type Candidate = Extent & {
	/** Ids of the entries that claim it, in order of fit. */
	entries: string[];
	/** The most telling level of its entries. */
	level: Level;
	/** Whether a complete pair of quotes stands around it (outside the extent). */
	enclosed: boolean;
};

export type Match = Candidate & {
	/** Shorter matches inside this one, in order; they are not marked by themselves. */
	contains: Candidate[];
};

/** What is found in the text of one block. */
export type Recognised = {
	/** In order, none overlapping. */
	matches: Match[];
	/** Extents whose word boundaries decide whether there are more. */
	unsettled: Extent[];
};

/** What only the caller can know of an extent. */
export type Surroundings = {
	/** True if no word straddles the extent's edges; undefined if that is not known yet. */
	isWord: (text: string, extent: Extent) => boolean | undefined;
	/** False if the page sets the parts of the extent apart, as two buttons or list items. */
	isWhole: (extent: Extent) => boolean;
};

/**
 * Forms of fewer characters than this do not reach across white space or a line break unless quoted: columns and lists
 * set out with spaces would produce them by accident (第三 农业).
 */
const SHORT = 4;
/** White space that shows: the source's own line breaks inside a Chinese text are leftovers of its layout. */
const GAP = new RegExp(`[ \\u00a0\\u3000${LINE_BREAK}]`);

export function recognise(text: string, recognition: Recognition, { isWord, isWhole }: Surroundings): Recognised {
	const { classes, automaton, lengths, ownersOf } = recognition;
	const candidates: Candidate[] = [];
	const unsettled: Extent[] = [];
	for (const hit of findForms(text, classes, automaton)) {
		const length = lengths[hit.key] as number;
		// Quotation marks and white space are among what is skipped: mostly there is nothing of it.
		const isPlain = hit.end - hit.start === length;
		const extent = isPlain ? { start: hit.start, end: hit.end } : withInnerQuotes(text, hit);
		if (!extent) continue;
		const enclosed = classes[text.charCodeAt(extent.start - 1)] === SKIPPED && isEnclosed(text, extent);
		if (!isPlain && length < SHORT && !enclosed && GAP.test(text.slice(hit.start, hit.end))) continue;
		const place = { text, start: extent.start, end: extent.end, classes };
		const claims: Owner[] = [];
		for (const owner of ownersOf(hit.key)) {
			let verdict = owner.rule ? judge(enclosed, owner.rule, place) : "yes";
			if (verdict === "ask") {
				const answer = isWord(text, extent);
				if (answer === undefined) unsettled.push(extent);
				verdict = answer ? "yes" : "no";
			}
			if (verdict === "yes") claims.push(owner);
		}
		if (claims.length === 0 || !isWhole(extent)) continue;
		if (claims.length > 1) {
			const fits = new Map(claims.map((owner) => [owner, cuesNear(owner.rule, place)]));
			claims.sort((a, b) => (fits.get(b) ?? 0) - (fits.get(a) ?? 0));
		}
		let level: Level = 3;
		for (const owner of claims) if (owner.level < level) level = owner.level;
		candidates.push({ start: extent.start, end: extent.end, entries: claims.map((owner) => owner.entry), level, enclosed });
	}
	return { matches: longestWin(candidates), unsettled };
}
