/** What a registry lacked when the lock file was written would keep `npm ci` from working anywhere. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";

type Locked = { optionalDependencies?: Record<string, string>; resolved?: string };
const packages: Record<string, Locked> = JSON.parse(
	readFileSync(resolve(import.meta.dirname, "../../../package-lock.json"), "utf8"),
).packages;

test("every optional dependency that the lock file names has its entry", () => {
	const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies).filter(
			(name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
		),
	);
	expect(missing).toEqual([]);
});

test("the lock file names no address that only one machine reaches", () => {
	expect(Object.values(packages).filter(({ resolved }) => resolved)).toEqual([]);
});
