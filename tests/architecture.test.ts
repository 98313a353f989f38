/** The design's import table: which folder may know of which. Fails in plain sentences. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");

/** Per folder: what it may import, and what it may import types of. Packages are not restricted here. */
const MAY: Record<string, { values: string[]; types: string[] }> = {
	writing: { values: [], types: [] },
	glossary: { values: ["writing"], types: [] },
	matcher: { values: ["writing"], types: ["glossary"] },
	page: { values: ["writing"], types: ["matcher"] },
	platform: { values: [], types: ["glossary", "page"] },
	components: { values: [], types: ["glossary", "platform"] },
	build: { values: ["glossary", "matcher", "writing"], types: [] },
	demo: { values: [], types: [] },
	scripts: { values: ["build", "demo", "glossary", "matcher", "page", "writing"], types: [] },
	bench: { values: ["build", "demo", "glossary", "matcher", "page", "scripts", "writing"], types: [] },
	entrypoints: { values: ["components", "glossary", "matcher", "page", "platform", "writing"], types: [] },
};

/** Packages that only some folders may use: no DOM in pure folders, `browser.*` in one place. */
const ONLY_IN: Record<string, string[]> = {
	"wxt/browser": ["platform"],
	preact: ["components", "entrypoints"],
	"preact/hooks": ["components", "entrypoints"],
	"node:fs": ["bench", "build", "demo", "glossary", "scripts"],
};

type Import = { from: string; to: string; isType: boolean };

const files = Object.keys(MAY).flatMap((folder) =>
	readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
		.filter((name) => /\.tsx?$/.test(name))
		.map((name) => `${folder}/${name}`),
);

/** Static imports only; a dynamic one would be as good as a secret, and there is none. */
const IMPORT = /^(?:import|export)\s+(type\s)?([^;]*?)\s*from\s+"([^"]+)"|^import\s+()()"([^"]+)"/gm;

const imports: Import[] = files.flatMap((from) =>
	[...readFileSync(join(ROOT, from), "utf8").matchAll(IMPORT)].map(([, typeOnly, names = "", path, , , bare]) => ({
		from,
		to: target(from, path ?? bare ?? ""),
		isType:
			Boolean(typeOnly) ||
			(/^\{/.test(names) &&
				names
					.replaceAll(/[{}\s]/g, "")
					.split(",")
					.filter(Boolean).length > 0 &&
				isAllTypes(names)),
	})),
);

function isAllTypes(names: string): boolean {
	return names
		.replaceAll(/[{}]/g, "")
		.split(",")
		.map((name) => name.trim())
		.filter(Boolean)
		.every((name) => name.startsWith("type "));
}

/** Within the repository as a path from its root, else the package's name. */
function target(from: string, path: string): string {
	return path.startsWith(".") ? relative(ROOT, resolve(ROOT, dirname(from), path)) : path;
}

const folderOf = (path: string) => path.split("/")[0] ?? "";

test("every folder with code stands in the table", () => {
	const folders = readdirSync(ROOT, { withFileTypes: true })
		.filter((item) => item.isDirectory() && !/^(\.|node_modules$|tests$)/.test(item.name))
		.map((item) => item.name)
		.filter((name) => readdirSync(join(ROOT, name), { recursive: true, encoding: "utf8" }).some((file) => /\.tsx?$/.test(file)));
	expect(folders.filter((name) => !(name in MAY))).toEqual([]);
});

describe("the import table", () => {
	test.each(Object.keys(MAY))("%s imports only what it may", (folder) => {
		const { values, types } = MAY[folder] as (typeof MAY)[string];
		const wrong = imports
			.filter(({ from, to }) => folderOf(from) === folder && folderOf(to) in MAY && folderOf(to) !== folder)
			.filter(({ to, isType }) => !values.includes(folderOf(to)) && !(isType && types.includes(folderOf(to))))
			.map(({ from, to, isType }) => `${from} imports ${isType ? "a type of" : "a value of"} ${to}, but ${folder}/ may not`);
		expect(wrong).toEqual([]);
	});

	test.each(Object.entries(ONLY_IN))("%s is used only where it belongs", (name, folders) => {
		const wrong = imports
			.filter(({ from, to }) => to === name && !folders.includes(folderOf(from)))
			.map(({ from }) => `${from} imports ${name}, which belongs into ${folders.join(", ")}`);
		expect(wrong).toEqual([]);
	});

	test("nobody imports tests", () => {
		expect(imports.filter(({ to }) => folderOf(to) === "tests").map(({ from }) => from)).toEqual([]);
	});

	test("every relative import names a file that exists, with its ending", () => {
		const wrong = imports
			.filter(({ to }) => folderOf(to) in MAY && /\.tsx?$/.test(to) && !files.includes(to))
			.map(({ from, to }) => `${from} → ${to}`);
		expect(wrong).toEqual([]);
	});
});

test("no module imports itself by a way round, types aside", () => {
	const next = new Map<string, string[]>();
	for (const { from, to, isType } of imports) if (!isType && files.includes(to)) next.set(from, [...(next.get(from) ?? []), to]);
	const done = new Set<string>();
	const visit = (file: string, path: string[]): string[] => {
		if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(" → ")];
		if (done.has(file)) return [];
		const found = (next.get(file) ?? []).flatMap((to) => visit(to, [...path, file]));
		done.add(file);
		return found;
	};
	expect(files.flatMap((file) => visit(file, []))).toEqual([]);
});

test("the pure folders know nothing of the page or the browser", () => {
	const wrong = files
		.filter((file) => ["writing", "glossary", "matcher"].includes(folderOf(file)))
		.filter((file) =>
			/\b(document|window|browser|chrome)\.\w/.test(readFileSync(join(ROOT, file), "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")),
		);
	expect(wrong).toEqual([]);
});

test("no file goes by the name of a drawer", () => {
	expect(files.filter((file) => /\b(utils?|helpers?|common|misc)\b/.test(file))).toEqual([]);
});

test("no module is imported dynamically", () => {
	expect(
		files.filter(
			(file) =>
				/\bimport\(/.test(readFileSync(join(ROOT, file), "utf8").replaceAll(/import\("[^"]+"\)\./g, "")) &&
				!/typeof import\(/.test(readFileSync(join(ROOT, file), "utf8")),
		),
	).toEqual([]);
});
