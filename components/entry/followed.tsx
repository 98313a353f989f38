/** The entry at which a trail has arrived, or that it is on its way or can't be had. */
import type { EntryCard, Language } from "../../glossary/store.ts";
import { useTranslate } from "../reader.ts";
import { BackButton } from "./back-button.tsx";
import { EntryPanel, type EntryPanelProps } from "./entry-panel.tsx";
import type { Trail } from "./use-trail.ts";

type FollowedProps = Pick<EntryPanelProps, "onCopy" | "contains" | "actions" | "children"> & {
	trail: Trail;
	/** What the trail has, unless it is known without asking. */
	card: EntryCard | "loading" | "missing";
	language: Language;
	onLanguage: (language: Language) => void;
	/** Called before another entry takes the place of this one. */
	onFollow: () => void;
};

export function Followed({ trail, card, onFollow, ...rest }: FollowedProps) {
	const t = useTranslate();
	if (card === "loading" || card === "missing") {
		return (
			<div class="message">
				<BackButton onBack={trail.back} />
				{t(card === "loading" ? "loading" : "entryMissing")}
			</div>
		);
	}
	const open = (id: string) => {
		onFollow();
		trail.open(id);
	};
	return <EntryPanel key={card.entry.id} card={card} onOpen={open} onBack={trail.back} {...rest} />;
}
