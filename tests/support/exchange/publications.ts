/** What the exports are made of in tests: the glossary itself, and one small glossary that uses every field. */
import fc from "fast-check";
import { compileGlossary, GLOSSARY_FOLDER } from "../../../build/glossary-plugin.ts";
import type { StoredEntry } from "../../../glossary/compile.ts";
import { publish } from "../../../glossary/exchange/publication.ts";

export function realPublication() {
	const { subjects, entries } = compileGlossary(GLOSSARY_FOLDER);
	return publish("1.2.3", subjects, entries);
}

/** Two entries that name each other in every way, with the given text wherever the schema leaves the wording free. */
export function publicationOf(text: string) {
	const both = { zh: `甲${text}`, en: `a${text}` };
	const full: StoredEntry = {
		id: "full",
		subject: "politics",
		term: text,
		pinyin: "quán",
		level: 1,
		definition: both,
		rule: { quoted: true, why: text },
		forms: [
			{ text: `1${text}`, kind: "abbreviation", sharedWith: ["bare"], rule: { near: ["甲"], why: text } },
			{ text: `2${text}`, kind: "full" },
			{ text: `3${text}`, kind: "quoted" },
			{ text: `4${text}`, kind: "other" },
		],
		cues: ["甲"],
		members: {
			list: [
				{ zh: text, en: text, sharedWith: ["bare"] },
				{ zh: `${text}2`, en: `${text}2`, entry: "bare" },
			],
			source: "one",
		},
		expansion: [{ part: "甲", ...both }],
		renderings: [
			{ text, source: "one" },
			{ text: `${text}2`, source: "two" },
			{ text, source: "two" },
		],
		origin: { kind: "laid-down", date: "2016-01", occasion: both, document: both, number: "国办发〔2015〕58号", source: "two" },
		status: "superseded",
		supersededBy: "bare",
		statusNote: both,
		note: both,
		broader: ["bare"],
		narrower: [],
		related: [],
		memberOf: [],
		sources: [
			{ key: "one", title: text, issuer: text, date: "2016", url: "https://example.org/?a=1&b=<2>" },
			{ key: "two", title: `${text}2`, issuer: text, date: "2016-01-29" },
		],
	};
	const bare: StoredEntry = {
		id: "bare",
		subject: "politics",
		term: `${text}光`,
		pinyin: "guāng",
		level: 3,
		definition: both,
		forms: [],
		renderings: [],
		status: "current",
		broader: [],
		narrower: ["full"],
		related: [],
		memberOf: ["full"],
		sources: [{ key: "one", title: text, issuer: text, date: "2016" }],
	};
	return publish("1.2.3", [{ id: "politics", zh: `政${text}`, en: `p${text}` }], [full, bare]);
}

/** Texts that have upset writers before. */
export const HOSTILE = [
	`"quotes", 'quotes' and “quotes”`,
	"<b>&amp;</b> ]]> <!-- -->",
	"=cmd|' /C calc'!A0",
	"+1",
	"-1",
	"@SUM(A1)",
	"'=1",
	"''",
	"＝1",
	"back\\slash \\n \\u4e00",
	"甲, 乙; 丙 | 丁",
	"𠮷 🀄 é é",
	"{{x}} $x %s",
	"a: b",
];

/** Whatever an entry may hold: one line of text without characters that can't be seen, not empty, no white space around it. */
export const anyText = fc
	.string({ unit: "grapheme", minLength: 1, maxLength: 20 })
	.filter((text) => text === text.trim() && text !== "" && !/[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]/u.test(text));

/** Without what only recognition needs. */
export const withoutRules = (entries: readonly StoredEntry[]): StoredEntry[] =>
	entries.map(({ rule: _, cues: __, forms, members, ...entry }) => ({
		...entry,
		forms: forms.map(({ rule: _, ...form }) => form),
		...(members && { members: { ...members, list: members.list.map(({ sharedWith: _, ...member }) => member) } }),
	}));
