/**
 * From a phrase that a reader met somewhere to what the glossary can say of it: the entry whose form it is, or else the
 * terms inside it, its other words with their pinyin, and the entries that come nearest. Never a guess as an answer.
 */
import { type Match, recognise } from "../matcher/recognise.ts";
import type { Recognition } from "../matcher/table.ts";
import { fitsWords } from "../matcher/words.ts";
import { isSkipped } from "../writing/characters.ts";

/** A part of the phrase, in its order. */
export type Piece = {
	text: string;
	/** With tone marks; empty for what is not Chinese. */
	pinyin: string;
	/** Ids of the entries that it may stand for, the fitting one first; none for a word that the glossary does not have. */
	entries: string[];
};

export type Near = { entry: string; why: "characters" | "sound" | "english" };

export type Answer = {
	/** As it was selected, without white space at its ends. */
	phrase: string;
	/** Ids of the entries of which the whole phrase is a form, in order of fit. */
	senses: string[];
	/** Of a phrase that is no form. */
	pieces: Piece[];
	/** Entries that the reader may have meant; not the answer. */
	near: Near[];
	/** The phrase was too long to be taken apart: `pieces` has only the terms in it. */
	isPassage: boolean;
};

export type LookUpTools = {
	recognition: Recognition;
	/** Cuts Chinese text into words; together they are the text. */
	words: (text: string) => Promise<string[]>;
	/** Pinyin with tone marks, syllables separated by spaces. */
	pinyin: (text: string) => string;
	nearest: (phrase: string) => Near[];
};

/** Longer selections are passages; UTF-16 units. */
const LONGEST_PHRASE = 60;
/** What is looked at of a passage. */
const LONGEST_PASSAGE = 5000;
const HAN = /\p{Script=Han}/u;

export async function lookUp(selected: string, { recognition, words, pinyin, nearest }: LookUpTools): Promise<Answer> {
	const phrase = selected.trim().slice(0, LONGEST_PASSAGE);
	const isPassage = phrase.length > LONGEST_PHRASE;
	const cut = HAN.test(phrase) ? await words(phrase) : [phrase];
	const { matches } = recognise(phrase, recognition, {
		isWord: (_, { start, end }) => fitsWords(cut, start, end),
		isWhole: () => true,
	});
	const whole = matches.find((match) => isWhole(phrase, match)) ?? ownForm(phrase, recognition);
	if (whole) return { phrase, senses: whole.entries, pieces: [], near: [], isPassage: false };
	const pieces = isPassage ? termsIn(phrase, matches, pinyin) : takeApart(phrase, matches, cut, pinyin);
	return { phrase, senses: [], pieces, near: isPassage ? [] : nearest(phrase), isPassage };
}

/** Whether nothing stands around an extent but quotes, white space and punctuation. */
function isWhole(phrase: string, { start, end }: { start: number; end: number }): boolean {
	const around = phrase.slice(0, start) + phrase.slice(end);
	return !/[\p{L}\p{N}]/u.test(around);
}

/**
 * A form that its rule keeps from being marked in a text, as 三公 is beside other words, is still what the reader asked
 * about if it is all that was selected. In quotes a phrase meets most rules; the rest is answered by the company of none.
 */
function ownForm(phrase: string, recognition: Recognition): { entries: string[] } | undefined {
	const withoutRules: Recognition = {
		...recognition,
		ownersOf: (key) => recognition.ownersOf(key).map((owner) => ({ ...owner, rule: undefined })),
	};
	const { matches } = recognise(phrase, withoutRules, { isWord: () => true, isWhole: () => true });
	return matches.find((match) => isWhole(phrase, match));
}

/** Known terms, and between them the other words. */
function takeApart(phrase: string, matches: readonly Match[], cut: readonly string[], pinyin: LookUpTools["pinyin"]): Piece[] {
	const pieces: Piece[] = [];
	let at = 0;
	const addWords = (end: number) => {
		for (const text of wordsBetween(cut, at, end)) if (HAN.test(text)) pieces.push({ text, pinyin: pinyin(text), entries: [] });
		at = end;
	};
	for (const match of matches) {
		addWords(match.start);
		pieces.push(pieceOf(phrase, match, pinyin));
		at = match.end;
	}
	addWords(phrase.length);
	return pieces;
}

/** The words of a stretch; one that reaches over its edge is cut there, since a known term begins or ends in it. */
function wordsBetween(cut: readonly string[], start: number, end: number): string[] {
	const inside: string[] = [];
	let from = 0;
	for (const word of cut) {
		const to = from + word.length;
		const part = word.slice(Math.max(0, start - from), Math.max(0, end - from));
		if (from < end && to > start && part !== "") inside.push(part);
		from = to;
	}
	return inside;
}

/** Each term once, where it first occurs. */
function termsIn(passage: string, matches: readonly Match[], pinyin: LookUpTools["pinyin"]): Piece[] {
	const seen = new Set<string>();
	return matches.flatMap((match) => {
		const [first = ""] = match.entries;
		if (seen.has(first)) return [];
		seen.add(first);
		return pieceOf(passage, match, pinyin);
	});
}

function pieceOf(phrase: string, { start, end, entries }: Match, pinyin: LookUpTools["pinyin"]): Piece {
	const text = phrase.slice(start, end);
	return { text, pinyin: pinyin([...text].filter((character) => !isSkipped(character)).join("")), entries };
}
