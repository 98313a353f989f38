import { EntryLink, type EntryLinking } from "./entry-link.tsx";

type LinksProps = EntryLinking & { ids: readonly string[]; titles: Record<string, string> };

/** Ways to other entries. */
export function Links({ ids, titles, ...linking }: LinksProps) {
	return (
		<span class="links">
			{ids.map((id) => (
				<EntryLink key={id} id={id} lang="zh-CN" {...linking}>
					{titles[id] ?? id}
				</EntryLink>
			))}
		</span>
	);
}
