/** jieba's dictionary, the one that jieba-wasm has compiled into it: words and how often they occur. Node only. */
import { dict } from "@node-rs/jieba/dict.js";

export type Dictionary = { words: ReadonlyMap<string, number>; total: number };

let loaded: Dictionary | undefined;

/** Read once, since it takes as long as all other checks together. */
export function jiebaDictionary(): Dictionary {
	loaded ??= parseDictionary(dict.toString());
	return loaded;
}

/** @param text lines of word, frequency, part of speech */
export function parseDictionary(text: string): Dictionary {
	const words = new Map<string, number>();
	let total = 0;
	for (const line of text.split("\n")) {
		const [word = "", frequency = "0"] = line.split(" ", 2);
		words.set(word, Number(frequency));
		total += Number(frequency);
	}
	return { words, total };
}

/**
 * Whether a stretch of a word is no part of it, only characters that happen to meet: the word, cut in the likeliest way
 * into other words of the dictionary, has a seam inside the stretch, but not at both of its ends. A stretch within one of
 * the parts is judged in that part.
 * @example 党组 in 党组织 (党/组织); not 党委 in 党委书记, nor 政协 in 九届全国政协 (九/届/全国政协, which is 全国/政协)
 */
export function isAccidental(word: string, start: number, end: number, dictionary: Dictionary): boolean {
	const inOrder = seams(word, dictionary);
	if (inOrder.includes(start) && inOrder.includes(end)) return false;
	const from = Math.max(...inOrder.filter((seam) => seam <= start));
	const to = Math.min(...inOrder.filter((seam) => seam > start));
	return to < end || isAccidental(word.slice(from, to), start - from, end - from, dictionary);
}

/** Offsets at which the parts of a word meet, in order, both ends included. */
function seams(word: string, { words, total }: Dictionary): number[] {
	const best: { score: number; from: number }[] = [{ score: 0, from: 0 }];
	for (let end = 1; end <= word.length; end++) {
		best[end] = { score: Number.NEGATIVE_INFINITY, from: end - 1 };
		for (let from = 0; from < end; from++) {
			const part = word.slice(from, end);
			// A single character may always stand for itself.
			const frequency = part === word ? 0 : words.get(part) || (end - from === 1 ? 1 : 0);
			const score = (best[from]?.score ?? 0) + Math.log(frequency / total);
			if (score > (best[end]?.score ?? 0)) best[end] = { score, from };
		}
	}
	const found = [word.length];
	for (let end = word.length; end > 0; end = best[end]?.from ?? 0) found.unshift(best[end]?.from ?? 0);
	return found;
}
