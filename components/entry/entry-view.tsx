/** One entry, in the reading order: meaning, what it consists of, where it comes from, how it is rendered, what is near. */
import type { ComponentChildren } from "preact";
import type { StoredEntry } from "../../glossary/compile.ts";
import type { EntryCard, Language } from "../../glossary/store.ts";
import { useTranslate } from "../reader.ts";
import type { EntryLinking } from "./entry-link.tsx";
import { Links } from "./links.tsx";
import { Origin } from "./origin.tsx";
import { Parts } from "./parts.tsx";
import { Row } from "./row.tsx";
import { SourceMark, Supported } from "./source-mark.tsx";

export type EntryViewProps = EntryLinking & {
	card: EntryCard;
	/** Language of definitions and of official wording; the interface keeps its own. */
	language: Language;
	onShowSources: () => void;
	/** Terms found inside the marked text, by id. */
	contains?: Record<string, string>;
};

export function EntryView({ card, language, onShowSources, contains = {}, ...linking }: EntryViewProps) {
	const t = useTranslate();
	const { entry, titles } = card;
	const links = (ids: readonly string[], names = titles) => <Links ids={ids} titles={names} {...linking} />;
	const mark = (key: string) => <SourceMark entry={entry} source={key} onShow={onShowSources} />;
	return (
		<div class="entry-body">
			<p lang={language === "zh" ? "zh-CN" : "en"}>{entry.definition[language]}</p>
			<Parts entry={entry} mark={mark} {...linking} />
			<dl>
				{entry.status !== "current" && (
					<Row label={t("status")}>
						{t(entry.status === "historical" ? "statusHistorical" : "statusSuperseded")}
						{entry.statusNote && (
							<>
								{language === "zh" ? "：" : ": "}
								{entry.statusNote[language]}
							</>
						)}
					</Row>
				)}
				{entry.supersededBy && <Row label={t("supersededBy")}>{links([entry.supersededBy])}</Row>}
				{entry.origin && <Origin origin={entry.origin} language={language} mark={mark} />}
				{entry.renderings.length > 0 && (
					<Row label={t("renderings")}>
						{entry.renderings.map(({ text, source }) => (
							<span class="rendering" lang="en" key={text}>
								<Supported statement={text} mark={mark(source)} />
							</span>
						))}
					</Row>
				)}
				{otherForms(entry).length > 0 && (
					<Row label={t("forms")}>
						<span lang="zh-CN">{otherForms(entry).join("、")}</span>
					</Row>
				)}
				{entry.note && <Row label={t("note")}>{entry.note[language]}</Row>}
				<LinkRow label={t("contains")} ids={Object.keys(contains)}>
					{(ids) => links(ids, contains)}
				</LinkRow>
				<LinkRow label={t("memberOf")} ids={entry.memberOf}>
					{links}
				</LinkRow>
				<LinkRow label={t("broader")} ids={entry.broader}>
					{links}
				</LinkRow>
				<LinkRow label={t("narrower")} ids={entry.narrower}>
					{links}
				</LinkRow>
				<LinkRow label={t("related")} ids={entry.related.filter((id) => !entry.broader.includes(id) && !entry.narrower.includes(id))}>
					{links}
				</LinkRow>
			</dl>
		</div>
	);
}

/** The wordings that are more than the term in quotes; an entry may have dozens, a reader wants to see the kind. */
function otherForms({ forms }: StoredEntry): string[] {
	const texts = forms.filter(({ kind }) => kind !== "quoted").map(({ text }) => text);
	return texts.length > SHOWN_FORMS ? [...texts.slice(0, SHOWN_FORMS), "…"] : texts;
}

const SHOWN_FORMS = 4;

/** What is missing takes no space. */
function LinkRow({
	label,
	ids,
	children,
}: {
	label: string;
	ids: readonly string[];
	children: (ids: readonly string[]) => ComponentChildren;
}) {
	return ids.length > 0 ? <Row label={label}>{children(ids)}</Row> : null;
}
