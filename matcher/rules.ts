/** What decides on a claim: an entry's rule for a form without its reason, which only editors need, and the entry's cues. */
import type { FormOwner } from "../glossary/compile.ts";
import type { Rule } from "../glossary/schema.ts";
import { toWords, type Words } from "./vicinity.ts";

type FormRule = Omit<Rule, "why"> & Pick<FormOwner, "cues">;

/** A rule made ready. */
export type OwnerRule = {
	quoted?: boolean;
	boundary?: boolean;
	near?: Words | undefined;
	notBefore?: Words | undefined;
	/** Spelled backwards, for they are read from their end. */
	notAfter?: Words | undefined;
	/** Each by itself, for they are counted. */
	cues?: Words[] | undefined;
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
	const words = (name: (typeof LISTS)[number]) => (rule[name] ?? []).map((word) => (name === "notAfter" ? backwards : String)(fold(word)));
	return [flags, ...LISTS.map((name) => words(name).join(WORD))].join(LIST);
}

const backwards = (word: string) => word.split("").reverse().join("");

/** Taken apart by the browser's own means alone: every page pays for each rule that it meets. */
export function unpackRule(packed: string, classes: Uint16Array): OwnerRule {
	const [flags = "", near, notBefore, notAfter, cues] = packed.split(LIST);
	return {
		quoted: flags.includes("q"),
		boundary: flags.includes("b"),
		near: near ? toWords(near.split(WORD), classes) : undefined,
		notBefore: notBefore ? toWords(notBefore.split(WORD), classes) : undefined,
		notAfter: notAfter ? toWords(notAfter.split(WORD), classes) : undefined,
		cues: cues ? cues.split(WORD).map((cue) => toWords([cue], classes)) : undefined,
	};
}
