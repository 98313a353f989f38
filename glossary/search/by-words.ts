/** Queries of which no form has the whole: words typed apart, and forms within a longer phrase. */
import { align, nextStart } from "./align.ts";
import type { Prepared } from "./prepared.ts";
import type { Query, Word } from "./query.ts";
import type { Hit } from "./reasons.ts";
import type { Line } from "./units.ts";

/** Words scattered over an entry come after words that stand together in a definition. */
const AFTER_OTHERS = 1000;

/** Words that are typed apart: all in one form, or all anywhere in the entry. */
export function byWords({ forms, parts, definition }: Prepared, at: number, { words }: Query): Hit | undefined {
	let shortest = Number.POSITIVE_INFINITY;
	for (const line of forms)
		if (line.characters.length < shortest && words.every((word) => stands(word, line))) shortest = line.characters.length;
	if (shortest < Number.POSITIVE_INFINITY) return { at, reason: "apart", cost: shortest };
	const anywhere = words.every(
		(word) => definition.includes(word.text) || forms.some((line) => stands(word, line)) || parts.some((line) => stands(word, line)),
	);
	return anywhere ? { at, reason: "definition", cost: AFTER_OTHERS } : undefined;
}

/** A word of its own is spelled out: its initials would be in every other line. */
function stands({ atoms, text, hasLetters }: Word, line: Line): boolean {
	if (!hasLetters) return line.text.includes(text);
	for (let start = nextStart(atoms, line, 0); start >= 0; start = nextStart(atoms, line, start + 1))
		if (align(atoms, line, start)?.initials === 0) return true;
	return false;
}

/** The longest form that the query contains, of two characters or more; of those who share it, whose term it is first. */
export function within({ forms, entry }: Prepared, at: number, { text }: Query): Hit | undefined {
	let longest: Line | undefined;
	for (const line of forms) if (line.text.length > (longest?.text.length ?? 1) && text.includes(line.text)) longest = line;
	if (!longest) return undefined;
	const shared = (longest === forms[0] ? 0 : 0.2) + (entry.status === "current" ? 0 : 0.4);
	return { at, reason: "within", cost: text.length - longest.text.length + shared };
}
