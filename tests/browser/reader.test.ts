import table from "virtual:tifa/forms";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { recognise } from "../../matcher/recognise.ts";
import { readTable } from "../../matcher/table.ts";
import { type PageReader, readPage } from "../../page/reader.ts";

const recognition = readTable(table);
let ending = new AbortController();
let reader: PageReader;
/** Resolved by the next time the reader is quiet after a change. */
let quiet: Promise<void> = Promise.resolve();

beforeEach(() => {
	ending = new AbortController();
});
afterEach(() => {
	ending.abort();
	document.body.replaceChildren();
});

async function read(html: string) {
	document.body.innerHTML = html;
	let becomeQuiet = () => {};
	const next = () => {
		quiet = new Promise((resolve) => {
			becomeQuiet = resolve;
		});
	};
	next();
	reader = readPage({
		recognise: (text, surroundings) => recognise(text, recognition, surroundings),
		askBoundaries: async (questions) => questions.map(() => true),
		onChange: () => {
			const done = becomeQuiet;
			next();
			done();
		},
		signal: ending.signal,
	});
	await quiet;
}

const firstText = (body: HTMLElement) => body.querySelector("p")?.firstChild as Text;
const marked = () => reader.marks().map(({ range }) => range.toString());

/** Changes the page and waits until the marks have followed. */
async function change(edit: () => void) {
	const followed = quiet;
	edit();
	await followed;
}

describe("what is marked", () => {
	test.each([
		["plain", "<p>树牢四个意识。</p>", ["四个意识"]],
		["outer quotes are not part of the mark", "<p>树牢“四个意识”、「四个自信」。</p>", ["四个意识", "四个自信"]],
		[
			"inner quotes are, in any style",
			"<p>“三公”经费、「三公」经费、'三公'经费、三公经费</p>",
			["“三公”经费", "「三公」经费", "'三公'经费", "三公经费"],
		],
		["a closing inner quote at the end", "<p>做好巡视“后半篇文章”。</p>", ["巡视“后半篇文章”"]],
		["full and half width", "<p>互联网＋政务服务，互联网+政务服务</p>", ["互联网＋政务服务", "互联网+政务服务"]],
		["traditional characters", "<p>「三公」經費、兩個維護</p>", ["「三公」經費", "兩個維護"]],
		[
			"separators of the form present or absent",
			"<p>不敢腐、不能腐、不想腐；不敢腐不能腐不想腐</p>",
			["不敢腐、不能腐、不想腐", "不敢腐不能腐不想腐"],
		],
		["across inline elements", "<p>四<b>个</b><span>意</span>识</p>", ["四个意识"]],
		["across soft breaks and invisible characters", "<p>四个<wbr>意\u200b识，一岗\u00ad双责</p>", ["四个意识", "一岗\u00ad双责"]],
		["across stray white space", "<p>四 个 意 识　一岗&nbsp;双责</p>", ["四 个 意 识", "一岗\u00a0双责"]],
		["across a line of the source", "<p>四个\n\t\t意识</p>", ["四个\n\t\t意识"]],
		["the longest wins", "<p>省委巡视组，脱贫攻坚战</p>", ["省委巡视组", "脱贫攻坚战"]],
		["not across blocks", "<p>四个</p><p>意识</p><table><tr><td>一岗</td><td>双责</td></tr></table>", []],
		["not across elements that are styled apart", "<p>四个<span style='display:block'>意识</span></p>", []],
		["not across neighbouring links", "<p><a href='#'>四个</a><a href='#'>意识</a></p>", []],
		["not across a picture or a field", "<p>四个<img alt=''>意识 四个<input>意识</p>", []],
		["in an element without a box of its own", "<div style='display:contents'>四个意识</div>", ["四个意识"]],
		[
			"across ruby annotations",
			"<p><ruby>四<rp>(</rp><rt>sì</rt><rp>)</rp>个<rt>gè</rt></ruby><ruby>意识<rtc><rt>yìshi</rt></rtc></ruby></p>",
			["四(sì)个gè意识"],
		],
		["not with half a pair of quotes inside", "<p>四个“意识</p>", []],
		[
			"not in fields, editable text, scripts, styles and code",
			"<textarea>四个意识</textarea><input value='四个意识'><div contenteditable>四个意识</div><script type='text/plain'>四个意识</script><style>/* 四个意识 */</style><code>四个意识</code>",
			[],
		],
		[
			"not in hidden text",
			"<p hidden>四个意识</p><p style='visibility:hidden'>四个意识</p><details><summary>甲</summary>四个意识</details>",
			[],
		],
	])("%s", async (_, html, expected) => {
		await read(html);
		expect(marked().map((text) => text.replaceAll("\u200b", ""))).toEqual(expected);
	});
});

