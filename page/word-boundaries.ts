/**
 * Word boundaries are known in the background, which has the dictionary. Questions go there in batches and answers are
 * kept; nothing on the page waits for them.
 */
import type { Extent } from "../matcher/quotes.ts";
import { isHanUnit, isSkipped } from "../writing/characters.ts";

/** A clause, and an extent in it by UTF-16 units. */
type BoundaryQuestion = { clause: string } & Extent;

/** Answers in the order of the questions: whether no word of the clause straddles an edge of the extent. */
export type AskBoundaries = (questions: BoundaryQuestion[]) => Promise<boolean[]>;

export type WordBoundaries = {
	isWord: (text: string, extent: Extent) => boolean | undefined;
	/** Calls back once the answers are there, each callback once; not if none can be had: the forms stay unmarked. */
	ask: (text: string, extents: readonly Extent[], then: () => void) => void;
};

/** Extents of a text that wait to be asked about: clauses are cut out of it when the reading has gone on. */
type Waiting = {
	text: string;
	extents: readonly Extent[];
	then: () => void;
	/** The number of failures before it was asked. */
	after: number;
};

/** Milliseconds in which questions of one reading gather into one message. */
const GATHER = 30;
/** Questions in one message. */
const BATCH = 500;
/** Answers that are kept; more than any one page has clauses with such forms. */
const KEPT = 50_000;
/** Words don't reach across these. */
const CLAUSE_ENDS = new Set([..."。！？；：，、,.!?;:（）()《》\u2028\ufffc"].map((end) => end.charCodeAt(0)));
/** Words are short: this much to each side decides. UTF-16 units. */
const REACH = 40;

export function createWordBoundaries(askBoundaries: AskBoundaries, signal: AbortSignal): WordBoundaries {
	const answers = new Map<string, boolean>();
	/**
	 * Asked without an answer, with the number of the failure: not asked again by the reading that other answers of the same
	 * batch lead to.
	 */
	const failed = new Map<string, number>();
	let failures = 0;
	let waiting: Waiting[] = [];

	const send = async () => {
		const gathered = waiting;
		waiting = [];
		const questions = new Map<string, BoundaryQuestion>();
		const callbacks = new Set<() => void>();
		for (const { text, extents, then, after } of gathered) {
			for (const extent of extents) {
				const question = clauseAround(text, extent);
				const key = keyOf(question);
				const failure = failed.get(key);
				failed.delete(key);
				// Once more another time, by whatever brings the clause up again.
				if (failure !== undefined && failure <= after) continue;
				questions.set(key, question);
				callbacks.add(then);
			}
		}
		const all = [...questions];
		let answered = false;
		for (let from = 0; from < all.length; from += BATCH) answered = (await sendBatch(all.slice(from, from + BATCH))) || answered;
		if (answered && !signal.aborted) for (const callback of callbacks) callback();
	};

	/** @returns whether there was an answer */
	const sendBatch = async (questions: [string, BoundaryQuestion][]) => {
		const given = await askBoundaries(questions.map(([, question]) => question)).catch(() => undefined);
		// Where the background can't be had, what is unsettled stays unmarked, and is not asked again at once.
		if (!given) failures++;
		for (const [at, [key]] of questions.entries()) {
			if (given) answers.set(key, given[at] === true);
			else failed.set(key, failures);
		}
		for (const oldest of answers.keys()) {
			if (answers.size <= KEPT) break;
			answers.delete(oldest);
		}
		return given !== undefined;
	};

	return {
		isWord: (text, extent) => (answers.size === 0 ? undefined : answers.get(keyOf(clauseAround(text, extent)))),
		ask(text, extents, then) {
			if (waiting.length === 0) setTimeout(send, GATHER);
			waiting.push({ text, extents, then, after: failures });
		},
	};
}

const keyOf = ({ clause, start, end }: BoundaryQuestion) => `${start} ${end} ${clause}`;

/** The clause around an extent without quotes and white space, and the extent in it. */
export function clauseAround(text: string, { start, end }: Extent): BoundaryQuestion {
	let from = start;
	while (from > 0 && start - from < REACH && !endsClause(text.charCodeAt(from - 1))) from--;
	let to = end;
	while (to < text.length && to - end < REACH && !endsClause(text.charCodeAt(to))) to++;
	const before = withoutSkipped(text, from, start);
	const inside = withoutSkipped(text, start, end);
	return { clause: before + inside + withoutSkipped(text, end, to), start: before.length, end: before.length + inside.length };
}

const endsClause = (unit: number) => !isHanUnit(unit) && CLAUSE_ENDS.has(unit);

function withoutSkipped(text: string, from: number, to: number): string {
	let kept = "";
	let since = from;
	for (let at = from; at < to; at++) {
		if (isHanUnit(text.charCodeAt(at)) || !isSkipped(text.charAt(at))) continue;
		kept += text.slice(since, at);
		since = at + 1;
	}
	return kept + text.slice(since, to);
}
