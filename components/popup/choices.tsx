import { useRef } from "preact/hooks";

type ChoicesProps<K extends string> = {
	label: string;
	value: K;
	onChange: (value: K) => void;
	choices: Record<K, string>;
	/** Id of what the choice changes. */
	controls: string;
	class?: string;
};

/** A few choices in a row, as tabs: one stop of the Tab key, from which arrow keys choose. */
export function Choices<K extends string>({ label, value, onChange, choices, controls, class: name = "" }: ChoicesProps<K>) {
	const row = useRef<HTMLDivElement>(null);
	const keys = Object.keys(choices) as K[];
	const onKeyDown = (event: KeyboardEvent) => {
		const at = keys.indexOf(value);
		const next = { ArrowRight: (at + 1) % keys.length, ArrowLeft: (at + keys.length - 1) % keys.length, Home: 0, End: keys.length - 1 }[
			event.key
		];
		if (next === undefined) return;
		event.preventDefault();
		// Home and End are for this row while it has the focus.
		event.stopPropagation();
		onChange(keys[next] as K);
		row.current?.querySelectorAll("button")[next]?.focus();
	};
	return (
		<div ref={row} class={`choices ${name}`} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
			{keys.map((key) => (
				<button
					type="button"
					key={key}
					role="tab"
					data-choice={key}
					aria-selected={key === value}
					aria-controls={controls}
					tabIndex={key === value ? 0 : -1}
					onClick={() => onChange(key)}
				>
					{choices[key]}
				</button>
			))}
		</div>
	);
}
