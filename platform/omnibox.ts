/** The address bar after the keyword `tf`. */
import { browser } from "wxt/browser";

type Suggestion = { entry: string; term: string; gist: string };

const LONGEST = 6;

export type OmniboxOptions = {
	/** Said above the suggestions. */
	hint: string;
	suggest: (query: string) => Suggestion[];
	/** The entry of a suggestion, or a query of which nothing was chosen. */
	onChosen: (chosen: { entry: string } | { query: string }) => void;
};

export function answerOmnibox({ hint, suggest, onChosen }: OmniboxOptions): void {
	const addressOf = ({ term }: Suggestion) => term;
	browser.omnibox.setDefaultSuggestion({ description: escaped(hint) });
	browser.omnibox.onInputChanged.addListener((query, show) => {
		show(
			suggest(query)
				.slice(0, LONGEST)
				.map((suggestion) => ({ content: addressOf(suggestion), description: describe(suggestion) })),
		);
	});
	browser.omnibox.onInputEntered.addListener((text) => {
		// A chosen suggestion comes back as its text; what was only typed finds its best.
		const [best] = suggest(text);
		onChosen(best ? { entry: best.entry } : { query: text });
	});
}

const describe = ({ term, gist }: Suggestion) =>
	import.meta.env.FIREFOX ? `${term} — ${gist}` : `<match>${escaped(term)}</match> <dim>${escaped(gist)}</dim>`;

/** Chromium reads descriptions as XML, Firefox as they are. */
const escaped = (text: string) =>
	import.meta.env.FIREFOX ? text : text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
