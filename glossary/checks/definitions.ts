/** Whether a definition says something of its own: not what another one says, and not the term once more. */
import type { Glossary, Problem } from "../load.ts";
import type { Entry } from "../schema.ts";

/** The share of common pieces from which two definitions count as one. Plans of successive years come to 0.57. */
const ALIKE = 0.7;

export function checkDefinitions({ entries, fileOf }: Glossary): Problem[] {
	const problem = (entry: Entry, field: string, message: string): Problem => ({ file: fileOf.get(entry) ?? entry.id, field, message });
	const alike = (["zh", "en"] as const).flatMap((language) =>
		similarPairs(entries.map(({ definition }) => piecesOf(definition[language], language))).map(({ a, b, share }) => {
			const [entry, other] = [entries[a] as Entry, entries[b] as Entry];
			const how = share === 1 ? "the same as" : `${Math.round(100 * share)} % the same as`;
			return problem(entry, `definition.${language}`, `${how} that of ${other.id}; say what sets the two apart, or make them one entry`);
		}),
	);
	const circular = entries.flatMap((entry) => [
		...(beginsWithTerm(entry) ? [problem(entry, "definition.zh", `begins with ${entry.term}; begin with what it is or does`)] : []),
		...entry.renderings
			.filter(({ text }) => repeats(entry.definition.en, text, /^(is|are|was|were|means?|refers?|denotes?)\b/i))
			.map(({ text }) => problem(entry, "definition.en", `begins with “${text}”; begin with what it is or does`)),
	]);
	return [...alike, ...circular];
}

/** 一刀切下去，长短都一样 begins with the term too, but not to explain it. */
const beginsWithTerm = ({ term, definition }: Entry) => repeats(definition.zh, term, /^[，：]?(是|指|即|就是|为|系|意思|表示|称)/);

function repeats(definition: string, term: string, copula: RegExp): boolean {
	const bare = (text: string) => text.replaceAll(/[“”‘’"'《》、]/g, "").toLowerCase();
	const text = bare(definition).replace(/^(the|an?|所谓)\s*/, "");
	const start = bare(term).replace(/^(the|an?)\s+/, "");
	return text.startsWith(start) && copula.test(text.slice(start.length).trimStart());
}

/** What is compared, without white space, punctuation and case: pairs of characters in Chinese, words in English. */
function piecesOf(definition: string, language: "zh" | "en"): ReadonlySet<string> {
	const text = definition.toLowerCase();
	if (language === "en") return new Set(text.match(/[\p{L}\p{N}]+/gu));
	const characters = text.replaceAll(/[\p{P}\p{S}\p{Z}]/gu, "");
	return new Set(Array.from({ length: Math.max(0, characters.length - 1) }, (_, at) => characters.slice(at, at + 2)));
}

type Pair = { a: number; b: number; share: number };

/**
 * Pairs of sets of which the share of common pieces (Jaccard) is ALIKE or more. Only those are compared that have one
 * of their rarest pieces in common: two sets so similar can't do without.
 */
function similarPairs(sets: readonly ReadonlySet<string>[]): Pair[] {
	const frequency = new Map<string, number>();
	for (const set of sets) for (const piece of set) frequency.set(piece, (frequency.get(piece) ?? 0) + 1);
	const rarestFirst = (a: string, b: string) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1);
	const having = new Map<string, number[]>();
	const pairs: Pair[] = [];
	for (const [a, set] of sets.entries()) {
		const rarest = [...set].sort(rarestFirst).slice(0, set.size - Math.ceil(ALIKE * set.size) + 1);
		for (const b of new Set(rarest.flatMap((piece) => having.get(piece) ?? []))) {
			const share = shareOf(set, sets[b] as ReadonlySet<string>);
			if (share >= ALIKE) pairs.push({ a, b, share });
		}
		for (const piece of rarest) having.set(piece, [...(having.get(piece) ?? []), a]);
	}
	return pairs;
}

const shareOf = (a: ReadonlySet<string>, b: ReadonlySet<string>) => a.intersection(b).size / a.union(b).size;
