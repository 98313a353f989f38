/** What decides on a claim: an entry's rule for a form without its reason, which only editors need, and the entry's cues. */
import type { FormOwner } from "../glossary/compile.ts";
import type { Rule } from "../glossary/schema.ts";
import { toWords, type Words } from "./vicinity.ts";

type FormRule = Omit<Rule, "why"> & Pick<FormOwner, "cues">;

/** A rule made ready: its words as classes. */
export type OwnerRule = Pick<FormRule, "quoted" | "boundary"> & {
	near?: Words;
	notBefore?: Words;
	/** Spelled backwards, for they are read from their end. */
	notAfter?: Words;
	/** Each by itself, for they are counted. */
	cues?: Words[];
};

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
	const [near, notBefore, notAfter, cues] = lists.map((words) =>
		words === "" ? undefined : words.split(WORD).map((word) => classesOf(word, classes)),
	);
	return {
		...(flags.includes("q") && { quoted: true }),
		...(flags.includes("b") && { boundary: true }),
		...(near && { near: toWords(near) }),
		...(notBefore && { notBefore: toWords(notBefore) }),
		...(notAfter && { notAfter: toWords(notAfter.map((word) => word.reverse())) }),
		...(cues && { cues: cues.map((cue) => toWords([cue])) }),
	};
}

const classesOf = (word: string, classes: Uint16Array) => word.split("").map((unit) => classes[unit.charCodeAt(0)] as number);
