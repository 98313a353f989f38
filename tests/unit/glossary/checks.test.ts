/** What is checked between entries and against the dictionary; tests/unit/glossary/check.test.ts has the rest. */
import { describe, expect, test } from "vitest";
import { checkCompounds } from "../../../glossary/checks/compounds.ts";
import { checkDefinitions } from "../../../glossary/checks/definitions.ts";
import { checkMembers } from "../../../glossary/checks/members.ts";
import { isAccidental, jiebaDictionary, parseDictionary } from "../../../glossary/dictionary.ts";
import { loadGlossary } from "../../../glossary/load.ts";
import { TO_SIMPLIFIED } from "../../../glossary/traditional.ts";
import { GOOD_ENTRY, glossaryFolder, OTHER_ENTRY } from "../../support/glossary-folder.ts";

const FILE = "entries/politics/si-ge-yi-shi.yaml";
const OTHER_FILE = "entries/politics/si-ge-zi-xin.yaml";

describe("definitions", () => {
	const long = "各级政府每年年初向人民代表大会报告上一年的工作，并提出这一年的打算";
	const english = "Every government reports on the past year to the people's congress and says what it intends for the year";
	const define = (yaml: string, zh: string, en: string) =>
		yaml.replace(/definition:[^}]*?(\}|\n {2}en: .*)\n/, `definition: { zh: "${zh}", en: "${en}" }\n`);
	const problemsOf = (zh: string, en: string, otherZh: string, otherEn: string, more = "") => {
		const files = { [FILE]: define(GOOD_ENTRY, zh, en) + more, [OTHER_FILE]: define(OTHER_ENTRY, otherZh, otherEn) };
		const glossary = loadGlossary(glossaryFolder(files));
		expect(glossary.problems).toEqual([]);
		return checkDefinitions(glossary).map(({ file, field, message }) => `${file}: ${field}: ${message}`);
	};

	test.each<[string, string, string, string[]]>([
		["of their own", "四项要求。", "四项信心。", []],
		["the same", `${long}。`, `${long}。`, ["the same as"]],
		["the same but for punctuation", `${long}。`, `${long.replace("，", "；")}！`, ["the same as"]],
		["nearly the same", `${long}。`, `${long.replace("一年", "一个年度")}。`, ["88 % the same as"]],
		["of one sort", `${long}。`, "各级法院每年年初向人民代表大会报告上一年的工作，说明审理了多少案件，判了多少人，还有哪些不足。", []],
	])("in Chinese: %s", (_, zh, other, expected) => {
		const found = problemsOf(zh, "Four demands.", other, "Forms of confidence.");
		expect(found).toEqual(
			expected.map(
				(how) => `${OTHER_FILE}: definition.zh: ${how} that of si-ge-yi-shi; say what sets the two apart, or make them one entry`,
			),
		);
	});

	test.each<[string, string, string, string[]]>([
		["of their own", "Four demands.", "Forms of confidence.", []],
		["the same but for case", `${english}.`, `${english.toLowerCase()}.`, ["the same as"]],
		["nearly the same", `${english}.`, `${english.replace("past", "last")}.`, ["89 % the same as"]],
		[
			"of one sort",
			`${english}.`,
			"Every court reports on the past year to the people's congress and says how many cases it has tried.",
			[],
		],
	])("in English: %s", (_, en, other, expected) => {
		expect(problemsOf("四项要求。", en, "信心的说法。", other).map((line) => / definition\.en: (.*) that of/.exec(line)?.[1])).toEqual(
			expected,
		);
	});

	test.each<[string, boolean]>([
		["四个意识是对党员干部的要求。", true],
		["“四个意识”，是对党员干部的要求。", true],
		["所谓四个意识，指对党员干部的要求。", true],
		["四个意识：指对党员干部的要求。", true],
		["四个意识强不强，看干部做什么。", false],
		["对党员干部的要求，四个意识是简称。", false],
	])("%s begins with the term: %s", (zh, expected) => {
		const found = problemsOf(zh, "Four demands.", "信心的说法。", "Forms of confidence.");
		expect(found).toEqual(expected ? [`${FILE}: definition.zh: begins with 四个意识; begin with what it is or does`] : []);
	});

	test.each<[string, boolean]>([
		["The Four Consciousnesses are demands on officials.", true],
		["“Four Consciousnesses” refers to demands on officials.", true],
		["Four demands, the Four Consciousnesses.", false],
		["Four Consciousnesses, in the translation of the time, for demands on officials.", false],
	])("%s begins with the rendering: %s", (en, expected) => {
		const rendering = "renderings: [{ text: Four Consciousnesses, source: a }]\n";
		const found = problemsOf("四项要求。", en, "信心的说法。", "Forms of confidence.", rendering);
		expect(found).toEqual(expected ? [`${FILE}: definition.en: begins with “Four Consciousnesses”; begin with what it is or does`] : []);
	});
});

