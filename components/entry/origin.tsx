import type { StoredEntry } from "../../glossary/compile.ts";
import type { Language } from "../../glossary/store.ts";
import { useTranslate } from "../reader.ts";
import { dateIn } from "./dates.ts";
import { Row } from "./row.tsx";
import { type Mark, Supported } from "./source-mark.tsx";

type OriginProps = { origin: NonNullable<StoredEntry["origin"]>; language: Language; mark: Mark };

const LABELS = { coined: "originCoined", "laid-down": "originLaidDown", seen: "originSeen" } as const;

/** When and where the formulation was put forward, laid down or seen; the label says which of these is claimed. */
export function Origin({ origin, language, mark }: OriginProps) {
	const t = useTranslate();
	const parts = [dateIn(origin.date, language), origin.occasion?.[language], origin.document?.[language], origin.number];
	return (
		<Row label={t(LABELS[origin.kind])}>
			<Supported statement={parts.filter(Boolean).join(language === "zh" ? "，" : ", ")} mark={mark(origin.source)} />
		</Row>
	);
}
