import type { ListName, Way } from "../../platform/place.ts";
import { useTranslate } from "../reader.ts";
import type { Group } from "../term-list/rows.ts";
import { Choices } from "./choices.tsx";
import { Jump } from "./jump.tsx";

type TabsProps = {
	list: ListName;
	onList: (list: ListName) => void;
	/** Number of entries in each list. */
	counts: Record<Exclude<ListName, "recent">, number>;
	way: Way;
	onWay: (way: Way) => void;
	/** What the list shows, and where in it the reader is. */
	groups: readonly Group[];
	here: string | undefined;
	onJump: (group: string) => void;
	onClear: () => void;
	/** Id of the panel with the list. */
	panel: string;
};

/** Which list; below it, what can be done with this one. */
export function Tabs({ list, onList, counts, way, onWay, groups, here, onJump, onClear, panel }: TabsProps) {
	const t = useTranslate();
	return (
		<div class="tabs">
			<Choices
				label={t("listsLabel")}
				value={list}
				onChange={onList}
				controls={panel}
				choices={{
					page: t("tabPage", counts.page),
					all: t("tabAll", counts.all),
					starred: t("tabStarred", counts.starred),
					recent: t("tabRecent"),
				}}
			/>
			{list === "all" && (
				<div class="ways">
					<Choices
						class="quiet"
						label={t("wayLabel")}
						value={way}
						onChange={onWay}
						controls={panel}
						choices={{ subject: t("waySubject"), pinyin: t("wayPinyin"), number: t("wayNumber"), level: t("wayLevel") }}
					/>
					<Jump groups={groups} here={here} onJump={onJump} />
				</div>
			)}
			{list === "recent" && groups.length > 0 && (
				<div class="ways">
					<span>{t("recentLast", groups[0]?.items.length ?? 0)}</span>
					<button type="button" class="clear" onClick={onClear}>
						{t("recentClear")}
					</button>
				</div>
			)}
		</div>
	);
}
