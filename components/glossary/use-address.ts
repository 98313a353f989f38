import { useLayoutEffect, useMemo, useState } from "preact/hooks";

/** Made anew whenever the reader comes to an address by a link or by the browser's buttons, not while they type. */
type Arrival = { /** How far the reader had scrolled when they left, if they come back. */ top: number };
type Place = { address: string; arrival: Arrival | undefined };

export type Addresses = Place & {
	/** Changes the address without an arrival; `replace` leaves no step to go back to. */
	write: (address: string, how: "push" | "replace") => void;
};

/** Follows the part of the address after `#`. */
export function useAddress(): Addresses {
	const [place, setPlace] = useState<Place>({ address: location.hash, arrival: undefined });
	const steps = useMemo(rememberScrolling, []);
	useLayoutEffect(() => {
		// The browser would restore its place in the page that is still shown, not in the one that comes.
		history.scrollRestoration = "manual";
		const onHashChange = () => setPlace({ address: location.hash, arrival: { top: steps.change() } });
		addEventListener("hashchange", onHashChange);
		return () => removeEventListener("hashchange", onHashChange);
	}, [steps]);
	const write: Addresses["write"] = (address, how) => {
		try {
			if (how === "replace") history.replaceState(history.state, "", address);
			else {
				history.pushState(null, "", address);
				steps.change();
			}
		} catch {
			// Browsers refuse after some hundred changes in a row, as when a key is held down. The next change will do.
		}
		setPlace(({ arrival }) => ({ address, arrival }));
	};
	return { ...place, write };
}

/** Gives each step of the history a key, and keeps for each how far it was scrolled when it was left. */
function rememberScrolling() {
	const tops = new Map<number, number>();
	let last = 0;
	const keyOfStep = (): number => {
		const known: unknown = history.state?.step;
		if (typeof known === "number" && tops.has(known)) return known;
		last += 1;
		tops.set(last, 0);
		history.replaceState({ step: last }, "");
		return last;
	};
	let current = keyOfStep();
	return {
		/** The reader is at another step: @returns how far that was scrolled */
		change(): number {
			tops.set(current, scrollY);
			current = keyOfStep();
			return tops.get(current) ?? 0;
		},
	};
}
