/** The popup's lists in a real browser: a thousand entries, keys, stars, and the place that is given back. */
import glossary from "virtual:tifa/entries";
import { render } from "preact";
import { useState } from "preact/hooks";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import "../../components/theme.css";
import "../../components/entry/entry.css";
import "../../components/term-list/term-list.css";
import "../../components/popup/popup.css";
import { Popup, type PopupProps } from "../../components/popup/popup.tsx";
import type { StoredEntry } from "../../glossary/compile.ts";
import { listed } from "../../glossary/listed.ts";
import { createStore } from "../../glossary/store.ts";
import type { Place } from "../../platform/place.ts";
import { commands } from "../support/commands.ts";

/** Entries from all of the glossary, in its order, some of them several times. */
const THOUSAND = Array.from({ length: 1000 }, (_, at): StoredEntry => {
	const entry = glossary.entries[Math.floor((at * glossary.entries.length) / 1000)] as StoredEntry;
	return { ...entry, id: `${entry.id}-${at}` };
});

/** The heading of the first entries by pinyin. */
const FIRST = (glossary.entries[0]?.pinyin ?? "").charAt(0).normalize("NFD").charAt(0).toUpperCase();

let host: HTMLElement;
let places: Place[];
let viewed: string[];

beforeEach(() => {
	host = document.body.appendChild(document.createElement("div"));
	places = [];
	viewed = [];
});
afterEach(() => {
	render(null, host);
	host.remove();
});

/** The popup with stars of its own, as the extension's storage would keep them. */
function Wired({ starred: first = [], ...props }: Partial<PopupProps>) {
	const [starred, setStarred] = useState<readonly string[]>(first);
	return (
		<Popup
			glossary={{ entries: THOUSAND.map(listed), subjects: glossary.subjects }}
			terms={{ card: createStore(THOUSAND, glossary.subjects).card, search: () => [] }}
			page={{ kind: "not-read" }}
			language="zh"
			viewed={[]}
			lastPlace={undefined}
			onPlace={(place) => places.push(place)}
			onLanguage={() => {}}
			onReadPage={() => {}}
			onCopy={async () => true}
			onStar={(id) => setStarred((ids) => (ids.includes(id) ? ids.filter((other) => other !== id) : [id, ...ids]))}
			onViewed={(id) => viewed.unshift(id)}
			onClearViewed={() => {}}
			{...props}
			starred={starred}
		/>
	);
}

async function open(props: Partial<PopupProps> = {}) {
	render(<Wired {...props} />, host);
	await vi.waitFor(() => expect(host.querySelector("[role=option], .message, h2")).not.toBeNull());
	// In focus as a popup is; a frame that no click has reached has none.
	window.focus();
	if (!host.querySelector("h2")) box().focus();
}

const box = () => host.querySelector("input") as HTMLInputElement;
const list = () => host.querySelector("[role=listbox]") as HTMLElement;
const options = () => [...host.querySelectorAll<HTMLElement>("[role=option]")];
const selected = () => host.querySelector<HTMLElement>("[role=option][aria-selected=true]") as HTMLElement;
const positionOf = (option: Element) => Number(option.getAttribute("aria-posinset"));
const choose = (name: string) => (host.querySelector(`[data-choice=${name}]`) as HTMLElement).click();

async function press(...keys: string[]) {
	for (const key of keys) await commands.pressKey(key);
}

/** Wholly within the list, and not below the heading that sticks. */
function isInView(option: Element): boolean {
	const { top, bottom } = option.getBoundingClientRect();
	const bounds = list().getBoundingClientRect();
	const heading = option.parentElement?.querySelector(".group")?.getBoundingClientRect().bottom ?? bounds.top;
	return top >= Math.max(bounds.top, Math.min(heading, bounds.top + 40)) - 1 && bottom <= bounds.bottom + 1;
}
const selectedAt = (position: number) =>
	vi.waitFor(() => {
		expect(positionOf(selected())).toBe(position);
		expect(isInView(selected())).toBe(true);
		expect(box().getAttribute("aria-activedescendant")).toBe(selected().id);
	});

