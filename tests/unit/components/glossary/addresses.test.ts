import { expect, test } from "vitest";
import { addressOf, type Route, readAddress } from "../../../../components/glossary/addresses.ts";

test.each<[string, Route]>([
	["", { page: "front" }],
	["#", { page: "front" }],
	["#/", { page: "front" }],
	["#/subject/politics", { page: "subject", id: "politics" }],
	["#/letter/S", { page: "letter", letter: "S" }],
	["#/number/12", { page: "number", number: 12 }],
	["#/level/1", { page: "level", level: 1 }],
	["#/entry/si-ge-yi-shi", { page: "entry", id: "si-ge-yi-shi" }],
	["#/entry/si-ge-yi-shi/", { page: "entry", id: "si-ge-yi-shi" }],
	["#/timeline", { page: "timeline" }],
	["#/network/si-ge-yi-shi", { page: "network", id: "si-ge-yi-shi" }],
	["#/search?q=%E5%9B%9B%E4%B8%AA", { page: "search", query: "四个" }],
	["#/search?q=四个", { page: "search", query: "四个" }],
	["#/search?q=four%20a%26b%23", { page: "search", query: "four a&b#" }],
	["#/search", { page: "search", query: "" }],
	["#/search?q=%E5%9B", { page: "search", query: "\ufffd" }],
])("%s is read as an address", (address, route) => {
	expect(readAddress(address)).toEqual(route);
});

test.each(["#/nowhere", "#/entry", "#/entry/a/b", "#/level/4", "#/letter/ab", "#/letter/四", "#/number/x", "#/timeline/2016"])(
	"%s is no address of ours",
	(address) => {
		expect(readAddress(address)).toEqual({ page: "unknown" });
	},
);

test.each<Exclude<Route, { page: "unknown" }>>([
	{ page: "front" },
	{ page: "subject", id: "politics" },
	{ page: "letter", letter: "Z" },
	{ page: "number", number: 4 },
	{ page: "level", level: 3 },
	{ page: "entry", id: "fang-guan-fu" },
	{ page: "timeline" },
	{ page: "network", id: "fang-guan-fu" },
	{ page: "search", query: "“三公”经费 & more + 100%?#/" },
])("the address of $page leads back to it", (route) => {
	expect(readAddress(addressOf(route))).toEqual(route);
});
