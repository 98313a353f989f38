/** The glossary page in real browsers: addresses, history, focus, both pictures by keyboard. */
import glossary from "virtual:tifa/entries";
import index from "virtual:tifa/search";
import { render } from "preact";
import { useState } from "preact/hooks";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import "../../components/theme.css";
import "../../components/entry/entry.css";
import "../../components/glossary/glossary.css";
import "../../components/glossary/pictures.css";
import "../../components/glossary/print.css";
import { GlossaryPage } from "../../components/glossary/glossary-page.tsx";
import { useAddress } from "../../components/glossary/use-address.ts";
import { Reader } from "../../components/reader.ts";
import type { StoredEntry } from "../../glossary/compile.ts";
import { createSearch } from "../../glossary/search.ts";
import { createStore, type Language, type Store } from "../../glossary/store.ts";
import { violationsOf } from "../support/axe.ts";
import { pressKey } from "../support/browser-commands.ts";
import { translateInto } from "../support/translate.ts";

const store = createStore(glossary.entries, glossary.subjects);
const search = createSearch(glossary.entries, index);
const translate = translateInto("zh");
let copied: string[] = [];

function Harness({ store }: { store: Store }) {
	const addresses = useAddress();
	const [language, setLanguage] = useState<Language>("zh");
	return (
		<Reader.Provider value={translate}>
			<GlossaryPage
				store={store}
				search={search}
				language={language}
				onLanguage={setLanguage}
				onCopy={async (text) => copied.push(text) > 0}
				addresses={addresses}
			/>
		</Reader.Provider>
	);
}

let root: HTMLElement;
beforeEach(() => {
	copied = [];
	document.documentElement.lang = "zh-CN";
	root = document.body.appendChild(document.createElement("div"));
});
afterEach(() => {
	render(null, root);
	root.remove();
});

const heading = () => document.querySelector("h1")?.textContent ?? "";
const until = (check: () => void) => vi.waitFor(check, { timeout: 5000, interval: 20 });
const waitForHeading = (text: string) => until(() => expect(heading()).toBe(text));
const find = <E extends Element = HTMLElement>(selector: string, text = "") =>
	[...document.querySelectorAll<E>(selector)].find((one) => one.textContent?.includes(text)) as E;

