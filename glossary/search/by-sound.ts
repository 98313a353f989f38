/** Pinyin whose syllables are taken for others: sigeyisi for sì gè yì shí. */
import type { Manner } from "./align.ts";
import { createStand, type OwnedLine } from "./lines.ts";
import type { Places } from "./places.ts";
import type { Query } from "./query.ts";
import { createBest } from "./ranking.ts";
import type { Hit } from "./reasons.ts";
import { confusedSpellings } from "./sounds.ts";

/** Whether it begins the form counts more than how much of the form is left. */
const INSIDE = 1;
const LEFT_OVER = 0.01;

/** Who takes a syllable for another does not know its tone either. */
const CONFUSED: Manner = { spellings: confusedSpellings, withTones: false, withInitials: false };

export type FindSound = (query: Query) => Hit[];

export function createBySound(lines: readonly OwnedLine[], entries: number, places: Places): FindSound {
	const stand = createStand(places, CONFUSED);
	return (query) => {
		const best = createBest(entries);
		stand(query, (nth, start, { covered }) => {
			const { at, characters, isPart } = lines[nth] as OwnedLine;
			if (!isPart) best.note(at, "sound", (start === 0 ? 0 : INSIDE) + LEFT_OVER * (characters.length - covered));
		});
		return best.hits();
	};
}
