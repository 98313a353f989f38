/** What the evaluation prints of texts and pages. */
import { percent } from "./figures.ts";
import { table } from "./markdown.ts";
import type { PhraseCount } from "./phrases.ts";
import type { FormCount, TextCounts } from "./texts.ts";

export function textSummary({ documents, characters, marks, shown }: TextCounts): string {
	const rows = [
		["documents", `${documents}`],
		["characters", `${characters}`],
		["marks", `${marks}`],
		["characters under marks (level 3 only where an entry first occurs)", percent({ marked: shown, all: characters })],
	];
	return table(["texts and pages", ""], rows, [1]);
}

export function frequentForms(forms: readonly FormCount[]): string {
	const rows = forms.map(({ form, entry, count, documents }) => [form, entry, `${count}`, `${documents}`]);
	return table(["form", "entry", "times", "documents"], rows, [2, 3]);
}

export function phraseTable(phrases: readonly PhraseCount[]): string {
	const rows = phrases.map(({ phrase, count, documents }) => [phrase, `${count}`, `${documents}`]);
	return rows.length === 0 ? "None." : table(["phrase", "times", "documents"], rows, [1, 2]);
}
