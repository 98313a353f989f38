import { GLOSSARY_FOLDER } from "../../build/glossary-plugin.ts";
import { checkGlossary, problemLine } from "../../glossary/check.ts";
import { loadGlossary } from "../../glossary/load.ts";
import { TO_SIMPLIFIED } from "../../glossary/traditional.ts";
import { type Command, readArguments } from "./command.ts";

export const check: Command = {
	usage: "check                 what the build would say about the entries",
	run(args) {
		readArguments(args, {});
		const glossary = loadGlossary(GLOSSARY_FOLDER);
		const problems = checkGlossary(glossary, TO_SIMPLIFIED);
		for (const problem of problems) console.error(problemLine(problem));
		console.log(
			problems.length === 0
				? `${glossary.entries.length} entries, no problem.`
				: `${glossary.entries.length} entries read, ${problems.length} problems.`,
		);
		return problems.length === 0 ? 0 : 1;
	},
};
