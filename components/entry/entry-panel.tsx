/** An entry with its head and its actions; the same in tooltip and popup. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { EntryCard, Language } from "../../glossary/store.ts";
import { useTranslate } from "../reader.ts";
import { BackButton } from "./back-button.tsx";
import { EntryView } from "./entry-view.tsx";
import { plainText } from "./plain-text.ts";
import { Sources } from "./sources.tsx";

export type EntryPanelProps = {
	card: EntryCard;
	language: Language;
	onLanguage: (language: Language) => void;
	onOpen: (id: string) => void;
	onBack: (() => void) | undefined;
	/** Resolves to whether the text is on the clipboard. */
	onCopy: (text: string) => Promise<boolean>;
	contains?: Record<string, string> | undefined;
	/** Where entries can be starred. */
	star?: { starred: boolean; onToggle: () => void };
	/** Takes the focus to the way back, for a reader who came by keyboard. */
	focusBack?: boolean;
	/** Actions that only the surrounding place has, as keeping a tooltip open. */
	actions?: ComponentChildren;
	/** What stands above the entry, as a choice of senses. */
	children?: ComponentChildren;
};

export function EntryPanel({
	card,
	language,
	onLanguage,
	onOpen,
	onBack,
	onCopy,
	contains,
	star,
	focusBack,
	actions,
	children,
}: EntryPanelProps) {
	const t = useTranslate();
	const [showsSources, setShowsSources] = useState(false);
	const { entry, subject } = card;
	const other: Language = language === "zh" ? "en" : "zh";
	return (
		<article class="entry" aria-labelledby={`term-${entry.id}`}>
			<header>
				<BackButton onBack={onBack} {...(focusBack && { focused: true })} />
				<div class="head">
					<h2 id={`term-${entry.id}`} lang="zh-CN">
						{entry.term}
					</h2>
					<span class="pinyin" lang="zh-Latn-pinyin">
						{entry.pinyin}
					</span>
				</div>
				<span class="field">{subject[language]}</span>
			</header>
			<div class="scroll">
				{children}
				<EntryView
					card={card}
					language={language}
					onOpen={onOpen}
					onShowSources={() => setShowsSources(true)}
					{...(contains && { contains })}
				/>
				{showsSources && <Sources entry={entry} language={language} />}
			</div>
			<footer>
				{actions}
				{star && (
					<button type="button" class="star" aria-pressed={star.starred} onClick={star.onToggle}>
						{t(star.starred ? "unstar" : "star")}
					</button>
				)}
				<CopyButton text={plainText(card)} onCopy={onCopy} />
				<button type="button" lang={other === "zh" ? "zh-CN" : "en"} onClick={() => onLanguage(other)}>
					{t(other === "zh" ? "showChinese" : "showEnglish")}
				</button>
				<span class="spring" />
				<button type="button" aria-expanded={showsSources} onClick={() => setShowsSources(!showsSources)}>
					{t("sourcesCount", entry.sources.length)}
				</button>
			</footer>
		</article>
	);
}

/** Says in its own words whether the text was copied; stays so until the entry changes. */
export function CopyButton({ text, onCopy }: { text: string; onCopy: EntryPanelProps["onCopy"] }) {
	const t = useTranslate();
	const [done, setDone] = useState<{ text: string; worked: boolean }>();
	const state = done?.text === text ? (done.worked ? "copied" : "copyFailed") : "copy";
	return (
		<button type="button" class="copy" aria-live="polite" onClick={async () => setDone({ text, worked: await onCopy(text) })}>
			{t(state)}
		</button>
	);
}
