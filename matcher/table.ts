/**
 * The compiled forms table: all that the page script knows of the glossary. Ids, no definitions.
 * Every page pays for reading it, so it is a few long strings, of which only what every page needs is taken apart at once.
 */
import type { CompiledForm, FormOwner, Level } from "../glossary/compile.ts";
import { type Alphabet, alphabetOf, classTable } from "./alphabet.ts";
import { type Automaton, buildAutomaton, type PackedAutomaton, unpackAutomaton } from "./automaton.ts";
import { type PackedNumbers, packNumbers, unpackNumbers } from "./packing.ts";
import { type OwnerRule, packRule, RULE_END, unpackRule } from "./rules.ts";

export type FormsTable = {
	/** Of the entries, joined by spaces. */
	ids: string;
	/** Of each entry, one digit. */
	levels: string;
	/** One after the other, as rules.ts packs them. */
	rules: string;
	/** By key: its length in characters. */
	lengths: PackedNumbers;
	/** By key: where its owners begin in `owners`; and at last where those of the last key end. */
	firstOwners: PackedNumbers;
	/** Of each owner two numbers: its place among the entries, and 1 + the place of its rule, or 0. */
	owners: PackedNumbers;
	alphabet: Alphabet;
	automaton: PackedAutomaton;
};

export type Owner = { entry: string; level: Level; rule: OwnerRule | undefined };

/** The table made ready for matching. */
export type Recognition = {
	classes: Uint16Array;
	automaton: Automaton;
	/** By key, in characters. */
	lengths: ArrayLike<number>;
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
	const rules: string[] = [];
	const numberOf = ({ rule, cues }: FormOwner) => {
		if (!rule && !cues) return 0;
		const packed = packRule({ ...rule, ...(cues && { cues }) }, fold);
		const at = rules.indexOf(packed);
		return at < 0 ? rules.push(packed) : at + 1;
	};
	const firstOwners = [0];
	const numbers: number[] = [];
	for (const { owners } of forms) {
		for (const owner of owners) numbers.push(entryAt.get(owner.entry) ?? 0, numberOf(owner));
		firstOwners.push(numbers.length / 2);
	}
	return {
		ids: entries.map(({ id }) => id).join(" "),
		levels: entries.map(({ level }) => level).join(""),
		rules: rules.join(RULE_END),
		lengths: packNumbers(forms.map(({ key }) => key.length)),
		firstOwners: packNumbers(firstOwners),
		owners: packNumbers(numbers),
		alphabet,
		automaton: buildAutomaton(forms.map(({ key }) => key.split("").map((symbol) => classes[symbol.charCodeAt(0)] ?? 0))),
	};
}

/** The words that are looked for around a form. */
export const wordsOf = ({ rule, cues = [] }: FormOwner): string[] =>
	[rule?.near, rule?.notBefore, rule?.notAfter, cues].flatMap((words) => words ?? []);

export function readTable(table: FormsTable): Recognition {
	const classes = classTable(table.alphabet);
	// Few forms occur in one page: owners, and what they are put together from, are read when they are first met.
	let owners: ((key: number) => Owner[]) | undefined;
	const met: Owner[][] = [];
	return {
		classes,
		automaton: unpackAutomaton(table.automaton),
		lengths: unpackNumbers(table.lengths),
		ownersOf(key) {
			owners ??= readOwners(table, classes);
			return (met[key] ??= owners(key));
		},
	};
}

function readOwners(table: FormsTable, classes: Uint16Array): (key: number) => Owner[] {
	const ids = table.ids.split(" ");
	const packed = table.rules.split(RULE_END);
	const firstOwners = unpackNumbers(table.firstOwners);
	const numbers = unpackNumbers(table.owners);
	const rules: OwnerRule[] = [];
	const ruleAt = (at: number) => (rules[at] ??= unpackRule(packed[at] as string, classes));
	return (key) => {
		const owners: Owner[] = [];
		for (let i = firstOwners[key] as number; i < (firstOwners[key + 1] as number); i++) {
			const entry = numbers[2 * i] as number;
			const rule = numbers[2 * i + 1] as number;
			owners.push({
				entry: ids[entry] as string,
				level: Number(table.levels.charAt(entry)) as Level,
				rule: rule === 0 ? undefined : ruleAt(rule - 1),
			});
		}
		return owners;
	};
}
