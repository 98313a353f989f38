/** What is typed, as units to lay on the units of a line: characters, and letters of pinyin with or without tone. */
import { foldCharacter, type ToSimplified } from "../../writing/characters.ts";
import { codeOf, spellNumbers, unifyNumber } from "./units.ts";

/** One character, or one letter of pinyin (ü as v) with the tone that its syllable must have. */
export type Atom = { value: string; code: number; isLetter: boolean; tone?: number };

/** Units, and the same as text to compare with texts. */
export type Word = { atoms: Atom[]; text: string; hasLetters: boolean };

/** Everything typed, without the gaps. */
export type Query = Word & {
	/** The parts that white space sets apart. */
	words: Word[];
};

export function parseQuery(typed: string, toSimplified: ToSimplified): Query {
	const words = typed
		.split(/\s+/)
		.map((word) => wordOf(atomsOf(word, toSimplified)))
		.filter(({ text }) => text !== "");
	return { ...wordOf(words.flatMap(({ atoms }) => atoms)), words };
}

const wordOf = (atoms: Atom[]): Word => ({
	atoms,
	text: atoms.map(({ value }) => value).join(""),
	hasLetters: atoms.some(({ isLetter }) => isLetter),
});

const TONES = ["\u0304", "\u0301", "\u030c", "\u0300"];

function atomsOf(word: string, toSimplified: ToSimplified): Atom[] {
	const atoms: Atom[] = [];
	for (const piece of pieces(word, toSimplified)) {
		const last = atoms.at(-1);
		if (/^[1-5]$/.test(piece) && last?.isLetter && last.tone === undefined) last.tone = Number(piece);
		else if (/^\d/.test(piece)) atoms.push(...[...unifyNumber(spellNumbers(piece))].map(character));
		else if (/^[a-z]/.test(piece)) atoms.push(letter(piece));
		else atoms.push(character(unifyNumber(piece)));
	}
	return atoms;
}

/** Runs of digits, letters with their marks, and single characters; everything else falls out. */
function pieces(word: string, toSimplified: ToSimplified): string[] {
	const folded = [...word.normalize("NFC")]
		.map((unit) => (unit.length === 1 ? foldCharacter(unit, toSimplified) : unit))
		.join("")
		.toLowerCase();
	return folded.normalize("NFD").match(/\d+|[a-z]\p{M}*|[\p{L}\p{N}]/gu) ?? [];
}

const character = (value: string): Atom => ({ value, code: codeOf(value), isLetter: false });

function letter(piece: string): Atom {
	const tone = 1 + TONES.findIndex((mark) => piece.includes(mark));
	const value = piece.includes("\u0308") ? "v" : piece.charAt(0);
	return { value, code: codeOf(value), isLetter: true, ...(tone > 0 && { tone }) };
}
