/**
 * How terms are read. A program guesses at characters with several readings, and errs: so each of them is confirmed by
 * a word of `readings.yaml`, or the entry says its pinyin itself.
 */
import { pinyin } from "pinyin-pro";

/** Word → its syllables, one for each character. */
export type Readings = ReadonlyMap<string, readonly string[]>;

const HAN = /\p{Script=Han}/u;
/** Stand between the parts of a term and have no sound. */
const SILENT = /[“”、，…]/u;

/**
 * Dictionary pinyin with tone marks, without tone sandhi (一 is always yī).
 * @example pinyinOf("一岗双责", readings) === "yī gǎng shuāng zé"
 */
export function pinyinOf(term: string, readings: Readings): string {
	const confirmed = confirmedSyllables(term, readings);
	const guessed = pinyin(term, { type: "array", toneSandhi: false, v: false });
	let line = "";
	for (const [at, character] of [...term].entries()) {
		if (HAN.test(character)) line += ` ${confirmed[at] ?? guessed[at]} `;
		else line += SILENT.test(character) ? " " : character;
	}
	return line.replaceAll(/\s+/g, " ").trim();
}

/** Lower-case syllables without tones. @example idOf("绿色通道", readings) === "lv-se-tong-dao" */
export const idOf = (term: string, readings: Readings) =>
	pinyinOf(term, readings)
		.normalize("NFD")
		.replaceAll("u\u0308", "v")
		.replaceAll(/\p{M}/gu, "")
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, "-")
		.replaceAll(/^-|-$/g, "");

/** Characters of a term that may be read in several ways and that no word of the table covers. */
export function unconfirmed(term: string, readings: Readings): string[] {
	const confirmed = confirmedSyllables(term, readings);
	return [...term].filter((character, at) => confirmed[at] === undefined && readingsOf(character).length > 1);
}

/** Unstressed in 房子, not in 电子: pinyin-pro calls that one reading, and guesses. */
const UNSTRESSED: Record<string, string> = { 子: "zi" };

/** All readings that are known of a character. @example readingsOf("行") has xíng and háng */
export function readingsOf(character: string): string[] {
	if (!HAN.test(character)) return [];
	const unstressed = UNSTRESSED[character] ?? [];
	return [...new Set(pinyin(character, { type: "array", multiple: true }).concat(unstressed))];
}

/** By character, the syllable that the table gives it. Of words that overlap the longest counts, of equally long ones the first. */
function confirmedSyllables(term: string, readings: Readings): (string | undefined)[] {
	const characters = [...term];
	const syllables: (string | undefined)[] = characters.map(() => undefined);
	for (let length = characters.length; length > 0; length--) {
		for (let start = 0; start + length <= characters.length; start++) {
			const word = readings.get(characters.slice(start, start + length).join(""));
			if (word && syllables.slice(start, start + length).every((syllable) => syllable === undefined))
				syllables.splice(start, length, ...word);
		}
	}
	return syllables;
}
