/**
 * From entries to what the extension carries: the forms with their owners (for the matcher), and the entries with
 * what can be computed from them (for the reader).
 */
import { fold, SEPARATOR, type ToSimplified } from "../writing/characters.ts";
import { formsOf } from "./forms.ts";
import { pinyinOf, type Readings } from "./readings.ts";
import type { Entry, EntryFile, GlossaryDocument, Rule } from "./schema.ts";

export type Level = EntryFile["level"];

/** One folded way of writing, and each entry that owns it, with the entry's rule for it. */
export type CompiledForm = { key: string; owners: FormOwner[] };

/** An entry that owns a form. `cues` only where the form has several owners. */
export type FormOwner = { entry: string; rule?: Rule; cues?: string[] };

/** An entry as the extension shows it and as it is exported. */
export type StoredEntry = GlossaryDocument["entries"][number];

/**
 * All forms, in the order of their keys. Two concepts that share a form share its line: current ones before others,
 * then those whose own term it is.
 */
export function compileForms(entries: readonly Entry[], toSimplified: ToSimplified): CompiledForm[] {
	const owners = new Map<string, Map<Entry, Rule | undefined>>();
	for (const entry of entries) {
		for (const { text, rule } of formsOf(entry)) {
			const key = fold(text, toSimplified);
			for (const writing of new Set([key, key.replaceAll(SEPARATOR, "")])) {
				const ofKey = owners.get(writing) ?? new Map<Entry, Rule | undefined>();
				// The same characters listed again, as a quoted writing, must not loosen the rule of the first.
				if (!ofKey.has(entry)) ofKey.set(entry, rule);
				owners.set(writing, ofKey);
			}
		}
	}
	const rank = (entry: Entry, key: string) => (entry.status === "current" ? 0 : 2) + (fold(entry.term, toSimplified) === key ? 0 : 1);
	return [...owners]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, ofKey]) => ({
			key,
			owners: [...ofKey]
				.sort(([a], [b]) => rank(a, key) - rank(b, key))
				.map(([{ id, cues }, rule]) => ({ entry: id, ...(rule && { rule }), ...(cues && ofKey.size > 1 && { cues }) })),
		}));
}

/** Entries with pinyin, narrower entries and formulas, ordered by pinyin. */
export function compileEntries(entries: readonly Entry[], readings: Readings): StoredEntry[] {
	const idsWhere = (holds: (other: Entry) => boolean) => entries.filter(holds).map((other) => other.id);
	return entries
		.map((entry) => ({
			...entry,
			pinyin: entry.pinyin ?? pinyinOf(entry.term, readings),
			narrower: idsWhere((other) => other.broader.includes(entry.id)),
			memberOf: idsWhere((other) => other.members?.list.some((member) => member.entry === entry.id) ?? false),
		}))
		.sort(byPinyin);
}

const syllables = new Intl.Collator("zh-Latn-pinyin");
const byPinyin = (a: StoredEntry, b: StoredEntry) => syllables.compare(a.pinyin, b.pinyin) || (a.term < b.term ? -1 : 1);