describe("a list of a thousand entries", () => {
	test("only what is in view is in the document, and each says where it stands", async () => {
		await open();
		expect(options().length).toBeGreaterThan(5);
		expect(options().length).toBeLessThan(30);
		expect(options().map(positionOf)).toEqual(options().map((_, at) => at + 1));
		expect(options().every((option) => option.getAttribute("aria-setsize") === "1000")).toBe(true);
		expect(list().scrollHeight).toBeGreaterThan(50_000);
	});

	test("by keys to the end and back, all in view, groups named", async () => {
		await open();
		await press("End");
		await selectedAt(1000);
		expect(options().length).toBeLessThan(30);
		await press("ArrowDown");
		await selectedAt(1000);
		await press("ArrowUp", "PageUp");
		await vi.waitFor(() => expect(positionOf(selected())).toBeLessThan(999));
		await selectedAt(positionOf(selected()));
		const group = selected().closest("[role=group]") as HTMLElement;
		expect(document.getElementById(group.getAttribute("aria-labelledby") ?? "")?.textContent).toBe(glossary.subjects.at(-1)?.zh);
		await press("Home");
		await selectedAt(1);
	});

	test("the heading of the group that is in view stays at the top", async () => {
		await open();
		list().scrollTop = 5000;
		await vi.waitFor(() => {
			const heading = host.querySelector(".group")?.getBoundingClientRect();
			expect(Math.round(heading?.top ?? 0)).toBe(Math.round(list().getBoundingClientRect().top));
		});
		// What the focus is said to be on is there, though out of view.
		expect(positionOf(selected())).toBe(1);
		expect(document.getElementById(box().getAttribute("aria-activedescendant") ?? "")).toBe(selected());
	});

	test("rows follow each other without gap or overlap, also where terms take two lines", async () => {
		host.style.cssText = "position: fixed; inset: 0 auto auto 0; width: 200px; height: 560px; transform: translate(0)";
		await open();
		for (const top of [0, 20_000, 40_000]) {
			list().scrollTop = top;
			await vi.waitFor(() => {
				const inGroup = options().filter((option) => option.parentElement === options()[2]?.parentElement && option !== selected());
				const edges = inGroup.map((option) => option.getBoundingClientRect());
				expect(edges.length).toBeGreaterThan(1);
				for (const [at, { top: edge }] of edges.entries())
					if (at > 0) expect(Math.abs(edge - (edges[at - 1]?.bottom ?? 0))).toBeLessThanOrEqual(1);
			});
		}
	});

	test("letters typed in the list lead to what begins with them", async () => {
		await open();
		choose("pinyin");
		await vi.waitFor(() => expect(host.querySelector(".group")?.textContent).toBe(FIRST));
		list().focus();
		await press("s", "g", "y", "s");
		await vi.waitFor(() => expect(selected().querySelector("b")?.textContent).toBe("四个意识"));
		expect(list().getAttribute("aria-activedescendant")).toBe(selected().id);
	});
});

