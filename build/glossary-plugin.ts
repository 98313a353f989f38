/**
 * Vite plugin: the glossary as virtual modules. `virtual:tifa/forms` is the forms table for the page script,
 * `virtual:tifa/entries` the entries for everything else, `virtual:tifa/list` what lists show of them, `virtual:tifa/search` the
 * index for searching them. A glossary with a problem fails the build.
 */
import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";
import { checkGlossary, problemLine } from "../glossary/check.ts";
import { compileEntries, compileForms } from "../glossary/compile.ts";
import { listed } from "../glossary/listed.ts";
import { loadGlossary } from "../glossary/load.ts";
import { compileSearch } from "../glossary/search/compile.ts";
import { TO_SIMPLIFIED, toSimplifiedFor } from "../glossary/traditional.ts";
import { buildTable, wordsOf } from "../matcher/table.ts";
import { fold, foldCharacter } from "../writing/characters.ts";

export const GLOSSARY_FOLDER = resolve(import.meta.dirname, "../glossary");

type Compiled = ReturnType<typeof compile>;

/** A build asks for it again and again, and it takes seconds: it is compiled again when a file has changed. */
const compiled = new Map<string, { at: string; glossary: Compiled }>();

/**
 * Everything that the extension carries of the glossary.
 * @throws Error that names each file, field and reason, one a line, if the glossary has a problem
 */
export function compileGlossary(folder: string): Compiled {
	const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
	const at = files.map((file) => `${file} ${statSync(join(folder, file)).mtimeMs}`).join();
	const known = compiled.get(folder);
	if (known?.at === at) return known.glossary;
	const glossary = compile(folder);
	compiled.set(folder, { at, glossary });
	return glossary;
}

function compile(folder: string) {
	const glossary = loadGlossary(folder);
	const problems = checkGlossary(glossary, TO_SIMPLIFIED);
	if (problems.length > 0) throw new Error(`The glossary has problems:\n${problems.map(problemLine).join("\n")}`);
	const forms = compileForms(glossary.entries, TO_SIMPLIFIED);
	const words = forms.flatMap(({ owners }) => owners.flatMap(wordsOf)).map((word) => fold(word, TO_SIMPLIFIED));
	const used = new Set([...forms.map(({ key }) => key), ...words].join(""));
	const toSimplified = toSimplifiedFor(used);
	const entries = compileEntries(glossary.entries, glossary.readings);
	return {
		table: buildTable(forms, entries, (unit) => foldCharacter(unit, toSimplified)),
		entries,
		subjects: glossary.subjects,
		/** Queries may also have characters that only definitions use. */
		search: compileSearch(entries, toSimplifiedFor(new Set(JSON.stringify(entries)))),
		keys: forms.map(({ key }) => key),
		/** For phrases that readers look up. */
		readings: [...glossary.readings],
	};
}

export function glossaryPlugin(folder = GLOSSARY_FOLDER): Plugin {
	const modules: Record<string, () => string> = {
		"virtual:tifa/forms": () => `export default ${JSON.stringify(compileGlossary(folder).table)}`,
		"virtual:tifa/entries": () => {
			const { table: _, search: __, ...rest } = compileGlossary(folder);
			return `export default ${asJson(rest)}`;
		},
		"virtual:tifa/list": () => {
			const { entries, subjects } = compileGlossary(folder);
			return `export default ${asJson({ entries: entries.map(listed), subjects })}`;
		},
		"virtual:tifa/search": () => `export default ${asJson(compileGlossary(folder).search)}`,
	};
	return {
		name: "tifa-glossary",
		resolveId: (id) => (id in modules ? `\0${id}` : undefined),
		load(id) {
			const module = modules[id.replace("\0", "")];
			if (!id.startsWith("\0") || !module) return undefined;
			for (const file of ["subjects.yaml", "readings.yaml", "compounds.yaml"]) this.addWatchFile(join(folder, file));
			return module();
		},
		handleHotUpdate({ file, server }) {
			if (!file.startsWith(folder)) return;
			for (const id of Object.keys(modules)) {
				const module = server.moduleGraph.getModuleById(`\0${id}`);
				if (module) server.moduleGraph.invalidateModule(module);
			}
		},
	};
}

/** JSON.parse of a string is read faster than an object literal of the same size. */
const asJson = (value: unknown) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
