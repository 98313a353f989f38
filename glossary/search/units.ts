/**
 * A line is one way of writing as search compares it: its characters, each with its syllable. Forms are lines, and so
 * are members and expansions. A character without a syllable (GEP, 2025) stands for itself.
 */
import { fold, type ToSimplified } from "../../writing/characters.ts";

export type Line = {
	/** The text as in `characters`, for comparisons as a whole. */
	text: string;
	characters: readonly string[];
	/** The same as numbers, which are compared much faster. */
	codes: readonly number[];
	/** Per character: letters without tone, ü as v, "" for what is no Chinese character. @example "lv" */
	syllables: readonly string[];
	/** Per character: 1 to 4, 5 for the neutral tone. */
	tones: readonly number[];
};

/** The text with what counts for comparison and nothing else. @example comparable("“三公”经费、3农", map) === "三公经费三农" */
export function comparable(text: string, toSimplified: ToSimplified): string {
	return spellNumbers(fold(text, toSimplified).replaceAll(/[^\p{L}\p{N}]/gu, ""));
}

/** 二 and 两 are one number (2个维护 is 两个维护); sounds still tell them apart. */
export const unifyNumber = (text: string) => text.replaceAll("两", "二");

const DIGITS = "零一二三四五六七八九";

/** Whole numbers up to 99 as Chinese writes them; years and telephone numbers stay. @example spellNumbers("19大") === "十九大" */
export function spellNumbers(text: string): string {
	return text.replaceAll(/\d+/g, (digits) => (digits.length > 2 ? digits : numeral(Number(digits))));
}

function numeral(value: number): string {
	if (value < 10) return DIGITS.charAt(value);
	const tens = Math.floor(value / 10);
	return [tens > 1 ? DIGITS.charAt(tens) : "", "十", value % 10 > 0 ? DIGITS.charAt(value % 10) : ""].join("");
}

/** As the index carries it: "四个意识 si4 ge4 yi4 shi2", a syllable for each Chinese character. */
export function readLine(written: string): Line {
	const [text = "", ...sounds] = written.split(" ");
	const syllables: string[] = [];
	const tones: number[] = [];
	let next = 0;
	const characters = [...unifyNumber(text)];
	for (const character of characters) {
		const sound = isHan(character) ? (sounds[next++] ?? "") : "";
		syllables.push(sound.slice(0, -1));
		tones.push(Number(sound.slice(-1)));
	}
	return { text: characters.join(""), characters, codes: characters.map(codeOf), syllables, tones };
}

export const codeOf = (character: string) => character.codePointAt(0) ?? 0;

const HAN = /\p{Script=Han}/u;
export const isHan = (character: string) => HAN.test(character);
