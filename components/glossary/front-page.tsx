import type { ComponentChildren } from "preact";
import { useTranslate } from "../reader.ts";
import { countBy, LEVEL_NAMES, letterOf, NUMERALS } from "../ways-in.ts";
import { addressOf, networkAddress, type Route } from "./addresses.ts";
import type { GlossaryView } from "./pages.tsx";

/** The ways into the glossary. */
export function FrontPage({ store, language }: GlossaryView) {
	const t = useTranslate();
	const { entries, subjects } = store;
	const inField = new Map(countBy(entries, ({ subject }) => subject));
	return (
		<>
			<h1 tabIndex={-1}>{t("glossary")}</h1>
			<p class="lead">{t("glossaryIntro", entries.length)}</p>
			<WaysIn heading={t("subjectFields")} class="fields">
				{subjects
					.filter(({ id }) => inField.has(id))
					.map((subject) => (
						<Way key={subject.id} route={{ page: "subject", id: subject.id }} count={inField.get(subject.id)}>
							{subject[language]}
						</Way>
					))}
			</WaysIn>
			<WaysIn heading={t("byLetter")}>
				{countBy(entries, letterOf).map(([letter, count]) => (
					<Way key={letter} route={{ page: "letter", letter }} count={count}>
						{letter}
					</Way>
				))}
			</WaysIn>
			<WaysIn heading={t("byNumber")}>
				{countBy(entries, store.numberOf).map(([number, count]) => (
					<Way key={number} route={{ page: "number", number }} count={count}>
						<span lang="zh-CN">{NUMERALS[number - 1]}</span>
					</Way>
				))}
			</WaysIn>
			<WaysIn heading={t("byLevel")} class="fields">
				{countBy(entries, ({ level }) => level).map(([level, count]) => (
					<Way key={level} route={{ page: "level", level }} count={count}>
						{t(LEVEL_NAMES[level])}
					</Way>
				))}
			</WaysIn>
			<Pictures store={store} />
		</>
	);
}

/** The network is always that of an entry; here it is shown by the one with the most links. */
function Pictures({ store: { entries } }: Pick<GlossaryView, "store">) {
	const t = useTranslate();
	const linked = [...entries].sort((a, b) => b.related.length + b.narrower.length - (a.related.length + a.narrower.length))[0];
	return (
		<section class="pictures">
			<h2>{t("pictures")}</h2>
			<p>
				<a class="link" href={addressOf({ page: "timeline" })}>
					{t("timeline")}
				</a>{" "}
				<span class="soft">{t("timelineIntro")}</span>
			</p>
			{linked && (
				<p>
					<a class="link" href={networkAddress(linked.id)}>
						{t("networkOf", linked.term)}
					</a>{" "}
					<span class="soft">{t("networkIntro")}</span>
				</p>
			)}
		</section>
	);
}

function WaysIn({ heading, class: layout = "chips", children }: { heading: string; class?: string; children: ComponentChildren }) {
	return (
		<section>
			<h2>{heading}</h2>
			<ul class={`ways ${layout}`}>{children}</ul>
		</section>
	);
}

type WayProps = { route: Exclude<Route, { page: "unknown" }>; count: number | undefined; children: ComponentChildren };

function Way({ route, count, children }: WayProps) {
	return (
		<li>
			<a href={addressOf(route)}>
				{children} <span class="count">{count}</span>
			</a>
		</li>
	);
}
