/** Whether every pinyin that readers see was confirmed by someone. */
import type { Glossary, Problem } from "../load.ts";
import { readingsOf, unconfirmed } from "../readings.ts";

const FILE = "readings.yaml";

export function checkReadings({ entries, fileOf, readings, problems }: Glossary): Problem[] {
	// Without the whole table every entry would seem to be at fault.
	if (problems.some(({ file }) => file === FILE)) return [];
	const ofTable = [...readings].flatMap(([word, syllables]) =>
		unheardOf([...word], syllables).map((message) => ({ file: FILE, field: word, message })),
	);
	const ofEntries = entries.flatMap((entry): Problem[] => {
		const file = fileOf.get(entry) ?? entry.id;
		if (entry.pinyin === undefined) return open(entry.term, readings).map((message) => ({ file, field: "term", message }));
		return misfits(entry.term, entry.pinyin).map((message) => ({ file, field: "pinyin", message }));
	});
	return [...ofTable, ...ofEntries];
}

const open = (term: string, readings: Glossary["readings"]) =>
	[...new Set(unconfirmed(term, readings))].map(
		(character) =>
			`${character} is read ${readingsOf(character).join(" or ")}; look up a word of ${term} that has it and add the word to ${FILE}, or give the entry its pinyin`,
	);

function misfits(term: string, pinyin: string): string[] {
	const characters: string[] = term.match(/\p{Script=Han}/gu) ?? [];
	const syllables = pinyin.split(/\s+/).filter((part) => /\p{L}/u.test(part) && !term.includes(part));
	if (characters.length === syllables.length) return unheardOf(characters, syllables);
	// Digits may be written as they are read.
	const withDigits: string[] = term.match(/\p{Script=Han}|\d/gu) ?? [];
	if (withDigits.length === syllables.length) return unheardOf(withDigits, syllables);
	return [`${term} has ${characters.length} characters to read, the pinyin has ${syllables.length} syllables; separate them by spaces`];
}

/** A slip of the pen: a syllable that its character never has, with a tone or unstressed. */
function unheardOf(characters: readonly string[], syllables: readonly string[]): string[] {
	return characters.flatMap((character, at) => {
		const syllable = syllables[at] ?? "";
		const known = readingsOf(character);
		if (known.length === 0 || known.some((reading) => reading === syllable || toneless(reading) === syllable)) return [];
		return [`${character} is read ${known.join(" or ")}, not ${syllable}`];
	});
}

/** @example toneless("lǜ") === "lü" */
const toneless = (syllable: string) =>
	syllable
		.normalize("NFD")
		.replaceAll(/[\u0300\u0301\u0304\u030c]/g, "")
		.normalize("NFC");
