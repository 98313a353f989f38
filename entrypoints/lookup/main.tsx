/** The answer to a phrase in a window of its own, for text that no script of ours can get at. Its address has the phrase. */
import { render } from "preact";
import { useState } from "preact/hooks";
import { Lookup } from "../../components/lookup/lookup.tsx";
import { Reader } from "../../components/reader.ts";
import { Tooltip } from "../../components/tooltip.tsx";
import type { EntryCard, Language } from "../../glossary/store.ts";
import type { Answer } from "../../lookup/look-up.ts";
import { copyText } from "../../page/copy.ts";
import { interfaceLanguage, translate } from "../../platform/interface-language.ts";
import { ask } from "../../platform/messages.ts";
import { changeSettings, readSettings } from "../../platform/settings.ts";

type AppProps = { answer: Answer; cards: EntryCard[]; first: Language };

function App({ answer, cards, first }: AppProps) {
	const [language, setLanguage] = useState(first);
	const common = {
		cards,
		language,
		onLanguage: (next: Language) => {
			setLanguage(next);
			void changeSettings({ language: next });
		},
		load: async (id: string) => (await ask("getCards", { cards: [id], titles: [] })).cards[0],
		onFollow: () => {},
		onCopy: copyText,
	};
	return answer.senses.length > 0 ? (
		<Tooltip {...common} senses={cards} contains={{}} onClose={close} />
	) : (
		<Lookup
			{...common}
			answer={answer}
			onSearch={(phrase) => void ask("openGlossary", { address: `/search?q=${encodeURIComponent(phrase)}` })}
		/>
	);
}

const phrase = decodeURIComponent(location.hash.slice(1));
const [{ answer, cards }, settings] = await Promise.all([ask("lookUp", { phrase: phrase.slice(0, 10_000) }), readSettings()]);
document.documentElement.lang = interfaceLanguage() === "zh" ? "zh-CN" : "en";
document.title = translate("lookupLabel", phrase.slice(0, 30));
addEventListener("keydown", (event) => event.key === "Escape" && close());
render(
	<Reader.Provider value={translate}>
		<main class="looked-up">
			<h1 class="visually-hidden">{document.title}</h1>
			<App answer={answer} cards={cards} first={settings.language ?? interfaceLanguage()} />
		</main>
	</Reader.Provider>,
	document.body,
);
