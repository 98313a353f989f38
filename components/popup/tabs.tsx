import { useTranslate } from "../reader.ts";

export type Tab = "page" | "all";
export type Order = "subject" | "pinyin";

type TabsProps = {
	tab: Tab;
	onTab: (tab: Tab) => void;
	order: Order;
	onOrder: (order: Order) => void;
	/** Number of entries on the page, and in the glossary. */
	onPage: number;
	all: number;
};

export function Tabs({ tab, onTab, order, onOrder, onPage, all }: TabsProps) {
	const t = useTranslate();
	return (
		<div class="tabs">
			<Choices label={t("listLabel")} value={tab} onChange={onTab} choices={{ page: t("tabPage", onPage), all: t("tabAll", all) }} />
			{tab === "all" && (
				<Choices
					label={t("orderLabel")}
					value={order}
					onChange={onOrder}
					choices={{ subject: t("orderSubject"), pinyin: t("orderPinyin") }}
					quiet
				/>
			)}
		</div>
	);
}

type ChoicesProps<K extends string> = {
	label: string;
	value: K;
	onChange: (value: K) => void;
	choices: Record<K, string>;
	quiet?: boolean;
};

function Choices<K extends string>({ label, value, onChange, choices, quiet }: ChoicesProps<K>) {
	return (
		<span class={quiet ? "choices quiet" : "choices"} role="group" aria-label={label}>
			{(Object.keys(choices) as K[]).map((key) => (
				<button type="button" key={key} aria-pressed={key === value} onClick={() => onChange(key)}>
					{choices[key]}
				</button>
			))}
		</span>
	);
}
