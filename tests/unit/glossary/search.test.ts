import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileGlossary, GLOSSARY_FOLDER } from "../../../build/glossary-plugin.ts";
import { createNearest } from "../../../glossary/nearest.ts";
import { distanceWithin } from "../../../glossary/search/distance.ts";
import { ownedLines } from "../../../glossary/search/lines.ts";
import { createSpelling } from "../../../glossary/search/spelling.ts";
import { comparable } from "../../../glossary/search/units.ts";
import { createSearch, NEAR_REASONS, REASONS, type Reason } from "../../../glossary/search.ts";

const { entries, search: index } = compileGlossary(GLOSSARY_FOLDER);
const search = createSearch(entries, index);
const toSimplified = new Map(index.toSimplified);
const first = (query: string) => search(query)[0];

describe("finds first", () => {
	test.each([
		// characters
		["四个意识", "四个意识", "exact"],
		["四个意", "四个意识", "prefix"],
		["三公", "“三公”经费", "exact"],
		["「三公」經費", "“三公”经费", "exact"],
		["兩個維護", "两个维护", "exact"],
		["看齐意识", "四个意识", "member"],
		["报帐制", "报账制", "exact"],
		["后半篇", "巡视“后半篇文章”", "prefix"],
		["半篇文章", "巡视“后半篇文章”", "contains"],
		// pinyin
		["si ge yi shi", "四个意识", "pinyin"],
		["sigeyishi", "四个意识", "pinyin"],
		["sì gè yì shí", "四个意识", "pinyin"],
		["si4ge4yi4shi2", "四个意识", "pinyin"],
		["diao du", "调度", "pinyin"],
		["sì ge yi shí", "四个意识", "pinyin"],
		["lüse tong", "绿色通道", "pinyin"],
		["lvse tong", "绿色通道", "pinyin"],
		["luse tong", "绿色通道", "pinyin"],
		["lǜ se tong", "绿色通道", "pinyin"],
		["fang guan", "放管服", "pinyin"],
		// initials
		["sgys", "四个意识", "initials"],
		["lgwh", "两个维护", "initials"],
		["fgf", "放管服", "initials"],
		// English
		["four consciousnesses", "四个意识", "english"],
		["4 consciousnesses", "四个意识", "english"],
		["consciousness", "四个意识", "english"],
		["two upholds", "两个维护", "english"],
		["business environment", "营商环境", "english"],
		// mixed, numbers, apart, within
		["si个yishi", "四个意识", "pinyin"],
		["s个ys", "四个意识", "initials"],
		["四个ys", "四个意识", "initials"],
		["4个意识", "四个意识", "exact"],
		["2个维护", "两个维护", "exact"],
		["19大", "党的十九大", "exact"],
		["意识 四个", "四个意识", "apart"],
		["增强四个意识", "四个意识", "within"],
		["kan qi yi shi", "四个意识", "member"],
		// near
		["consciousneses", "四个意识", "spelling"],
		["sigeyihsi", "四个意识", "spelling"],
		["sigeyisi", "四个意识", "sound"],
		["sí gè yì shí", "四个意识", "sound"],
		["四个一识", "四个意识", "sound"],
		["四个意思识", "四个意识", "characters"],
		["组合券", "组合拳", "sound"],
		["压舱右", "压舱石", "characters"],
		["four consciousnesses unicorn", "四个意识", "some"],
	])("%s → %s (%s)", (query, term, reason) => {
		expect([first(query)?.entry.term, first(query)?.reason]).toEqual([term, reason]);
	});
});

test.each(["", " ", "“”", "、", "xyzzyq", "龘"])("“%s” finds nothing", (query) => {
	expect(search(query)).toEqual([]);
});

test("digits are no pinyin without its letters", () => {
	for (const digits of ["7", "2035", "1234 5"]) expect(search(digits).filter(({ reason }) => reason === "pinyin")).toEqual([]);
});

test("a likeness comes only where there is no answer", () => {
	for (const query of ["四个意识", "sigeyishi", "sgys", "four consciousnesses", "看齐意识"])
		expect(search(query).filter(({ reason }) => NEAR_REASONS.includes(reason))).toEqual([]);
});

test("a tone that is typed must be right, or the entry is only near", () => {
	expect(search("sí gè yì shí").every(({ reason }) => NEAR_REASONS.includes(reason))).toBe(true);
});

test("a syllable begins where the query begins", () => {
	const sounds = new Map(entries.map(({ id }, at) => [id, JSON.stringify(index.lines[at])]));
	const found = search("an").filter(({ reason }) => reason === "pinyin");
	expect(found.length).toBeGreaterThan(0);
	expect(found.filter(({ entry }) => !/ an/.test(sounds.get(entry.id) ?? ""))).toEqual([]);
});

const order = (reason: Reason) => REASONS.indexOf(reason);

