/** `--senses FILE`: which entry fits which sense, for tables that do not say it themselves. */
import type { Problem } from "./files.ts";
import type { Occurrence } from "./labelled.ts";

/** Occurrences of `term` whose reason contains `pattern` are rightly explained by `entry`; “-” stands for none. */
export type Sense = { term: string; pattern: string; entry: string };

/** For a sense that has no entry. */
const NONE = "-";

/**
 * Lines of term, pattern and entry id, separated by tabs; several lines for one pattern allow several entries.
 * @param entries the ids that there are
 */
export function parseSenses(file: string, content: string, entries: ReadonlySet<string>): { senses: Sense[]; problems: Problem[] } {
	const senses: Sense[] = [];
	const problems: Problem[] = [];
	for (const [at, line] of content.split(/\r?\n/).entries()) {
		if (line === "") continue;
		const [term = "", pattern = "", entry = "", ...rest] = line.split("\t");
		const report = (message: string) => problems.push({ file, line: at + 1, message });
		if (!term || !entry || rest.length > 0) report("a line has a term, a part of the reason and an entry id, separated by tabs");
		else if (entry !== NONE && !entries.has(entry)) report(`there is no entry ${entry}`);
		else senses.push({ term, pattern, entry });
	}
	return { senses, problems };
}

/** The entries that fit each occurrence; what its own table says goes first. */
export function withSenses(occurrences: readonly Occurrence[], senses: readonly Sense[]): Occurrence[] {
	return occurrences.map((occurrence) => {
		if (occurrence.fitting.length > 0) return occurrence;
		const fits = ({ term, pattern }: Sense) => term === occurrence.term && occurrence.reason.includes(pattern);
		return { ...occurrence, fitting: senses.filter(fits).map(({ entry }) => entry) };
	});
}
