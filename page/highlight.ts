/** Drawing marks: CSS custom highlights over ranges, so that no node of the page is ever touched. */
import styles from "./highlight.css?inline";

/** `unseen`: known and explained, but not underlined. */
export type Look = "plain" | "faint" | "unseen";

const NAMES: Record<Look, string> = { plain: "tifa-term", faint: "tifa-term-faint", unseen: "tifa-term-unseen" };
const OPEN = "tifa-open";

export type Painter = {
	add: (range: Range, look: Look) => void;
	remove: (range: Range) => void;
	/** Shows which range the tooltip explains; undefined shows none. */
	open: (range: Range | undefined) => void;
	/** Takes all marks from sight, or brings them back; meanwhile they are kept true. */
	show: (shows: boolean) => void;
	/**
	 * Makes the marks' styles known to a shadow root; safe to call again, for components that reset their sheets. The
	 * document has them from the manifest: given later, they would make the browser style every element anew.
	 */
	dress: (root: ShadowRoot) => void;
};

/** Highlights live until `signal` aborts; then nothing of them is left in the page's registry or sheets. */
export function createPainter(signal: AbortSignal): Painter {
	/** Made for the first shadow root: most pages have none. */
	let sheet: CSSStyleSheet | undefined;
	const sheetForRoots = () => {
		if (sheet) return sheet;
		sheet = new CSSStyleSheet();
		sheet.replaceSync(styles);
		return sheet;
	};
	const highlights = new Map([...Object.values(NAMES), OPEN].map((name) => [name, new Highlight()]));
	const open = highlights.get(OPEN) as Highlight;
	open.priority = 1;
	const register = () => {
		for (const [name, highlight] of highlights) CSS.highlights.set(name, highlight);
	};
	register();
	const dressed = new Set<WeakRef<ShadowRoot>>();
	const forgetGone = () => {
		for (const reference of dressed) if (!reference.deref()) dressed.delete(reference);
	};
	const unregister = () => {
		// A newer page script may have taken the names over.
		for (const [name, highlight] of highlights) if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
	};
	signal.addEventListener("abort", () => {
		unregister();
		for (const reference of dressed) {
			const root = reference.deref();
			if (root) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
		}
	});
	return {
		add: (range, look) => void highlights.get(NAMES[look])?.add(range),
		remove: (range) => {
			for (const highlight of highlights.values()) highlight.delete(range);
		},
		open: (range) => {
			open.clear();
			if (range) open.add(range);
		},
		show: (shows) => (shows ? register() : unregister()),
		dress: (root) => {
			const styling = sheetForRoots();
			if (root.adoptedStyleSheets.includes(styling)) return;
			root.adoptedStyleSheets = [...root.adoptedStyleSheets, styling];
			forgetGone();
			dressed.add(new WeakRef(root));
		},
	};
}
