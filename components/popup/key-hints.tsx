import { useTranslate } from "../reader.ts";

export function KeyHints({ query }: { query: string }) {
	const t = useTranslate();
	return (
		<p class="hints">
			<span>
				<kbd>↑</kbd> <kbd>↓</kbd> {t("keysSelect")}
			</span>
			<span>
				<kbd>Enter</kbd> {t("keysOpen")}
			</span>
			<span>
				<kbd>Esc</kbd> {t(query ? "keysClear" : "keysClose")}
			</span>
		</p>
	);
}
