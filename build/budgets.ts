/** What every page pays for Tifa, in bytes of the built page script. More than this fails the build. */
import { readFileSync } from "node:fs";
import type { FormsTable } from "../matcher/table.ts";

const KILOBYTE = 1024;
/** Code, without the table of forms, minified. */
const CODE = 90 * KILOBYTE;
/** The automaton of all forms. */
const AUTOMATON = 250 * KILOBYTE;

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/**
 * @param script the built page script, which contains the table as JSON in a string literal
 * @throws Error that says what is too large, and by how much
 */
export function checkBudgets(script: string, table: FormsTable): void {
	const code = bytesOf(readFileSync(script, "utf8")) - bytesOf(JSON.stringify(JSON.stringify(table)));
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
