/** What a field of an entry may hold: one line of text in either language, an id, a date. */
import * as v from "valibot";

/** What a field says. The exported JSON Schema passes it on to whoever reads the glossary there. */
export const says = <S extends v.GenericSchema>(description: string, schema: S) => v.pipe(schema, v.description(description));

/** Without ink: control characters, zero width, direction marks, the no-break space, half of a surrogate pair. */
const UNSEEN = /[\p{Cc}\p{Cs}\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/u;

export const line = (what: string) =>
	v.pipe(
		v.string(`write ${what} as text`),
		v.nonEmpty(`write ${what}, or leave the field out`),
		v.check((s) => s === s.trim() && !/[\n\t]/.test(s), "one line, without white space at its ends"),
		v.check((s) => !UNSEEN.test(s.replaceAll(/[\n\t]/g, "")), "remove the character that can't be seen"),
	);

export const id = v.pipe(
	v.string("write an id"),
	v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use lower-case pinyin syllables joined by hyphens, such as si-ge-yi-shi"),
);

const HAN = /\p{Script=Han}/u;
/** Also full-width letters, digits and brackets. “ ” and ‘ ’ serve both languages. */
const CJK_PUNCTUATION = /[\u3000-\u303f\uff01-\uff65]/u;

export const zh = v.pipe(
	line("the Chinese text"),
	v.check((s) => HAN.test(s), "this should be Chinese"),
	v.check((s) => !/[,;!?](?!\d)|[\p{Script=Han}][.:]/u.test(s), "use Chinese punctuation in Chinese text"),
	v.check((s) => !/["']/.test(s), "use “ ” and ‘ ’ in Chinese text"),
	v.check(
		(s) => !/[\p{Script=Han}。，；：！？、“”‘’《》][()]|[()][\p{Script=Han}。，；：！？、“”‘’《》]/u.test(s),
		"use （ ） in Chinese text",
	),
	v.check((s) => !/[０-９Ａ-Ｚａ-ｚ]/.test(s), "write digits and Latin letters half width"),
);
export const en = v.pipe(
	line("the English text"),
	v.check((s) => !CJK_PUNCTUATION.test(s), "use English punctuation in English text"),
);
export const both = v.strictObject({ zh: says("In Chinese.", zh), en: says("In English.", en) });

const sentences = (pattern: RegExp) => (text: string) => {
	const count = text.match(pattern)?.length ?? 0;
	return count >= 1 && count <= 3;
};
export const definition = v.strictObject({
	zh: v.pipe(says("In Chinese.", zh), v.check(sentences(/[。！？]/gu), "one to three sentences, each ending in 。")),
	en: v.pipe(says("In English.", en), v.check(sentences(/[.!?](?=["”’)]*(\s|$))/g), "one to three sentences, each ending in a full stop")),
});

/** A year, a month or a day: 2016, 2016-01, 2016-01-29. */
export const date = v.pipe(
	v.union([v.string(), v.number()], "write a date as 2016, 2016-01 or 2016-01-29"),
	v.transform(String),
	v.string(),
	v.regex(/^(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, "write a date as 2016, 2016-01 or 2016-01-29"),
	v.check(isRealDay, "there is no such day"),
);

/** Date.parse takes 31 February for 2 March. */
function isRealDay(date: string): boolean {
	const time = Date.parse(date);
	return date.length < 10 || Number.isNaN(time) || new Date(time).toISOString().startsWith(date);
}
