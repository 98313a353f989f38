import glossary from "virtual:tifa/entries";
import { describe, expect, test } from "vitest";
import { type Dot, isDated, layOutTimeline, nextDot } from "../../../../components/glossary/timeline.ts";
import type { StoredEntry } from "../../../../glossary/compile.ts";

const { entries, subjects } = glossary;
const timeline = layOutTimeline(entries, subjects);
const dots = timeline.strips.flatMap((strip) => strip.dots);

/** As many entries as the glossary is to have, most of them in few years. */
const many = Array.from({ length: 1000 }, (_, n) => {
	const entry = entries.filter(isDated)[n % 150] as StoredEntry;
	return { ...entry, id: `${entry.id}-${n}` };
});

describe.each([
	["the glossary", entries],
	["a thousand entries", many],
])("%s", (_, all) => {
	const layout = layOutTimeline(all, subjects);

	test("every dated entry is there once, in the strip of its field", () => {
		const shown = layout.strips.flatMap(({ subject, dots: ofStrip }) => ofStrip.map(({ entry }) => `${subject.id} ${entry.id}`));
		expect(shown.sort()).toEqual(
			all
				.filter(isDated)
				.map(({ subject, id }) => `${subject} ${id}`)
				.sort(),
		);
	});

	test("no two marks touch, and all lie inside the picture", () => {
		for (const { dots: ofStrip, height } of layout.strips) {
			for (const [at, a] of ofStrip.entries()) {
				expect(a.x > 6 && a.x < layout.width - 6 && a.y > 6 && a.y < height - 6).toBe(true);
				for (const b of ofStrip.slice(at + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(12);
			}
		}
	});
});

test("a mark stands in its year, and years go from left to right", () => {
	const starts = new Map(timeline.years.map(({ year, x }) => [year, x]));
	for (const { entry, x } of dots) {
		const year = Number(entry.origin.date.slice(0, 4));
		const from = year < 2000 ? starts.get(Math.floor(year / 10) * 10) : starts.get(year);
		const to = starts.get(year < 2000 ? Math.floor(year / 10) * 10 + 10 : year + 1) ?? timeline.width;
		expect(x > (from as number) && x < to).toBe(true);
	}
	const xs = timeline.years.map(({ x }) => x);
	expect(xs).toEqual([...xs].sort((a, b) => a - b));
});

test("a glossary without any date is an empty timeline", () => {
	const undated = entries.map(({ origin, ...rest }) => rest as StoredEntry);
	expect(layOutTimeline(undated, subjects).strips).toEqual([]);
});

describe("arrow keys", () => {
	const [first, second] = timeline.strips as [(typeof timeline.strips)[number], (typeof timeline.strips)[number]];
	const id = (dot: Dot | undefined) => dot?.entry.id;

	test("right and left go through the strip in order of time, and end there", () => {
		const way = [id(first.dots[0])];
		for (let next = way[0]; next; ) {
			next = nextDot(timeline, next, "ArrowRight");
			if (next) way.push(next);
		}
		expect(way).toEqual(first.dots.map(id));
		const dates = first.dots.map(({ entry }) => entry.origin.date);
		expect(dates).toEqual([...dates].sort());
		expect(nextDot(timeline, id(first.dots[1]) as string, "ArrowLeft")).toBe(id(first.dots[0]));
		expect(nextDot(timeline, id(first.dots[0]) as string, "ArrowLeft")).toBeUndefined();
	});

	test("Home and End go to the ends of the strip", () => {
		const middle = id(first.dots[3]) as string;
		expect(nextDot(timeline, middle, "Home")).toBe(id(first.dots[0]));
		expect(nextDot(timeline, middle, "End")).toBe(id(first.dots.at(-1)));
	});

	test("down and up go to the nearest year of the next strip, and end at the edge", () => {
		const from = first.dots.at(-1) as Dot;
		const down = second.dots.find((dot) => id(dot) === nextDot(timeline, from.entry.id, "ArrowDown")) as Dot;
		expect(Math.abs(down.x - from.x)).toBe(Math.min(...second.dots.map(({ x }) => Math.abs(x - from.x))));
		expect(first.dots.map(id)).toContain(nextDot(timeline, down.entry.id, "ArrowUp"));
		expect(nextDot(timeline, from.entry.id, "ArrowUp")).toBeUndefined();
		expect(nextDot(timeline, id(timeline.strips.at(-1)?.dots[0]) as string, "ArrowDown")).toBeUndefined();
	});

	test("other keys are left to the browser", () => {
		expect(nextDot(timeline, id(first.dots[0]) as string, "Enter")).toBeUndefined();
	});
});
