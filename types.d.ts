/** opencc-js ships its dictionaries without types. */
declare module "opencc-js/dict/TSCharacters" {
	const dictionary: string;
	export default dictionary;
}

/** The glossary as the build compiles it; see build/glossary-plugin.ts. */
declare module "virtual:tifa/forms" {
	const table: import("./matcher/table.ts").FormsTable;
	export default table;
}
declare module "virtual:tifa/entries" {
	const glossary: {
		entries: import("./glossary/compile.ts").StoredEntry[];
		subjects: import("./glossary/schema.ts").Subject[];
		/** Folded forms. */
		keys: string[];
		readings: [word: string, syllables: readonly string[]][];
	};
	export default glossary;
}
declare module "virtual:tifa/search" {
	const index: import("./glossary/search.ts").SearchIndex;
	export default index;
}

declare module "virtual:tifa/list" {
	const list: {
		entries: import("./glossary/listed.ts").ListedEntry[];
		subjects: import("./glossary/schema.ts").Subject[];
	};
	export default list;
}

/** mark.js ships no types; the benchmark uses these two methods. */
declare module "mark.js" {
	export default class Mark {
		constructor(context: Element);
		mark(terms: string[], options: object): void;
		markRegExp(expression: RegExp, options: object): void;
		unmark(options: object): void;
	}
}
