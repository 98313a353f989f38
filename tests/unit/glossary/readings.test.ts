import { describe, expect, test } from "vitest";
import { checkReadings } from "../../../glossary/checks/readings.ts";
import { loadGlossary } from "../../../glossary/load.ts";
import { pinyinOf, type Readings, unconfirmed } from "../../../glossary/readings.ts";
import { GOOD_ENTRY, glossaryFolder } from "../../support/glossary-folder.ts";

const table = (words: Record<string, string>): Readings =>
	new Map(Object.entries(words).map(([word, pinyin]) => [word, pinyin.split(" ")]));

describe("a term is read", () => {
	test.each<[string, Record<string, string>, string]>([
		["一岗双责", {}, "yī gǎng shuāng zé"],
		["不忘初心、牢记使命", {}, "bù wàng chū xīn láo jì shǐ mìng"],
		["“三公”经费", {}, "sān gōng jīng fèi"],
		["互联网+政务服务", {}, "hù lián wǎng + zhèng wù fú wù"],
		["GEP核算", {}, "GEP hé suàn"],
		["中国制造2025", {}, "zhōng guó zhì zào 2025"],
		["三重一大", {}, "sān chóng yī dà"],
		["三重一大", { 三重: "sān zhòng" }, "sān zhòng yī dà"],
		["银行", { 行: "xíng", 银行: "yín háng" }, "yín háng"],
		["行政银行", { 行: "xíng", 银行: "yín háng" }, "xíng zhèng yín háng"],
		["会计财会", { 会计: "kuài jì", 财会: "cái kuài", 计财: "jì xxx" }, "kuài jì cái kuài"],
	])("%s with %j: %s", (term, words, expected) => {
		expect(pinyinOf(term, table(words))).toBe(expected);
	});
});

describe("what nobody confirmed", () => {
	test.each<[string, Record<string, string>, string[]]>([
		["银行", {}, ["行"]],
		["银行", { 银行: "yín háng" }, []],
		["行政银行", { 银行: "yín háng" }, ["行"]],
		["三农", {}, []],
	])("%s with %j: %j", (term, words, expected) => {
		expect(unconfirmed(term, table(words))).toEqual(expected);
	});
});

const FILE = "entries/politics/si-ge-yi-shi.yaml";

test.each<[string, Record<string, string>, string[]]>([
	["everything confirmed", {}, []],
	[
		"a character that no word covers",
		{ "readings.yaml": "个: gè\n自信: zì xìn\n" },
		[
			`${FILE}: term: 识 is read shí or zhì; look up a word of 四个意识 that has it and add the word to readings.yaml, or give the entry its pinyin`,
		],
	],
	["the entry's own pinyin", { "readings.yaml": "个: gè\n自信: zì xìn\n", [FILE]: `${GOOD_ENTRY}pinyin: sì gè yì shí\n` }, []],
	[
		"pinyin with a syllable too few",
		{ [FILE]: `${GOOD_ENTRY}pinyin: sì gè yìshí\n` },
		[`${FILE}: pinyin: 四个意识 has 4 characters to read, the pinyin has 3 syllables; separate them by spaces`],
	],
	["pinyin with a slip", { [FILE]: `${GOOD_ENTRY}pinyin: sì gè yì shì\n` }, [`${FILE}: pinyin: 识 is read shí or zhì, not shì`]],
	["digits in pinyin, as they are read", { [FILE]: GOOD_ENTRY.replace("term: 四个意识", "term: 4个意识\npinyin: sì gè yì shí") }, []],
	[
		"a row with a syllable too few",
		{ "readings.yaml": "个: gè\n意识: yìshí\n自信: zì xìn\n识: shí\n" },
		["readings.yaml: 意识: 2 characters have 2 syllables, 1 are written"],
	],
	[
		"a row with a slip",
		{ "readings.yaml": "个: gè\n意识: yì shì\n自信: zì xìn\n" },
		["readings.yaml: 意识: 识 is read shí or zhì, not shì"],
	],
	["an unstressed syllable", { "readings.yaml": "个: gè\n意识: yì shi\n自信: zì xìn\n" }, []],
	[
		"a row without tones",
		{ "readings.yaml": "个: ge4\n识: shí\n自信: zì xìn\n" },
		["readings.yaml: 个: write syllables with tone marks, separated by single spaces"],
	],
	[
		"a word twice",
		{ "readings.yaml": "个: gè\n识: shí\n识: zhì\n自信: zì xìn\n" },
		["readings.yaml: line 3: not valid YAML: Map keys must be unique at line 3, column 1:"],
	],
])("%s", (_, files, expected) => {
	const glossary = loadGlossary(glossaryFolder(files));
	const found = [...glossary.problems, ...checkReadings(glossary)].map(({ file, field, message }) => `${file}: ${field}: ${message}`);
	expect(found).toEqual(expected);
});
