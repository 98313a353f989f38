/**
 * What an entry is. One YAML file in `entries/<subject>/<id>.yaml` holds one entry, that is one concept
 * (ISO 30042 calls it conceptEntry), with every designation, definition and source that belongs to it.
 * What can be said of one entry alone is checked here; what concerns several, in `check.ts`.
 */
import * as v from "valibot";

const line = (what: string) =>
	v.pipe(
		v.string(`write ${what} as text`),
		v.nonEmpty(`write ${what}, or leave the field out`),
		v.check((s) => s === s.trim() && !/[\n\t]/.test(s), "one line, without white space at its ends"),
	);

const id = v.pipe(
	v.string("write an id"),
	v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use lower-case pinyin syllables joined by hyphens, such as si-ge-yi-shi"),
);

const HAN = /\p{Script=Han}/u;
const CJK_PUNCTUATION = /[，。；：！？、“”‘’「」『』（）《》〔〕]/u;

const zh = v.pipe(
	line("the Chinese text"),
	v.check((s) => HAN.test(s), "this should be Chinese"),
	v.check((s) => !/[,;!?](?!\d)|[\p{Script=Han}][.:]/u.test(s), "use Chinese punctuation in Chinese text"),
);
const en = v.pipe(
	line("the English text"),
	v.check((s) => !CJK_PUNCTUATION.test(s.replaceAll(/[“”‘’]/g, "")), "use English punctuation in English text"),
);
const both = v.strictObject({ zh, en });

const sentences = (pattern: RegExp) => (text: string) => {
	const count = text.match(pattern)?.length ?? 0;
	return count >= 1 && count <= 3;
};
const definition = v.strictObject({
	zh: v.pipe(zh, v.check(sentences(/[。！？]/gu), "one to three sentences, each ending in 。")),
	en: v.pipe(en, v.check(sentences(/[.!?](?=["”’)]*(\s|$))/g), "one to three sentences, each ending in a full stop")),
});

/** A year, a month or a day: 2016, 2016-01, 2016-01-29. */
const date = v.pipe(
	v.union([v.string(), v.number()], "write a date as 2016, 2016-01 or 2016-01-29"),
	v.transform(String),
	v.regex(/^(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, "write a date as 2016, 2016-01 or 2016-01-29"),
	v.check(isRealDay, "there is no such day"),
);

/** Date.parse takes 31 February for 2 March. */
function isRealDay(date: string): boolean {
	const time = Date.parse(date);
	return date.length < 10 || Number.isNaN(time) || new Date(time).toISOString().startsWith(date);
}

/** Names one of the entry's own `sources`. */
const sourceKey = id;

const rule = v.strictObject(
	{
		/** Marked only inside a complete pair of quotes. */
		quoted: v.optional(v.literal(true)),
		/** Marked only if one of these stands in the same text block, at most 60 characters away. */
		near: v.optional(v.pipe(v.array(line("a word")), v.minLength(1))),
		/** Never marked directly before one of these, unless in quotes. */
		notBefore: v.optional(v.pipe(v.array(line("a word")), v.minLength(1))),
		/** Never marked directly after one of these, unless in quotes. */
		notAfter: v.optional(v.pipe(v.array(line("a word")), v.minLength(1))),
		/** Marked only if no word, as jieba cuts the sentence, straddles an edge of the match. */
		boundary: v.optional(v.literal(true)),
		/** Why the rule is there, with the case that it answers. */
		why: line("why the rule is there"),
	},
	"a rule has quoted, near, notBefore, notAfter, boundary and why",
);

const form = v.strictObject({
	text: line("the form"),
	kind: v.picklist(["abbreviation", "full", "quoted", "other"], "kind is abbreviation, full, quoted or other"),
	/** Ids of the other entries that own this form too. */
	sharedWith: v.optional(v.array(id)),
	rule: v.optional(rule),
});

const source = v.strictObject({
	key: sourceKey,
	title: line("the title"),
	issuer: line("the issuing body"),
	date,
	/** Only an address at which the text was really seen. */
	url: v.optional(
		v.pipe(v.string(), v.url("write the whole address, with https://"), v.regex(/^https?:/, "write the whole address, with https://")),
	),
});

const entryFields = {
	id,
	term: line("the term"),
	/** Only where pinyin-pro errs; syllables with tone marks, separated by spaces. */
	pinyin: v.optional(line("the pinyin")),
	/** 1 shorthand that cannot be understood from its words; 2 a term of the administration; 3 general official vocabulary. */
	level: v.picklist([1, 2, 3], "level is 1, 2 or 3"),
	definition,
	/** For the term itself, where it must not be marked everywhere. */
	rule: v.optional(rule),
	forms: v.optional(v.array(form), []),
	/** Words whose company speaks for this entry where it shares a form with another. */
	cues: v.optional(v.pipe(v.array(line("a word")), v.minLength(1))),
	members: v.optional(
		v.strictObject({
			/** In the official order. */
			list: v.pipe(
				v.array(v.strictObject({ zh: line("the member"), en, entry: v.optional(id) })),
				v.minLength(2, "a formula has at least two members"),
			),
			source: sourceKey,
		}),
	),
	/** What each part of an abbreviation stands for. */
	expansion: v.optional(v.pipe(v.array(v.strictObject({ part: line("the part"), zh: line("what it stands for"), en })), v.minLength(1))),
	renderings: v.optional(v.array(v.strictObject({ text: en, source: sourceKey })), []),
	origin: v.optional(
		v.strictObject({
			/** coined: first put forward in public; laid-down: fixed by a document; seen: an early official use, not claimed to be the first. */
			kind: v.picklist(["coined", "laid-down", "seen"], "kind is coined, laid-down or seen"),
			date,
			occasion: v.optional(both),
			document: v.optional(both),
			/** 文号, such as 国办发〔2015〕58号. */
			number: v.optional(v.pipe(line("the document number"), v.regex(/〔\d{4}〕\d+号$/, "write it as 国办发〔2015〕58号, with 〔 〕"))),
			source: sourceKey,
		}),
	),
	status: v.optional(v.picklist(["current", "historical", "superseded"], "status is current, historical or superseded"), "current"),
	supersededBy: v.optional(id),
	statusNote: v.optional(both),
	/** What is contested or needs saying beside the definition. */
	note: v.optional(both),
	broader: v.optional(v.array(id), []),
	related: v.optional(v.array(id), []),
	sources: v.pipe(v.array(source), v.minLength(1, "an entry needs at least one source")),
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

export const SubjectsFile = v.array(v.strictObject({ id, zh, en }));
export type Subject = v.InferOutput<typeof SubjectsFile>[number];
