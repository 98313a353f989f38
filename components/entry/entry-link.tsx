import type { ComponentChildren } from "preact";

/** How a place links entries: in pages with addresses by links, elsewhere by buttons that open the entry in place. */
export type EntryLinking = { onOpen: (id: string) => void; hrefOf?: undefined } | { hrefOf: (id: string) => string; onOpen?: undefined };

/** The way to one entry. A real link wherever there are addresses, so that it can be copied and opened in another tab. */
export function EntryLink({ id, lang, children, ...linking }: EntryLinking & { id: string; lang?: string; children: ComponentChildren }) {
	if (linking.hrefOf) {
		return (
			<a class="link" href={linking.hrefOf(id)} {...(lang && { lang })}>
				{children}
			</a>
		);
	}
	return (
		<button type="button" class="link" {...(lang && { lang })} onClick={() => linking.onOpen(id)}>
			{children}
		</button>
	);
}
