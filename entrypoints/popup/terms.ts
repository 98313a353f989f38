/** The glossary, as the popup shows and searches it. */
import glossary from "virtual:tifa/entries";
import { createSearch, type Search } from "../../glossary/search.ts";
import { createStore } from "../../glossary/store.ts";

export const store = createStore(glossary.entries, glossary.subjects);

/** Made when the reader first searches: the list must not wait for it. */
let engine: Search | undefined;
export const search: Search = (query) => (engine ??= createSearch(glossary.entries, new Map(glossary.toSimplified)))(query);
