import { describe, expect, test } from "vitest";
import { blocksOfPage, decodePage } from "../../../scripts/evaluate/pages.ts";

describe("the blocks of a page", () => {
	test.each<[string, string, string[]]>([
		["elements that set text apart", "<div>甲<p>乙</p>丙</div>", ["甲", "丙", "乙"]],
		["inline elements and elements unknown to HTML", "<p>四<b>个</b><ucapcontent>意识</ucapcontent></p>", ["四个意识"]],
		["names in capitals, as old editors write them", "<TABLE><TR><TD>甲<TD>乙</TABLE>", ["甲", "乙"]],
		[
			"a line break, a picture, a script, a ruby annotation",
			"<p>一<br>二<img>三<script>四</script><ruby>五<rt>wǔ</rt></ruby>",
			["一\u2028二\ufffc三五"],
		],
		["no html element", "甲<p>乙", ["甲", "乙"]],
		[
			"a document",
			"<!doctype html><html><head><title>题</title></head><body><p>四&nbsp;个&#x610f;识</p></body></html>",
			["四\u00a0个意识"],
		],
	])("%s", (_, html, expected) => {
		expect(
			blocksOfPage(html)
				.map(({ text }) => text)
				.filter((text) => text.trim() !== ""),
		).toEqual(expected);
	});

	test.each([
		["<p>四个<b>意识</b></p>", true],
		["<p><a>四个</a><a>意识</a></p>", false],
		['<p>四个<span style="display:block">意识</span></p>', false],
	])("in %s the parts belong together: %s", (html, expected) => {
		expect(blocksOfPage(html)[0]?.isWhole({ start: 0, end: 4 })).toBe(expected);
	});
});

describe("a page is read in the encoding that it declares", () => {
	const gbk = [0xc8, 0xfd, 0xc5, 0xa9];
	const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));
	test.each<[string, number[], string]>([
		["GB2312", [...ascii('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'), ...gbk], "三农"],
		["GBK", [...ascii("<meta charset='GBK'>"), ...gbk], "三农"],
		["none", [...new TextEncoder().encode("三农")], "三农"],
		["one that does not exist", [...ascii("<meta charset=none>"), ...new TextEncoder().encode("三农")], "三农"],
		["another than its byte order mark", [0xef, 0xbb, 0xbf, ...ascii("<meta charset=gbk>"), ...new TextEncoder().encode("三农")], "三农"],
	])("%s", (_, bytes, expected) => {
		expect(decodePage(Uint8Array.from(bytes)).replace(/<.*>/, "")).toBe(expected);
	});
});
