/** The recogniser with only the first of its stages, to see what each gains. */
import { findForms } from "../../matcher/find.ts";
import { longestWin } from "../../matcher/overlap.ts";
import type { Candidate, Surroundings } from "../../matcher/recognise.ts";
import type { OwnerRule } from "../../matcher/rules.ts";
import type { Recognition } from "../../matcher/table.ts";
import { createFind, type Find } from "./recogniser.ts";

export type Stage = { name: string; find: Find };

type Answer = Surroundings["isWord"];
type Field = keyof OwnerRule;

const FORM: readonly Field[] = ["quoted", "notBefore", "notAfter"];

/** Adding up from nothing; the whole without one stage; and segmentation by itself. */
export function stagesOf(recognition: Recognition, byJieba: Answer, byIntl: Answer): Stage[] {
	const only = (fields: readonly Field[], isWord: Answer) => createFind(withRules(recognition, fields), isWord);
	const always = (isWord: Answer) => createFind({ ...recognition, ownersOf: alwaysAsking(recognition) }, isWord);
	return [
		{ name: "1 the longest form, nothing else", find: longestForms(recognition) },
		{ name: "2 + quotation marks", find: only([], byJieba) },
		{ name: "3 + quoted, notBefore, notAfter", find: only(FORM, byJieba) },
		{ name: "4 + near", find: only([...FORM, "near"], byJieba) },
		{ name: "5 + word boundaries by jieba", find: only([...FORM, "near", "boundary"], byJieba) },
		{ name: "5 with Intl.Segmenter instead", find: only([...FORM, "near", "boundary"], byIntl) },
		{ name: "6 + cues: all", find: createFind(recognition, byJieba) },
		{ name: "all but quoted, notBefore, notAfter", find: only(["near", "boundary", "cues"], byJieba) },
		{ name: "all but near", find: only([...FORM, "boundary", "cues"], byJieba) },
		{ name: "2 + jieba asked of every form", find: always(byJieba) },
		{ name: "2 + Intl.Segmenter asked of every form", find: always(byIntl) },
	];
}

const longestForms =
	({ classes, automaton, ownersOf }: Recognition): Find =>
	({ text }) =>
		longestWin(
			findForms(text, classes, automaton).map(({ key, start, end }): Candidate => {
				const owners = ownersOf(key);
				return { start, end, entries: owners.map(({ entry }) => entry), level: owners[0]?.level ?? 3, enclosed: false };
			}),
		);

function withRules(recognition: Recognition, fields: readonly Field[]): Recognition {
	const pick = (rule: OwnerRule) => Object.fromEntries(Object.entries(rule).filter(([field]) => fields.includes(field as Field)));
	return {
		...recognition,
		ownersOf: (key) => recognition.ownersOf(key).map((owner) => ({ ...owner, rule: owner.rule && pick(owner.rule) })),
	};
}

/** As if the only rule of every form were `boundary`. */
const alwaysAsking =
	({ ownersOf }: Recognition): Recognition["ownersOf"] =>
	(key) =>
		ownersOf(key).map((owner) => ({ ...owner, rule: { boundary: true } }));
