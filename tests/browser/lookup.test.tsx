import glossary from "virtual:tifa/entries";
import { render } from "preact";
import { afterEach, describe, expect, test } from "vitest";
import { Lookup } from "../../components/lookup/lookup.tsx";
import { Panel, type PanelPage } from "../../components/panel/panel.tsx";
import { Reader } from "../../components/reader.ts";
import { createStore } from "../../glossary/store.ts";
import type { Answer } from "../../lookup/look-up.ts";
import messages from "../../public/_locales/en/messages.json";

const store = createStore(glossary.entries, glossary.subjects);
/** The English interface, as the browser would say it. */
const translate = (key: keyof typeof messages, ...substitutions: (string | number)[]) =>
	messages[key].message.replaceAll(/\$(first|second)\$/g, (_, which) => String(substitutions[which === "first" ? 0 : 1]));

afterEach(() => {
	render(null, document.body);
	document.body.replaceChildren();
});

const text = (selector: string) => document.querySelector(selector)?.textContent ?? "";
const click = (selector: string) => (document.querySelector(selector) as HTMLElement).click();

describe("the answer to a phrase", () => {
	const searched: string[] = [];
	const show = (answer: Partial<Answer>) => {
		const whole: Answer = { phrase: "深化放管服改革", senses: [], pieces: [], near: [], isPassage: false, ...answer };
		const named = [...whole.pieces.flatMap(({ entries }) => entries), ...whole.near.map(({ entry }) => entry)];
		render(
			<Reader.Provider value={translate}>
				<Lookup
					answer={whole}
					cards={named.flatMap((id) => store.card(id) ?? [])}
					language="en"
					onLanguage={() => {}}
					load={async (id) => store.card(id)}
					onFollow={() => {}}
					onCopy={async () => true}
					onSearch={(phrase) => searched.push(phrase)}
				/>
			</Reader.Provider>,
			document.body,
		);
	};

	test("shows each piece with its pinyin; a known one leads to its entry and back", async () => {
		show({
			pieces: [
				{ text: "深化", pinyin: "shēn huà", entries: [] },
				{ text: "放管服", pinyin: "fàng guǎn fú", entries: ["fang-guan-fu"] },
			],
		});
		expect(text(".verdict")).toBe(messages.lookupNotWhole.message);
		expect([...document.querySelectorAll(".pieces tr")].map((row) => row.querySelector("button") !== null)).toEqual([false, true]);
		click(".pieces button");
		await expect.poll(() => text("h2")).toBe("放管服");
		click(".back");
		await expect.poll(() => text("h2")).toBe("深化放管服改革");
	});

	test("what comes near is labelled as near, with why", () => {
		show({ phrase: "四个一识", near: [{ entry: "si-ge-yi-shi", why: "sound" }] });
		expect(text(".verdict")).toBe(messages.lookupUnknownNear.message);
		expect(text(".nearest caption")).toBe(messages.lookupNear.message);
		expect(text(".nearest .soft")).toBe(messages.lookupNearSound.message);
	});

	test("of nothing known it says so, and offers the search", () => {
		show({ phrase: "blue balloon" });
		expect(text(".verdict")).toBe(messages.lookupUnknown.message);
		expect(document.querySelector("table")).toBeNull();
		click("footer button");
		expect(searched).toEqual(["blue balloon"]);
	});

	test("a passage is headed by its beginning", () => {
		show({ phrase: "甲".repeat(200), isPassage: true });
		expect([...text("h2")]).toHaveLength(31);
	});
});

describe("the side panel", () => {
	const log: string[] = [];
	const show = (page: PanelPage, trail: readonly string[] = []) =>
		render(
			<Reader.Provider value={translate}>
				<Panel
					store={store}
					page={page}
					trail={trail}
					onTrail={(next) => log.push(`trail ${next.join(" ")}`)}
					answer={undefined}
					language="en"
					onLanguage={() => {}}
					onCopy={async () => true}
					onGoTo={(entry) => log.push(`go to ${entry}`)}
					onReadPage={() => log.push("read")}
				/>
			</Reader.Provider>,
			document.body,
		);
	const terms = [
		{ id: "si-ge-yi-shi", count: 2 },
		{ id: "gone-since-an-update", count: 1 },
		{ id: "fang-guan-fu", count: 1 },
	];

	test("lists the page's terms in their order and tells the one in view; an entry that is gone is left out", () => {
		show({ terms, inView: "fang-guan-fu" });
		expect([...document.querySelectorAll("ol b")].map((name) => name.textContent)).toEqual(["四个意识", "放管服"]);
		expect(text("[aria-current] b")).toBe("放管服");
		expect(text(".kept .message")).toBe(messages.panelEmpty.message);
	});

	test("opens an entry, goes to its place, and goes back", () => {
		show({ terms, inView: undefined }, ["fang-guan-fu", "si-ge-yi-shi"]);
		expect(text("article h2")).toBe("四个意识");
		log.length = 0;
		click("ol li:last-child .term");
		click("ol li:last-child .places");
		click(".back");
		expect(log).toEqual(["trail fang-guan-fu si-ge-yi-shi fang-guan-fu", "go to fang-guan-fu", "trail fang-guan-fu"]);
	});

	test("says that a page was not read, and reads it when asked; that it has none", () => {
		show("not-read");
		expect(text(".on-page .message")).toContain(messages.pageNotRead.message);
		log.length = 0;
		click(".on-page .action");
		expect(log).toEqual(["read"]);
		show({ terms: [], inView: undefined });
		expect(text(".on-page .message")).toBe(messages.pageNone.message);
	});
});
