/**
 * All forms as one automaton: a trie in a double array (Aoe, 1989) over character classes. It is walked only from places
 * that pass the filter before it. See docs/adr/0002-automaton.md for what this is measured against.
 *
 * The child of state s by class c is t = base[s] + c if check[t] = s. The root is state 0.
 */
import { type Beginning, buildFilter, type Filter } from "./filter.ts";

/** Numbers of as many bytes as the largest needs. */
type Numbers = Uint16Array | Uint32Array;

type Trie = {
	base: Numbers;
	/** The parent state; the largest number in an empty slot. */
	check: Numbers;
	/** 0, or 1 + the number of the key that ends in the state. */
	output: Numbers;
};

export type Automaton = Trie & Filter;

/** As it lies in the page script: numbers as base64 of little-endian integers, `bytes` wide. */
export type PackedAutomaton = { bytes: 2 | 4; base: string; check: string; output: string };

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
	const bytes = check.length > 0xffff ? 4 : 2;
	const encode = (numbers: number[]) => {
		const array = bytes === 2 ? Uint16Array.from(numbers) : Uint32Array.from(numbers);
		return encodeBase64(new Uint8Array(array.buffer));
	};
	return { bytes, base: encode(base), check: encode(check), output: encode(output) };
}

function breadthFirst(root: Node): Node[] {
	const nodes = [root];
	for (const node of nodes) nodes.push(...node.children.values());
	return nodes;
}

/** Marks an empty slot; the largest value of either width, which no state has. */
const NO_STATE = -1;
/** After so many failed places for one node, the array is taken to be full up to there. */
const PATIENCE = 300;

/** First fit: gives every node's children the first free slots that have their distances. */
function place(nodes: Node[]): { base: number[]; check: number[] } {
	const base: number[] = [0];
	const check: number[] = [NO_STATE];
	const isFree = (slot: number) => slot > 0 && (check[slot] ?? NO_STATE) === NO_STATE;
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
	const padded = (numbers: number[], empty: number) => Array.from({ length: size }, (_, at) => numbers[at] ?? empty);
	return { base: padded(base, 0), check: padded(check, NO_STATE) };
}

/** Makes the automaton usable again; the inverse of what `buildAutomaton` packed, with the filter made anew. */
export function unpackAutomaton({ bytes, base, check, output }: PackedAutomaton): Automaton {
	const decode = (text: string) => {
		const { buffer } = decodeBase64(text);
		return bytes === 2 ? new Uint16Array(buffer) : new Uint32Array(buffer);
	};
	const trie: Trie = { base: decode(base), check: decode(check), output: decode(output) };
	return { ...trie, ...buildFilter((add) => eachBeginning(trie, add), trie.check.length) };
}

/** Reads the first three classes of every key, or the only two, off the trie. */
function eachBeginning({ base, check, output }: Trie, add: Beginning) {
	const symbolOf = (state: number) => state - (base[check[state] as number] as number);
	for (let state = 1; state < check.length; state++) {
		const parent = check[state] as number;
		if (parent === 0 || parent >= check.length) continue; // a first character, or an empty slot
		const grandparent = check[parent] as number;
		if (grandparent === 0) {
			if (output[state] !== 0) add(symbolOf(parent), symbolOf(state), undefined);
		} else if (check[grandparent] === 0) add(symbolOf(grandparent), symbolOf(parent), symbolOf(state));
	}
}

function encodeBase64(bytes: Uint8Array): string {
	let binary = "";
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return btoa(binary);
}

function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
	const binary = atob(text);
	const bytes = new Uint8Array(binary.length);
	for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
	return bytes;
}
