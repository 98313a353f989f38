import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Language } from "../../glossary/store.ts";
import { useTranslate } from "../reader.ts";
import { addressOf, type Route } from "./addresses.ts";

type PageHeadProps = {
	route: Route;
	language: Language;
	onLanguage: (language: Language) => void;
	onQuery: (query: string) => void;
	/** Enter in the search box. */
	onSubmit: () => void;
};

export function PageHead({ route, language, onLanguage, onQuery, onSubmit }: PageHeadProps) {
	const t = useTranslate();
	const box = useRef<HTMLInputElement>(null);
	useSlashKey(box);
	const other: Language = language === "zh" ? "en" : "zh";
	const current = (page: Route["page"]) => (route.page === page ? { "aria-current": "page" as const } : {});
	return (
		<header class="page-head">
			<a class="brand" href={addressOf({ page: "front" })} {...current("front")}>
				<span class="seal" aria-hidden="true">
					提
				</span>
				提法
			</a>
			<form
				role="search"
				onSubmit={(event) => {
					event.preventDefault();
					onSubmit();
				}}
			>
				<input
					ref={box}
					class="search"
					type="search"
					aria-label={t("searchLabel")}
					placeholder={t("searchPlaceholder")}
					autocomplete="off"
					spellcheck={false}
					value={route.page === "search" ? route.query : ""}
					onInput={(event) => onQuery(event.currentTarget.value)}
				/>
			</form>
			<nav aria-label={t("glossary")}>
				<a href={addressOf({ page: "timeline" })} {...current("timeline")}>
					{t("timeline")}
				</a>
				<button type="button" lang={other === "zh" ? "zh-CN" : "en"} onClick={() => onLanguage(other)}>
					{t(other === "zh" ? "showChinese" : "showEnglish")}
				</button>
			</nav>
		</header>
	);
}

/** "/" leads to the search from wherever nothing is typed. */
function useSlashKey(box: RefObject<HTMLInputElement | null>) {
	useLayoutEffect(() => {
		const onKeyDown = (event: KeyboardEvent) => {
			if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
			event.preventDefault();
			box.current?.focus();
		};
		addEventListener("keydown", onKeyDown);
		return () => removeEventListener("keydown", onKeyDown);
	}, [box]);
}
