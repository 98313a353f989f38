import type { Language } from "../../glossary/store.ts";

const ENGLISH: Intl.DateTimeFormatOptions[] = [
	{ year: "numeric" },
	{ year: "numeric", month: "long" },
	{ year: "numeric", month: "long", day: "numeric" },
];

/** A year, month or day as the language writes it. @example dateIn("2016-01-29", "zh") === "2016年1月29日" */
export function dateIn(date: string, language: Language): string {
	const parts = date.split("-").map(Number);
	if (language === "zh") return parts.map((part, at) => `${part}${"年月日".charAt(at)}`).join("");
	const [year = 0, month = 1, day = 1] = parts;
	return new Intl.DateTimeFormat("en-GB", { ...ENGLISH[parts.length - 1], timeZone: "UTC" }).format(Date.UTC(year, month - 1, day));
}
