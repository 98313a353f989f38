import { fold, SEPARATOR, type ToSimplified } from "../writing/characters.ts";
import type { Entry, Rule } from "./schema.ts";

/** Forms are the same if they differ only by what recognition ignores, separators included. */
export const keyOf = (text: string, toSimplified: ToSimplified): string => fold(text, toSimplified).replaceAll(SEPARATOR, "");

/** Every string by which an entry is recognised, with the field that holds it and its rule. */
export function formsOf(entry: Entry): { field: string; text: string; rule: Rule | undefined; sharedWith: string[] }[] {
	return [
		{ field: "term", text: entry.term, rule: entry.rule, sharedWith: [] },
		...entry.forms.map((form, at) => ({ field: `forms.${at}`, text: form.text, rule: form.rule, sharedWith: form.sharedWith ?? [] })),
	];
}
