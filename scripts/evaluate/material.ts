/** Files become what is measured: labelled occurrences and sentences, and documents as blocks. */
import { findSources, type Problem, readBytes, readText, type Source } from "./files.ts";
import { OCCURRENCE_COLUMNS, type Occurrence, parseOccurrences } from "./labelled.ts";
import { blocksOfPage, decodePage } from "./pages.ts";
import { type Block, plainBlock } from "./recogniser.ts";
import { parseSenses, withSenses } from "./senses.ts";
import { parseSentences, SENTENCE_COLUMNS, type Sentence } from "./sentences.ts";
import { columnsOf } from "./tsv.ts";

export type Material = {
	occurrences: Occurrence[];
	sentences: Sentence[];
	documents: { name: string; blocks: Block[] }[];
	problems: Problem[];
};

/** A file that says which entries fit which occurrences, and the ids of the entries that there are. */
type Senses = { path: string; entries: ReadonlySet<string> };

/** @param path a folder or a file */
export function readMaterial(path: string, senses?: Senses): Material {
	const material: Material = { occurrences: [], sentences: [], documents: [], problems: [] };
	const named = (file: string, read: () => void) => {
		try {
			read();
		} catch (error) {
			material.problems.push({ file, message: (error as Error).message });
		}
	};
	named(path, () => {
		for (const source of findSources(path)) named(source.name, () => add(material, source));
	});
	if (senses) named(senses.path, () => addSenses(material, senses));
	return material;
}

function add(material: Material, { name, path, kind }: Source) {
	if (kind === "page") material.documents.push({ name, blocks: blocksOfPage(decodePage(readBytes(path))) });
	else if (kind === "text") material.documents.push({ name, blocks: readText(path).split(/\r?\n/).map(plainBlock) });
	else addTable(material, name, readText(path));
}

function addTable({ occurrences, sentences, problems }: Material, name: string, content: string) {
	const columns = columnsOf(content);
	const missing = OCCURRENCE_COLUMNS.filter((column) => !columns.includes(column));
	if (missing.length === 0) {
		const read = parseOccurrences(name, content);
		occurrences.push(...read.occurrences);
		problems.push(...read.problems);
	} else if (SENTENCE_COLUMNS.every((column) => columns.includes(column))) {
		const read = parseSentences(name, content);
		sentences.push(...read.sentences);
		problems.push(...read.problems);
	} else {
		const wanted = `${OCCURRENCE_COLUMNS.join(", ")} (or ${SENTENCE_COLUMNS.join(", ")})`;
		problems.push({ file: name, line: 1, message: `wrong columns: ${missing.join(", ")} missing; a labelled table has ${wanted}` });
	}
}

function addSenses(material: Material, { path, entries }: Senses) {
	const { senses, problems } = parseSenses(path, readText(path), entries);
	material.occurrences = withSenses(material.occurrences, senses);
	material.problems.push(...problems);
}
