type LinksProps = { ids: readonly string[]; titles: Record<string, string>; onOpen: (id: string) => void };

/** Ways to other entries. Buttons, not links: they open in place and have no address. */
export function Links({ ids, titles, onOpen }: LinksProps) {
	return (
		<span class="links">
			{ids.map((id) => (
				<button type="button" class="link" lang="zh-CN" key={id} onClick={() => onOpen(id)}>
					{titles[id] ?? id}
				</button>
			))}
		</span>
	);
}