describe("marks follow the page", () => {
	test.each<[string, string, (body: HTMLElement) => void, string[]]>([
		["text is added", "<p>甲</p>", (body) => body.append("四个意识"), ["四个意识"]],
		["a block is added", "<p>甲</p>", (body) => body.insertAdjacentHTML("beforeend", "<div><p>四个意识</p></div>"), ["四个意识"]],
		[
			"an inline element with a block is added",
			"<p>甲</p>",
			(body) => body.insertAdjacentHTML("beforeend", "<span><div>四个意识</div></span>"),
			["四个意识"],
		],
		["text is removed", "<p>四个意识</p><p>甲</p>", (body) => body.firstElementChild?.remove(), []],
		[
			"part of a term is edited away",
			"<p>树牢四个意识</p>",
			(body) => body.querySelector("p")?.firstChild?.replaceWith("树牢四个意见"),
			[],
		],
		["character data changes in place", "<p>四个意见</p>", (body) => firstText(body).replaceData(3, 1, "识"), ["四个意识"]],
		["text before a term changes", "<p>四个意识</p>", (body) => firstText(body).insertData(0, "增强"), ["四个意识"]],
		[
			"two blocks become one",
			"<p>四个</p><p>意识</p>",
			(body) => body.querySelector("p")?.append(...(body.lastElementChild?.childNodes ?? [])),
			["四个意识"],
		],
		[
			"a picture comes into a term",
			"<p>四个意识</p>",
			(body) => {
				const text = firstText(body);
				text.splitText(2).before(document.createElement("img"));
			},
			[],
		],
		[
			"a block moves",
			"<div id=a><p>四个意识</p></div><div id=b></div>",
			(body) => body.querySelector("#b")?.append(body.querySelector("p") as Element),
			["四个意识"],
		],
		["hidden text shows", "<p hidden>四个意识</p>", (body) => body.querySelector("p")?.removeAttribute("hidden"), ["四个意识"]],
		[
			"details open",
			"<details><summary>甲</summary>四个意识</details>",
			(body) => body.querySelector("details")?.setAttribute("open", ""),
			["四个意识"],
		],
		["text becomes editable", "<p>四个意识</p>", (body) => body.querySelector("p")?.setAttribute("contenteditable", ""), []],
		[
			"text is no longer editable",
			"<p contenteditable>四个意识</p>",
			(body) => body.querySelector("p")?.removeAttribute("contenteditable"),
			["四个意识"],
		],
	])("when %s", async (_, html, edit, expected) => {
		await read(html);
		await change(() => edit(document.body));
		expect(marked()).toEqual(expected);
	});

	test("a mark that is still there is not painted twice", async () => {
		await read("<p>四个意识和四个自信</p>");
		for (let i = 0; i < 5; i++) await change(() => document.querySelector("p")?.append(`第${i}次`));
		expect([...CSS.highlights].flatMap(([, highlight]) => [...highlight]).map(String)).toEqual(["四个意识", "四个自信"]);
	});
});

describe("open shadow roots", () => {
	test("text in them is marked, slotted text once, and changes are followed", async () => {
		document.body.innerHTML = "";
		await read("<div id=host>两个维护</div>");
		const host = document.querySelector("#host") as HTMLElement;
		await change(() => {
			const fresh = document.createElement("section");
			fresh.attachShadow({ mode: "open" }).innerHTML = "<p>四个意识</p><slot></slot>";
			fresh.append("四个自信");
			host.append(fresh);
		});
		expect(marked().sort()).toEqual(["两个维护", "四个意识", "四个自信"].sort());
		const root = document.querySelector("section")?.shadowRoot as ShadowRoot;
		expect(root.adoptedStyleSheets).toHaveLength(1);
		await change(() => root.querySelector("p")?.replaceChildren("一岗双责"));
		expect(marked().sort()).toEqual(["一岗双责", "两个维护", "四个自信"].sort());
	});
});

