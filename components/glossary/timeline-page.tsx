import { useMemo } from "preact/hooks";
import { KeyHints } from "../popup/key-hints.tsx";
import { useTranslate } from "../reader.ts";
import type { GlossaryView } from "./pages.tsx";
import { isDated, layOutTimeline } from "./timeline.ts";
import { KindLegend, TimelinePicture } from "./timeline-picture.tsx";
import { TimelineTable } from "./timeline-table.tsx";

/** When the formulations were first used, as a picture and as a table. */
export function TimelinePage({ store, language }: GlossaryView) {
	const t = useTranslate();
	const { entries, subjects } = store;
	const timeline = useMemo(() => layOutTimeline(entries, subjects), [entries, subjects]);
	const dated = useMemo(() => entries.filter(isDated), [entries]);
	return (
		<>
			<h1 tabIndex={-1}>{t("timeline")}</h1>
			<p class="lead">{t("timelineIntro")}</p>
			<KindLegend />
			<TimelinePicture timeline={timeline} language={language} />
			<KeyHints keys={{ "← → ↑ ↓": t("keysSelect"), Enter: t("keysOpen") }} />
			<p class="soft">{t("timelineNotes", entries.length - dated.length)}</p>
			<details>
				<summary>{t("asTable")}</summary>
				<TimelineTable entries={dated} subjects={subjects} language={language} />
			</details>
		</>
	);
}
