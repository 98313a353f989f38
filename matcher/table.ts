/** The compiled forms table: all that the page script knows of the glossary. Ids, no definitions. */
import type { CompiledForm, FormOwner, Level } from "../glossary/compile.ts";
import type { Rule } from "../glossary/schema.ts";
import { type Alphabet, alphabetOf, classTable } from "./alphabet.ts";
import { type Automaton, buildAutomaton, type PackedAutomaton, unpackAutomaton } from "./automaton.ts";
import type { Word } from "./vicinity.ts";

/** What decides on a claim: the rule without its reason, which only editors need, and the cues. */
type FormRule = Omit<Rule, "why"> & Pick<FormOwner, "cues">;

export type FormsTable = {
	entries: { id: string; level: Level }[];
	rules: FormRule[];
	/** By key: its length in characters, then for each owner its place in `entries` and 1 + the place of its rule, or 0. */
	forms: [length: number, ...owners: number[]][];
	alphabet: Alphabet;
	automaton: PackedAutomaton;
};

/** A rule made ready: its words as classes. */
export type OwnerRule = Pick<FormRule, "quoted" | "boundary"> & Partial<Record<"near" | "notBefore" | "notAfter" | "cues", Word[]>>;

type Owner = { entry: string; level: Level; rule: OwnerRule | undefined };

/** The table made ready for matching. */
export type Recognition = {
	classes: Uint16Array;
	automaton: Automaton;
	lengths: Uint16Array;
	ownersOf: (key: number) => readonly Owner[];
};

/** Build time. */
export function buildTable(
	forms: readonly CompiledForm[],
	entries: readonly { id: string; level: Level }[],
	foldUnit: (unit: string) => string,
): FormsTable {
	const fold = (word: string) => word.split("").map(foldUnit).join("");
	const words = forms.flatMap(({ owners }) => owners.flatMap(wordsOf)).map(fold);
	const alphabet = alphabetOf([...forms.map(({ key }) => key), ...words], foldUnit);
	const classes = classTable(alphabet);
	const entryAt = new Map(entries.map(({ id }, at) => [id, at]));
	const rules: FormRule[] = [];
	const ruleAt = new Map<string, number>();
	const numberOf = ({ rule, cues }: FormOwner) => {
		if (!rule && !cues) return 0;
		const kept = foldRule({ ...rule, ...(cues && { cues }) }, fold);
		const name = JSON.stringify(kept);
		if (!ruleAt.has(name)) ruleAt.set(name, rules.push(kept));
		return ruleAt.get(name) ?? 0;
	};
	return {
		entries: entries.map(({ id, level }) => ({ id, level })),
		rules,
		forms: forms.map(({ key, owners }) => [key.length, ...owners.flatMap((owner) => [entryAt.get(owner.entry) ?? 0, numberOf(owner)])]),
		alphabet,
		automaton: buildAutomaton(forms.map(({ key }) => key.split("").map((symbol) => classes[symbol.charCodeAt(0)] ?? 0))),
	};
}

/** Leaves out the reason, and folds the words, since they are looked for in folded text. */
function foldRule({ quoted, boundary, near, notBefore, notAfter, cues }: FormRule, fold: (word: string) => string): FormRule {
	return {
		...(quoted && { quoted }),
		...(boundary && { boundary }),
		...(near && { near: near.map(fold) }),
		...(notBefore && { notBefore: notBefore.map(fold) }),
		...(notAfter && { notAfter: notAfter.map(fold) }),
		...(cues && { cues: cues.map(fold) }),
	};
}

/** The words that are looked for around a form. */
export const wordsOf = ({ rule, cues = [] }: FormOwner): string[] =>
	[rule?.near, rule?.notBefore, rule?.notAfter, cues].flatMap((words) => words ?? []);

export function readTable(table: FormsTable): Recognition {
	const classes = classTable(table.alphabet);
	const rules: OwnerRule[] = [];
	const ruleAt = (at: number) => {
		const rule = table.rules[at];
		return rule && (rules[at] ??= inClasses(rule, classes));
	};
	const owners: Owner[][] = [];
	return {
		classes,
		automaton: unpackAutomaton(table.automaton),
		lengths: Uint16Array.from(table.forms, ([length]) => length),
		// Few forms occur in one page: their owners are put together when they are first met.
		ownersOf: (key) => (owners[key] ??= ownersOf(table, key, ruleAt)),
	};
}

function inClasses({ quoted, boundary, ...lists }: FormRule, classes: Uint16Array): OwnerRule {
	const wordOf = (word: string) => word.split("").map((unit) => classes[unit.charCodeAt(0)] as number);
	return {
		...(quoted && { quoted }),
		...(boundary && { boundary }),
		...Object.fromEntries(Object.entries(lists).map(([name, words = []]) => [name, words.map(wordOf)])),
	};
}

function ownersOf(table: FormsTable, key: number, ruleAt: (at: number) => OwnerRule | undefined): Owner[] {
	const [, ...numbers] = table.forms[key] ?? [0];
	const owners: Owner[] = [];
	for (let i = 0; i < numbers.length; i += 2) {
		const entry = table.entries[numbers[i] as number];
		if (entry) owners.push({ entry: entry.id, level: entry.level, rule: ruleAt((numbers[i + 1] as number) - 1) });
	}
	return owners;
}