test("text that is cut short while it waits to be read stops nothing", async () => {
	await read(`<p>${"甲".repeat(10)}</p>`);
	await change(() => {
		// So many blocks that reading takes several slices; the last is cut short meanwhile.
		document.body.insertAdjacentHTML(
			"beforeend",
			`<section>${"<p>四个自信</p>".repeat(3000)}</section><p id="last">前面的话，四个意识</p>`,
		);
		const shorten = () => {
			const text = document.querySelector("#last")?.firstChild as Text;
			if (text.length > 0) {
				text.deleteData(text.length - 1, 1);
				requestAnimationFrame(shorten);
			}
		};
		requestAnimationFrame(shorten);
	});
	await expect.poll(() => document.querySelector("#last")?.textContent).toBe("");
	await change(() => document.querySelector("#last")?.append("两个维护"));
	await expect.poll(() => marked().filter((text) => text !== "四个自信")).toEqual(["两个维护"]);
});

describe("what is moved", () => {
	test("out of a hidden place is painted", async () => {
		await read(`<div hidden><p id="moved">四个意识</p></div><p>四个自信</p>`);
		await change(() => document.body.append(document.querySelector("#moved") as Node));
		expect(marked()).toEqual(["四个自信", "四个意识"]);
		expect([...(CSS.highlights.get("tifa-term") ?? [])].map(String)).toEqual(["四个自信", "四个意识"]);
	});

	test("to where nothing is read is not marked any more", async () => {
		await read(`<p id="moved">四个意识</p><p>四个自信</p><div contenteditable id="field"></div>`);
		await change(() => document.querySelector("#field")?.append(document.querySelector("#moved") as Node));
		expect(marked()).toEqual(["四个自信"]);
	});

	test("into another document is forgotten", async () => {
		await read(`<p id="moved">四个意识</p><p>四个自信</p><iframe></iframe>`);
		await change(() => document.querySelector("iframe")?.contentDocument?.body.append(document.querySelector("#moved") as Node));
		expect(marked()).toEqual(["四个自信"]);
	});
});

test("a term that is removed while it waits to be painted is not painted", async () => {
	await read("<p>甲</p>");
	await change(() => {
		// The first ones are painted at once; the others wait, for reading takes several slices.
		const line = `<p class="gone">四个意识</p><p>四个自信</p>${"<p>甲乙丙丁</p>".repeat(30)}`;
		document.body.insertAdjacentHTML("beforeend", `<section>${line.repeat(300)}</section>`);
		const empty = () => {
			for (const { firstChild } of document.querySelectorAll(".gone")) firstChild?.remove();
		};
		requestAnimationFrame(() => requestAnimationFrame(empty));
	});
	await expect.poll(() => marked().includes("四个意识")).toBe(false);
	const painted = [...CSS.highlights].flatMap(([, highlight]) => [...highlight]) as Range[];
	expect(painted.map(String)).toEqual(Array(300).fill("四个自信"));
});

test("a term whose text node is split stays reachable to its end", async () => {
	await read("<p>树牢四个意识</p>");
	await change(() => {
		firstText(document.body).splitText(4);
		document.querySelector("p")?.append("。");
	});
	expect(reader.marks()[0]?.nodes).toHaveLength(2);
});

describe("general vocabulary", () => {
	// 弄虚作假 is of level 3.
	const underlined = () => [...(CSS.highlights.get("tifa-term-faint") ?? [])] as Range[];
	const placesOf = () => underlined().map((range) => range.startContainer.parentElement?.id);
	const LINES = "<p id=a>弄虚作假</p><p id=b>弄虚作假，弄虚作假</p><p id=c>四个意识</p>";

	test("is underlined only where it first occurs, and known everywhere", async () => {
		await read(LINES);
		expect(placesOf()).toEqual(["a"]);
		expect(marked()).toEqual(["弄虚作假", "弄虚作假", "弄虚作假", "四个意识"]);
		expect([...(CSS.highlights.get("tifa-term") ?? [])].map(String)).toEqual(["四个意识"]);
	});

	test.each<[string, (body: HTMLElement) => void, string]>([
		["an earlier place is added", (body) => body.insertAdjacentHTML("afterbegin", "<p id=z>弄虚作假</p>"), "z"],
		["the first place goes", (body) => body.querySelector("#a")?.remove(), "b"],
		["a later place is added", (body) => body.insertAdjacentHTML("beforeend", "<p id=z>弄虚作假</p>"), "a"],
		["an earlier place is added that does not show", (body) => body.insertAdjacentHTML("afterbegin", "<p id=z hidden>弄虚作假</p>"), "a"],
	])("the first place is found anew when %s", async (_, edit, first) => {
		await read(LINES);
		await change(() => edit(document.body));
		expect(placesOf()).toEqual([first]);
	});

	test("a place that comes to show earlier in the page becomes the first", async () => {
		await read(`<p id=z hidden>弄虚作假</p>${LINES}`);
		expect(placesOf()).toEqual(["a"]);
		await change(() => document.querySelector("#z")?.removeAttribute("hidden"));
		expect(placesOf()).toEqual(["z"]);
	});
});

