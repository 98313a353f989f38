/** Text that looks like official prose, made of nothing but a seed and the speech: the same on every machine. */
import { SPEECH } from "../demo/page.ts";
import type { StoredEntry } from "../glossary/compile.ts";
import { pinyinOf } from "../glossary/readings.ts";

/** Mulberry32 (T. Ettinger), a small generator with 32 bits of state. @returns numbers from 0 up to but not including 1 */
function randomNumbers(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** In work reports one form stands in some 270 characters, and one pair of characters in ten begins a form: measured there. */
const FORM_EVERY = 270;
/** Share of characters that follow the one before them as they do in the speech; the others only are as frequent as there. */
const CHAINED = 0.5;

/**
 * Text with the characters, pairs of characters and forms of official prose, and no sense.
 * @param length UTF-16 units, at least
 */
export function officialText(length: number, forms: readonly string[], seed = 1): string {
	const random = randomNumbers(seed);
	const pick = <T>(from: ArrayLike<T>): T => from[Math.floor(random() * from.length)] as T;
	const characters = SPEECH.split("");
	const next = new Map<string, string[]>();
	for (let i = 0; i + 1 < SPEECH.length; i++) next.set(SPEECH.charAt(i), [...(next.get(SPEECH.charAt(i)) ?? []), SPEECH.charAt(i + 1)]);
	const pieces: string[] = [];
	let character = "全";
	for (let made = 0; made < length; ) {
		const piece = random() < 1 / FORM_EVERY ? pick(forms) : character;
		pieces.push(piece);
		made += piece.length;
		character = random() < CHAINED ? pick(next.get(character) ?? characters) : pick(characters);
	}
	// In one piece: a text put together from many is slow to read for everybody.
	return new TextDecoder().decode(new TextEncoder().encode(pieces.join("")));
}

/** Made-up forms of two to eight characters, for measuring far larger glossaries than there are. */
export function syntheticForms(count: number, seed = 2): string[] {
	const random = randomNumbers(seed);
	const characters = [...new Set(SPEECH.replaceAll(/[^\p{Script=Han}]/gu, ""))];
	// Real forms begin with few characters and share prefixes; drawing by the square does the same.
	const pick = () => characters[Math.floor(random() ** 2 * characters.length)] as string;
	const forms = new Set<string>();
	while (forms.size < count) forms.add(Array.from({ length: 2 + Math.floor(random() * 7) }, pick).join(""));
	return [...forms];
}

/**
 * Made-up entries as rich as real ones, for measuring search: three forms, four members, definitions of usual length.
 * @param english the words of real definitions
 */
export function syntheticEntries(count: number, english: readonly string[]): StoredEntry[] {
	const random = randomNumbers(3);
	const forms = syntheticForms(count * 7, 4);
	const chinese = officialText(count * 90, forms, 5);
	const words = (many: number) => Array.from({ length: many }, () => english[Math.floor(random() * english.length)]).join(" ");
	return Array.from({ length: count }, (_, at) => {
		const [term = "", ...others] = forms.slice(at * 7, at * 7 + 7);
		return {
			id: `e${at}`,
			term,
			pinyin: pinyinOf(term, new Map()),
			subject: "politics",
			level: 1,
			status: "current",
			forms: others.slice(0, 2).map((text) => ({ text, kind: "other" as const })),
			members: { list: others.slice(2).map((zh) => ({ zh, en: words(3) })), source: "s" },
			renderings: [{ text: words(4), source: "s" }],
			definition: { zh: chinese.slice(at * 90, at * 90 + 90), en: words(40) },
			...{ broader: [], related: [], narrower: [], memberOf: [] },
			sources: [{ key: "s", title: term, issuer: term, date: "2020" }],
		};
	});
}
