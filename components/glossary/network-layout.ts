/**
 * Places for the boxes of a network: what is wider above the entry, its parts below, what is related at both sides.
 * The same network always gives the same picture: d3-force runs to its end before anything is drawn, from places that
 * are given, and draws its chance from a fixed seed.
 */
import { type Force, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3-force";
import type { Network, NetworkLink, NetworkNode, Relation } from "./network.ts";

/** Characters in a line of a box, so that two boxes fit beside each other on a phone. */
const LINE = 7;
export const LINE_HEIGHT = 19;
const CHARACTER = 14;
const PADDING = { x: 10, y: 8 };
/** Free space around each box. */
const GAP = 14;
/** From one neighbour of a kind to the next, where the width allows. */
const SIDE_BY_SIDE = 150;
const STEPS = 300;
/** Rounds of pushing after the forces have ended. In a narrow picture boxes may push each other to and fro; then only up and down. */
const REPAIRS = { freely: 100, upAndDown: 2000 };

export type Box = SimulationNodeDatum & { node: NetworkNode; lines: string[]; width: number; height: number; x: number; y: number };
export type NetworkLayout = {
	boxes: Box[];
	links: { link: NetworkLink; from: Box; to: Box }[];
	left: number;
	top: number;
	width: number;
	height: number;
};

type Point = { x: number; y: number };

/** Where the forces pull a neighbour, from the middle, as shares of the picture's half width and in CSS pixels. */
const PULL: Record<Relation, Point> = {
	memberOf: { x: 0, y: -130 },
	broader: { x: 0, y: -130 },
	supersededBy: { x: 0.7, y: -60 },
	supersedes: { x: -0.7, y: -60 },
	members: { x: 0, y: 130 },
	narrower: { x: 0, y: 150 },
	related: { x: 0.75, y: 0 },
};

/** @param width of the picture in CSS pixels; its height follows */
export function layOutNetwork({ centre, neighbours, links }: Network, width: number): NetworkLayout {
	const pulls = new Map(neighbours.map((node) => [node.key, pullOf(node, neighbours, width)]));
	const boxes = [boxOf(centre, { x: 0, y: 0 }), ...neighbours.map((node, at) => boxOf(node, startOf(pulls.get(node.key), at)))];
	const [middle] = boxes as [Box];
	middle.fx = 0;
	middle.fy = 0;
	const pull = ({ node }: Box) => pulls.get(node.key) ?? { x: 0, y: 0 };
	forceSimulation(boxes)
		.force("charge", forceManyBody().strength(-260))
		.force("x", forceX<Box>((box) => pull(box).x).strength(0.12))
		.force(
			"y",
			forceY<Box>((box) => pull(box).y).strength(({ node }) => (node.relation === "related" ? 0.03 : 0.12)),
		)
		.force(
			"links",
			forceLink<Box, { source: string; target: string }>(links.map(({ from, to }) => ({ source: from, target: to })))
				.id(({ node }) => node.key)
				.distance(110)
				.strength(0.08),
		)
		.force("apart", keepApart(width))
		.stop()
		.tick(STEPS);
	for (let n = 0; n < REPAIRS.freely && separate(boxes, width); n++);
	for (let n = 0; n < REPAIRS.upAndDown && separate(boxes, width, true); n++);
	return frame(boxes, links);
}

/** In lines of about the same length; a line does not begin with a closing mark. */
export function linesOf(term: string): string[] {
	const characters = [...term];
	const count = Math.ceil(characters.length / LINE);
	const length = Math.ceil(characters.length / count);
	const lines: string[] = [];
	for (const character of characters) {
		const line = lines.at(-1);
		if (line === undefined || ([...line].length >= length && !/[”’、，》）]/u.test(character))) lines.push(character);
		else lines[lines.length - 1] = line + character;
	}
	return lines;
}

function boxOf(node: NetworkNode, place: Point): Box {
	const lines = linesOf(node.term);
	const longest = Math.max(...lines.map((line) => [...line].length));
	return { node, lines, width: longest * CHARACTER + 2 * PADDING.x, height: lines.length * LINE_HEIGHT + 2 * PADDING.y, ...place };
}

/** Related ones go to both sides in turn; what is above or below stands side by side, in the order of the entry. */
function pullOf(node: NetworkNode, neighbours: readonly NetworkNode[], width: number): Point {
	const { x, y } = PULL[node.relation ?? "related"];
	const alike = neighbours.filter(({ relation }) => relation === node.relation);
	const at = alike.indexOf(node);
	if (node.relation === "related") return { x: (x * width * (at % 2 ? -1 : 1)) / 2, y };
	const step = Math.min(SIDE_BY_SIDE, width / alike.length);
	return { x: (x * width) / 2 + (at - (alike.length - 1) / 2) * step, y };
}

/** A little apart from each other, or the forces could not tell which way to push. */
function startOf({ x, y }: Point = { x: 0, y: 0 }, at: number): Point {
	return { x: x + (at % 5) * 7 - 14, y: y + (at % 7) * 11 - 33 };
}

const keepApart = (width: number): Force<Box, undefined> => {
	let boxes: Box[] = [];
	const force: Force<Box, undefined> = () => void separate(boxes, width);
	force.initialize = (all) => {
		boxes = all;
	};
	return force;
};

/** Pushes overlapping boxes apart, by the shorter way, and all into the width. @returns whether anything had to be pushed */
function separate(boxes: readonly Box[], width: number, upAndDown = false): boolean {
	let pushed = false;
	for (const [at, a] of boxes.entries()) {
		for (const b of boxes.slice(at + 1)) {
			const overX = (a.width + b.width) / 2 + GAP - Math.abs(a.x - b.x);
			const overY = (a.height + b.height) / 2 + GAP - Math.abs(a.y - b.y);
			if (overX <= 0.01 || overY <= 0.01) continue;
			pushed = true;
			const room = width - a.width - b.width - GAP;
			if (!upAndDown && overX < overY && room > overX) push(a, b, "x", overX);
			else push(a, b, "y", overY);
		}
		const reach = Math.max(0, (width - a.width) / 2);
		a.x = Math.min(reach, Math.max(-reach, a.x));
	}
	return pushed;
}

/** Half each, but the entry in the middle stays where it is. */
function push(a: Box, b: Box, axis: "x" | "y", over: number): void {
	const sign = a[axis] < b[axis] ? 1 : -1;
	const share = a.fx === 0 ? 0 : 0.5;
	a[axis] -= sign * over * share;
	b[axis] += sign * over * (1 - share);
}

function frame(boxes: Box[], links: readonly NetworkLink[]): NetworkLayout {
	const byKey = new Map(boxes.map((box) => [box.node.key, box]));
	const left = Math.min(...boxes.map(({ x, width }) => x - width / 2)) - 4;
	const right = Math.max(...boxes.map(({ x, width }) => x + width / 2)) + 4;
	const top = Math.min(...boxes.map(({ y, height }) => y - height / 2)) - 4;
	const bottom = Math.max(...boxes.map(({ y, height }) => y + height / 2)) + 4;
	return {
		boxes,
		links: links.map((link) => ({ link, from: byKey.get(link.from) as Box, to: byKey.get(link.to) as Box })),
		left,
		top,
		width: right - left,
		height: bottom - top,
	};
}

/** The box with an entry to which an arrow key leads: left and right as one reads, so that every box is reached; up and down to the nearest. */
export function nextBox({ boxes }: NetworkLayout, key: string, arrow: string): string | undefined {
	const here = boxes.find(({ node }) => node.key === key);
	if (!here) return undefined;
	const stops = boxes.filter((box) => box === here || box.node.entry);
	if (arrow === "ArrowLeft" || arrow === "ArrowRight") {
		const inOrder = stops.sort((a, b) => rowOf(a) - rowOf(b) || a.x - b.x);
		return inOrder.at((inOrder.indexOf(here) + (arrow === "ArrowRight" ? 1 : -1)) % inOrder.length)?.node.key;
	}
	if (arrow !== "ArrowUp" && arrow !== "ArrowDown") return undefined;
	const down = arrow === "ArrowDown" ? 1 : -1;
	const ways = stops
		.map(({ node, x, y }) => ({ key: node.key, ahead: (y - here.y) * down, cost: (y - here.y) * down + 2 * Math.abs(x - here.x) }))
		.filter(({ ahead }) => ahead > 1);
	return ways.sort((a, b) => a.cost - b.cost)[0]?.key;
}

/** Boxes whose middles are less than about a line apart read as one row. */
const rowOf = ({ y, height }: Box): number => Math.round(y / height);
