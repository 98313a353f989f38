/** Makes the index at build: pinyin of every form, member and expansion, and the index of the English words. */
import { pinyin } from "pinyin-pro";
import type { ToSimplified } from "../../writing/characters.ts";
import type { StoredEntry } from "../compile.ts";
import type { SearchIndex } from "./index-data.ts";
import { comparable, isHan } from "./units.ts";
import { indexWords } from "./words.ts";

/** @param toSimplified leads to every character of the entries */
export function compileSearch(entries: readonly StoredEntry[], toSimplified: ToSimplified): SearchIndex {
	const lines = entries.map((entry) => linesOf(entry, toSimplified));
	return {
		lines,
		definitions: entries.map(({ definition }) => comparable(definition.zh, toSimplified)),
		readings: readingsOf(lines.flatMap(({ forms, parts }) => [...forms, ...parts])),
		words: indexWords(entries),
		toSimplified: [...toSimplified],
	};
}

function linesOf(entry: StoredEntry, toSimplified: ToSimplified): SearchIndex["lines"][number] {
	const term = comparable(entry.term, toSimplified);
	const known = soundsOfTerm(entry, term);
	const line = (text: string) => [text, ...soundsOf(text, term, known)].join(" ");
	const distinct = (texts: string[]) => [...new Set(texts.map((text) => comparable(text, toSimplified)))].filter(Boolean).map(line);
	return {
		forms: distinct([entry.term, ...entry.forms.map(({ text }) => text)]),
		parts: distinct([...(entry.members?.list ?? []), ...(entry.expansion ?? [])].map(({ zh }) => zh)),
	};
}

const READ = { toneType: "num", toneSandhi: false, v: true, nonZh: "removed", type: "array" } as const;

/** Neutral tones as 5: one digit at the end of every syllable. */
const read = (text: string) => pinyin(text, READ).map((syllable) => syllable.replace(/0$/, "5"));

/** The entry's own pinyin, which may correct pinyin-pro, as numbered syllables; undefined where it does not fit the characters. */
function soundsOfTerm({ pinyin: written }: StoredEntry, term: string): string[] | undefined {
	const sounds = written
		.toLowerCase()
		.split(/[^\p{L}\p{M}]+/u)
		.filter(Boolean)
		.map(numbered);
	return sounds.length === [...term].filter(isHan).length ? sounds : undefined;
}

/** @example numbered("lǜ") === "lv4" */
function numbered(syllable: string): string {
	const marked = syllable.normalize("NFD");
	const tone = 1 + ["\u0304", "\u0301", "\u030c", "\u0300"].findIndex((mark) => marked.includes(mark));
	const letters = marked
		.replace(/[\u0304\u0301\u030c\u0300]/, "")
		.replace("u\u0308", "v")
		.replaceAll(/[^a-z]/g, "");
	return `${letters}${tone || 5}`;
}

/** A form that contains the term is read as the term there. */
function soundsOf(text: string, term: string, known: string[] | undefined): string[] {
	const at = text.indexOf(term);
	if (at < 0 || !known) return read(text);
	const sounds = read(text);
	sounds.splice([...text.slice(0, at)].filter(isHan).length, known.length, ...known);
	return sounds;
}

/**
 * GB 2312's first level: the 3,755 most used characters, in rows 0xB0 to 0xD7. With them a homophone that no form has
 * is still known for one.
 */
function commonCharacters(): string[] {
	const bytes: number[] = [];
	for (let row = 0xb0; row <= 0xd7; row++) for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
	return [...new TextDecoder("gb2312").decode(Uint8Array.from(bytes))];
}

function readingsOf(lines: readonly string[]): Record<string, string> {
	const characters = new Map<string, Set<string>>();
	const note = (sound: string, character: string) => {
		const syllable = sound.replace(/\d/, "");
		characters.set(syllable, (characters.get(syllable) ?? new Set()).add(character));
	};
	for (const written of lines) {
		const [text = "", ...sounds] = written.split(" ");
		for (const [at, character] of [...text].filter(isHan).entries()) note(sounds[at] ?? "", character);
	}
	for (const character of commonCharacters()) note(pinyin(character, { ...READ, type: "array" })[0] ?? "", character);
	return Object.fromEntries([...characters].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, set]) => [syllable, [...set].join("")]));
}
