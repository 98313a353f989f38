/**
 * All forms as one automaton: a trie in a double array (Aoe, 1989) over character classes. It is walked only from places
 * that pass the filter before it. See docs/adr/0002-automaton.md for what this is measured against.
 *
 * The child of state s by class c is t = base[s] + c if check[t] = s. The root is state 0.
 */
import { buildFilter, type Filter, type PackedFilter, unpackFilter } from "./filter.ts";
import { type Numbers, type PackedNumbers, packNumbers, unpackNumbers } from "./packing.ts";

type Trie = {
	base: Numbers;
	/** The parent state; an empty slot has itself, since nothing leads there. */
	check: Numbers;
	/** 0, or 1 + the number of the key that ends in the state. */
	output: Numbers;
};

export type Automaton = Trie & Filter;

/** As it lies in the page script. */
export type PackedAutomaton = Record<keyof Trie, PackedNumbers> & { filter: PackedFilter };

type Node = { children: Map<number, Node>; output: number; slot: number };

/**
 * Build time: the automaton of all keys.
 * @param keys each as the classes of its characters, at least two, no key twice; the n-th is reported as n
 */
export function buildAutomaton(keys: readonly (readonly number[])[]): PackedAutomaton {
	const root: Node = { children: new Map(), output: 0, slot: 0 };
	for (const [n, key] of keys.entries()) {
		let node = root;
		for (const symbol of key) {
			const child = node.children.get(symbol) ?? { children: new Map<number, Node>(), output: 0, slot: 0 };
			node.children.set(symbol, child);
			node = child;
		}
		node.output = n + 1;
	}
	const nodes = breadthFirst(root);
	const { base, check } = place(nodes);
	const output = new Array<number>(check.length).fill(0);
	for (const node of nodes) output[node.slot] = node.output;
	return { base: packNumbers(base), check: packNumbers(check), output: packNumbers(output), filter: buildFilter(keys) };
}

function breadthFirst(root: Node): Node[] {
	const nodes = [root];
	for (const node of nodes) nodes.push(...node.children.values());
	return nodes;
}

/** After so many failed places for one node, the array is taken to be full up to there. */
const PATIENCE = 300;

/** First fit: gives every node's children the first free slots that have their distances. */
function place(nodes: Node[]): { base: number[]; check: number[] } {
	const base: number[] = [0];
	const check: number[] = [0];
	const isFree = (slot: number) => check[slot] === undefined;
	let start = 1;
	let largest = 0;
	for (const node of nodes) {
		const symbols = [...node.children.keys()].sort((a, b) => a - b);
		const [first = 0] = symbols;
		if (symbols.length === 0) continue;
		while (!isFree(start)) start++;
		let from = Math.max(0, start - first);
		let tried = 0;
		while (!symbols.every((symbol) => isFree(from + symbol))) {
			from++;
			tried++;
		}
		if (tried > PATIENCE) start += Math.floor(tried / 2);
		base[node.slot] = from;
		largest = Math.max(largest, symbols.at(-1) ?? 0);
		for (const [symbol, child] of node.children) {
			child.slot = from + symbol;
			check[child.slot] = node.slot;
		}
	}
	// Padded by the largest class of a form, so that base + class hardly ever leaves the array; beyond it there is nothing.
	const size = Math.max(base.length, check.length) + largest + 1;
	const padded = (numbers: number[], empty: (slot: number) => number) =>
		Array.from({ length: size }, (_, slot) => numbers[slot] ?? empty(slot));
	return { base: padded(base, () => 0), check: padded(check, (slot) => slot) };
}

/** Makes the automaton usable again; the inverse of what `buildAutomaton` packed. */
export const unpackAutomaton = ({ base, check, output, filter }: PackedAutomaton): Automaton => ({
	base: unpackNumbers(base),
	check: unpackNumbers(check),
	output: unpackNumbers(output),
	...unpackFilter(filter),
});
