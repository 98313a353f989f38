/** What every page pays for Tifa, in bytes of the built page script. More than this fails the build. */
import { readFileSync } from "node:fs";
import type { FormsTable } from "../matcher/table.ts";

const KILOBYTE = 1024;
/** Code, without the table of forms, minified. */
const CODE = 90 * KILOBYTE;
/** The automaton of all forms. */
const AUTOMATON = 250 * KILOBYTE;

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** The string literal, in whatever quotes and with whatever escapes, that holds the table in the built script. */
function literalOfTable(script: string): string | undefined {
	const start = script.search(/\{\\?"entries\\?":/);
	const quote = script.charAt(start - 1);
	if (start < 1 || !"`\"'".includes(quote)) return undefined;
	for (let at = start; at < script.length; at++) {
		if (script.charAt(at) === "\\") at++;
		else if (script.charAt(at) === quote) return script.slice(start, at);
	}
	return undefined;
}

/**
 * @param script the built page script, which contains the table as JSON in a string or template literal
 * @throws Error that says what is too large, and by how much; or that the table is not where it should be
 */
export function checkBudgets(script: string, table: FormsTable): void {
	const text = readFileSync(script, "utf8");
	const embedded = literalOfTable(text);
	if (!embedded)
		throw new Error(
			`${script} does not contain the table of forms as build/budgets.ts expects it; adapt it to what the bundler writes now.`,
		);
	const code = bytesOf(text) - bytesOf(embedded);
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
