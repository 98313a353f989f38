import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";

const SCRIPT = resolve(import.meta.dirname, "../../../scripts/evaluate.ts");

const evaluate = (...args: string[]) => {
	const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], { encoding: "utf8" });
	return { status, stdout, stderr };
};

test("a folder is evaluated with the real glossary and dictionary; what can't be used is named and fails the command", () => {
	const folder = mkdtempSync(join(tmpdir(), "tifa-evaluate-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	writeFileSync(
		join(folder, "a.tsv"),
		"id\tterm\tlabel\tsense/reason\tleft\tmatch\tright\tsource\n1\t四个意识\tterm\t\t树牢“\t四个意识\t”\t\n2\t四个意识\tterm\t\t\t四个\t\t\n",
	);
	writeFileSync(join(folder, "b.txt"), "树牢“四个意识”，“某某经验”“某某经验”“某某经验”\n");
	writeFileSync(join(folder, "c.tsv"), "term\tcount\n");
	const { status, stdout, stderr } = evaluate(folder, "--stages");
	expect(stdout).toContain("50.0 % (1/2)");
	expect(stdout).toMatch(/\| 四个意识 +\| si-ge-yi-shi \| +1 \|/);
	expect(stdout).toMatch(/\| 某某经验 \| +3 \|/);
	expect(stdout).toContain("## What each stage gains on the occurrences");
	expect(stderr).toMatch(/^c\.tsv:1: wrong columns: /);
	expect(status).toBe(1);
}, 20_000);

test("without a folder it says how to call it", () => {
	const { status, stderr } = evaluate();
	expect(stderr).toContain("npm run evaluate -- FOLDER");
	expect(status).toBe(2);
}, 20_000);
