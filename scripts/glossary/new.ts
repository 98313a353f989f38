import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { GLOSSARY_FOLDER } from "../../build/glossary-plugin.ts";
import { sameForm } from "../../glossary/check.ts";
import { formsOf } from "../../glossary/forms.ts";
import { type Glossary, loadGlossary } from "../../glossary/load.ts";
import { idOf, unconfirmed } from "../../glossary/readings.ts";
import { TO_SIMPLIFIED } from "../../glossary/traditional.ts";
import { type Command, readArguments, UsageError } from "./command.ts";
import { template } from "./template.ts";

export const newEntry: Command = {
	usage: "new TERM --subject FIELD [--level 1|2|3]",
	run(args) {
		const { argument, values } = readArguments(args, { subject: { type: "string" }, level: { type: "string" } });
		const glossary = loadGlossary(GLOSSARY_FOLDER);
		const path = createEntry(GLOSSARY_FOLDER, glossary, argument, values);
		for (const line of nextSteps(relative(process.cwd(), path), argument ?? "", glossary)) console.log(line);
		return 0;
	},
};

/**
 * Writes the template.
 * @returns its path
 * @throws UsageError, or an Error that names the entry which has the term already
 */
export function createEntry(
	folder: string,
	glossary: Glossary,
	term: string | undefined,
	wanted: { subject?: string; level?: string },
): string {
	const fields = glossary.subjects.map(({ id }) => id);
	if (!term) throw new UsageError("Name the term: the wording that official texts use most, in simplified characters.");
	if (!/\p{Script=Han}/u.test(term) || term !== term.trim()) throw new UsageError(`“${term}” is no Chinese term.`);
	if (!wanted.subject || !fields.includes(wanted.subject)) throw new UsageError(`--subject is one of ${fields.join(", ")}.`);
	if (wanted.level !== undefined && !["1", "2", "3"].includes(wanted.level)) throw new UsageError("--level is 1, 2 or 3.");
	const owner = glossary.entries.find((entry) => formsOf(entry).some(({ text }) => sameForm(text, term, TO_SIMPLIFIED)));
	if (owner) throw new Error(`${glossary.fileOf.get(owner)} has “${term}” already; add to it, or choose another term.`);
	const id = idOf(term, glossary.readings);
	const path = join(folder, "entries", wanted.subject, `${id}.yaml`);
	const taker = takerOf(id, path, glossary);
	if (taker) throw new Error(`${taker} has the id “${id}” already; copy an entry by hand and give yours an id that says more.`);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, template(id, term, wanted.level), { flag: "wx" });
	return path;
}

/** Entries with problems have ids too, by the names of their files. */
function takerOf(id: string, path: string, { entries, fileOf, unread }: Glossary): string | undefined {
	const namesake = entries.find((entry) => entry.id === id);
	if (namesake) return `${fileOf.get(namesake)} (${namesake.term})`;
	return unread.has(id) || existsSync(path) ? `${id}.yaml, which the check finds fault with,` : undefined;
}

function nextSteps(file: string, term: string, { readings }: Glossary): string[] {
	const open = [...new Set(unconfirmed(term, readings))];
	return [
		`${file} is there. Now:`,
		"1. Read glossary/EDITORIAL.md, fill in the file and delete what it does not need.",
		...(open.length > 0
			? [`2. Look up how ${open.join(", ")} is read in ${term}, and add the word to glossary/readings.yaml; the id must agree.`]
			: []),
		`${open.length > 0 ? 3 : 2}. npm run glossary -- check    says what is still missing.`,
		`${open.length > 0 ? 4 : 3}. npm start                    shows the term at work.`,
	];
}
