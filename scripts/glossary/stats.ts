import { compileGlossary, GLOSSARY_FOLDER } from "../../build/glossary-plugin.ts";
import type { Subject } from "../../glossary/schema.ts";
import { TO_SIMPLIFIED } from "../../glossary/traditional.ts";
import { readTable } from "../../matcher/table.ts";
import { both, percent } from "../evaluate/figures.ts";
import { problemLine } from "../evaluate/files.ts";
import { table } from "../evaluate/markdown.ts";
import { type Material, readMaterial } from "../evaluate/material.ts";
import { coveredPhrases } from "../evaluate/phrases.ts";
import { createFind, type Find } from "../evaluate/recogniser.ts";
import { boundariesBy, jiebaSegment } from "../evaluate/segmenters.ts";
import { countTexts, readWith } from "../evaluate/texts.ts";
import { type Command, readArguments } from "./command.ts";
import { type Holdings, holdingsOf } from "./holdings.ts";

export const stats: Command = {
	usage: "stats [FOLDER]        what the glossary holds; with a folder of texts (*.txt) and pages (*.html), how much of them it covers",
	run(args) {
		const { argument } = readArguments(args, {});
		const { table: forms, keys, entries, subjects } = compileGlossary(GLOSSARY_FOLDER);
		console.log(`${describe(holdingsOf(entries), subjects)}\n`);
		if (argument === undefined) return 0;
		const material = readMaterial(argument);
		const find = createFind(readTable(forms), boundariesBy(jiebaSegment(keys)));
		if (material.documents.length > 0) console.log(`${coverage(material, find, entries.length)}\n`);
		else material.problems.push({ file: argument, message: "no text and no page is there" });
		for (const problem of material.problems) console.error(problemLine(problem));
		return material.problems.length > 0 ? 1 : 0;
	},
};

function describe(holdings: Holdings, subjects: readonly Subject[]): string {
	const { entries, by, relations } = holdings;
	const share = (count = 0) => both({ marked: count, all: entries });
	const { alone, components } = relations;
	return [
		table(
			["entries", `${entries}`],
			[
				...subjects.map(({ id, en }) => [`${en} (${id})`, share(by.subject.get(id))]),
				...["1", "2", "3"].map((level) => [`level ${level}`, share(by.level.get(level))]),
				...["current", "historical", "superseded"].map((status) => [status, share(by.status.get(status))]),
				["with an origin", share(holdings.withOrigin)],
				["with an English rendering", share(holdings.withRendering)],
				["with two sources or more", share(holdings.withTwoSources)],
				["forms per entry, the term included", (holdings.forms / Math.max(1, entries)).toFixed(2)],
				["entries that an entry leads to, mean", relations.meanDegree.toFixed(2)],
				[
					"connected components (sizes)",
					`${components.length} (${components.slice(0, 8).join(", ")}${components.length > 8 ? ", …" : ""})`,
				],
			],
			[1],
		),
		`Entries without any relation: ${alone.length === 0 ? "none" : alone.join(", ")}.`,
	].join("\n\n");
}

function coverage({ documents }: Material, find: Find, entries: number): string {
	const read = readWith(find, documents);
	const { characters, marked, shown } = countTexts(read, TO_SIMPLIFIED);
	const met = new Set(read.flatMap(({ blocks }) => blocks.flatMap(({ matches }) => matches.flatMap((match) => match.entries)))).size;
	const ofCharacters = (count: number) => percent({ marked: count, all: characters });
	return table(
		["coverage", `${documents.length} documents, ${characters} characters`],
		[
			["entries that occur", both({ marked: met, all: entries })],
			["characters marked, everywhere", ofCharacters(marked[1] + marked[2] + marked[3])],
			["… of level 1", ofCharacters(marked[1])],
			["… of level 2", ofCharacters(marked[2])],
			["… of level 3", ofCharacters(marked[3])],
			["characters marked, level 3 only where an entry first occurs in a document", ofCharacters(shown)],
			["quoted phrases of three or more documents, occurrences under marks", both(coveredPhrases(read, TO_SIMPLIFIED))],
		],
		[1],
	);
}
