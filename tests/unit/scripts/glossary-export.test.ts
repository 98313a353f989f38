import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { writeTogether } from "../../../scripts/glossary/export.ts";

function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "tifa-export-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	return folder;
}

test("the files are written into a folder that need not be there, over older ones", () => {
	const folder = join(temporaryFolder(), "a", "b");
	writeTogether(folder, [["tifa.json", "old"]]);
	writeTogether(folder, [
		["tifa.json", "new"],
		["tifa.csv", "1"],
	]);
	expect(readdirSync(folder).sort()).toEqual(["tifa.csv", "tifa.json"]);
	expect(readFileSync(join(folder, "tifa.json"), "utf8")).toBe("new");
});

test("if one can't be written, the others stay as they were, and nothing half written is left", () => {
	const folder = temporaryFolder();
	writeFileSync(join(folder, "tifa.json"), "old");
	const tooLong = `${"x".repeat(300)}.csv`;
	expect(() =>
		writeTogether(folder, [
			["tifa.json", "new"],
			[tooLong, "1"],
		]),
	).toThrow();
	expect(readFileSync(join(folder, "tifa.json"), "utf8")).toBe("old");
	expect(readdirSync(folder)).toEqual(["tifa.json"]);
});
