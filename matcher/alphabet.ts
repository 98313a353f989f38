/**
 * Normalising by class: every UTF-16 unit has a class, and the automaton reads classes. All writings of one character
 * (traditional, full width, capital) have one class, so text is never copied or rewritten, and a match's offsets are
 * offsets of the page's own text.
 */

/** Ends every form: a character that no form contains. */
export const OUTSIDE = 0;
/** A character that a form may continue across: quotes, white space, invisible characters. */
export const SKIPPED = 0xffff;

/** What the page script carries of the alphabet; all strings are lists of single UTF-16 units. */
export type Alphabet = {
	/** Characters of the folded forms; the n-th has class n, counted from 1. */
	symbols: string;
	/** Other writings, and at the same place in `variantOf` the symbol that each stands for. */
	variants: string;
	variantOf: string;
	skipped: string;
};

/**
 * Build time: reads off a folding function which units the keys' characters can be written by.
 * @param foldUnit maps a unit to its folded unit, or to "" where it is skipped
 */
export function alphabetOf(keys: Iterable<string>, foldUnit: (unit: string) => string): Alphabet {
	const symbols = [...new Set([...keys].join("").split(""))].sort().join("");
	if (symbols.length >= SKIPPED) throw new Error(`The forms use ${symbols.length} characters, more than there are classes.`);
	const known = new Set(symbols);
	const alphabet: Alphabet = { symbols, variants: "", variantOf: "", skipped: "" };
	for (let code = 0; code <= 0xffff; code++) {
		const unit = String.fromCharCode(code);
		const folded = foldUnit(unit);
		if (folded === "") alphabet.skipped += unit;
		else if (folded !== unit && known.has(folded)) {
			alphabet.variants += unit;
			alphabet.variantOf += folded;
		}
	}
	return alphabet;
}

/** Class by UTF-16 unit, 128 KB, made once per page. */
export function classTable({ symbols, variants, variantOf, skipped }: Alphabet): Uint16Array {
	const classes = new Uint16Array(0x10000);
	for (let i = 0; i < symbols.length; i++) classes[symbols.charCodeAt(i)] = i + 1;
	for (let i = 0; i < variants.length; i++) classes[variants.charCodeAt(i)] = classes[variantOf.charCodeAt(i)] ?? OUTSIDE;
	for (let i = 0; i < skipped.length; i++) classes[skipped.charCodeAt(i)] = SKIPPED;
	return classes;
}
