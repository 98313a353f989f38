/**
 * An Aho–Corasick automaton (Aho and Corasick, 1975) in a double array (Aoe, 1989) over character classes.
 *
 * The child of state s by class c is t = base[s] + c if check[t] = c. Each base belongs to one state only, so the class
 * alone proves the edge and `check` needs no parent; base 0 belongs to none, which makes it the base of the leaves.
 * A dense table is no faster on real text and takes 8.8 MB for 1,000 terms; this takes some ten bytes a state.
 */

/** As it lies in the page script: numbers as base64 of little-endian integers, `bytes` wide. */
export type PackedAutomaton = { bytes: 2 | 4; base: string; check: string; fail: string; output: string; outputs: number[][] };

export type Automaton = {
	base: Uint16Array | Uint32Array;
	/** Class that leads to the state, 0 for an empty slot. */
	check: Uint16Array | Uint32Array;
	/** State of the longest proper suffix that is a prefix of a form. */
	fail: Uint16Array | Uint32Array;
	/** 0, or 1 + the place in `outputs`. */
	output: Uint16Array | Uint32Array;
	/** Key numbers that end in a state, longest first. */
	outputs: readonly (readonly number[])[];
};

type Node = { children: Map<number, Node>; keys: number[]; slot: number; fail: Node | undefined };

const newNode = (): Node => ({ children: new Map(), keys: [], slot: 0, fail: undefined });

/**
 * Build time: the automaton of all keys.
 * @param keys each as the classes of its characters, none empty; the n-th is reported as n
 */
export function buildAutomaton(keys: readonly (readonly number[])[]): PackedAutomaton {
	const root = newNode();
	for (const [n, key] of keys.entries()) {
		let node = root;
		for (const symbol of key) {
			let child = node.children.get(symbol);
			if (!child) node.children.set(symbol, (child = newNode()));
			node = child;
		}
		node.keys.push(n);
	}
	const nodes = breadthFirst(root);
	for (const node of nodes) linkSuffixes(node, root);
	return pack(nodes);
}

function breadthFirst(root: Node): Node[] {
	const nodes = [root];
	for (const node of nodes) nodes.push(...node.children.values());
	return nodes;
}

/** Called from the root downwards: a node's own suffix and keys are complete before its children's. */
function linkSuffixes(node: Node, root: Node) {
	for (const [symbol, child] of node.children) {
		let suffix = node.fail;
		while (suffix && !suffix.children.has(symbol)) suffix = suffix.fail;
		child.fail = suffix?.children.get(symbol) ?? root;
		child.keys.push(...child.fail.keys);
	}
}

function pack(nodes: Node[]): PackedAutomaton {
	const base: number[] = [0];
	const check: number[] = [0];
	const usedBases = new Set([0]);
	let firstFree = 1;
	const symbolsOf = new Map<number, number[]>();
	for (const node of nodes) {
		const symbols = [...node.children.keys()].sort((a, b) => a - b);
		if (symbols.length === 0) continue;
		while (check[firstFree]) firstFree++;
		let from = Math.max(1, firstFree - (symbols[0] ?? 0));
		while (usedBases.has(from) || symbols.some((symbol) => check[from + symbol])) from++;
		usedBases.add(from);
		base[node.slot] = from;
		symbolsOf.set(from, symbols);
		for (const [symbol, child] of node.children) {
			child.slot = from + symbol;
			check[child.slot] = symbol;
		}
	}
	// Padded by the largest class, so that base + class never leaves the array.
	const largest = Math.max(0, ...[...symbolsOf.values()].map((symbols) => symbols.at(-1) ?? 0));
	const size = check.length + largest + 1;
	const bytes = size > 0xffff ? 4 : 2;
	const columns = {
		base: new Array<number>(size).fill(0),
		check: new Array<number>(size).fill(0),
		fail: new Array<number>(size).fill(0),
		output: new Array<number>(size).fill(0),
	};
	const outputs: number[][] = [];
	const placeOf = new Map<string, number>();
	for (const node of nodes) {
		columns.base[node.slot] = base[node.slot] ?? 0;
		columns.check[node.slot] = check[node.slot] ?? 0;
		columns.fail[node.slot] = node.fail?.slot ?? 0;
		if (node.keys.length === 0) continue;
		const name = node.keys.join();
		if (!placeOf.has(name)) placeOf.set(name, outputs.push(node.keys));
		columns.output[node.slot] = placeOf.get(name) ?? 0;
	}
	const encode = (numbers: number[]) => encodeBase64(bytes === 2 ? Uint16Array.from(numbers) : Uint32Array.from(numbers));
	return {
		bytes,
		base: encode(columns.base),
		check: encode(columns.check),
		fail: encode(columns.fail),
		output: encode(columns.output),
		outputs,
	};
}

/** Makes the automaton usable again; the inverse of what `buildAutomaton` packed. */
export function unpackAutomaton({ bytes, base, check, fail, output, outputs }: PackedAutomaton): Automaton {
	const decode = (text: string) => {
		const buffer = decodeBase64(text);
		return bytes === 2 ? new Uint16Array(buffer) : new Uint32Array(buffer);
	};
	return { base: decode(base), check: decode(check), fail: decode(fail), output: decode(output), outputs };
}

function encodeBase64(numbers: Uint16Array | Uint32Array): string {
	const bytes = new Uint8Array(numbers.buffer);
	let binary = "";
	for (let i = 0; i < bytes.length; i++) binary += String.fromCharCode(bytes[i] ?? 0);
	return btoa(binary);
}

function decodeBase64(text: string): ArrayBuffer {
	const binary = atob(text);
	const bytes = new Uint8Array(binary.length);
	for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
	return bytes.buffer;
}
