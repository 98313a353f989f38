/**
 * Entries that the reader keeps, by id and in order, on this machine only. An id that the glossary does not have is kept
 * too: after the next update it may be there again.
 */
import * as v from "valibot";
import { browser } from "wxt/browser";

const Ids = v.fallback(v.array(v.unknown()), []);
const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

export type KeptEntries = {
	read: () => Promise<string[]>;
	/** One change after the other, so that none is lost. */
	change: (edit: (ids: readonly string[]) => readonly string[]) => Promise<void>;
	/** Tells of every change, wherever in the extension it was made. @returns ends it */
	watch: (onChange: (ids: string[]) => void) => () => void;
};

/** The newest first. */
export const starred = keptEntries("starred");
export const viewed = keptEntries("viewed");

const MOST_VIEWED = 30;

export const toggleStar = (id: string) => starred.change((ids) => (ids.includes(id) ? ids.filter((other) => other !== id) : [id, ...ids]));
export const noteViewed = (id: string) => viewed.change((ids) => [id, ...ids.filter((other) => other !== id)].slice(0, MOST_VIEWED));
export const clearViewed = () => viewed.change(() => []);

function keptEntries(key: string): KeptEntries {
	let last: Promise<unknown> = Promise.resolve();
	const read = async () => idsOf((await browser.storage.local.get(key))[key]);
	return {
		read,
		change(edit) {
			const done = last.then(async () => browser.storage.local.set({ [key]: edit(await read()) }));
			last = done.catch(() => undefined);
			return done;
		},
		watch(onChange) {
			const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
				if (area === "local" && changes[key]) onChange(idsOf(changes[key].newValue));
			};
			browser.storage.onChanged.addListener(listen);
			return () => browser.storage.onChanged.removeListener(listen);
		},
	};
}

/** What is no id is left out, and each id is there once. */
const idsOf = (stored: unknown): string[] => [...new Set(v.parse(Ids, stored).filter((id) => v.is(Id, id)))];
