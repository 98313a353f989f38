/**
 * Whether a member that seems to have an entry of its own names it: without the link readers meet the same words twice,
 * once as an entry and once as words that lead nowhere.
 */
import type { ToSimplified } from "../../writing/characters.ts";
import { formsOf, keyOf } from "../forms.ts";
import type { Glossary, Problem } from "../load.ts";
import type { Entry } from "../schema.ts";

export function checkMembers({ entries, fileOf, unread }: Glossary, toSimplified: ToSimplified): Problem[] {
	const key = (text: string) => keyOf(text, toSimplified);
	const owners = Map.groupBy(
		entries.flatMap((entry) => [...new Set(formsOf(entry).map(({ text }) => key(text)))].map((form) => ({ form, entry }))),
		({ form }) => form,
	);
	return entries.flatMap((entry) =>
		(entry.members?.list ?? []).flatMap((member, at) => {
			const having = (owners.get(key(member.zh)) ?? []).map((owner) => owner.entry.id).filter((id) => id !== entry.id);
			return [...unlinked(member, having), ...misplaced(member, having, unread)].map(([field, message]) => ({
				file: fileOf.get(entry) ?? entry.id,
				field: `members.list.${at}.${field}`,
				message,
			}));
		}),
	);
}

type Member = NonNullable<Entry["members"]>["list"][number];

const unlinked = ({ zh, entry, sharedWith = [] }: Member, having: readonly string[]): [field: string, message: string][] =>
	(entry ? [] : having.filter((id) => !sharedWith.includes(id))).map((id) => [
		"entry",
		`“${zh}” is a form of ${id}; name it as the member's entry, or, if it is another concept, in the member's sharedWith`,
	]);

/**
 * A slip would go unseen: an id that answers no question is not missed.
 * @param unread entries that could not be read: whoever names them is not to blame
 */
const misplaced = (
	{ zh, entry, sharedWith = [] }: Member,
	having: readonly string[],
	unread: ReadonlySet<string>,
): [field: string, message: string][] =>
	sharedWith.flatMap((id): [string, string][] => {
		if (unread.has(id)) return [];
		if (id === entry) return [["sharedWith", `${id} is the member's entry; delete one of the two`]];
		return having.includes(id) ? [] : [["sharedWith", `${id} has no form “${zh}”; delete it`]];
	});
