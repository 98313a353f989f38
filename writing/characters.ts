/**
 * Which characters count as the same in writing, and which count for nothing.
 * A page writes one form in many ways: “三公”经费, 「三公」經費, 三公 经费. Quotes, white space and invisible
 * characters are skipped; full and half width, list separators and (by a map made at build) traditional
 * characters are unified. Glossary, matcher and search all fold by the functions here, so they can't disagree.
 */

const OPENING = "“‘「『〝﹁﹃«‹";
const CLOSING = "”’」』〞﹂﹄»›";
/** Same glyph at both ends; 〝 and ＂ are what some input methods leave behind. */
const STRAIGHT = "\"'＂＇";

export type QuoteSide = "opening" | "closing" | "either";

/** The side of a quotation mark, or undefined for any other character. */
export function quoteSide(character: string): QuoteSide | undefined {
	if (isHan(character)) return undefined;
	if (OPENING.includes(character)) return "opening";
	if (CLOSING.includes(character)) return "closing";
	return STRAIGHT.includes(character) ? "either" : undefined;
}

/** Whether two quotation marks make a pair: “ ” and " ", but also “ “ and ” ”, a common slip on real pages. */
export function isQuotePair(left: string, right: string): boolean {
	if (left === right) return quoteSide(left) !== undefined;
	const at = OPENING.indexOf(left);
	return at >= 0 && CLOSING[at] === right;
}

/** White space, also as Word leaves it behind (no-break, ideographic). */
const WHITE_SPACE = /\s/;
/** Zero-width, soft hyphen, direction marks, variation selectors: they have no ink. */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: single units are tested, never sequences
const INVISIBLE = /[\u200b-\u200f\u2060-\u2064\u00ad\u180e\ufeff\u202a-\u202e\u2066-\u2069\ufe00-\ufe0f]/;

/** Han characters, the bulk of every text, are neither skipped nor separators: they are recognised first, by their UTF-16 unit. */
export const isHanUnit = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;
const isHan = (character: string) => isHanUnit(character.charCodeAt(0));

/** Whether a form continues across this character as if it were not there. */
export function isSkipped(character: string): boolean {
	if (isHan(character)) return false;
	return WHITE_SPACE.test(character) || INVISIBLE.test(character) || quoteSide(character) !== undefined;
}

/** A line break of the page (`<br>`) in collected text; a newline of the source is only white space. */
export const LINE_BREAK = "\u2028";
/** Stands in collected text for a picture, a field or code: no form continues across it. */
export const OBJECT = "\ufffc";

/** Separates the items of a formula; a form matches with all of its separators or with none. */
export const SEPARATOR = "、";
const SEPARATORS = "、，,､﹑﹐";

/** Traditional (or variant) character → simplified character. */
export type ToSimplified = ReadonlyMap<string, string>;

/**
 * One UTF-16 unit as forms are compared by, or "" where it is skipped.
 * @example foldCharacter("Ａ", map) === "a"; foldCharacter("，", map) === "、"; foldCharacter("”", map) === ""
 */
export function foldCharacter(character: string, toSimplified: ToSimplified): string {
	if (isHan(character)) return toSimplified.get(character) ?? character;
	if (isSkipped(character)) return "";
	if (SEPARATORS.includes(character)) return SEPARATOR;
	const code = character.charCodeAt(0);
	const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
	if (narrow >= "A" && narrow <= "Z") return narrow.toLowerCase();
	return toSimplified.get(narrow) ?? narrow;
}

/** A whole string, folded unit by unit. @example fold("「三公」經費", map) === "三公经费" */
export function fold(text: string, toSimplified: ToSimplified): string {
	let folded = "";
	for (let i = 0; i < text.length; i++) folded += foldCharacter(text.charAt(i), toSimplified);
	return folded;
}
