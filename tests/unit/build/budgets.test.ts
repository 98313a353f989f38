import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { checkBudgets } from "../../../build/budgets.ts";
import { buildTable } from "../../../matcher/table.ts";

const table = buildTable([{ key: "四个意识", owners: [{ entry: "a" }] }], [{ id: "a", level: 1 }], (unit) => unit);

/** @param bytes of code: the script without the table's strings */
function scriptOf(bytes: number, embedded = table): string {
	vi.spyOn(console, "log").mockImplementation(() => {});
	const folder = mkdtempSync(join(tmpdir(), "tifa-budgets-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const path = join(folder, "page.js");
	const { skipped: _, ...alphabet } = embedded.alphabet;
	const { alphabet: __, automaton, ...rest } = embedded;
	const { filter, ...trie } = automaton;
	const strings = [...[rest, alphabet, trie].flatMap((part) => Object.values(part)), filter.places, filter.words];
	writeFileSync(path, strings.join("") + "x".repeat(bytes));
	return path;
}

test("a page script within its budget passes", () => {
	expect(() => checkBudgets(scriptOf(90 * 1024), table)).not.toThrow();
});

test("one byte more fails, and says by how much", () => {
	expect(() => checkBudgets(scriptOf(90 * 1024 + 1), table)).toThrow("the page script's code takes 92161 bytes, 1 more than");
});

test("a script without the table fails, instead of being measured wrongly", () => {
	expect(() => checkBudgets(scriptOf(2, { ...table, ids: "something-else" }), table)).toThrow("does not contain the table");
});

test("an automaton that is too large fails", () => {
	const large = { ...table, automaton: { ...table.automaton, base: "x".repeat(250 * 1024) } };
	expect(() => checkBudgets(scriptOf(2, large), large)).toThrow("the automaton takes");
});
