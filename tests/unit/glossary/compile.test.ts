import { expect, test } from "vitest";
import { compileEntries, compileForms } from "../../../glossary/compile.ts";
import { loadGlossary } from "../../../glossary/load.ts";
import { TO_SIMPLIFIED } from "../../../glossary/traditional.ts";
import { GOOD_ENTRY, glossaryFolder } from "../../support/glossary-folder.ts";

const load = (files: Record<string, string> = {}) => loadGlossary(glossaryFolder(files)).entries;

test("every form has its key, with and without separators, and leads to its entry", () => {
	const withList = GOOD_ENTRY.replace("四种意识", "政治意识、大局意识");
	const forms = compileForms(load({ "entries/politics/si-ge-yi-shi.yaml": withList }), TO_SIMPLIFIED);
	expect(forms.map(({ key, owners }) => [key, owners.map((owner) => owner.entry)])).toEqual([
		["四个意识", ["si-ge-yi-shi"]],
		["四个自信", ["si-ge-zi-xin"]],
		["政治意识、大局意识", ["si-ge-yi-shi"]],
		["政治意识大局意识", ["si-ge-yi-shi"]],
	]);
});

test("of entries that share a form the current one comes first, then the one whose own term it is", () => {
	const sharing = GOOD_ENTRY.replace("{ text: 四种意识, kind: other }", "{ text: 四个自信, kind: other, sharedWith: [si-ge-zi-xin] }");
	const ownersOf = (yaml: string) =>
		compileForms(load({ "entries/politics/si-ge-yi-shi.yaml": yaml }), TO_SIMPLIFIED)
			.find(({ key }) => key === "四个自信")
			?.owners.map((owner) => owner.entry);
	expect(ownersOf(sharing)).toEqual(["si-ge-zi-xin", "si-ge-yi-shi"]);
	expect(ownersOf(sharing.replace("level: 1", "level: 1\nstatus: historical"))).toEqual(["si-ge-zi-xin", "si-ge-yi-shi"]);
});

test("a quoted writing does not loosen the rule of the same characters", () => {
	const ruled = GOOD_ENTRY.replace(
		"  - { text: 四种意识, kind: other }",
		"  - { text: 意识, kind: abbreviation, rule: { near: [四个], why: 一般词 } }\n  - { text: “意识”, kind: quoted }",
	);
	const form = compileForms(load({ "entries/politics/si-ge-yi-shi.yaml": ruled }), TO_SIMPLIFIED).find(({ key }) => key === "意识");
	expect(form?.owners).toEqual([{ entry: "si-ge-yi-shi", rule: { near: ["四个"], why: "一般词" } }]);
});

test("narrower entries and formulas are computed", () => {
	const member = GOOD_ENTRY.replace(
		"{ zh: 政治意识, en: maintaining political integrity }",
		"{ zh: 政治意识, en: integrity, entry: si-ge-zi-xin }",
	);
	const entries = compileEntries(
		load({ "entries/politics/si-ge-yi-shi.yaml": member.replace("related:", "broader: [si-ge-zi-xin]\nrelated:") }),
		new Map(),
	);
	const other = entries.find(({ id }) => id === "si-ge-zi-xin");
	expect(other?.narrower).toEqual(["si-ge-yi-shi"]);
	expect(other?.memberOf).toEqual(["si-ge-yi-shi"]);
});
