import type { EntryCard } from "../../glossary/store.ts";
import { dateIn } from "./dates.ts";

/** An entry for the clipboard: both languages, renderings and sources, so that a note keeps where it came from. */
export function plainText({ entry }: EntryCard): string {
	const source = (key: string) => entry.sources.find((candidate) => candidate.key === key)?.issuer ?? "";
	return [
		`${entry.term} (${entry.pinyin})`,
		entry.definition.zh,
		entry.definition.en,
		...(entry.members?.list ?? []).map(({ zh, en }, at) => `${at + 1}. ${zh}: ${en}`),
		...(entry.expansion ?? []).map(({ part, zh, en }) => `${part} = ${zh} (${en})`),
		...entry.renderings.map((rendering) => `${rendering.text} (${source(rendering.source)})`),
		...entry.sources.map(({ title, issuer, date, url }) => `— ${issuer}: ${title}, ${dateIn(date, "zh")}${url ? `, ${url}` : ""}`),
	].join("\n");
}
