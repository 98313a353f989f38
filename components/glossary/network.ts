/** What is linked with an entry, and how: the entry, its neighbours, and the links between all of them. */
import type { StoredEntry } from "../../glossary/compile.ts";

/**
 * part: from a formula to its member; broader: from the narrower to the wider concept; replaced: from the old wording
 * to the present one; related: both ways.
 */
export type LinkKind = "part" | "broader" | "replaced" | "related";
export type NetworkLink = { from: string; to: string; kind: LinkKind };

/** How a neighbour stands to the entry in the middle; the keys are those of the interface's messages. */
export type Relation = "memberOf" | "broader" | "supersededBy" | "supersedes" | "members" | "narrower" | "related";
/** The order in which neighbours are told. */
const RELATIONS: Relation[] = ["memberOf", "broader", "supersededBy", "supersedes", "members", "narrower", "related"];

export type NetworkNode = {
	key: string;
	term: string;
	/** Undefined for a member that is no entry of its own. */
	entry?: StoredEntry;
	/** Undefined for the entry in the middle. */
	relation?: Relation;
};

export type Network = { centre: NetworkNode; neighbours: NetworkNode[]; links: NetworkLink[] };

export function networkAround(entry: StoredEntry, entries: readonly StoredEntry[]): Network {
	const byId = new Map(entries.map((one) => [one.id, one]));
	const neighbours = new Map<string, NetworkNode>();
	const add = (relation: Relation, ids: readonly string[]) => {
		for (const id of ids) {
			const neighbour = byId.get(id);
			if (neighbour && id !== entry.id && !neighbours.has(id))
				neighbours.set(id, { key: id, term: neighbour.term, entry: neighbour, relation });
		}
	};
	add("memberOf", entry.memberOf);
	add("broader", entry.broader);
	add("supersededBy", entry.supersededBy ? [entry.supersededBy] : []);
	add(
		"supersedes",
		entries.filter(({ supersededBy }) => supersededBy === entry.id).map(({ id }) => id),
	);
	for (const { zh, entry: id } of entry.members?.list ?? []) {
		if (id) add("members", [id]);
		else neighbours.set(`member:${zh}`, { key: `member:${zh}`, term: zh, relation: "members" });
	}
	add("narrower", entry.narrower);
	add("related", entry.related);
	const nodes = [...neighbours.values()];
	const order = (node: NetworkNode) => RELATIONS.indexOf(node.relation as Relation);
	return {
		centre: { key: entry.id, term: entry.term, entry },
		neighbours: nodes.sort((a, b) => order(a) - order(b)),
		links: linksAmong([entry, ...nodes.flatMap((node) => node.entry ?? [])], entry, nodes),
	};
}

function linksAmong(entries: readonly StoredEntry[], centre: StoredEntry, nodes: readonly NetworkNode[]): NetworkLink[] {
	const ids = new Set(entries.map(({ id }) => id));
	const links: NetworkLink[] = nodes.filter(({ entry }) => !entry).map(({ key }) => ({ from: centre.id, to: key, kind: "part" }));
	const add = (from: string, to: string | undefined, kind: LinkKind) => {
		const isKnown = links.some((link) => (link.from === from && link.to === to) || (link.from === to && link.to === from));
		if (to !== undefined && from !== to && ids.has(to) && !isKnown) links.push({ from, to, kind });
	};
	// The more telling kinds first: two entries are joined by one line, and nearly all name each other as related too.
	for (const { id, members } of entries) for (const member of members?.list ?? []) add(id, member.entry, "part");
	for (const { id, broader } of entries) for (const wider of broader) add(id, wider, "broader");
	for (const { id, supersededBy } of entries) add(id, supersededBy, "replaced");
	for (const { id, related } of entries) for (const other of related) add(id, other, "related");
	return links;
}

/** Terms of the other neighbours with which a neighbour is linked. */
export function alsoLinked({ centre, neighbours, links }: Network, { key }: NetworkNode): NetworkNode[] {
	const others = new Set(links.flatMap(({ from, to }) => (from === key ? [to] : to === key ? [from] : [])));
	return neighbours.filter((node) => others.has(node.key) && node.key !== centre.key);
}
