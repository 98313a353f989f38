/**
 * `npm run evaluate -- FOLDER`: how exact the recogniser is on labelled occurrences and sentences (*.tsv), and what it
 * finds and misses in texts (*.txt, a line is a block) and pages (*.html). Prints Markdown; what can't be used is named
 * at the end.
 */
import { parseArgs } from "node:util";
import { compileGlossary, GLOSSARY_FOLDER } from "../build/glossary-plugin.ts";
import { TO_SIMPLIFIED } from "../glossary/traditional.ts";
import { readTable } from "../matcher/table.ts";
import { problemLine } from "./evaluate/files.ts";
import { type Material, readMaterial } from "./evaluate/material.ts";
import { outcomesOf } from "./evaluate/outcomes.ts";
import { unknownPhrases } from "./evaluate/phrases.ts";
import { createFind, type Find } from "./evaluate/recogniser.ts";
import { mistakes, otherSenses, stageTable, summary, terms } from "./evaluate/report.ts";
import { entryTable, sentenceMistakes, sentenceStages, sentenceSummary } from "./evaluate/report-sentences.ts";
import { frequentForms, phraseTable, textSummary } from "./evaluate/report-texts.ts";
import { boundariesBy, intlSegment, jiebaSegment } from "./evaluate/segmenters.ts";
import { sentenceOutcomes } from "./evaluate/sentences.ts";
import { stagesOf } from "./evaluate/stages.ts";
import { countTexts, readWith } from "./evaluate/texts.ts";

const USAGE = `npm run evaluate -- FOLDER [--senses FILE] [--stages]
  FOLDER    a folder, or one file: *.tsv labelled occurrences or sentences, *.txt texts, *.html pages
  --senses  lines of term, part of the reason, entry id (tab separated): which entry fits which sense
  --stages  also what each stage of the recogniser gains on what is labelled`;

const FREQUENT_FORMS = 40;

const { folder, senses, stages } = readArguments();
const { table, keys, entries } = compileGlossary(GLOSSARY_FOLDER);
const recognition = readTable(table);

const byJieba = boundariesBy(jiebaSegment(keys));
const find = createFind(recognition, byJieba);

const material = readMaterial(folder, senses === undefined ? undefined : { path: senses, entries: new Set(entries.map(({ id }) => id)) });
if (material.occurrences.length > 0) reportOccurrences(material);
if (material.sentences.length > 0) reportSentences(material);
if (material.documents.length > 0) reportDocuments(material);
for (const problem of material.problems) console.error(problemLine(problem));
process.exitCode = material.problems.length > 0 ? 1 : 0;

function readArguments() {
	try {
		const { positionals, values } = parseArgs({
			allowPositionals: true,
			options: { senses: { type: "string" }, stages: { type: "boolean", default: false } },
		});
		const [folder] = positionals;
		if (folder && positionals.length === 1) return { folder, senses: values.senses, stages: values.stages };
		console.error(`Name one folder or file.\n${USAGE}`);
	} catch (error) {
		console.error(`${(error as Error).message}\n${USAGE}`);
	}
	process.exit(2);
}

function reportOccurrences({ occurrences }: Material) {
	const judge = (find: Find) => outcomesOf(occurrences, find, TO_SIMPLIFIED);
	const outcomes = judge(find);
	print("Labelled occurrences", summary(outcomes));
	print("By term", terms(outcomes));
	print("Occurrences that went wrong", mistakes(outcomes));
	print("Other official senses", otherSenses(outcomes));
	if (stages) print("What each stage gains on the occurrences", stageTable(atEachStage(judge)));
}

function reportSentences({ sentences }: Material) {
	const judge = (find: Find) => sentenceOutcomes(sentences, find);
	const outcomes = judge(find);
	print("Labelled sentences", sentenceSummary(outcomes));
	print("By entry", entryTable(outcomes));
	print("Sentences that went wrong", sentenceMistakes(outcomes));
	if (stages) print("What each stage gains on the sentences", sentenceStages(atEachStage(judge)));
}

function atEachStage<Outcomes>(judge: (find: Find) => Outcomes) {
	return stagesOf(recognition, byJieba, boundariesBy(intlSegment())).map(({ name, find }) => ({ name, outcomes: judge(find) }));
}

function reportDocuments({ documents }: Material) {
	const read = readWith(find, documents);
	const counts = countTexts(read, TO_SIMPLIFIED);
	print("Texts and pages", textSummary(counts));
	print("Most frequent forms", frequentForms(counts.forms.slice(0, FREQUENT_FORMS)));
	print("Recurring quoted phrases that are not known", phraseTable(unknownPhrases(read, new Set(keys), TO_SIMPLIFIED)));
}

function print(title: string, body: string) {
	console.log(`## ${title}\n\n${body}\n`);
}
