/** What keys do here, by key; a name of several keys is written with spaces. */
export function KeyHints({ keys }: { keys: Record<string, string> }) {
	return (
		<p class="hints">
			{Object.entries(keys).map(([names, action]) => (
				<span key={names}>
					{names.split(" ").map((name) => (
						<kbd key={name}>{name}</kbd>
					))}
					{action}
				</span>
			))}
		</p>
	);
}