describe("members", () => {
	const problemsOf = (member: string, otherTerm = "看齐意识") => {
		const entry = GOOD_ENTRY.replace("{ zh: 看齐意识, en: keeping in alignment }", member);
		const other = OTHER_ENTRY.replace("四个自信", otherTerm);
		const glossary = loadGlossary(glossaryFolder({ [FILE]: entry, [OTHER_FILE]: other }));
		expect(glossary.problems).toEqual([]);
		return checkMembers(glossary, TO_SIMPLIFIED).map(({ file, field, message }) => `${file}: ${field}: ${message}`);
	};

	test("a member that is a form of an entry is named, with what to do", () => {
		expect(problemsOf("{ zh: 看齐意识, en: a }")).toEqual([
			`${FILE}: members.list.3.entry: “看齐意识” is a form of si-ge-zi-xin; name it as the member's entry, or, if it is another concept, in the member's sharedWith`,
		]);
	});

	test.each<[string, string, string?]>([
		["the member names it", "{ zh: 看齐意识, en: a, entry: si-ge-zi-xin }"],
		["another concept", "{ zh: 看齐意识, en: a, sharedWith: [si-ge-zi-xin] }"],
		["no entry has it", "{ zh: 看齐意识, en: a }", "四个自信"],
		["an entry has only a part of it", "{ zh: 看齐意识, en: a }", "看齐"],
		["a form of the formula itself", "{ zh: 四种意识, en: a }"],
	])("no question is asked: %s", (_, member, otherTerm) => {
		expect(problemsOf(member, otherTerm)).toEqual([]);
	});

	test.each<[string, string, string]>([
		["in traditional characters", "{ zh: 看齊意識, en: a }", "看齐意识"],
		["with quotes", "{ zh: “看齐”意识, en: a }", "看齐意识"],
		["with another separator", "{ zh: 看齐、意识, en: a }", "看齐意识"],
	])("the question stays: %s", (_, member, otherTerm) => {
		expect(problemsOf(member, otherTerm)).toHaveLength(1);
	});

	test("an entry that can't be read is not looked for", () => {
		const entry = GOOD_ENTRY.replace("{ zh: 看齐意识, en: keeping in alignment }", "{ zh: 看齐意识, en: a, sharedWith: [si-ge-zi-xin] }");
		const glossary = loadGlossary(glossaryFolder({ [FILE]: entry, [OTHER_FILE]: OTHER_ENTRY.replace("level: 1", "") }));
		expect(glossary.unread).toEqual(new Set(["si-ge-zi-xin"]));
		expect(checkMembers(glossary, TO_SIMPLIFIED)).toEqual([]);
	});

	test.each<[string, string, RegExp]>([
		["an entry without the form", "{ zh: 看齐, en: a, sharedWith: [si-ge-zi-xin] }", /si-ge-zi-xin has no form “看齐”; delete it$/],
		["no entry at all", "{ zh: 看齐, en: a, sharedWith: [wu-ge] }", /wu-ge has no form “看齐”; delete it$/],
		["its entry", "{ zh: 看齐意识, en: a, entry: si-ge-zi-xin, sharedWith: [si-ge-zi-xin] }", /is the member's entry; delete one/],
	])("a slip in sharedWith is named: %s", (_, member, reason) => {
		const found = problemsOf(member);
		expect(found).toHaveLength(1);
		expect(found[0]).toMatch(/members\.list\.3\.sharedWith/);
		expect(found[0]).toMatch(reason);
	});
});

const DICTIONARY = parseDictionary(
	[
		"党 900 n",
		"组织 900 n",
		"党组 50 n",
		"党组织 600 n",
		"党委 500 n",
		"书记 500 n",
		"党委书记 300 n",
		"部党组 2 n",
		"教育部党组 2 n",
	].join("\n"),
);

test.each([
	["党组", "党组织", true],
	["组织", "党组织", false],
	["党委", "党委书记", false],
	["委书", "党委书记", true],
	["党组", "教育部党组", false],
	["部党", "教育部党组", true],
	["知词", "未知词", false],
])("%s is an accidental part of %s: %s", (form, word, expected) => {
	const start = word.indexOf(form);
	expect(isAccidental(word, start, start + form.length, DICTIONARY)).toBe(expected);
});

describe("forms in words", () => {
	const withForm = (form: string) => GOOD_ENTRY.replace("{ text: 四种意识, kind: other }", form);
	const problemsOf = (form: string, compounds = "") => {
		const glossary = loadGlossary(glossaryFolder({ [FILE]: withForm(form), "compounds.yaml": `# none\n${compounds}` }));
		expect(glossary.problems).toEqual([]);
		return checkCompounds(glossary, DICTIONARY, TO_SIMPLIFIED).map(({ file, field, message }) => `${file}: ${field}: ${message}`);
	};
	const rule = (rule: string) => `{ text: 党组, kind: other, rule: { ${rule}, why: 不标“党组织” } }`;

	test("an accident is named, with what to do", () => {
		expect(problemsOf("{ text: 党组, kind: other }")).toEqual([
			`${FILE}: forms.0: “党组” is also an accidental part of 党组织; give it a rule that leaves them out (notBefore, notAfter, boundary, quoted or near), or, where the form is meant in such a word too, name the word in compounds.yaml`,
		]);
	});

	test.each<[string, string, string?]>([
		["a compound at whose seam the form ends", "{ text: 党委, kind: other }"],
		["notBefore", rule("notBefore: [织]")],
		["boundary", rule("boundary: true")],
		["quoted", rule("quoted: true")],
		["near", rule("near: [部]")],
		["a line in compounds.yaml", "{ text: 党组, kind: other }", "党组: [党组织]\n"],
		["a longer form that is found instead", "{ text: 党组, kind: other }\n  - { text: 党组织, kind: other }"],
		["a form in traditional characters that is none of these", "{ text: 黨委, kind: other }"],
	])("no question is asked: %s", (_, form, compounds) => {
		expect(problemsOf(form, compounds)).toEqual([]);
	});

	test.each<[string, string, string?]>([
		["a rule that is about something else", rule("notBefore: [书]")],
		["notAfter, where the word goes on behind", rule("notAfter: [织]")],
		["a form in traditional characters", "{ text: 黨組, kind: other }"],
		["a line in compounds.yaml about another form", "{ text: 党组, kind: other }", "组织: [党组织]\n"],
	])("the question stays: %s", (_, form, compounds) => {
		expect(problemsOf(form, compounds).map((line) => line.split(" in")[0])).toHaveLength(1);
	});

	test("a slip in compounds.yaml is named", () => {
		expect(problemsOf("{ text: 党委, kind: other }", "党委: [党委书记, 党组织, 党委书]\n")).toEqual([
			"compounds.yaml: 党委: 党组织 is no word of jieba's dictionary that contains 党委; delete it",
			"compounds.yaml: 党委: 党委书 is no word of jieba's dictionary that contains 党委; delete it",
		]);
	});

	test("jieba's own dictionary is there", () => {
		expect(jiebaDictionary().words.get("党组织")).toBeGreaterThan(100);
		expect(isAccidental("国民党中央", 2, 5, jiebaDictionary())).toBe(true);
		expect(isAccidental("国家信访局", 2, 4, jiebaDictionary())).toBe(false);
	});
});
