import { expect, test } from "vitest";
import { dateIn } from "../../../components/entry/dates.ts";

test.each([
	["2016", "zh", "2016年"],
	["2016-01", "zh", "2016年1月"],
	["2016-01-29", "zh", "2016年1月29日"],
	["2016", "en", "2016"],
	["2016-01", "en", "January 2016"],
	["2016-01-29", "en", "29 January 2016"],
] as const)("%s in %s is %s", (date, language, expected) => {
	expect(dateIn(date, language)).toBe(expected);
});
