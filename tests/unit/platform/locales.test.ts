import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const FOLDER = resolve(import.meta.dirname, "../../../public/_locales");
type Messages = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;
const locales = readdirSync(FOLDER).map((name): [string, Messages] => [
	name,
	JSON.parse(readFileSync(`${FOLDER}/${name}/messages.json`, "utf8")),
]);
const sourceFolders = ["components", "entrypoints", "platform", "wxt.config.ts"];
const source = sourceFolders
	.flatMap((name) => {
		const path = resolve(FOLDER, "../..", name);
		if (name.endsWith(".ts")) return [readFileSync(path, "utf8")];
		return readdirSync(path, { recursive: true, encoding: "utf8" })
			.filter((file) => /\.tsx?$/.test(file))
			.map((file) => readFileSync(`${path}/${file}`, "utf8"));
	})
	.join("\n");

test("every language has the same messages with the same placeholders", () => {
	const shape = (messages: Messages) =>
		Object.entries(messages).map(([key, { placeholders = {} }]) => `${key} ${Object.values(placeholders).map(({ content }) => content)}`);
	const [[, first], ...others] = locales as [[string, Messages], ...[string, Messages][]];
	expect(others.length).toBeGreaterThan(0);
	for (const [, messages] of others) expect(shape(messages)).toEqual(shape(first));
});

test("every placeholder of a message is declared", () => {
	for (const [, messages] of locales) {
		for (const { message, placeholders = {} } of Object.values(messages)) {
			expect(Object.keys(placeholders).sort()).toEqual([...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name).sort());
		}
	}
});

test("every message is used", () => {
	const unused = Object.keys(locales[0]?.[1] ?? {}).filter((key) => !source.includes(`"${key}"`) && !source.includes(`__MSG_${key}__`));
	expect(unused).toEqual([]);
});
