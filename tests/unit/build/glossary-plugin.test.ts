import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { describe, expect, test } from "vitest";
import { compileGlossary, GLOSSARY_FOLDER, glossaryPlugin } from "../../../build/glossary-plugin.ts";
import { GOOD_ENTRY, glossaryFolder, OTHER_ENTRY } from "../../support/glossary-folder.ts";

// Takes seconds, which no test should wait for.
const { search, entries } = compileGlossary(GLOSSARY_FOLDER);

const buildWith = (folder: string) =>
	build({
		configFile: false,
		logLevel: "silent",
		plugins: [glossaryPlugin(folder)],
		build: { write: false, rollupOptions: { input: "virtual:tifa/forms" } },
	});

describe("the build", () => {
	test("fails for a malformed entry, with the file's name and the reason", async () => {
		const folder = glossaryFolder({ "entries/politics/si-ge-yi-shi.yaml": GOOD_ENTRY.replace("level: 1\n", "") });
		await expect(buildWith(folder)).rejects.toThrow(/entries\/politics\/si-ge-yi-shi\.yaml: level: missing/);
	});

	test("succeeds for a good glossary", async () => {
		await expect(buildWith(glossaryFolder())).resolves.toBeDefined();
	});
});

test("the page script's table holds ids and levels, no definitions", () => {
	const { table } = compileGlossary(glossaryFolder());
	expect(table).toMatchObject({ ids: "si-ge-yi-shi si-ge-zi-xin", levels: "11" });
	expect(JSON.stringify(table)).not.toMatch(/四项要求|Four demands/);
});

test("a glossary that has changed is compiled anew, another one is not", () => {
	const folder = glossaryFolder();
	const before = compileGlossary(folder);
	expect(compileGlossary(folder)).toBe(before);
	writeFileSync(join(folder, "entries/politics/si-ge-zi-xin.yaml"), OTHER_ENTRY.replace("Four kinds of confidence", "Four confidences"));
	expect(compileGlossary(folder).entries.map(({ definition }) => definition.en)).toContain("Four confidences.");
});

test("the index of search stays below 1.5 KB an entry, besides the readings of common characters", () => {
	const { readings, ...rest } = search;
	expect(new TextEncoder().encode(JSON.stringify(readings)).length).toBeLessThan(20_000);
	expect(new TextEncoder().encode(JSON.stringify(rest)).length / entries.length).toBeLessThan(1500);
});
