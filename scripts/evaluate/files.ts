/** What a folder holds for the evaluation. A file that can't be used is named, and the others go on. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join, relative } from "node:path";

export type Problem = { file: string; line?: number; message: string };

/** @example problemLine({ file: "a.tsv", line: 3, message: "has 2 columns" }) === "a.tsv:3: has 2 columns" */
export const problemLine = ({ file, line, message }: Problem) => `${file}${line === undefined ? "" : `:${line}`}: ${message}`;

type Kind = "text" | "page" | "table";

/** A file by its path below the folder. */
export type Source = { name: string; path: string; kind: Kind };

const KINDS: Record<string, Kind> = { ".txt": "text", ".html": "page", ".htm": "page", ".tsv": "table" };

/**
 * @param path a folder, searched with all folders in it, or one file
 * @throws Error in plain words
 */
export function findSources(path: string): Source[] {
	const sources = filesAt(path).flatMap((file): Source[] => {
		const kind = KINDS[extname(file).toLowerCase()];
		return kind ? [{ name: relative(path, file) || basename(file), path: file, kind }] : [];
	});
	if (sources.length === 0) throw new Error("no .txt, .html or .tsv is there");
	return sources;
}

function filesAt(path: string): string[] {
	return inPlainWords(() => {
		if (statSync(path).isFile()) return [path];
		return readdirSync(path, { recursive: true, withFileTypes: true })
			.filter((item) => !item.isDirectory())
			.map((item) => join(item.parentPath, item.name))
			.sort();
	});
}

/** @throws Error in plain words */
export const readBytes = (path: string): Uint8Array => inPlainWords(() => readFileSync(path));

/** @throws Error in plain words, also if the file is not UTF-8 */
export function readText(path: string): string {
	const bytes = readBytes(path);
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		throw new Error("is not UTF-8; convert it first");
	}
}

function inPlainWords<T>(read: () => T): T {
	try {
		return read();
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		throw new Error(code === "ENOENT" ? "there is no such folder or file" : `can't be read (${code ?? error})`);
	}
}
