/** From a mark to its tooltip: fetches the entries and renders them at the mark, until the reader leaves. */
import { render } from "preact";
import entryStyles from "../../components/entry/entry.css?inline";
import { Reader } from "../../components/reader.ts";
import themeStyles from "../../components/theme.css?inline";
import tooltipStyles from "../../components/tooltip.css?inline";
import { Tooltip } from "../../components/tooltip.tsx";
import type { EntryCard, Language } from "../../glossary/store.ts";
import { copyText } from "../../page/copy.ts";
import type { Point } from "../../page/hit-test.ts";
import type { Mark } from "../../page/mark.ts";
import { openSurface, type Surface } from "../../page/surface.ts";
import { interfaceLanguage, translate } from "../../platform/interface-language.ts";
import { ask } from "../../platform/messages.ts";
import { changeSettings, readSettings } from "../../platform/settings.ts";

const STYLES = themeStyles + tooltipStyles + entryStyles;
/** Closed to the page. The build that the tests use opens it, for Firefox gives them no other way in. */
const MODE: ShadowRootMode = import.meta.env.MODE === "test" ? "open" : "closed";

export type Explainer = {
	open: (mark: Mark, point: Point) => void;
	opened: () => Mark | undefined;
	/** Closes unless the reader asked to keep it open, and takes back whatever was asked for but is not open yet. */
	leave: () => void;
	contains: (event: Event) => boolean;
};

type Open = { mark: Mark; surface: Surface; pinned: boolean };

export type ExplainerOptions = {
	onOpened: (mark: Mark | undefined) => void;
	/** True after the extension was updated; asking ends the page script. */
	isInvalid: () => boolean;
	signal: AbortSignal;
};

export function createExplainer({ onOpened, isInvalid, signal }: ExplainerOptions): Explainer {
	let open: Open | undefined;
	/** The mark last asked for: an answer for any other comes too late. */
	let wanted: Mark | undefined;

	const close = () => {
		wanted = undefined;
		if (!open) return;
		render(null, open.surface.root);
		open.surface.close();
		open = undefined;
		onOpened(undefined);
	};
	const leave = () => {
		wanted = undefined;
		if (!open?.pinned) close();
	};

	const show = async (mark: Mark, point: Point) => {
		if (isInvalid() || open?.pinned) return;
		wanted = mark;
		if (open?.mark === mark) return;
		const contained = mark.match.contains.flatMap(({ entries }) => entries).filter((id) => !mark.match.entries.includes(id));
		const [{ cards, titles }, settings] = await Promise.all([fetchCards(mark.match.entries, contained), readSettings()]);
		// Meanwhile the reader may have gone elsewhere, or have asked to keep what is open.
		if (wanted !== mark || open?.pinned || signal.aborted) return;
		close();
		wanted = mark;
		const surface = openSurface({
			range: mark.range,
			point,
			styles: STYLES,
			mode: MODE,
			label: translate("tooltipLabel", cards[0]?.entry.term ?? mark.range.toString()),
			language: interfaceLanguage() === "zh" ? "zh-CN" : "en",
			onHidden: leave,
		});
		open = { mark, surface, pinned: false };
		onOpened(mark);
		draw(open, cards, titles, settings.language ?? interfaceLanguage());
	};

	const draw = (current: Open, senses: EntryCard[], contains: Record<string, string>, language: Language) => {
		const again = (next: Language = language) => draw(current, senses, contains, next);
		render(
			<Reader.Provider value={translate}>
				<Tooltip
					senses={senses}
					contains={contains}
					language={language}
					onLanguage={(next) => {
						again(next);
						void changeSettings({ language: next });
					}}
					load={loadCard}
					// What is shorter must not shrink away from under the pointer.
					onFollow={current.surface.holdHeight}
					onCopy={copyText}
					pinned={current.pinned}
					onPin={(pinned) => {
						current.pinned = pinned;
						again();
					}}
					onClose={close}
				/>
			</Reader.Provider>,
			current.surface.root,
		);
	};

	window.addEventListener(
		"keydown",
		(event) => {
			if (event.key !== "Escape") return;
			wanted = undefined;
			if (!open) return;
			// The page's own dialog stays open: one Escape, one thing closed.
			event.preventDefault();
			event.stopImmediatePropagation();
			close();
		},
		{ capture: true, signal },
	);
	signal.addEventListener("abort", close);
	return { open: show, opened: () => open?.mark, leave, contains: (event) => open?.surface.contains(event) ?? false };
}

/** No cards if the background can't be had; the tooltip says so. */
const fetchCards = (cards: string[], titles: string[]) => ask("getCards", { cards, titles }).catch(() => ({ cards: [], titles: {} }));

const loadCard = async (id: string) => (await ask("getCards", { cards: [id], titles: [] })).cards[0];
