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

/** A statement and the mark behind it, which keeps its last word: a line may break before a button, whatever stands there. */
export function Supported({ statement, mark }: { statement: string; mark: ComponentChildren }) {
	const last = LAST_WORD.exec(statement)?.[0] ?? "";
	return (
		<>
			{statement.slice(0, statement.length - last.length)}
			<span class="unbroken">
				{last}
				{mark}
			</span>
		</>
	);
}
/** The last character, where words have no spaces between them. A very long word may break. */
const LAST_WORD = /(?:[\p{Script=Latin}\d'’-]{1,24}|.)[^\p{L}\d\s]?$/u;

/** Renders the mark of the source with a key. */
export type Mark = (source: string) => ComponentChildren;
