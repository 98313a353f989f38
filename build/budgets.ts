/** What every page pays for Tifa, in bytes of the built page script. More than this fails the build. */
import { readFileSync } from "node:fs";
import type { FormsTable } from "../matcher/table.ts";

const KILOBYTE = 1024;
/** Code, without the table of forms, minified. */
const CODE = 90 * KILOBYTE;
/** The automaton of all forms. */
const AUTOMATON = 250 * KILOBYTE;

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** What of the table is large. The other strings are short, and may be written with escapes. */
const stringsOf = ({ ids, levels, rules, lengths, firstOwners, owners, alphabet, automaton }: FormsTable): string[] => [
	...[ids, levels, rules, lengths, firstOwners, owners],
	...[alphabet.symbols, alphabet.variants, alphabet.variantOf],
	...[automaton.base, automaton.check, automaton.output, automaton.filter.places, automaton.filter.words],
];

/**
 * @param script the built page script, in which the table's strings stand as they are
 * @throws Error that says what is too large, and by how much; or that the table is not where it should be
 */
export function checkBudgets(script: string, table: FormsTable): void {
	const text = readFileSync(script, "utf8");
	const embedded = stringsOf(table);
	if (embedded.some((string) => !text.includes(string)))
		throw new Error(
			`${script} does not contain the table of forms as build/budgets.ts expects it; adapt it to what the bundler writes now.`,
		);
	const code = bytesOf(text) - embedded.reduce((sum, string) => sum + bytesOf(string), 0);
	const automaton = bytesOf(JSON.stringify(table.automaton));
	for (const [what, bytes, budget] of [
		["the page script's code", code, CODE],
		["the automaton", automaton, AUTOMATON],
	] as const) {
		console.log(`${what}: ${(bytes / KILOBYTE).toFixed(1)} of ${budget / KILOBYTE} KB`);
		if (bytes > budget)
			throw new Error(`${what} takes ${bytes} bytes, ${bytes - budget} more than build/budgets.ts allows. Every page pays for it.`);
	}
}
