/** The answer to a phrase, and the way from there to entries and back. */
import type { EntryCard, Language } from "../../glossary/store.ts";
import type { Answer } from "../../lookup/look-up.ts";
import { Followed } from "../entry/followed.tsx";
import { useTrail } from "../entry/use-trail.ts";
import { AnswerView } from "./answer-view.tsx";

export type LookupProps = {
	answer: Answer;
	cards: readonly EntryCard[];
	language: Language;
	onLanguage: (language: Language) => void;
	load: (id: string) => Promise<EntryCard | undefined>;
	onFollow: () => void;
	onCopy: (text: string) => Promise<boolean>;
	onSearch: (phrase: string) => void;
};

/** The trail begins at the answer, which is no entry. */
const ANSWER = "";

export function Lookup({ answer, cards, language, onLanguage, load, onFollow, onCopy, onSearch }: LookupProps) {
	const trail = useTrail(ANSWER, async (id) => cards.find(({ entry }) => entry.id === id) ?? (id === ANSWER ? undefined : load(id)));
	if (trail.current.id !== ANSWER) {
		return (
			<Followed trail={trail} card={trail.current.card} language={language} onLanguage={onLanguage} onFollow={onFollow} onCopy={onCopy} />
		);
	}
	const open = (id: string) => {
		onFollow();
		trail.open(id);
	};
	return <AnswerView answer={answer} cards={cards} language={language} onOpen={open} onSearch={onSearch} />;
}
