/**
 * Where each entry stands on the timeline: a strip for each subject field, years from left to right, entries of a year
 * piled up. Values only; timeline-picture.tsx draws them.
 */
import { scaleLinear } from "d3-scale";
import type { StoredEntry } from "../../glossary/compile.ts";
import type { Subject } from "../../glossary/schema.ts";

type Origin = NonNullable<StoredEntry["origin"]>;
export type OriginKind = Origin["kind"];
export type DatedEntry = StoredEntry & { origin: Origin };
export type Dot = { entry: DatedEntry; x: number; y: number };
export type Strip = { subject: Subject; dots: Dot[]; height: number };
export type Timeline = { strips: Strip[]; years: { year: number; x: number }[]; width: number };

/** Distance between the middles of two dots, in CSS pixels. */
const PITCH = 15;
/** A year holds two dots beside each other. */
const YEAR = 2 * PITCH + 2;
/** Most formulations are of this century; the decades before, with few each, are drawn closer together. */
const DENSE_FROM = 2000;
const DECADE = 32;
const MARGIN = 18;

export const isDated = (entry: StoredEntry): entry is DatedEntry => entry.origin !== undefined;
const yearOf = ({ origin }: DatedEntry) => Number(origin.date.slice(0, 4));

/** Oldest first; of the same day, in the order of the glossary. */
export const byDate = (a: DatedEntry, b: DatedEntry) => (a.origin.date < b.origin.date ? -1 : a.origin.date > b.origin.date ? 1 : 0);

export function layOutTimeline(entries: readonly StoredEntry[], subjects: readonly Subject[]): Timeline {
	const dated = entries.filter(isDated).sort(byDate);
	const all = dated.map(yearOf);
	const last = Math.max(DENSE_FROM, ...all) + 1;
	const first = Math.min(DENSE_FROM, Math.floor(Math.min(...all) / 10) * 10);
	const early = ((DENSE_FROM - first) / 10) * DECADE;
	const width = 2 * MARGIN + early + (last - DENSE_FROM) * YEAR;
	const x = scaleLinear()
		.domain([first, DENSE_FROM, last])
		.range([MARGIN, MARGIN + early, width - MARGIN]);
	const strips = subjects
		.map((subject) =>
			pileUp(
				subject,
				dated.filter((entry) => entry.subject === subject.id),
				x,
			),
		)
		.filter(({ dots }) => dots.length > 0);
	const years = [...decades(first), ...Array.from({ length: last - DENSE_FROM }, (_, n) => DENSE_FROM + n)];
	return { strips, years: years.map((year) => ({ year, x: x(year) })), width };
}

const decades = (first: number) => Array.from({ length: (DENSE_FROM - first) / 10 }, (_, n) => first + n * 10);

/** Each dot takes the lowest free place of its year; y counts from the foot of the strip upwards. */
function pileUp(subject: Subject, entries: readonly DatedEntry[], x: (year: number) => number): Strip {
	const dots: Dot[] = [];
	const isFree = (at: number, y: number) => dots.every((dot) => dot.y !== y || Math.abs(dot.x - at) >= PITCH);
	for (const entry of entries) {
		const year = yearOf(entry);
		const left = x(year) + PITCH / 2 + 1;
		const places = year < DENSE_FROM ? [x(year + 0.5)] : [left, left + PITCH];
		for (let y = PITCH / 2; ; y += PITCH) {
			const place = places.find((at) => isFree(at, y));
			if (place === undefined) continue;
			dots.push({ entry, x: place, y });
			break;
		}
	}
	return { subject, dots, height: Math.max(...dots.map(({ y }) => y), 0) + PITCH / 2 };
}

/**
 * The entry to which an arrow key leads: left and right through the strip in order of time, up and down to the nearest
 * year of the strip beside it, Home and End to the ends of the strip. Undefined where there is none, or for other keys.
 */
export function nextDot({ strips }: Timeline, id: string, key: string): string | undefined {
	const row = strips.findIndex(({ dots }) => dots.some(({ entry }) => entry.id === id));
	const dots = strips[row]?.dots ?? [];
	const at = dots.findIndex(({ entry }) => entry.id === id);
	const step = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: dots.length - 1 }[key];
	if (step !== undefined) return dots[step]?.entry.id;
	const beside = strips[row + ({ ArrowUp: -1, ArrowDown: 1 }[key] ?? Number.NaN)]?.dots ?? [];
	const from = dots[at]?.x ?? 0;
	return [...beside].sort((a, b) => Math.abs(a.x - from) - Math.abs(b.x - from))[0]?.entry.id;
}
