/** From a mark or a selection to what opens there: fetches it, renders it at its place, until the reader leaves. */
import { type ComponentChild, render } from "preact";
import entryStyles from "../../components/entry/entry.css?inline";
import { Lookup } from "../../components/lookup/lookup.tsx";
import { Reader } from "../../components/reader.ts";
import themeStyles from "../../components/theme.css?inline";
import tooltipStyles from "../../components/tooltip.css?inline";
import { Tooltip, type TooltipProps } from "../../components/tooltip.tsx";
import type { EntryCard, Language } from "../../glossary/store.ts";
import type { Answer } from "../../lookup/look-up.ts";
import { type Anchor, anchorAt } from "../../page/anchor.ts";
import { copyText } from "../../page/copy.ts";
import type { Point } from "../../page/hit-test.ts";
import type { Mark } from "../../page/mark.ts";
import type { Selected } from "../../page/selection.ts";
import { openSurface, type Surface } from "../../page/surface.ts";
import { interfaceLanguage, translate } from "../../platform/interface-language.ts";
import { ask } from "../../platform/messages.ts";
import { changeSettings, readSettings } from "../../platform/settings.ts";
import { MODE } from "./mode.ts";

const STYLES = themeStyles + tooltipStyles + entryStyles;

export type Explainer = {
	/** At the pointer: goes when the pointer goes. */
	open: (mark: Mark, point: Point) => void;
	/** By keyboard: takes the focus, and stays. */
	visit: (mark: Mark) => void;
	lookUp: (selected: Selected) => void;
	/** The mark whose tooltip the pointer has opened. */
	opened: () => Mark | undefined;
	/** The mark that is explained, however it was opened. */
	current: () => Mark | undefined;
	/** The pointer has left: closes what it had opened, and takes back whatever was asked for but is not open yet. */
	leave: () => void;
	/** A press elsewhere: closes whatever the reader did not ask to keep open. */
	dismiss: () => void;
	contains: (event: Event) => boolean;
};

type Content = { senses: EntryCard[]; contains: Record<string, string> } | { answer: Answer; cards: EntryCard[] };

/** `asked`: opened by the reader's asking, not by resting the pointer. */
type Open = { mark: Mark | undefined; surface: Surface; pinned: boolean; asked: boolean; giveBack: (() => void) | undefined };

type Request = { mark?: Mark; anchor: Anchor; point?: Point; label: string; asked: boolean; fetch: () => Promise<Content> };

export type ExplainerOptions = {
	onOpened: (mark: Mark | undefined) => void;
	/** True after the extension was updated; asking ends the page script. */
	isInvalid: () => boolean;
	signal: AbortSignal;
};

