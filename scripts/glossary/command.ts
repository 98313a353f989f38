/** What the commands of `npm run glossary` have in common. */
import { type ParseArgsOptionsConfig, parseArgs } from "node:util";

export type Command = {
	/** What is written after `npm run glossary --`, and what it does. */
	usage: string;
	/** @returns the exit code; @throws UsageError, or an Error in plain words */
	run: (args: string[]) => number;
};

/** Says what is wrong with the command line; the usage is printed after it. */
export class UsageError extends Error {}

/** @throws UsageError for an option that there is not, or for more than one argument */
export function readArguments<Options extends ParseArgsOptionsConfig>(args: string[], options: Options) {
	const { positionals, values } = parse(args, options);
	if (positionals.length > 1) throw new UsageError(`One argument is enough; “${positionals.slice(1).join(" ")}” is too much.`);
	return { argument: positionals[0], values };
}

function parse<Options extends ParseArgsOptionsConfig>(args: string[], options: Options) {
	try {
		return parseArgs({ args, options, allowPositionals: true });
	} catch (error) {
		throw new UsageError((error as Error).message);
	}
}
