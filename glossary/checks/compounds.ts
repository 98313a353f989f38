/**
 * Whether a form is an accidental part of common words: 党组 in 党组织, which is 党 and 组织. Such a form needs a rule
 * that leaves the word out, or a line in `compounds.yaml`, which says that the form is meant there all the same.
 * A word that the form's own edges divide (党委书记: 党委, 书记) is no accident.
 */
import type { ToSimplified } from "../../writing/characters.ts";
import { type Dictionary, isAccidental } from "../dictionary.ts";
import { formsOf, keyOf } from "../forms.ts";
import type { Glossary, Problem } from "../load.ts";
import type { Rule } from "../schema.ts";

const FILE = "compounds.yaml";
/** Longer ones are too peculiar to be met by accident. */
const LONGEST = 4;
/** Rarer words of the dictionary are mostly names and inflated numerals. */
const COMMON = 3;
/** So many are named; the others have the same remedy. */
const NAMED = 5;

export function checkCompounds({ entries, fileOf, compounds }: Glossary, dictionary: Dictionary, toSimplified: ToSimplified): Problem[] {
	const key = (text: string) => keyOf(text, toSimplified);
	const forms = new Set(entries.flatMap((entry) => formsOf(entry).map(({ text }) => key(text))));
	const accidents = accidentsOf(forms, dictionary);
	const problems = misplaced(compounds, dictionary);
	for (const entry of entries) {
		for (const { field, text, rule } of formsOf(entry)) {
			const meant = compounds[key(text)] ?? [];
			const words = (accidents.get(key(text)) ?? []).filter((word) => !meant.includes(word) && !isLeftOut(word, key(text), rule, key));
			if (words.length > 0) problems.push({ file: fileOf.get(entry) ?? entry.id, field, message: advice(text, words) });
		}
	}
	return problems;
}

const advice = (form: string, words: readonly string[]) =>
	`“${form}” is also an accidental part of ${words.slice(0, NAMED).join(", ")}${words.length > NAMED ? ` and ${words.length - NAMED} more` : ""}; give it a rule that leaves them out (notBefore, notAfter, boundary, quoted or near), or, where the form is meant in such a word too, name the word in ${FILE}`;

/** By form, the common words whose parts meet inside the form, most frequent first. */
function accidentsOf(forms: ReadonlySet<string>, dictionary: Dictionary): Map<string, string[]> {
	const found = new Map<string, string[]>();
	for (const [word, frequency] of dictionary.words) {
		if (frequency < COMMON || word.length < 3 || forms.has(word)) continue;
		for (const { form, start } of formsIn(word, forms)) {
			if (form.length <= LONGEST && isAccidental(word, start, start + form.length, dictionary))
				found.set(form, [...(found.get(form) ?? []), word]);
		}
	}
	for (const words of found.values()) words.sort((a, b) => (dictionary.words.get(b) ?? 0) - (dictionary.words.get(a) ?? 0));
	return found;
}

/** As recognition finds them in the word: of two that overlap the longer stays. */
function formsIn(word: string, forms: ReadonlySet<string>): { form: string; start: number }[] {
	const found: { form: string; start: number }[] = [];
	for (let length = word.length - 1; length >= 2; length--) {
		for (let start = 0; start + length <= word.length; start++) {
			const form = word.slice(start, start + length);
			const isFree = found.every((longer) => start >= longer.start + longer.form.length || longer.start >= start + length);
			if (isFree && forms.has(form)) found.push({ form, start });
		}
	}
	return found;
}

/** `near` is not about this word, but whoever wrote it has looked at the company that the form keeps. */
function isLeftOut(word: string, form: string, rule: Rule | undefined, key: (text: string) => string): boolean {
	if (!rule) return false;
	if (rule.quoted || rule.boundary || rule.near) return true;
	const start = word.indexOf(form);
	const before = word.slice(0, start);
	const after = word.slice(start + form.length);
	return (
		(rule.notBefore ?? []).some((next) => after.startsWith(key(next))) || (rule.notAfter ?? []).some((last) => before.endsWith(key(last)))
	);
}

/** A slip would go unseen: a line that answers no question is not missed. */
function misplaced(compounds: Glossary["compounds"], { words }: Dictionary): Problem[] {
	return Object.entries(compounds).flatMap(([form, meant]) =>
		meant
			.filter((word) => !word.includes(form) || !words.has(word))
			.map((word) => ({ file: FILE, field: form, message: `${word} is no word of jieba's dictionary that contains ${form}; delete it` })),
	);
}
