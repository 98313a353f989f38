import type { Ref } from "preact";
import { useTranslate } from "../reader.ts";

type SearchBoxProps = {
	ref: Ref<HTMLInputElement>;
	query: string;
	onQuery: (query: string) => void;
	/** Id of the list, and of the option in it that Enter opens: the focus stays here. No option where the list is empty. */
	list: string;
	selected: string | undefined;
};

export function SearchBox({ ref, query, onQuery, list, selected }: SearchBoxProps) {
	const t = useTranslate();
	return (
		<input
			ref={ref}
			class="search"
			type="text"
			role="combobox"
			aria-label={t("searchLabel")}
			aria-expanded={selected !== undefined}
			aria-autocomplete="list"
			{...(selected !== undefined && { "aria-controls": list, "aria-activedescendant": selected })}
			placeholder={t("searchPlaceholder")}
			autocomplete="off"
			spellcheck={false}
			maxLength={200}
			value={query}
			onInput={(event) => onQuery(event.currentTarget.value)}
		/>
	);
}
