/** The button beside selected text, while the reader's settings say so. */
import { render } from "preact";
import themeStyles from "../../components/theme.css?inline";
import tooltipStyles from "../../components/tooltip.css?inline";
import type { Selected } from "../../page/selection.ts";
import { offerButton } from "../../page/selection-button.ts";
import { openSurface, type Surface } from "../../page/surface.ts";
import { interfaceLanguage, translate } from "../../platform/interface-language.ts";
import { readSettings } from "../../platform/settings.ts";
import type { Explainer } from "./explainer.tsx";
import { MODE } from "./mode.ts";

export function offerLookUp(explainer: Explainer, signal: AbortSignal): void {
	let surface: Surface | undefined;

	const show = ({ anchor }: Selected, onPressed: () => void) => {
		const opened = openSurface({
			anchor,
			styles: themeStyles + tooltipStyles,
			mode: MODE,
			label: translate("lookupMenu"),
			language: interfaceLanguage() === "zh" ? "zh-CN" : "en",
			onHidden: () => close(),
		});
		const close = () => {
			render(null, opened.root);
			opened.close();
			surface = undefined;
		};
		surface = opened;
		opened.root.classList.add("offer");
		render(
			// Pressing it must not take the selection away before it is looked up.
			<button type="button" title={translate("lookupMenu")} onMouseDown={(event) => event.preventDefault()} onClick={onPressed}>
				提
			</button>,
			opened.root,
		);
		return close;
	};

	offerButton({
		isWanted: () =>
			readSettings().then(
				({ selectionButton = false }) => selectionButton,
				// The extension was updated: until the page is loaded anew there is nobody to ask.
				() => false,
			),
		show,
		isInside: (event) => (surface?.contains(event) ?? false) || explainer.contains(event),
		onPressed: explainer.lookUp,
		signal,
	});
}
