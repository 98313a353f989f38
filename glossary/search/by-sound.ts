/** Pinyin whose syllables are taken for others: sigeyisi for sì gè yì shí. */
import { createStand, type Keys, type OwnedLine } from "./lines.ts";
import type { Query } from "./query.ts";
import type { Hit } from "./reasons.ts";
import { confusedSpellings, firstSound } from "./sounds.ts";

/** Whether it begins the form counts more than how much of the form is left. */
const INSIDE = 1;
const LEFT_OVER = 0.01;

/** Where what may be taken for each other begins the same. */
const CONFUSED: Keys = {
	ofLine: ({ characters, syllables }, start) => [characters[start] ?? "", ...(syllables[start] ? [firstSound(syllables[start])] : [])],
	ofWord: ({ atoms: [first], text }) => first && { key: first.isLetter ? firstSound(text) : first.value, after: 0 },
};

export type FindSound = (query: Query) => Hit[];

export function createBySound(lines: readonly OwnedLine[]): FindSound {
	const stand = createStand(
		lines.filter(({ isPart }) => !isPart),
		CONFUSED,
		confusedSpellings,
	);
	return (query) =>
		stand(query)
			.filter(({ initials }) => initials === 0)
			.map(({ line, start, end }) => ({
				at: line.at,
				reason: "sound",
				cost: (start === 0 ? 0 : INSIDE) + LEFT_OVER * (line.characters.length - (end - start)),
			}));
}