describe("ways in", () => {
	test.each([
		["subject", glossary.subjects.map(({ zh }) => zh)],
		["pinyin", [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"]],
		[
			"number",
			["一 · 1", "二 · 2", "三 · 3", "四 · 4", "五 · 5", "六 · 6", "七 · 7", "八 · 8", "九 · 9", "十 · 10", "十一 · 11", "十二 · 12"],
		],
		["level", ["levelShorthand", "levelAdministrative", "levelGeneral"]],
	])("%s: its groups in order, each reached by the menu", async (way, headings) => {
		await open();
		choose(way);
		const menu = () => host.querySelector("select") as HTMLSelectElement;
		await vi.waitFor(() => expect(host.querySelector(`[data-choice=${way}]`)?.getAttribute("aria-selected")).toBe("true"));
		const names = [...menu().options].map(({ text }) => text.replace(/ \(\d+\)$/, ""));
		// Those that some entry has.
		expect(names).toEqual(headings.filter((heading) => names.includes(heading)));
		expect(names.length).toBeGreaterThan(2);
		for (const at of [names.length - 1, 1, 0]) {
			menu().selectedIndex = at;
			menu().dispatchEvent(new Event("change", { bubbles: true }));
			await vi.waitFor(() => {
				expect(selected().parentElement?.querySelector(".group")?.textContent).toBe(names[at]);
				expect(isInView(selected())).toBe(true);
				expect(menu().selectedIndex).toBe(at);
			});
		}
	});

	test("arrow keys choose among lists and ways; the menu follows the scrolled list", async () => {
		await open();
		(host.querySelector("[data-choice=all]") as HTMLElement).focus();
		await press("ArrowRight");
		await vi.waitFor(() => expect(document.activeElement?.getAttribute("data-choice")).toBe("starred"));
		await press("ArrowLeft");
		await vi.waitFor(() => expect(host.querySelector("[data-choice=subject]")).not.toBeNull());
		list().scrollTop = list().scrollHeight;
		await vi.waitFor(() => expect(host.querySelector("select")?.value).toBe(glossary.subjects.at(-1)?.id));
	});

	test("the Tab key goes through everything once and leaves", async () => {
		await open();
		const passed: string[] = [];
		for (let at = 0; at < 6 && host.contains(document.activeElement); at++) {
			await press("Tab");
			if (host.contains(document.activeElement))
				passed.push(document.activeElement?.getAttribute("data-choice") ?? document.activeElement?.localName ?? "");
		}
		expect(passed).toEqual(["all", "subject", "select", "div"]);
	});
});

describe("stars", () => {
	const first = THOUSAND[0] as StoredEntry;

	test("an entry is starred, listed, and taken off again", async () => {
		await open();
		choose("pinyin");
		box().focus();
		await press("Enter");
		const star = () => host.querySelector(".star") as HTMLButtonElement;
		await vi.waitFor(() => expect(star().getAttribute("aria-pressed")).toBe("false"));
		expect(viewed).toEqual([first.id]);
		star().click();
		await vi.waitFor(() => expect(star().getAttribute("aria-pressed")).toBe("true"));
		await press("Escape");
		choose("starred");
		await vi.waitFor(() => expect(options().map((option) => option.id)).toEqual([`terms-${first.id}`]));
		options()[0]?.click();
		await vi.waitFor(() => star().click());
		await press("Escape");
		await vi.waitFor(() => expect(host.querySelector(".message")?.textContent).toContain("starredNone"));
	});

	test("a star of an entry that the glossary no longer has is passed over", async () => {
		await open({ starred: ["gone", first.id], lastPlace: { way: "subject", query: "", trail: [], top: 0, list: "starred" } });
		expect(options().length).toBe(1);
		expect(host.querySelector("[data-choice=starred]")?.textContent).toBe("tabStarred");
	});
});

describe("the place", () => {
	test("is told at every step and given back as it was", async () => {
		await open();
		choose("pinyin");
		await vi.waitFor(() => expect(host.querySelector(".group")?.textContent).toBe(FIRST));
		list().scrollTop = 10_000;
		await vi.waitFor(() => expect(places.at(-1)?.top).toBe(10_000));
		const shown = () => options().map((option) => option.id);
		const before = shown();
		render(null, host);
		await open({ lastPlace: places.at(-1) as Place });
		await vi.waitFor(() => expect(list().scrollTop).toBe(10_000));
		expect(shown().slice(-5)).toEqual(before.slice(-5));
	});

	test("an entry that was open is open again, over its list", async () => {
		const entry = THOUSAND[500] as StoredEntry;
		await open({ lastPlace: { way: "level", query: "", trail: [entry.id], selected: entry.id, top: 0, list: "all" } });
		expect(host.querySelector("h2")?.textContent).toBe(entry.term);
		await press("Escape");
		await vi.waitFor(() => expect(document.activeElement).toBe(box()));
		expect(host.querySelector(".group")?.textContent).toBe("levelShorthand");
		expect(viewed).toEqual([]);
	});

	test("a page that answers late, with terms, comes first unless the reader has done something", async () => {
		const lastPlace: Place = { way: "level", query: "", trail: [], top: 0, list: "all", page: "another" };
		await open({ lastPlace, page: { kind: "reading" } });
		const terms = [{ id: THOUSAND[3]?.id ?? "", count: 2 }];
		await open({ lastPlace, page: { kind: "read", page: "this", terms } });
		await vi.waitFor(() => expect(options().length).toBe(1));
		choose("starred");
		await vi.waitFor(() => expect(places.at(-1)).toMatchObject({ list: "starred", page: "this" }));
		await open({ lastPlace, page: { kind: "read", page: "this", terms: [...terms, { id: THOUSAND[4]?.id ?? "", count: 1 }] } });
		expect(host.querySelector(".message")?.textContent).toContain("starredNone");
	});
});

test("until the entries in full are there, lists work, and a search says that it waits", async () => {
	await open({ terms: undefined, lastPlace: { way: "subject", query: "四", trail: [], top: 0, list: "all" } });
	expect(host.querySelector(".message")?.textContent).toBe("loading");
	await press("Escape");
	await vi.waitFor(() => expect(options().length).toBeGreaterThan(5));
	const { id, term } = THOUSAND[0] as StoredEntry;
	choose("pinyin");
	box().focus();
	await press("Enter");
	await vi.waitFor(() => expect(places.at(-1)?.trail).toEqual([id]));
	await open();
	await vi.waitFor(() => expect(host.querySelector("h2")?.textContent).toBe(term));
});

test("what was viewed is listed and can be cleared; the focus goes to the search box", async () => {
	let cleared = 0;
	await open({
		viewed: [THOUSAND[7]?.id ?? "", THOUSAND[1]?.id ?? ""],
		onClearViewed: () => cleared++,
		lastPlace: { way: "subject", query: "", trail: [], top: 0, list: "recent" },
	});
	expect(options().map((option) => option.id)).toEqual([`terms-${THOUSAND[7]?.id}`, `terms-${THOUSAND[1]?.id}`]);
	(host.querySelector(".clear") as HTMLElement).click();
	expect(cleared).toBe(1);
	expect(document.activeElement).toBe(box());
});
