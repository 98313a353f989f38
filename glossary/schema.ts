/**
 * What an entry is. One YAML file in `entries/<subject>/<id>.yaml` holds one entry, that is one concept
 * (ISO 30042 calls it conceptEntry), with every designation, definition and source that belongs to it.
 * What can be said of one entry alone is checked here; what concerns several, in `check.ts`.
 */
import * as v from "valibot";
import { both, date, definition, en, id, line, says, zh } from "./fields.ts";

const sourceKey = says("Key of one of the entry's sources.", id);
const words = v.pipe(v.array(line("a word")), v.minLength(1, "name at least one word, or leave the field out"));

const rule = v.strictObject(
	{
		quoted: v.optional(says("Marked only inside a complete pair of quotes.", v.literal(true))),
		near: v.optional(says("Marked only if one of these stands in the same text block, at most 60 characters away.", words)),
		notBefore: v.optional(says("Never marked directly before one of these, unless in quotes.", words)),
		notAfter: v.optional(says("Never marked directly after one of these, unless in quotes.", words)),
		boundary: v.optional(says("Marked only if no word, as jieba cuts the sentence, straddles an edge of the match.", v.literal(true))),
		why: says("Why the rule is there, with the case that it answers.", line("why the rule is there")),
	},
	"a rule has quoted, near, notBefore, notAfter, boundary and why",
);

const form = v.strictObject({
	text: says("The form as it is written.", line("the form")),
	kind: says(
		"abbreviation: shorter than the term; full: longer; quoted: the term with quotation marks in it; other: other wording.",
		v.picklist(["abbreviation", "full", "quoted", "other"], "kind is abbreviation, full, quoted or other"),
	),
	sharedWith: v.optional(says("Ids of the other entries that own this form too.", v.array(id))),
	rule: v.optional(says("Where the form must not be recognised everywhere.", rule)),
});

const source = v.strictObject({
	key: says("Names the source within its entry.", id),
	title: says("As printed.", line("the title")),
	issuer: says("The issuing body, as printed.", line("the issuing body")),
	date: says("Of publication.", date),
	url: v.optional(
		says(
			"Where the text was really seen.",
			v.pipe(v.string(), v.url("write the whole address, with https://"), v.regex(/^https?:/, "write the whole address, with https://")),
		),
	),
});

const member = v.strictObject({
	zh: says("The member in Chinese.", line("the member")),
	en: says("The member in English.", en),
	entry: v.optional(says("Id of the member's own entry.", id)),
	sharedWith: v.optional(says("Ids of entries that have the member as a form but are another concept.", v.array(id))),
});

const part = v.strictObject({
	part: says("A part of the abbreviation.", line("the part")),
	zh: says("What it stands for, in Chinese.", line("what it stands for")),
	en: says("What it stands for, in English.", en),
});

const origin = v.strictObject({
	kind: says(
		"coined: first put forward in public; laid-down: fixed by a document; seen: an early official use, not claimed to be the first.",
		v.picklist(["coined", "laid-down", "seen"], "kind is coined, laid-down or seen"),
	),
	date: says("Of the occasion or the document.", date),
	occasion: v.optional(says("The occasion on which it was put forward.", both)),
	document: v.optional(says("The document in which it stands.", both)),
	number: v.optional(
		says(
			"Number of the document (文号), such as 国办发〔2015〕58号.",
			v.pipe(line("the document number"), v.regex(/〔\d{4}〕\d+号$/, "write it as 国办发〔2015〕58号, with 〔 〕")),
		),
	),
	source: sourceKey,
});

