import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Language } from "../../glossary/store.ts";
import { dateIn } from "../entry/dates.ts";
import { useTranslate } from "../reader.ts";
import { entryAddress } from "./addresses.ts";
import { type Dot, nextDot, type OriginKind, type Strip, type Timeline } from "./timeline.ts";
import { type ArrowKeys, useArrowKeys } from "./use-arrow-keys.ts";

const AXIS = 18;
const HEADROOM = 14;

/** A strip for each subject field with a mark for each entry; the page's own region scrolls, not the page. */
export function TimelinePicture({ timeline, language }: { timeline: Timeline; language: Language }) {
	const t = useTranslate();
	const region = useRef<HTMLElement>(null);
	const [shown, setShown] = useState<Dot>();
	const keys = useArrowKeys(timeline.strips[0]?.dots[0]?.entry.id, (id, key) => nextDot(timeline, id, key));
	// Where the window is narrow, the years that have the most to show are seen first.
	useLayoutEffect(() => {
		if (region.current) region.current.scrollLeft = region.current.scrollWidth;
	}, []);
	return (
		<section
			ref={region}
			class="timeline"
			aria-label={t("timeline")}
			onKeyDown={(event) => {
				if (event.key === "Escape") setShown(undefined);
				keys.onKeyDown(event);
			}}
		>
			{timeline.strips.map((strip) => (
				<StripOfField
					key={strip.subject.id}
					strip={strip}
					timeline={timeline}
					language={language}
					keys={keys}
					shown={shown && strip.dots.includes(shown) ? shown : undefined}
					onShow={setShown}
				/>
			))}
		</section>
	);
}

type StripProps = {
	strip: Strip;
	timeline: Timeline;
	language: Language;
	keys: ArrowKeys;
	shown: Dot | undefined;
	onShow: (dot: Dot | undefined) => void;
};

function StripOfField({ strip, timeline: { width, years }, language, keys, shown, onShow }: StripProps) {
	const t = useTranslate();
	const foot = HEADROOM + strip.height;
	const height = foot + AXIS;
	return (
		<div class="strip" style={{ width: `${width}px` }}>
			<h2>{strip.subject[language]}</h2>
			<svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={strip.subject[language]}>
				{years.map(({ year, x }) => (
					// biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus, and each dot says its date
					<g key={year} aria-hidden="true">
						<line class="grid" x1={x} x2={x} y1={HEADROOM - 4} y2={foot + 3} />
						<text class="year" x={x + 2} y={foot + 14}>
							{year}
						</text>
					</g>
				))}
				<line class="axis" x1="0" x2={width} y1={foot} y2={foot} />
				{strip.dots.map((dot) => (
					<a
						key={dot.entry.id}
						class="dot"
						href={entryAddress(dot.entry.id)}
						aria-label={wordsOf(dot, language, t(KIND_NAMES[dot.entry.origin.kind]))}
						{...keys.itemProps(dot.entry.id, () => onShow(dot))}
						onBlur={() => onShow(undefined)}
						onPointerEnter={() => onShow(dot)}
						onPointerLeave={() => onShow(undefined)}
					>
						<circle class="target" cx={dot.x} cy={foot - dot.y} r="7.5" />
						<KindMark kind={dot.entry.origin.kind} x={dot.x} y={foot - dot.y} />
					</a>
				))}
			</svg>
			{shown && <DotLabel dot={shown} language={language} />}
		</div>
	);
}

/** What a dot says when it is pointed at or reached by keys; the dot's own name says it to who can't see it. */
function DotLabel({ dot: { entry, x, y }, language }: { dot: Dot; language: Language }) {
	const t = useTranslate();
	const label = useRef<HTMLDivElement>(null);
	// Above its dot, as far as the region's visible part allows.
	useLayoutEffect(() => {
		const region = label.current?.closest(".timeline");
		if (!region || !label.current) return;
		const { style } = label.current;
		style.maxWidth = `${Math.min(340, region.clientWidth - 8)}px`;
		const { offsetWidth } = label.current;
		const rightmost = region.scrollLeft + region.clientWidth - offsetWidth - 4;
		style.left = `${Math.max(region.scrollLeft + 4, Math.min(rightmost, x - offsetWidth / 2))}px`;
	}, [x]);
	return (
		<div ref={label} class="dot-label" aria-hidden="true" style={{ bottom: `${AXIS + y + 12}px` }}>
			<b lang="zh-CN">{entry.term}</b> {dateIn(entry.origin.date, language)} <span class="soft">{t(KIND_NAMES[entry.origin.kind])}</span>
		</div>
	);
}

const wordsOf = ({ entry }: Dot, language: Language, kind: string) =>
	[entry.term, dateIn(entry.origin.date, language), kind].join(language === "zh" ? "，" : ", ");

/** Told apart by shape: a full circle, a square, a ring. */
function KindMark({ kind, x, y }: { kind: OriginKind; x: number; y: number }) {
	if (kind === "laid-down") return <rect class="mark laid-down" x={x - 4.5} y={y - 4.5} width="9" height="9" />;
	return <circle class={`mark ${kind}`} cx={x} cy={y} r={kind === "coined" ? 5.5 : 4.5} />;
}

export function KindLegend() {
	const t = useTranslate();
	return (
		<ul class="legend">
			{(["coined", "laid-down", "seen"] as const).map((kind) => (
				<li key={kind}>
					<svg width="14" height="14" aria-hidden="true">
						<KindMark kind={kind} x={7} y={7} />
					</svg>
					{t(KIND_NAMES[kind])}
				</li>
			))}
		</ul>
	);
}

export const KIND_NAMES = { coined: "kindCoined", "laid-down": "kindLaidDown", seen: "kindSeen" } as const;
