import glossary from "virtual:tifa/entries";
import { describe, expect, test } from "vitest";
import { alsoLinked, type Network, networkAround, type Relation } from "../../../../components/glossary/network.ts";
import { type Box, layOutNetwork, linesOf, nextBox } from "../../../../components/glossary/network-layout.ts";
import type { StoredEntry } from "../../../../glossary/compile.ts";

const { entries } = glossary;
const networkOf = (id: string) => networkAround(entries.find((entry) => entry.id === id) as StoredEntry, entries);

describe("what a network holds", () => {
	test.each<[string, string, Relation]>([
		["si-ge-yi-shi", "政治意识", "members"],
		["si-ge-yi-shi", "四个自信", "related"],
		["si-ge-quan-mian", "全面从严治党", "members"],
		["quan-mian-cong-yan-zhi-dang", "四个全面", "memberOf"],
		["fang-guan-fu", "转变政府职能", "broader"],
		["fang-guan-fu", "简政放权", "narrower"],
	])("%s has %s as %s", (id, term, relation) => {
		expect(networkOf(id).neighbours.filter((node) => node.term === term)).toMatchObject([{ relation }]);
	});

	test("a wording that was replaced and the one that replaced it see each other", () => {
		const old = { ...(entries[0] as StoredEntry), supersededBy: (entries[1] as StoredEntry).id };
		const all = [old, ...entries.slice(1)];
		expect(networkAround(old, all).neighbours.find(({ key }) => key === entries[1]?.id)?.relation).toBe("supersededBy");
		const present = networkAround(entries[1] as StoredEntry, all);
		expect(present.neighbours.find(({ key }) => key === old.id)?.relation).toBe("supersedes");
		expect(present.links).toContainEqual({ from: old.id, to: entries[1]?.id, kind: "replaced" });
	});

	test("each neighbour once, none is the entry itself, and each has a line to the middle", () => {
		for (const entry of entries) {
			const { centre, neighbours, links } = networkAround(entry, entries);
			const keys = neighbours.map(({ key }) => key);
			expect(new Set(keys).size).toBe(keys.length);
			expect(keys).not.toContain(centre.key);
			for (const key of keys)
				expect(
					links.filter(({ from, to }) => [from, to].includes(key) && [from, to].includes(centre.key)),
					`${entry.id} ${key}`,
				).toHaveLength(1);
		}
	});

	test("neighbours that are linked with each other say so, both ways", () => {
		const network = networkOf("quan-mian-cong-yan-zhi-dang");
		const linked = network.neighbours.filter((node) => alsoLinked(network, node).length > 0);
		expect(linked.length).toBeGreaterThan(2);
		for (const node of linked) for (const other of alsoLinked(network, node)) expect(alsoLinked(network, other)).toContain(node);
	});
});

/** An entry with as many neighbours as any may have. */
const crowded: Network = (() => {
	const [centre, ...others] = entries as [StoredEntry, ...StoredEntry[]];
	const related = others.slice(0, 30).map(({ id }) => id);
	return networkAround({ ...centre, related }, entries);
})();

describe.each([280, 420, 860])("in a picture %i pixels wide", (width) => {
	const all = [...entries.map((entry) => networkAround(entry, entries)), crowded];

	test("no two boxes touch and none lies outside, whatever the entry", () => {
		for (const network of all) {
			const { boxes, left, top, width: wide, height } = layOutNetwork(network, width);
			expect(wide).toBeLessThanOrEqual(Math.max(width + 8.1, 0));
			for (const [at, a] of boxes.entries()) {
				expect(a.x - a.width / 2 >= left && a.x + a.width / 2 <= left + wide).toBe(true);
				expect(a.y - a.height / 2 >= top && a.y + a.height / 2 <= top + height).toBe(true);
				for (const b of boxes.slice(at + 1)) expect(overlap(a, b), `${network.centre.key}: ${a.node.term}, ${b.node.term}`).toBe(false);
			}
		}
	});

	test("arrow keys reach every entry from the middle, and never a member that has none", () => {
		for (const network of all) {
			const layout = layOutNetwork(network, width);
			const reached = new Set([network.centre.key]);
			for (const key of reached) {
				for (const arrow of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) {
					const next = nextBox(layout, key, arrow);
					if (next) reached.add(next);
				}
			}
			expect([...reached].sort()).toEqual([network.centre, ...network.neighbours].flatMap(({ key, entry }) => (entry ? [key] : [])).sort());
		}
	});
});

test("the same network gives the same picture", () => {
	const places = () => layOutNetwork(networkOf("quan-mian-cong-yan-zhi-dang"), 700).boxes.map(({ x, y }) => [x, y]);
	expect(places()).toEqual(places());
});

test("what is wider stands above the entry, what is a part of it below", () => {
	const { boxes } = layOutNetwork(networkOf("fang-guan-fu"), 700);
	const y = (relation: Relation) => boxes.find(({ node }) => node.relation === relation)?.y as number;
	expect(y("broader")).toBeLessThan(0);
	expect(y("narrower")).toBeGreaterThan(0);
});

test.each([
	["四个意识", ["四个意识"]],
	["大众创业、万众创新", ["大众创业、", "万众创新"]],
	["“五位一体”总体布局", ["“五位一体”", "总体布局"]],
	["习近平新时代中国特色社会主义思想", ["习近平新时代", "中国特色社会", "主义思想"]],
])("%s is broken into lines", (term, lines) => {
	expect(linesOf(term)).toEqual(lines);
});

const overlap = (a: Box, b: Box) =>
	Math.abs(a.x - b.x) < (a.width + b.width) / 2 + 4 && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + 4;
