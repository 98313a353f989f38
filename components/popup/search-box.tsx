import type { Ref } from "preact";
import { useEffect } from "preact/hooks";
import { useTranslate } from "../reader.ts";

type SearchBoxProps = {
	ref: Ref<HTMLInputElement> & { current?: HTMLInputElement | null };
	query: string;
	onQuery: (query: string) => void;
	/** Id of the entry in the list that Enter opens: the focus stays here. */
	selected: string | undefined;
};

export function SearchBox({ ref, query, onQuery, selected }: SearchBoxProps) {
	const t = useTranslate();
	useEffect(() => ref.current?.focus(), [ref]);
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
