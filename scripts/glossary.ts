/** `npm run glossary -- check`: what the build would say about the entries, for a contributor. */
import { resolve } from "node:path";
import { checkGlossary, problemLine } from "../glossary/check.ts";
import { loadGlossary } from "../glossary/load.ts";
import { TO_SIMPLIFIED } from "../glossary/traditional.ts";

const COMMANDS: Record<string, () => number> = { check };
const [name = "check"] = process.argv.slice(2);
const command = COMMANDS[name];
if (!command) {
	console.error(`There is no “${name}”. Write: npm run glossary -- ${Object.keys(COMMANDS).join(" | ")}`);
	process.exit(2);
}
process.exitCode = command();

function check(): number {
	const glossary = loadGlossary(resolve(import.meta.dirname, "../glossary"));
	const problems = checkGlossary(glossary, TO_SIMPLIFIED);
	for (const problem of problems) console.error(problemLine(problem));
	console.log(
		problems.length === 0
			? `${glossary.entries.length} entries, no problem.`
			: `${glossary.entries.length} entries read, ${problems.length} problems.`,
	);
	return problems.length === 0 ? 0 : 1;
}