describe("among very many marks", () => {
	const MANY = 3500;
	const LINE = "<p style='margin:0;font-size:16px;line-height:24px'>树牢四个意识</p>";
	const painted = () => [...CSS.highlights].flatMap(([, highlight]) => [...highlight]) as Range[];
	const isPaintedAt = (selector: string) => painted().some((range) => document.querySelector(selector)?.contains(range.startContainer));

	test("only those near the window are painted, and scrolling brings others", async () => {
		await read(`<p id=first>四个自信</p>${LINE.repeat(MANY)}<p id=last>四个自信</p>`);
		expect(reader.marks()).toHaveLength(MANY + 2);
		await expect.poll(() => painted().length).toBeLessThan(MANY / 10);
		expect([isPaintedAt("#first"), isPaintedAt("#last")]).toEqual([true, false]);
		document.querySelector("#last")?.scrollIntoView();
		await expect.poll(() => [isPaintedAt("#first"), isPaintedAt("#last")]).toEqual([false, true]);
		expect(painted().length).toBeLessThan(MANY / 10);
	});

	test("what runs over the edge of its box stays painted, and so does what has no box", async () => {
		await read(
			`<div id=low style='height:10px;overflow:visible'>四个自信<br>${"甲<br>".repeat(400)}</div><div id=boxless style='display:contents'>两个维护</div>${LINE.repeat(MANY)}`,
		);
		await expect.poll(() => painted().length).toBeLessThan(MANY / 10);
		document.body.lastElementChild?.scrollIntoView();
		const text = document.body.lastElementChild?.firstChild as Text;
		await expect.poll(() => painted().some((range) => range.startContainer === text)).toBe(true);
		expect([isPaintedAt("#low"), isPaintedAt("#boxless")]).toEqual([true, true]);
	});

	test("all are painted again when there are few", async () => {
		await read(`${LINE.repeat(MANY)}<p style='margin-top:9000px' id=last>四个自信</p>`);
		await expect.poll(() => isPaintedAt("#last")).toBe(false);
		await change(() => {
			for (const line of [...document.querySelectorAll("p:not(#last)")].slice(10)) line.remove();
		});
		await expect.poll(() => painted().length).toBe(11);
	});
});

test("a virtualised list, whose few rows are reused while it is scrolled, has the marks of the rows that it shows", async () => {
	const ROWS = 12;
	const textOf = (row: number) => (row % 3 === 0 ? `第${row}行：两个维护` : `第${row}行：四个意识`);
	await read(`<div id=list style='height:240px;overflow:auto'><div style='height:20000px;position:relative'></div></div>`);
	const list = document.querySelector("#list") as HTMLElement;
	const rows = Array.from({ length: ROWS }, () => document.createElement("div"));
	const show = () => {
		const first = Math.floor(list.scrollTop / 20);
		for (const [at, row] of rows.entries()) {
			row.style.cssText = `position:absolute;height:20px;top:${(first + at) * 20}px`;
			row.textContent = textOf(first + at);
		}
	};
	list.addEventListener("scroll", show);
	await change(() => {
		show();
		list.firstElementChild?.append(...rows);
	});
	for (const top of [20, 400, 9000, 40]) {
		list.scrollTop = top;
		const first = Math.floor(top / 20);
		const expected = rows.map((_, at) => textOf(first + at).replace(/.*：/, ""));
		await expect.poll(() => marked().sort()).toEqual(expected.sort());
	}
});

test("nothing of Tifa is left when it ends", async () => {
	await read("<section></section>");
	const root = document.querySelector("section")?.attachShadow({ mode: "open" }) as ShadowRoot;
	await change(() => {
		root.innerHTML = "<p>四个意识</p>";
		document.body.append(document.querySelector("section") as Element);
	});
	expect(CSS.highlights.size).toBeGreaterThan(0);
	expect(root.adoptedStyleSheets).toHaveLength(1);
	ending.abort();
	expect(CSS.highlights.size).toBe(0);
	expect(root.adoptedStyleSheets).toHaveLength(0);
});

test("the page's own nodes are never changed", async () => {
	const html = '<p class="x">树牢“四个<b>意</b>识”<br>“三公”经费</p>';
	await read(html);
	expect(document.body.innerHTML).toBe(html);
});
