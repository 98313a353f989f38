import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { useTranslate } from "../reader.ts";
import { entryAddress } from "./addresses.ts";
import type { LinkKind, Network } from "./network.ts";
import { type Box, LINE_HEIGHT, layOutNetwork, nextBox } from "./network-layout.ts";
import { useArrowKeys } from "./use-arrow-keys.ts";

/** Wider, the lines would only become longer. */
const WIDEST = 860;

type NetworkPictureProps = {
	network: Network;
	label: string;
	/** Where a neighbour leads. */
	hrefOf: (id: string) => string;
};

/** The entry in the middle leads to its own page. */
export function NetworkPicture({ network, label, hrefOf }: NetworkPictureProps) {
	const [region, width] = useWidth();
	const layout = useMemo(() => layOutNetwork(network, width), [network, width]);
	const { left, top, boxes, links } = layout;
	const keys = useArrowKeys(network.centre.key, (key, arrow) => nextBox(layout, key, arrow));
	return (
		<section ref={region} class="network" aria-label={label} onKeyDown={keys.onKeyDown}>
			<svg
				width={layout.width}
				height={layout.height}
				viewBox={`${left} ${top} ${layout.width} ${layout.height}`}
				role="group"
				aria-label={label}
			>
				<ArrowHead />
				<g>
					{links.map(({ link, from, to }) => (
						<Line key={`${link.from} ${link.to}`} kind={link.kind} from={from} to={to} isFar={!isMiddle(from) && !isMiddle(to)} />
					))}
				</g>
				{boxes.map((box) =>
					box.node.entry ? (
						<a
							key={box.node.key}
							href={isMiddle(box) ? entryAddress(box.node.key) : hrefOf(box.node.key)}
							{...keys.itemProps(box.node.key)}
						>
							<BoxWithTerm box={box} />
						</a>
					) : (
						<BoxWithTerm key={box.node.key} box={box} />
					),
				)}
			</svg>
		</section>
	);
}

const isMiddle = ({ node }: Box) => node.relation === undefined;

/** The room there is; the picture is laid out for it, so that its words keep their size on a phone. */
function useWidth() {
	const region = useRef<HTMLElement>(null);
	const [width, setWidth] = useState(WIDEST);
	useLayoutEffect(() => {
		const element = region.current;
		if (!element) return undefined;
		const measure = () => {
			if (element.isConnected) setWidth(Math.min(WIDEST, element.clientWidth - 8));
		};
		measure();
		// In the next frame: the new picture changes the height of what is observed.
		const observer = new ResizeObserver(() => requestAnimationFrame(measure));
		observer.observe(element);
		return () => observer.disconnect();
	}, []);
	return [region, width] as const;
}

function BoxWithTerm({ box }: { box: Box }) {
	const { x, y, width, height, lines, node } = box;
	const first = y - ((lines.length - 1) * LINE_HEIGHT) / 2;
	return (
		<g class={isMiddle(box) ? "box middle" : node.entry ? "box" : "box bare"} lang="zh-CN">
			<rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx="6" />
			<text x={x} text-anchor="middle" dominant-baseline="central">
				{lines.map((line, at) => (
					<tspan key={line} x={x} y={first + at * LINE_HEIGHT}>
						{line}
					</tspan>
				))}
			</text>
		</g>
	);
}

type LineProps = { kind: LinkKind; from: Box; to: Box; isFar: boolean };

/** Ends at the edge of the box, so that its arrow head is seen. */
function Line({ kind, from, to, isFar }: LineProps) {
	const end = edgeOf(to, from);
	return (
		<line
			class={`link-line ${kind}${isFar ? " far" : ""}`}
			x1={from.x}
			y1={from.y}
			x2={end.x}
			y2={end.y}
			{...(hasArrow(kind) && { "marker-end": "url(#arrow-head)" })}
		/>
	);
}

const hasArrow = (kind: LinkKind) => kind === "broader" || kind === "replaced";

function edgeOf({ x, y, width, height }: Box, from: { x: number; y: number }): { x: number; y: number } {
	const dx = from.x - x;
	const dy = from.y - y;
	const share = Math.min(width / 2 / Math.abs(dx || 1e-9), height / 2 / Math.abs(dy || 1e-9), 1);
	return { x: x + dx * share, y: y + dy * share };
}

function ArrowHead() {
	return (
		<defs>
			<marker
				id="arrow-head"
				viewBox="0 0 10 10"
				refX="9"
				refY="5"
				markerWidth="9"
				markerHeight="9"
				markerUnits="userSpaceOnUse"
				orient="auto"
			>
				<path class="arrow-head" d="M0 0 10 5 0 10Z" />
			</marker>
		</defs>
	);
}

const LINK_NAMES = { part: "linkPart", broader: "linkBroader", replaced: "linkReplaced", related: "linkRelated" } as const;

/** Only the kinds that the picture has. */
export function LinkLegend({ network }: { network: Network }) {
	const t = useTranslate();
	const kinds = (Object.keys(LINK_NAMES) as LinkKind[]).filter((kind) => network.links.some((link) => link.kind === kind));
	return (
		<ul class="legend">
			{kinds.map((kind) => (
				<li key={kind}>
					<svg width="38" height="12" aria-hidden="true">
						<ArrowHead />
						<line class={`link-line ${kind}`} x1="1" x2="37" y1="6" y2="6" {...(hasArrow(kind) && { "marker-end": "url(#arrow-head)" })} />
					</svg>
					{t(LINK_NAMES[kind])}
				</li>
			))}
		</ul>
	);
}
