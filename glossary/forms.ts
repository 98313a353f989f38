import type { Entry, Rule } from "./schema.ts";

/** Every string by which an entry is recognised, with the field that holds it and its rule. */
export function formsOf(entry: Entry): { field: string; text: string; rule: Rule | undefined; sharedWith: string[] }[] {
	return [
		{ field: "term", text: entry.term, rule: entry.rule, sharedWith: [] },
		...entry.forms.map((form, at) => ({ field: `forms.${at}`, text: form.text, rule: form.rule, sharedWith: form.sharedWith ?? [] })),
	];
}
