import { useLayoutEffect, useRef } from "preact/hooks";
import { useTranslate } from "../reader.ts";

type BackButtonProps = {
	/** Undefined where there is nowhere to go back to: then there is no button. */
	onBack: (() => void) | undefined;
	/** Takes the focus, for a reader who came by keyboard. */
	focused?: boolean;
};

export function BackButton({ onBack, focused = false }: BackButtonProps) {
	const t = useTranslate();
	const button = useRef<HTMLButtonElement>(null);
	useLayoutEffect(() => {
		if (focused) button.current?.focus();
	}, [focused]);
	if (!onBack) return null;
	return (
		<button ref={button} type="button" class="back" aria-label={t("back")} title={t("back")} onClick={onBack}>
			‹
		</button>
	);
}