/** Opens the page as the browser would at this address. */
function openAt(address: string, ofStore = store) {
	history.replaceState(null, "", address);
	render(<Harness store={ofStore} />, root);
}
async function goTo(address: string, expected: string) {
	location.hash = address;
	await waitForHeading(expected);
}
function type(text: string) {
	const box = find<HTMLInputElement>("input");
	box.focus();
	box.value = text;
	box.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

describe("addresses", () => {
	test.each([
		["#/", "词库", "提法 Tifa"],
		["#/subject/politics", "政治建设", "政治建设 · 提法 Tifa"],
		["#/letter/S", "拼音首字母 S", "拼音首字母 S · 提法 Tifa"],
		["#/number/4", "数字为“四”（4）的提法", "数字为“四”（4）的提法 · 提法 Tifa"],
		["#/level/1", "缩略语", "缩略语 · 提法 Tifa"],
		["#/entry/si-ge-yi-shi", "四个意识", "四个意识 · 提法 Tifa"],
		["#/timeline", "时间线", "时间线 · 提法 Tifa"],
		["#/network/si-ge-yi-shi", "“四个意识”的关系图", "“四个意识”的关系图 · 提法 Tifa"],
		["#/search?q=sgys", "搜索：sgys", "搜索：sgys · 提法 Tifa"],
	])("%s opens its page and names the tab", async (address, title, tab) => {
		openAt(address);
		expect(heading()).toBe(title);
		await until(() => expect(document.title).toBe(tab));
		expect(await violationsOf()).toEqual([]);
	});

	test.each(["#/nowhere", "#/entry/no-such-entry", "#/subject/no-such-field", "#/network/no-such-entry", "#/number/11"])(
		"%s says that there is no such page, and leads back",
		async (address) => {
			openAt(address);
			expect(heading()).toBe("没有这一页");
			find("main a").click();
			await waitForHeading("词库");
		},
	);
});

describe("going about", () => {
	test("a link opens its entry, the focus goes to its heading, and back and forward work", async () => {
		openAt("#/entry/si-ge-yi-shi");
		expect(document.activeElement).toBe(document.body);
		const link = find<HTMLAnchorElement>("dl a.link", "四个自信");
		expect(link.getAttribute("href")).toBe("#/entry/si-ge-zi-xin");
		link.click();
		await waitForHeading("四个自信");
		await until(() => expect(document.activeElement).toBe(find("h1")));
		history.back();
		await waitForHeading("四个意识");
		await until(() => expect(document.activeElement).toBe(find("h1")));
		history.forward();
		await waitForHeading("四个自信");
	});

	test("back leads to where the reader had scrolled, a link to the top", async () => {
		openAt("#/subject/integrity");
		scrollTo(0, 700);
		const from = scrollY;
		expect(from).toBeGreaterThan(300);
		await goTo("#/entry/yi-gang-shuang-ze", "一岗双责");
		expect(scrollY).toBe(0);
		history.back();
		await waitForHeading("廉政与反腐败");
		await until(() => expect(scrollY).toBe(from));
	});

	test("previous and next go through the field", async () => {
		openAt("#/subject/politics");
		const terms = [...document.querySelectorAll(".entry-list b")].map((one) => one.textContent);
		find(".entry-list a").click();
		for (const [at, term] of terms.entries()) {
			await waitForHeading(term);
			expect(Boolean(find("a.prev"))).toBe(at > 0);
			if (at < terms.length - 1) find("a.next").click();
		}
		expect(find("a.next")).toBeUndefined();
	});

	test("the language of definitions changes where the reader is", async () => {
		openAt("#/entry/si-ge-yi-shi");
		find(".page-head nav button").click();
		await until(() => expect(find(".entry-body > p").textContent).toContain("Four attitudes"));
		expect(location.hash).toBe("#/entry/si-ge-yi-shi");
		expect(find(".entry-body > p").lang).toBe("en");
	});

	test("at no width does the number of a source begin a line, nor the semicolon behind it", async () => {
		for (const language of ["zh", "en"]) {
			openAt("#/entry/fang-guan-fu");
			if (language === "en") find(".page-head nav button").click();
			await until(() => expect(find(".entry-body > p").lang).toContain(language));
			const ends = [...document.querySelectorAll(".unbroken")];
			expect(ends).toHaveLength(3);
			for (let width = 300; width < 500; width++) {
				root.style.width = `${width}px`;
				for (const end of ends) expect(end.getClientRects(), `${end.textContent} at ${width}`).toHaveLength(1);
			}
			render(null, root);
		}
	});

	test("the number of a source leads to the sources, and the entry can be copied", async () => {
		openAt("#/entry/si-ge-yi-shi");
		find(".source-mark").click();
		expect(document.activeElement?.textContent).toBe("来源");
		find(".copy").click();
		await until(() => expect(copied.join()).toContain("Four Consciousnesses"));
	});
});

describe("search", () => {
	test("results come while typing, with an address, in one step of the history", async () => {
		openAt("#/entry/fang-guan-fu");
		for (const text of ["s", "sg", "sgys"]) {
			type(text);
			await waitForHeading(`搜索：${text}`);
		}
		expect(find(".entry-list b").textContent).toBe("四个意识");
		expect(location.hash).toBe("#/search?q=sgys");
		expect(document.activeElement).toBe(find("input"));
		await pressKey("Enter");
		await until(() => expect(document.activeElement).toBe(find(".entry-list a")));
		await pressKey("Enter");
		await waitForHeading("四个意识");
		history.back();
		await waitForHeading("搜索：sgys");
		expect(find<HTMLInputElement>("input").value).toBe("sgys");
		history.back();
		await waitForHeading("放管服");
	});

	test("nothing found is said, with what to try", async () => {
		openAt("#/search?q=没有这个词");
		expect(find("main").textContent).toContain("没有找到“没有这个词”");
		expect(find("main").textContent).toContain("首字母");
	});

	test("the slash key leads to the search box, but is typed where something is typed", async () => {
		openAt("#/timeline");
		find<HTMLElement>("h1").focus();
		await pressKey("/");
		await until(() => expect(document.activeElement).toBe(find("input")));
		expect(find<HTMLInputElement>("input").value).toBe("");
		await pressKey("/");
		await until(() => expect(find<HTMLInputElement>("input").value).toBe("/"));
	});
});

describe("the timeline", () => {
	const focused = () => document.activeElement?.getAttribute("data-item");

	test("arrow keys move between entries, what is reached is said, and Enter opens it", async () => {
		openAt("#/timeline");
		expect(document.querySelectorAll(".dot[tabindex='0']")).toHaveLength(1);
		find<SVGElement>(".dot[tabindex='0']").focus();
		const first = focused();
		await pressKey("ArrowRight");
		await until(() => expect(focused()).not.toBe(first));
		const second = document.activeElement as SVGElement;
		const term = store.card(focused() ?? "")?.entry.term as string;
		expect(second.getAttribute("aria-label")).toContain(term);
		await until(() => expect(find(".dot-label").textContent).toContain(term));
		expect(second.getAttribute("tabindex")).toBe("0");
		expect(getComputedStyle(second.querySelector(".target") as Element).strokeWidth).toBe("3px");
		await pressKey("Escape");
		await until(() => expect(find(".dot-label")).toBeUndefined());
		await pressKey("Enter");
		await waitForHeading(term);
	});

	test("the words of a mark stay inside the region that scrolls", async () => {
		root.style.width = "320px";
		openAt("#/timeline");
		const region = find(".timeline");
		expect(region.scrollWidth).toBeGreaterThan(region.clientWidth);
		expect(region.scrollLeft).toBeGreaterThan(0);
		find<SVGElement>(".dot[tabindex='0']").focus();
		for (const key of ["End", "Home", "ArrowDown", "End"]) {
			await pressKey(key);
			await until(() => {
				const inside = region.getBoundingClientRect();
				const label = find(".dot-label").getBoundingClientRect();
				const dot = (document.activeElement as SVGElement).getBoundingClientRect();
				for (const [what, { left, right }] of Object.entries({ label, dot }))
					expect(
						left >= inside.left && right <= inside.right + 1,
						`${key}: ${what} ${left}–${right} in ${inside.left}–${inside.right}`,
					).toBe(true);
			});
		}
	});

	test("the table says the same: every entry of the picture, by its date, as a link", () => {
		openAt("#/timeline");
		const inPicture = [...document.querySelectorAll(".dot")].map((one) => one.getAttribute("href"));
		const inTable = [...document.querySelectorAll(".picture-table a")].map((one) => one.getAttribute("href"));
		expect(inPicture.length).toBeGreaterThan(100);
		expect([...inTable].sort()).toEqual([...inPicture].sort());
	});

	test("kinds of origin differ by shape", () => {
		openAt("#/timeline");
		const shapes = [...document.querySelectorAll(".legend .mark")].map((mark) => {
			const { fill } = getComputedStyle(mark);
			return `${mark.tagName} ${fill === getComputedStyle(document.documentElement).getPropertyValue("--paper") ? "empty" : mark.getAttribute("r")}`;
		});
		expect(new Set(shapes).size).toBe(3);
	});
});

describe("the network", () => {
	test("arrow keys move by place, Enter opens the network there", async () => {
		openAt("#/network/quan-mian-cong-yan-zhi-dang");
		find<SVGElement>(".network a[tabindex='0']").focus();
		expect(document.activeElement?.textContent).toBe("全面从严治党");
		const place = () => (document.activeElement as Element).getBoundingClientRect();
		const middle = place();
		await pressKey("ArrowUp");
		await until(() => expect(place().top).toBeLessThan(middle.top));
		const above = place();
		await pressKey("ArrowDown");
		await until(() => expect(place().top).toBeGreaterThan(above.top));
		await pressKey("ArrowRight");
		await until(() => expect(place().left).not.toBe(above.left));
		const term = document.activeElement?.textContent;
		await pressKey("Enter");
		await until(() => expect(heading()).toBe(`“${term}”的关系图`));
	});

	test("the entry in the middle leads to its page", async () => {
		openAt("#/network/si-ge-yi-shi");
		find<SVGElement>(".network a[tabindex='0']").focus();
		await pressKey("Enter");
		await waitForHeading("四个意识");
	});

	test("beside an entry its network leads from entry to entry", () => {
		openAt("#/entry/si-ge-yi-shi");
		const links = [...document.querySelectorAll(".network a")].map((one) => one.getAttribute("href"));
		expect(links).toContain("#/entry/si-ge-zi-xin");
		expect(links.every((href) => href?.startsWith("#/entry/"))).toBe(true);
	});

	test("an entry without links has no picture, and says so", () => {
		const [entry] = store.entries as [StoredEntry];
		const lonely = { ...entry, members: undefined, memberOf: [], broader: [], narrower: [], related: [] };
		openAt(`#/network/${entry.id}`, createStore([lonely], store.subjects));
		expect(find("main").textContent).toContain("没有与此相连的词条");
		expect(find(".network")).toBeUndefined();
	});

	test.each([320, 700])("it fits into %i pixels, and nothing of its words is cut", async (width) => {
		root.style.width = `${width}px`;
		openAt("#/network/quan-mian-cong-yan-zhi-dang");
		await until(() => {
			const region = find(".network").getBoundingClientRect();
			for (const box of document.querySelectorAll(".box")) {
				const rect = (box.querySelector("rect") as Element).getBoundingClientRect();
				const text = (box.querySelector("text") as Element).getBoundingClientRect();
				expect(rect.left >= region.left && rect.right <= region.right).toBe(true);
				expect(text.left >= rect.left && text.right <= rect.right && text.top >= rect.top && text.bottom <= rect.bottom).toBe(true);
			}
		});
	});

	test("kinds of links differ by stroke or arrow, not only by colour", () => {
		const strokes = ["fang-guan-fu", "si-ge-quan-mian"].flatMap((id) => {
			openAt(`#/network/${id}`);
			const seen = [...document.querySelectorAll(".legend .link-line")].map((line) => {
				const { strokeDasharray, strokeWidth } = getComputedStyle(line);
				return `${line.classList[1]} ${strokeDasharray} ${strokeWidth} ${line.getAttribute("marker-end")}`;
			});
			render(null, root);
			return seen;
		});
		const kinds = new Map(strokes.map((stroke) => [stroke.split(" ")[0], stroke.slice(stroke.indexOf(" "))]));
		expect([...kinds.keys()].sort()).toEqual(["broader", "part", "related"]);
		expect(new Set(kinds.values()).size).toBe(3);
	});

	test("the table names every neighbour with its relation", () => {
		openAt("#/network/si-ge-yi-shi");
		const rows = [...document.querySelectorAll(".picture-table tbody tr")].map((row) => row.textContent);
		expect(document.querySelectorAll(".network .box")).toHaveLength(rows.length + 1);
		expect(rows.some((row) => row.startsWith("构成政治意识"))).toBe(true);
		expect(rows.some((row) => row.startsWith("相关四个自信"))).toBe(true);
	});
});