const entryFields = {
	id: says("Name of the entry, from the pinyin of its term.", id),
	term: says("The designation that official texts use most, in simplified characters.", line("the term")),
	pinyin: v.optional(
		says("Syllables with tone marks, separated by spaces; in a file only where readings.yaml can't tell.", line("the pinyin")),
	),
	level: says(
		"1 shorthand that cannot be understood from its words; 2 a term of the administration; 3 general official vocabulary.",
		v.picklist([1, 2, 3], "level is 1, 2 or 3"),
	),
	definition: says("What the term means or refers to in official usage.", definition),
	rule: v.optional(says("For the term itself, where it must not be recognised everywhere.", rule)),
	forms: v.optional(says("Other strings by which texts write the term.", v.array(form)), []),
	cues: v.optional(says("Words whose company speaks for this entry where it shares a form with another.", words)),
	members: v.optional(
		says(
			"What a numbered formula consists of.",
			v.strictObject({
				list: says("In the official order.", v.pipe(v.array(member), v.minLength(2, "a formula has at least two members"))),
				source: sourceKey,
			}),
		),
	),
	expansion: v.optional(says("What each part of an abbreviation stands for.", v.pipe(v.array(part), v.minLength(1)))),
	renderings: v.optional(
		says(
			"English equivalents used by official sources.",
			v.array(v.strictObject({ text: says("The English equivalent.", en), source: sourceKey })),
		),
		[],
	),
	origin: v.optional(says("Where the term comes from.", origin)),
	status: v.optional(
		says(
			"historical: a campaign or a name that is over; superseded: something else took its place.",
			v.picklist(["current", "historical", "superseded"], "status is current, historical or superseded"),
		),
		"current",
	),
	supersededBy: v.optional(says("Id of the entry that took its place.", id)),
	statusNote: v.optional(says("What explains the status.", both)),
	note: v.optional(says("What is contested or needs saying beside the definition.", both)),
	broader: v.optional(says("Ids of entries with a wider concept.", v.array(id)), []),
	related: v.optional(says("Ids of other entries; they name this one too.", v.array(id)), []),
	sources: says(
		"Where the statements of the entry were found.",
		v.pipe(v.array(source), v.minLength(1, "an entry needs at least one source")),
	),
};

export const EntryFile = v.strictObject(entryFields);
export type EntryFile = v.InferOutput<typeof EntryFile>;
export type Rule = v.InferOutput<typeof rule>;

/** An entry together with its subject field, which the folder names. */
export type Entry = EntryFile & { subject: string };

const tonedSyllables = /^[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]+( [a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]+)*$/;

/** Words and how they are read. */
export const ReadingsFile = v.record(
	v.pipe(v.string(), v.regex(/^\p{Script=Han}+$/u, "a word of Chinese characters")),
	v.pipe(v.string("write the pinyin"), v.regex(tonedSyllables, "write syllables with tone marks, separated by single spaces")),
);

/** Forms and the words of jieba's dictionary in which they are meant. Both as they are folded. */
export const CompoundsFile = v.nullish(v.record(v.string(), v.pipe(v.array(line("a word")), v.minLength(1, "name at least one word"))), {});

const subject = v.strictObject({
	id: says("Name of the subject field.", id),
	zh: says("Its name in Chinese.", zh),
	en: says("Its name in English.", en),
});

export const SubjectsFile = v.array(subject);
export type Subject = v.InferOutput<typeof subject>;

/** An entry with what the compiler adds; see `compile.ts`. */
const compiledEntry = v.strictObject({
	...entryFields,
	pinyin: says("Syllables with tone marks, without tone sandhi, separated by spaces.", line("the pinyin")),
	subject: says("Id of the subject field.", id),
	narrower: says("Ids of the entries that name this one as broader.", v.array(id)),
	memberOf: says("Ids of the formulas of which this entry is a member.", v.array(id)),
});

/** The whole glossary as one document. */
export const GlossaryDocument = v.strictObject({
	$schema: says("The JSON Schema of this document.", v.string()),
	title: says("Name of the glossary.", v.string()),
	version: says("Version of the package that the glossary comes from.", v.string()),
	licence: says("Address of the licence.", v.pipe(v.string(), v.url())),
	attribution: says("Whom to name when the glossary is used.", v.string()),
	subjects: says("Subject fields, in the order in which readers see them.", v.array(subject)),
	entries: says("The entries, ordered by pinyin.", v.array(compiledEntry)),
});
export type GlossaryDocument = v.InferOutput<typeof GlossaryDocument>;
