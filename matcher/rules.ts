/** What decides on a claim: an entry's rule for a form without its reason, which only editors need, and the entry's cues. */
import type { FormOwner } from "../glossary/compile.ts";
import type { Rule } from "../glossary/schema.ts";
import type { Word } from "./vicinity.ts";

type FormRule = Omit<Rule, "why"> & Pick<FormOwner, "cues">;

/** A rule made ready: its words as classes. */
export type OwnerRule = Pick<FormRule, "quoted" | "boundary"> & Partial<Record<(typeof LISTS)[number], Word[]>>;

const LISTS = ["near", "notBefore", "notAfter", "cues"] as const;

// Folding unifies commas and takes white space away: no word has these.
const LIST = ",";
const WORD = " ";
/** Between rules: folding makes it narrow. */
export const RULE_END = "；";

/** @param fold words are looked for in folded text */
export function packRule(rule: FormRule, fold: (word: string) => string): string {
	const flags = (rule.quoted ? "q" : "") + (rule.boundary ? "b" : "");
	return [flags, ...LISTS.map((name) => (rule[name] ?? []).map(fold).join(WORD))].join(LIST);
}

export function unpackRule(packed: string, classes: Uint16Array): OwnerRule {
	const [flags = "", ...lists] = packed.split(LIST);
	const rule: OwnerRule = { ...(flags.includes("q") && { quoted: true }), ...(flags.includes("b") && { boundary: true }) };
	for (const [at, words] of lists.entries()) {
		if (words) rule[LISTS[at] as (typeof LISTS)[number]] = words.split(WORD).map((word) => wordOf(word, classes));
	}
	return rule;
}

const wordOf = (word: string, classes: Uint16Array): Word => word.split("").map((unit) => classes[unit.charCodeAt(0)] as number);
