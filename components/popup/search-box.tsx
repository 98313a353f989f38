import type { Ref } from "preact";
import { useTranslate } from "../reader.ts";

type SearchBoxProps = {
	ref: Ref<HTMLInputElement>;
	query: string;
	onQuery: (query: string) => void;
	/** Id of the entry in the list that Enter opens: the focus stays here. */
	selected: string | undefined;
};

export function SearchBox({ ref, query, onQuery, selected }: SearchBoxProps) {
	const t = useTranslate();
	return (
		<input
			ref={ref}
			class="search"
			type="text"
			role="combobox"
			aria-label={t("searchLabel")}
			aria-expanded="true"
			aria-controls="terms"
			aria-autocomplete="list"
			{...(selected !== undefined && { "aria-activedescendant": `item-${selected}` })}
			placeholder={t("searchPlaceholder")}
			autocomplete="off"
			spellcheck={false}
			value={query}
			onInput={(event) => onQuery(event.currentTarget.value)}
		/>
	);
}
