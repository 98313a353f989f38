/** `npm run glossary -- COMMAND`: for whoever writes entries, and for whoever takes them elsewhere. */
import { check } from "./glossary/check.ts";
import { type Command, UsageError } from "./glossary/command.ts";
import { exportGlossary } from "./glossary/export.ts";
import { newEntry } from "./glossary/new.ts";
import { stats } from "./glossary/stats.ts";

const COMMANDS: Record<string, Command> = { check, export: exportGlossary, new: newEntry, stats };

const [name = "check", ...args] = process.argv.slice(2);
const command = COMMANDS[name];
try {
	if (!command) throw new UsageError(`There is no “${name}”.`);
	process.exitCode = command.run(args);
} catch (error) {
	const isUsage = error instanceof UsageError;
	console.error((error as Error).message);
	if (isUsage) for (const { usage } of command ? [command] : Object.values(COMMANDS)) console.error(`npm run glossary -- ${usage}`);
	process.exitCode = isUsage ? 2 : 1;
}
