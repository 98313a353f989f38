import type { ComponentChildren } from "preact";

/** One line of the list of facts. */
export function Row({ label, children }: { label: string; children: ComponentChildren }) {
	return (
		<>
			<dt>{label}</dt>
			<dd>{children}</dd>
		</>
	);
}
