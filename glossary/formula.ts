/** Numbered formulas, by their number: 四个意识 is one of four. */
import type { Entry } from "./schema.ts";

/** No formula in use has more parts. */
const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"] as const;

/** 两岸, the two sides of the strait, counts nothing. */
const NUMERAL = /(?!两岸)[一二两双三四五六七八九十百千万]+/g;
const AT_START = /(?:^|“)(?!两岸)[一二两双三四五六七八九十]/;

type Formula = Pick<Entry, "term" | "level" | "members">;

/**
 * The first numeral of a term that is made of numbered parts. What only contains a numeral (第一责任人, 二十届四中全会) is none:
 * it has its members listed, or is a shorthand that begins with the numeral (“两高”项目), or counts twice (一国两制).
 */
export function numberOfFormula({ term, level, members }: Formula): number | undefined {
	const numerals = term.match(NUMERAL) ?? [];
	const counts = members !== undefined || (AT_START.test(term) && (level === 1 || numerals.length > 1));
	const number = NUMERALS.indexOf(numerals[0]?.replace(/^[两双]$/, "二") as (typeof NUMERALS)[number]) + 1;
	return counts && number > 0 ? number : undefined;
}
