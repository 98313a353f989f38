/** What must hold between the entries of a glossary, and inside an entry beyond its shape. */
import type { ToSimplified } from "../writing/characters.ts";
import { checkCompounds } from "./checks/compounds.ts";
import { checkDefinitions } from "./checks/definitions.ts";
import { checkMembers } from "./checks/members.ts";
import { checkReadings } from "./checks/readings.ts";
import { jiebaDictionary } from "./dictionary.ts";
import { formsOf, keyOf } from "./forms.ts";
import type { Glossary, Problem } from "./load.ts";
import type { Entry } from "./schema.ts";

const NUMERALS = "一二三四五六七八九十";

/**
 * How many members a numbered formula announces: 四个意识 4, “三公”经费 3, 十二个 12; undefined if none, and for a formula
 * of several numbers (三严三实, 两不愁三保障), whose items are counted in more than one way.
 */
export function announcedMembers(term: string): number | undefined {
	const found = /^[“"]?(?:(十)?([一二三四五六七八九])|(两)|(十))(?:个|项|大|条|种|不|严|公|风|农|保)/u.exec(term);
	if (!found || /[一二三四五六七八九十两]/.test(term.slice(found[0].length))) return undefined;
	const [, ten, digit, two, onlyTen] = found;
	if (two) return 2;
	if (onlyTen) return 10;
	return (ten ? 10 : 0) + NUMERALS.indexOf(digit ?? "") + 1;
}

/** Whether recognition takes two strings for one. @example sameForm("「三公」經費", "三公经费", map) */
export const sameForm = (a: string, b: string, toSimplified: ToSimplified) => keyOf(a, toSimplified) === keyOf(b, toSimplified);

type Check = (entry: Entry, all: Context) => Iterable<[field: string, message: string]>;
type Context = { byId: Map<string, Entry>; unread: ReadonlySet<string>; owners: Map<string, Entry[]>; toSimplified: ToSimplified };

const CHECKS: Check[] = [
	function* membersAgreeWithNumeral(entry) {
		const announced = announcedMembers(entry.term);
		const given = entry.members?.list.length;
		if (announced && given && announced !== given)
			yield ["members.list", `${entry.term} announces ${announced} members, ${given} are listed`];
	},
	function* sourcesAreKnown(entry) {
		const keys = new Set(entry.sources.map((source) => source.key));
		if (keys.size < entry.sources.length) yield ["sources", "two sources have the same key"];
		const used: [string, string | undefined][] = [
			["members.source", entry.members?.source],
			["origin.source", entry.origin?.source],
			...entry.renderings.map((rendering, at): [string, string] => [`renderings.${at}.source`, rendering.source]),
		];
		for (const [field, key] of used) if (key && !keys.has(key)) yield [field, `no source has the key “${key}”`];
	},
	function* relationsExist(entry, { byId, unread }) {
		const named: [string, string][] = [
			...entry.related.map((id): [string, string] => ["related", id]),
			...entry.broader.map((id): [string, string] => ["broader", id]),
			...(entry.members?.list ?? []).flatMap((member, at): [string, string][] =>
				member.entry ? [[`members.list.${at}.entry`, member.entry]] : [],
			),
			...(entry.supersededBy ? [["supersededBy", entry.supersededBy] as [string, string]] : []),
		];
		for (const [field, id] of named) {
			if (!byId.has(id) && !unread.has(id)) yield [field, `no entry has the id “${id}”`];
			if (id === entry.id) yield [field, "an entry can't name itself"];
		}
		for (const id of entry.related) {
			if (byId.get(id)?.related.includes(entry.id) === false) yield ["related", `${id} does not name this entry back`];
		}
		if (new Set(entry.related).size < entry.related.length) yield ["related", "an id stands twice"];
	},
	function* formsAreItsOwn(entry, { owners, toSimplified, byId, unread }) {
		const seen = new Map<string, string>();
		for (const [at, { field, text, sharedWith }] of formsOf(entry).entries()) {
			const key = keyOf(text, toSimplified);
			if (key.length < 2) yield [field, `“${text}” is too short to be recognised`];
			const quotedWriting = at > 0 && entry.forms[at - 1]?.kind === "quoted" && seen.get(key) !== text;
			if (seen.has(key) && !quotedWriting) yield [field, `“${text}” is listed twice (recognition ignores quotes, separators and width)`];
			seen.set(key, text);
			for (const other of owners.get(key) ?? []) {
				if (other === entry) continue;
				const declared = [...sharedWith, ...sharedBy(other, key, toSimplified)];
				if (!declared.includes(other.id) && !declared.includes(entry.id)) {
					yield [field, `“${text}” is a form of ${other.id} too; if these are two concepts, say so by sharedWith, else remove one`];
				}
			}
			for (const id of sharedWith) {
				if (unread.has(id)) continue;
				const other = byId.get(id);
				if (!other || !owners.get(key)?.includes(other)) yield [`${field}.sharedWith`, `${id} has no form “${text}”`];
			}
		}
	},
	function* statusIsExplained(entry) {
		if (entry.status === "superseded" && !entry.supersededBy && !entry.statusNote)
			yield ["status", "say by supersededBy or statusNote what took its place"];
		if (entry.status === "current" && entry.supersededBy) yield ["supersededBy", "only for an entry with status superseded"];
	},
	function* rulesSaySomething(entry) {
		for (const { field, rule } of formsOf(entry)) {
			if (rule && !(rule.quoted || rule.near || rule.notBefore || rule.notAfter || rule.boundary))
				yield [`${field}.rule`, "the rule has a why but restricts nothing"];
		}
	},
];

function sharedBy(entry: Entry, key: string, toSimplified: ToSimplified): string[] {
	return formsOf(entry).flatMap((form) => (keyOf(form.text, toSimplified) === key ? form.sharedWith : []));
}

/** All problems of a glossary: those met on reading it and those found here. */
export function checkGlossary(glossary: Glossary, toSimplified: ToSimplified): Problem[] {
	const problems = [...glossary.problems];
	const byId = new Map<string, Entry>();
	const owners = new Map<string, Entry[]>();
	for (const entry of glossary.entries) {
		const twin = byId.get(entry.id);
		if (twin)
			problems.push({
				file: glossary.fileOf.get(entry) ?? entry.id,
				field: "id",
				message: `${glossary.fileOf.get(twin)} has the id “${entry.id}” too`,
			});
		byId.set(entry.id, entry);
		for (const key of new Set(formsOf(entry).map((form) => keyOf(form.text, toSimplified))))
			owners.set(key, [...(owners.get(key) ?? []), entry]);
	}
	for (const entry of glossary.entries) {
		for (const check of CHECKS) {
			for (const [field, message] of check(entry, { byId, unread: glossary.unread, owners, toSimplified })) {
				problems.push({ file: glossary.fileOf.get(entry) ?? entry.id, field, message });
			}
		}
	}
	return [
		...problems,
		...checkDefinitions(glossary),
		...checkMembers(glossary, toSimplified),
		...checkReadings(glossary),
		...checkCompounds(glossary, jiebaDictionary(), toSimplified),
	];
}

/** @example "entries/politics/si-ge-yi-shi.yaml: definition.en: missing" */
export const problemLine = ({ file, field, message }: Problem) => `${file}: ${field}: ${message}`;
