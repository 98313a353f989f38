/**
 * The glossary in full, and the search over it. Four times as large as what the lists show, so it is loaded when they are
 * on the screen.
 */
import glossary from "virtual:tifa/entries";
import index from "virtual:tifa/search";
import type { Terms } from "../../components/popup/popup.tsx";
import { createSearch, type Search } from "../../glossary/search.ts";
import { createStore } from "../../glossary/store.ts";

/** Made when the reader first searches. */
let engine: Search | undefined;

export const terms: Terms = {
	card: createStore(glossary.entries, glossary.subjects).card,
	search: (query) => (engine ??= createSearch(glossary.entries, index))(query),
};
