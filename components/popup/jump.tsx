import { useTranslate } from "../reader.ts";
import type { Group } from "../term-list/rows.ts";

type JumpProps = {
	groups: readonly Group[];
	/** Key of the group in which the reader is. */
	here: string | undefined;
	onJump: (group: string) => void;
};

/** Says in which group the list is, and leads to another. The browser's own menu: room for long names, and found by letters. */
export function Jump({ groups, here, onJump }: JumpProps) {
	const t = useTranslate();
	return (
		<select
			class="jump"
			aria-label={t("jumpLabel")}
			value={here ?? groups[0]?.key}
			onChange={({ currentTarget }) => onJump(currentTarget.value)}
		>
			{groups.map(({ key, heading, items }) => (
				<option key={key} value={key}>
					{`${heading} (${items.length})`}
				</option>
			))}
		</select>
	);
}
