import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { compileGlossary, GLOSSARY_FOLDER } from "../../build/glossary-plugin.ts";
import { writeCsv } from "../../glossary/exchange/csv.ts";
import { JSON_SCHEMA_FILE, writeJson, writeJsonSchema } from "../../glossary/exchange/json.ts";
import { type Publication, publish } from "../../glossary/exchange/publication.ts";
import { writeTurtle } from "../../glossary/exchange/skos.ts";
import { writeTbx } from "../../glossary/exchange/tbx.ts";
import manifest from "../../package.json" with { type: "json" };
import { type Command, readArguments } from "./command.ts";

const DEFAULT_FOLDER = resolve(import.meta.dirname, "../../.output/glossary");

const FORMATS: Record<string, (publication: Publication) => string> = {
	"tifa.json": writeJson,
	[JSON_SCHEMA_FILE]: writeJsonSchema,
	"tifa.tbx": writeTbx,
	"tifa.ttl": writeTurtle,
	"tifa.csv": writeCsv,
};

export const exportGlossary: Command = {
	usage: "export [FOLDER]       writes JSON with its schema, TBX-Basic, SKOS and CSV; FOLDER is .output/glossary unless named",
	run(args) {
		const { argument } = readArguments(args, {});
		const { subjects, entries } = compileGlossary(GLOSSARY_FOLDER);
		const publication = publish(manifest.version, subjects, entries);
		const files = Object.entries(FORMATS).map(([name, write]): [string, string] => [name, write(publication)]);
		const folder = argument === undefined ? DEFAULT_FOLDER : resolve(argument);
		writeTogether(folder, files);
		console.log(`${entries.length} entries in ${folder}:`);
		for (const [name, text] of files) console.log(`  ${name}  ${Math.round(Buffer.byteLength(text) / 1024)} KB`);
		return 0;
	},
};

/** All files or none: they get their names when each of them is whole. */
export function writeTogether(folder: string, files: readonly (readonly [name: string, text: string])[]) {
	mkdirSync(folder, { recursive: true });
	const unfinished = mkdtempSync(join(folder, ".unfinished-"));
	try {
		for (const [name, text] of files) writeFileSync(join(unfinished, name), text);
		for (const [name] of files) renameSync(join(unfinished, name), join(folder, name));
	} finally {
		rmSync(unfinished, { recursive: true });
	}
}
