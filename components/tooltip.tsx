/** What opens at a marked term: its entry, and the way from there to others and back. */
import { useState } from "preact/hooks";
import type { EntryCard, Language } from "../glossary/store.ts";
import { Followed } from "./entry/followed.tsx";
import { useTrail } from "./entry/use-trail.ts";
import { useTranslate } from "./reader.ts";

export type TooltipProps = {
	/** Ids of the entries that the marked text may stand for, the fitting one first, with their cards. */
	senses: readonly EntryCard[];
	/** Terms found inside the marked text, by id. */
	contains: Record<string, string>;
	language: Language;
	onLanguage: (language: Language) => void;
	load: (id: string) => Promise<EntryCard | undefined>;
	/** Called before another entry takes the place of this one. */
	onFollow: () => void;
	onCopy: (text: string) => Promise<boolean>;
	/** Whether it is kept open; undefined where nothing closes it anyway. */
	pinned?: boolean;
	onPin?: (pinned: boolean) => void;
	onClose: () => void;
	/** Puts the entry that shows beside the page; undefined where it is there already. */
	onBeside?: (id: string) => void;
};

export function Tooltip(props: TooltipProps) {
	const t = useTranslate();
	const [sense, setSense] = useState(0);
	const card = props.senses[sense];
	if (!card) return <p class="message">{t("entryMissing")}</p>;
	return <Entry key={card.entry.id} {...props} first={card} sense={sense} onSense={setSense} />;
}

type EntryProps = TooltipProps & { first: EntryCard; sense: number; onSense: (sense: number) => void };

function Entry({
	first,
	senses,
	sense,
	onSense,
	contains,
	language,
	onLanguage,
	load,
	onFollow,
	onCopy,
	pinned,
	onPin,
	onClose,
	onBeside,
}: EntryProps) {
	const t = useTranslate();
	const trail = useTrail(first.entry.id, async (id) => (id === first.entry.id ? first : load(id)));
	const { id, card } = trail.current;
	const isFirst = id === first.entry.id;
	const actions = onPin && (
		<>
			{onBeside && (
				<button type="button" class="beside" title={t("besideTitle")} onClick={() => onBeside(id)}>
					{t("beside")}
				</button>
			)}
			<button type="button" class="pin" aria-pressed={pinned} onClick={() => onPin(!pinned)}>
				{t(pinned ? "unpin" : "pin")}
			</button>
			{pinned && (
				<button type="button" onClick={onClose}>
					{t("close")}
				</button>
			)}
		</>
	);
	return (
		<Followed
			trail={trail}
			card={isFirst ? first : card}
			language={language}
			onLanguage={onLanguage}
			onFollow={onFollow}
			onCopy={onCopy}
			contains={isFirst ? contains : undefined}
			actions={actions}
		>
			{!trail.back && senses.length > 1 && (
				<p class="senses">
					{t("senses")}{" "}
					{senses.map(({ entry }, at) => (
						<button type="button" class="link" lang="zh-CN" key={entry.id} aria-pressed={at === sense} onClick={() => onSense(at)}>
							{entry.term}
						</button>
					))}
				</p>
			)}
		</Followed>
	);
}
