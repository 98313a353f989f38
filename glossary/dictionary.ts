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
 * Where the parts of a word meet, by the likeliest way to cut it into other words of the dictionary; both ends included.
 * @example seams("党组织", dictionary) has 1, as 党/组织 is likelier than 党组/织
 */
export function seams(word: string, { words, total }: Dictionary): ReadonlySet<number> {
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
	const found = new Set([word.length]);
	for (let end = word.length; end > 0; end = best[end]?.from ?? 0) found.add(best[end]?.from ?? 0);
	return found;
}
