import { describe, expect, test } from "vitest";
import { announcedMembers, checkGlossary, problemLine } from "../../../glossary/check.ts";
import { loadGlossary } from "../../../glossary/load.ts";
import { TO_SIMPLIFIED } from "../../../glossary/traditional.ts";
import { GOOD_ENTRY, glossaryFolder, OTHER_ENTRY } from "../../support/glossary-folder.ts";

const FILE = "entries/politics/si-ge-yi-shi.yaml";
const problemsOf = (folder: string) => checkGlossary(loadGlossary(folder), TO_SIMPLIFIED).map(problemLine);

test("a good glossary has no problem", () => {
	expect(problemsOf(glossaryFolder())).toEqual([]);
});

describe("a bad entry is named by file, field and reason", () => {
	test.each<[string, (yaml: string) => string, RegExp]>([
		["a missing field", (yaml) => yaml.replace("term: 四个意识\n", ""), /si-ge-yi-shi\.yaml: term: missing/],
		["a missing language", (yaml) => yaml.replace(/ {2}en: Four demands.*\n/, ""), /si-ge-yi-shi\.yaml: definition\.en: missing/],
		["a misspelt field", (yaml) => yaml.replace("level: 1", "levle: 1"), /si-ge-yi-shi\.yaml: levle: unknown field/],
		["a level that does not exist", (yaml) => yaml.replace("level: 1", "level: 4"), /level: level is 1, 2 or 3/],
		["a definition without end", (yaml) => yaml.replace("四项要求。", "四项要求"), /definition\.zh: one to three sentences/],
		[
			"a definition of four sentences",
			(yaml) => yaml.replace("Four demands on Party members.", "One. Two. Three. Four."),
			/definition\.en: one to three sentences/,
		],
		[
			"Chinese punctuation in English",
			(yaml) => yaml.replace("on Party members.", "on Party members， all."),
			/definition\.en: use English punctuation/,
		],
		["English punctuation in Chinese", (yaml) => yaml.replace("对党员干部的", "对党员,干部的"), /definition\.zh: use Chinese punctuation/],
		[
			"full-width punctuation in English",
			(yaml) => yaml.replace("on Party members.", "on Party members（all）."),
			/definition\.en: use English/,
		],
		["a full-width letter in English", (yaml) => yaml.replace("on Party", "on Ｐarty"), /definition\.en: use English punctuation/],
		["a full-width digit in Chinese", (yaml) => yaml.replace("四项要求。", "４项要求。"), /definition\.zh: write digits and Latin/],
		["half-width brackets in Chinese", (yaml) => yaml.replace("四项要求。", "四项(四条)要求。"), /definition\.zh: use （ ）/],
		["straight quotes in Chinese", (yaml) => yaml.replace("四项要求。", '"四项"要求。'), /definition\.zh: use “ ” and ‘ ’/],
		[
			"a character that can't be seen",
			(yaml) => yaml.replace("四项要求。", "四项\u200b要求。"),
			/definition\.zh: remove the character that can't be/,
		],
		["a control character", (yaml) => yaml.replace("on Party members.", "on\u0085Party members."), /definition\.en: remove the character/],
		["a field left empty", (yaml) => yaml.replace("level: 1", "level:"), /level: still empty; fill it in/],
		["a date that is none", (yaml) => yaml.replace("2016-01-29", "2016-13-29"), /sources\.0\.date: write a date as/],
		["a day that does not exist", (yaml) => yaml.replace("2016-01-29", "2016-02-31"), /sources\.0\.date: there is no such day/],
		[
			"an address that is a script",
			(yaml) => yaml.replace("date: 2016-01-29 }", 'date: 2016-01-29, url: "javascript:alert(1)" }'),
			/sources\.0\.url: write the whole address/,
		],
		[
			"an address without its protocol",
			(yaml) => yaml.replace("date: 2016-01-29 }", "date: 2016-01-29, url: www.gov.cn }"),
			/sources\.0\.url: write the whole address/,
		],
		["no source", (yaml) => yaml.replace(/sources:[\s\S]*/, "sources: []\n"), /sources: an entry needs at least one source/],
		["a source that is not listed", (yaml) => yaml.replace("  source: a", "  source: b"), /members\.source: no source has the key “b”/],
		[
			"fewer members than the numeral says",
			(yaml) => yaml.replace(/ {4}- \{ zh: 看齐意识.*\n/, ""),
			/members\.list: 四个意识 announces 4 members, 3 are listed/,
		],
		[
			"a related entry that does not exist",
			(yaml) => yaml.replace("[si-ge-zi-xin]", "[si-ge-zi-xin, wu-ge]"),
			/related: no entry has the id “wu-ge”/,
		],
		[
			"a relation that is not mutual",
			(yaml) => yaml.replace("related: [si-ge-zi-xin]\n", ""),
			/si-ge-zi-xin\.yaml: related: si-ge-yi-shi does not name this entry back/,
		],
		["a form listed twice", (yaml) => yaml.replace("四种意识", "四个「意识」"), /forms\.0: “四个「意识」” is listed twice/],
		[
			"a form that another entry owns",
			(yaml) => yaml.replace("四种意识", "四個自信"),
			/forms\.0: “四個自信” is a form of si-ge-zi-xin too/,
		],
		["a form of one character", (yaml) => yaml.replace("四种意识", "“四”"), /forms\.0: ““四”” is too short/],
		[
			"a rule without a reason",
			(yaml) => yaml.replace("kind: other }", "kind: other, rule: { quoted: true } }"),
			/forms\.0\.rule\.why: missing/,
		],
		[
			"a rule that restricts nothing",
			(yaml) => yaml.replace("kind: other }", "kind: other, rule: { why: 无 } }"),
			/forms\.0\.rule: the rule has a why but restricts nothing/,
		],
		[
			"an id that is not the file's name",
			(yaml) => yaml.replace("id: si-ge-yi-shi", "id: si-ge"),
			/id: the id is “si-ge”, so the file must be named si-ge\.yaml/,
		],
		["text that is not YAML", (yaml) => `${yaml}\n\t: [`, /si-ge-yi-shi\.yaml: line \d+: not valid YAML/],
	])("%s", (_, spoil, reason) => {
		const spoilt = spoil(GOOD_ENTRY);
		expect(spoilt).not.toBe(GOOD_ENTRY);
		expect(problemsOf(glossaryFolder({ [FILE]: spoilt })).join("\n")).toMatch(reason);
	});

	test("an unknown subject", () => {
		const folder = glossaryFolder({ "entries/cuisine/si-ge-yi-shi.yaml": GOOD_ENTRY, [FILE]: "" });
		expect(problemsOf(folder)).toContain(
			"entries/cuisine/si-ge-yi-shi.yaml: folder: unknown subject “cuisine”; subjects.yaml has politics",
		);
	});

	test("who names an entry that could not be read is not blamed", () => {
		const folder = glossaryFolder({ [FILE]: GOOD_ENTRY.replace("level: 1\n", "") });
		expect(problemsOf(folder)).toEqual([`${FILE}: level: missing`]);
	});

	test("one id in two files", () => {
		const folder = glossaryFolder({
			"subjects.yaml": "- { id: politics, zh: 政治建设, en: Politics }\n- { id: rural, zh: 三农, en: Rural }\n",
			"entries/rural/si-ge-yi-shi.yaml": GOOD_ENTRY,
		});
		expect(problemsOf(folder).join("\n")).toMatch(
			/entries\/rural\/si-ge-yi-shi\.yaml: id: entries\/politics\/si-ge-yi-shi\.yaml has the id/,
		);
	});
});

test("two concepts may share a form if one says so", () => {
	const sharing = GOOD_ENTRY.replace("{ text: 四种意识, kind: other }", "{ text: 四个自信, kind: other, sharedWith: [si-ge-zi-xin] }");
	expect(problemsOf(glossaryFolder({ [FILE]: sharing }))).toEqual([]);
	expect(
		problemsOf(
			glossaryFolder({ [FILE]: sharing, "entries/politics/si-ge-zi-xin.yaml": OTHER_ENTRY.replace("四个自信", "四大自信") }),
		).join(),
	).toMatch(/forms\.0\.sharedWith: si-ge-zi-xin has no form “四个自信”/);
});

test.each([
	["四项（GDP）要求。", "Four demands on “Party members”."],
	["GDP (PPP) 四项要求，A4纸。", "Demands on the Party's members (all)."],
	["《甲》（乙）“丙”‘丁’。", "Four demands; the term is 四个意识."],
])("%s %s has nothing wrong in it", (zh, en) => {
	const yaml = GOOD_ENTRY.replace("对党员干部的四项要求。", zh).replace("Four demands on Party members.", en);
	expect(problemsOf(glossaryFolder({ [FILE]: yaml }))).toEqual([]);
});

test.each([
	["四个意识", 4],
	["两个维护", 2],
	["“三公”经费", 3],
	["五公开", 5],
	["十二个", 12],
	["十个坚持", 10],
	["一岗双责", undefined],
	["中央八项规定", undefined],
	["三严三实", undefined],
	["两不愁三保障", undefined],
	["三农", 3],
])("%s announces %s members", (term, expected) => {
	expect(announcedMembers(term)).toBe(expected);
});