export function createExplainer({ onOpened, isInvalid, signal }: ExplainerOptions): Explainer {
	let open: Open | undefined;
	/** What was last asked for and is on its way: an answer for anything else comes too late. */
	let wanted: Request | undefined;

	const takeDown = () => {
		if (!open) return;
		const { surface, giveBack } = open;
		render(null, surface.root);
		surface.close();
		open = undefined;
		giveBack?.();
		onOpened(undefined);
	};
	const close = () => {
		wanted = undefined;
		takeDown();
	};
	const leave = () => {
		if (wanted?.asked) return;
		wanted = undefined;
		if (!open?.pinned && !open?.asked) close();
	};
	const dismiss = () => {
		wanted = undefined;
		if (!open?.pinned) close();
	};

	const show = async (request: Request) => {
		// What the reader has asked for is not replaced by what the pointer comes to rest on, nor while it is on its way.
		if (isInvalid() || (!request.asked && (open?.pinned || open?.asked || wanted?.asked))) return;
		const isOpen = request.mark !== undefined && open?.mark === request.mark && open.asked === request.asked;
		wanted = isOpen ? undefined : request;
		if (isOpen) return;
		const [content, settings] = await Promise.all([request.fetch(), readSettings()]).catch((error) => {
			if (wanted === request) wanted = undefined;
			throw error;
		});
		// Meanwhile the reader may have gone elsewhere, or have asked to keep what is open.
		if (wanted !== request) return;
		wanted = undefined;
		if ((open?.pinned && !request.asked) || signal.aborted) return;
		takeDown();
		const { mark, anchor, point, asked } = request;
		const label = "senses" in content ? translate("tooltipLabel", content.senses[0]?.entry.term ?? request.label) : request.label;
		const surface = openSurface({
			anchor,
			point,
			styles: STYLES,
			mode: MODE,
			label,
			language: interfaceLanguage() === "zh" ? "zh-CN" : "en",
			onHidden: () => {
				if (open?.surface !== surface) return;
				// On the way to the next term the page is scrolled away from this one.
				if (wanted) takeDown();
				else if (asked) dismiss();
				else leave();
			},
		});
		open = { mark, surface, pinned: false, asked, giveBack: asked ? surface.takeFocus() : undefined };
		onOpened(mark);
		draw(open, content, settings.language ?? interfaceLanguage());
	};

	const putBeside = (entry: string) => {
		void ask("showBeside", { entry });
		close();
	};
	const draw = (current: Open, content: Content, language: Language) => {
		const again = (next: Language = language) => draw(current, content, next);
		const common: Pick<TooltipProps, "language" | "onLanguage" | "load" | "onFollow" | "onCopy"> = {
			language,
			onLanguage: (next) => {
				again(next);
				void changeSettings({ language: next });
			},
			load: loadCard,
			// What is shorter must not shrink away from under the pointer.
			onFollow: current.surface.holdHeight,
			onCopy: copyText,
		};
		const onPin = (pinned: boolean) => {
			current.pinned = pinned;
			again();
		};
		const drawn: ComponentChild =
			"senses" in content ? (
				<Tooltip {...common} {...content} pinned={current.pinned} onPin={onPin} onClose={close} onBeside={putBeside} />
			) : (
				<Lookup {...common} {...content} onSearch={searchFor} />
			);
		render(<Reader.Provider value={translate}>{drawn}</Reader.Provider>, current.surface.root);
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
	const atMark = (mark: Mark): Pick<Request, "mark" | "anchor" | "label" | "fetch"> => ({
		mark,
		anchor: anchorAt(mark.range),
		label: mark.range.toString(),
		fetch: () => fetchCards(mark),
	});
	return {
		open: (mark, point) => void show({ ...atMark(mark), point, asked: false }),
		visit: (mark) => void show({ ...atMark(mark), asked: true }),
		lookUp: ({ text, anchor }) =>
			void show({ anchor, label: translate("lookupLabel", text.trim().slice(0, 30)), asked: true, fetch: () => fetchAnswer(text) }),
		opened: () => (open?.asked ? undefined : open?.mark),
		current: () => open?.mark,
		leave,
		dismiss,
		contains: (event) => open?.surface.contains(event) ?? false,
	};
}

/** No cards if the background can't be had; the tooltip says so. */
async function fetchCards({ match: { entries, contains } }: Mark): Promise<Content> {
	const inside = contains.flatMap((candidate) => candidate.entries).filter((id) => !entries.includes(id));
	const { cards, titles } = await ask("getCards", { cards: entries, titles: inside }).catch(() => ({ cards: [], titles: {} }));
	return { senses: cards, contains: titles };
}

/** A phrase that is a form is explained as if it were marked. */
async function fetchAnswer(phrase: string): Promise<Content> {
	const { answer, cards } = await ask("lookUp", { phrase: phrase.slice(0, 10_000) });
	return answer.senses.length > 0 ? { senses: cards, contains: {} } : { answer, cards };
}

const loadCard = async (id: string) => (await ask("getCards", { cards: [id], titles: [] })).cards[0];

const searchFor = (phrase: string) => void ask("openGlossary", { address: `/search?q=${encodeURIComponent(phrase)}` });
