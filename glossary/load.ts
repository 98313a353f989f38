/** Reads the glossary from its YAML files. Node only: the build, the checks and the tests use it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import * as v from "valibot";
import { parseDocument } from "yaml";
import type { Readings } from "./readings.ts";
import { CompoundsFile, type Entry, EntryFile, ReadingsFile, type Subject, SubjectsFile } from "./schema.ts";

/** What is wrong, where (file and field), in words for the person who wrote the file. */
export type Problem = { file: string; field: string; message: string };

export type Glossary = {
	entries: Entry[];
	subjects: Subject[];
	readings: Readings;
	/** By form, the words in which it is meant although they seem to contain it by accident. */
	compounds: Record<string, string[]>;
	fileOf: Map<Entry, string>;
	problems: Problem[];
	/** Ids by file name of entries that are there but could not be read: whoever names them is not to blame. */
	unread: Set<string>;
};

/**
 * Reads `folder/subjects.yaml`, `readings.yaml`, `compounds.yaml` and every `folder/entries/<subject>/<id>.yaml`.
 * A file with a problem is left out of `entries` and named in `problems`; nothing is thrown for bad content.
 */
export function loadGlossary(folder: string): Glossary {
	const problems: Problem[] = [];
	const subjects = read(join(folder, "subjects.yaml"), "subjects.yaml", SubjectsFile, problems) ?? [];
	const readings = readReadings(folder, problems);
	const compounds = read(join(folder, "compounds.yaml"), "compounds.yaml", CompoundsFile, problems) ?? {};
	const known = new Set(subjects.map((subject) => subject.id));
	const entries: Entry[] = [];
	const fileOf = new Map<Entry, string>();
	const unread = new Set<string>();
	for (const path of filesBelow(join(folder, "entries"))) {
		const file = relative(folder, path).split(sep).join("/");
		const [, subject = "", name = ""] = file.split("/");
		if (!name.endsWith(".yaml") || file.split("/").length !== 3) {
			problems.push({ file, field: "file", message: "entries lie at entries/<subject>/<id>.yaml" });
			continue;
		}
		if (!known.has(subject)) {
			problems.push({ file, field: "folder", message: `unknown subject “${subject}”; subjects.yaml has ${[...known].join(", ")}` });
			continue;
		}
		const parsed = read(path, file, EntryFile, problems);
		if (!parsed) {
			unread.add(name.replace(/\.yaml$/, ""));
			continue;
		}
		if (`${parsed.id}.yaml` !== name) {
			problems.push({ file, field: "id", message: `the id is “${parsed.id}”, so the file must be named ${parsed.id}.yaml` });
			continue;
		}
		const entry: Entry = { ...parsed, subject };
		entries.push(entry);
		fileOf.set(entry, file);
	}
	return { entries, subjects, readings, compounds, fileOf, problems, unread };
}

/** A word with a syllable too many or too few would shift the others, so it is named and left out. */
function readReadings(folder: string, problems: Problem[]): Readings {
	const file = "readings.yaml";
	const words = Object.entries(read(join(folder, file), file, ReadingsFile, problems) ?? {});
	const readings = words.map(([word, pinyin]): [string, string[]] => [word, pinyin.split(" ")]);
	const fits = ([word, syllables]: [string, string[]]) => [...word].length === syllables.length;
	for (const [word, { length }] of readings.filter((reading) => !fits(reading)))
		problems.push({
			file,
			field: word,
			message: `${[...word].length} characters have ${[...word].length} syllables, ${length} are written`,
		});
	return new Map(readings.filter(fits));
}

function read<S extends v.GenericSchema>(path: string, file: string, schema: S, problems: Problem[]): v.InferOutput<S> | undefined {
	if (!existsSync(path)) {
		problems.push({ file, field: "the whole file", message: "missing" });
		return undefined;
	}
	const yaml = parseDocument(readFileSync(path, "utf8"));
	for (const { message, linePos } of [...yaml.errors, ...yaml.warnings]) {
		problems.push({ file, field: `line ${linePos?.[0].line ?? "?"}`, message: `not valid YAML: ${message.split("\n")[0]}` });
	}
	if (yaml.errors.length > 0) return undefined;
	const result = v.safeParse(schema, yaml.toJS());
	if (result.success) return result.output;
	for (const issue of result.issues) {
		problems.push({ file, field: v.getDotPath(issue) ?? "the whole file", message: inPlainWords(issue) });
	}
	return undefined;
}

/** valibot's own sentences speak of types; a contributor wants to know what to do. */
function inPlainWords(issue: v.BaseIssue<unknown>): string {
	if (issue.type === "strict_object" && issue.expected === "never") return "unknown field; check its spelling against glossary/schema.ts";
	if (issue.received === "undefined") return "missing";
	if (issue.received === "null") return "still empty; fill it in";
	return issue.message;
}

function filesBelow(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((item) => item.isFile() && !item.name.startsWith("."))
		.map((item) => join(item.parentPath, item.name))
		.sort();
}
