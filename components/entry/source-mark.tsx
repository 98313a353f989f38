import type { ComponentChildren } from "preact";
import type { StoredEntry } from "../../glossary/compile.ts";
import { useTranslate } from "../reader.ts";

/** The number of a source, small, behind the statement that it supports. */
export function SourceMark({ entry, source, onShow }: { entry: StoredEntry; source: string; onShow: () => void }) {
	const t = useTranslate();
	const number = entry.sources.findIndex(({ key }) => key === source) + 1;
	return (
		<sup>
			<button type="button" class="source-mark" aria-label={t("sourceNumber", number)} onClick={onShow}>
				{number}
			</button>
		</sup>
	);
}

/** Renders the mark of the source with a key. */
export type Mark = (source: string) => ComponentChildren;
