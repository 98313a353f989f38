/** The compiled glossary together with what every exported file must say of it. */
import type { StoredEntry } from "../compile.ts";
import type { GlossaryDocument, Subject } from "../schema.ts";

export type Publication = Omit<GlossaryDocument, "$schema">;

/** glossary/LICENSE */
const LICENCE = "https://creativecommons.org/licenses/by/4.0/";

export const publish = (version: string, subjects: Subject[], entries: StoredEntry[]): Publication => ({
	title: "提法 Tifa: Chinese policy terminology explained",
	version,
	licence: LICENCE,
	attribution: "Tifa contributors",
	subjects,
	entries,
});
