/** A small glossary in a temporary folder, for tests of what happens to bad entries. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

export const GOOD_ENTRY = `id: si-ge-yi-shi
term: 四个意识
level: 1
definition:
  zh: 对党员干部的四项要求。
  en: Four demands on Party members.
members:
  list:
    - { zh: 政治意识, en: maintaining political integrity }
    - { zh: 大局意识, en: thinking in big-picture terms }
    - { zh: 核心意识, en: following the leadership core }
    - { zh: 看齐意识, en: keeping in alignment }
  source: a
forms:
  - { text: 四种意识, kind: other }
related: [si-ge-zi-xin]
sources:
  - { key: a, title: 甲, issuer: 乙, date: 2016-01-29 }
`;

export const OTHER_ENTRY = `id: si-ge-zi-xin
term: 四个自信
level: 1
definition: { zh: 四项信心。, en: Four kinds of confidence. }
related: [si-ge-yi-shi]
sources:
  - { key: a, title: 甲, issuer: 乙, date: 2016 }
`;

/** @param files further files by path below the folder; an empty text leaves a file out */
export function glossaryFolder(files: Record<string, string> = {}): string {
	const folder = mkdtempSync(join(tmpdir(), "tifa-glossary-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const all: Record<string, string> = {
		"subjects.yaml": "- { id: politics, zh: 政治建设, en: Political building }\n",
		"readings.yaml": "个: gè\n意识: yì shí\n自信: zì xìn\n",
		"compounds.yaml": "# none\n",
		"entries/politics/si-ge-yi-shi.yaml": GOOD_ENTRY,
		"entries/politics/si-ge-zi-xin.yaml": OTHER_ENTRY,
		...files,
	};
	for (const [path, text] of Object.entries(all)) {
		if (text === "") continue;
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	return folder;
}