test("each entry is found once, best reasons first", () => {
	const found = search("政治");
	expect(new Set(found.map(({ entry }) => entry.id)).size).toBe(found.length);
	expect(found.map(({ reason }) => reason)).toEqual([...found.map(({ reason }) => reason)].sort((a, b) => order(a) - order(b)));
});

describe("of every form of every entry", () => {
	const owners = new Map<string, Set<string>>();
	const lines = index.lines.flatMap(({ forms }, at) => forms.map((written) => ({ id: entries[at]?.id ?? "", written })));
	const soundOf = (written: string) =>
		written
			.split(" ")
			.slice(1)
			.map((syllable) => syllable.slice(0, -1));
	for (const { id, written } of lines) {
		const [text = ""] = written.split(" ");
		owners.set(text, (owners.get(text) ?? new Set()).add(id));
	}
	/** Queries whose entry does not come with one of these reasons, at most so many places down. */
	const missed = (queryOf: (written: string) => string, reasons: readonly Reason[], places: number) =>
		lines
			.filter(({ written }) => queryOf(written) !== "")
			.filter(({ id, written }) => {
				const at = search(queryOf(written)).findIndex(({ entry }) => entry.id === id);
				return at < 0 || at >= places || !reasons.includes(search(queryOf(written))[at]?.reason as Reason);
			})
			.map(({ id, written }) => `${queryOf(written)} → ${id}`);

	test("the form finds its entry first, or among those that share it", () => {
		const shared = Math.max(...[...owners.values()].map((ids) => ids.size));
		expect(missed((written) => written.split(" ")[0] ?? "", ["exact"], shared)).toEqual([]);
		for (const [text, ids] of owners) expect([...ids], text).toContain(first(text)?.entry.id);
	});

	test("so does the form as the file writes it, with its quotes", () => {
		const writings = entries.flatMap((entry) => [entry.term, ...entry.forms.map(({ text }) => text)]);
		expect(writings.filter((text) => !owners.get(comparable(text, toSimplified))?.has(first(text)?.entry.id ?? ""))).toEqual([]);
	});

	test("its beginning finds it as an answer", () => {
		const beginning = (written: string) => [...(written.split(" ")[0] ?? "")].slice(0, -1).join("");
		expect(missed(beginning, ["exact", "prefix"], entries.length)).toEqual([]);
	});

	test("its pinyin without tones finds it, joined and apart", () => {
		const onlyHan = (written: string) => (/^\p{Script=Han}+$/u.test(written.split(" ")[0] ?? "") ? soundOf(written) : []);
		// Two characters of a sound may have many forms of that sound.
		expect(missed((written) => onlyHan(written).join(""), ["pinyin"], 6)).toEqual([]);
		expect(missed((written) => onlyHan(written).join(" "), ["pinyin"], 6)).toEqual([]);
	});
});

describe("near a phrase", () => {
	const nearest = createNearest(entries, index);

	test.each([
		["四个一识", "sì gè yī shí", "四个意识", "sound"],
		["四個依實", "sì gè yī shí", "四个意识", "sound"],
		["司个易食", "si ge yi shi", "四个意识", "sound"],
		["四个认识", "sì gè rèn shi", "四个意识", "characters"],
		["一岗双则", "yī gǎng shuāng zé", "一岗双责", "sound"],
		["标本兼冶", "biāo běn jiān yě", "标本兼治", "characters"],
		["营商缓进", "yíng shāng huǎn jìn", "营商环境", "sound"],
	])("%s: %s → %s by %s", (phrase, pinyin, term, why) => {
		expect(nearest(phrase, pinyin).map((near) => [near.entry.term, near.why])[0]).toEqual([term, why]);
	});

	test("no more than are asked for, and none for what is like nothing", () => {
		expect(nearest("四个一识", "sì gè yī shí", 1)).toHaveLength(1);
		expect(nearest("蝴蝶标", "hú dié biāo")).toEqual([]);
	});
});

test("mistakes are counted in bits as in a table", () => {
	const [line] = ownedLines(entries.slice(0, 1), index);
	if (!line) throw new Error("the glossary is empty");
	const letter = fc.constantFrom(..."abcn");
	const letters = (minLength: number, maxLength: number) => fc.string({ unit: letter, minLength, maxLength });
	fc.assert(
		fc.property(letters(5, 12), letters(1, 20), (typed, there) => {
			const hits = createSpelling([{ ...line, syllables: [there] }])(typed);
			const limit = typed.length < 8 ? 1 : 2;
			// The table charges a little less for a swap; the bits a whole mistake.
			const distance = distanceWithin(typed.length, there.length, 99, (i, j) => (typed[i] === there[j] ? 0 : 1));
			expect(hits.length > 0).toBe(Math.ceil(distance - 0.001) <= limit);
		}),
		{ numRuns: 2000 },
	);
});
