import { afterEach, describe, expect, test } from "vitest";
import { selected } from "../../page/selection.ts";

afterEach(() => {
	getSelection()?.removeAllRanges();
	document.body.replaceChildren();
});

const put = (html: string) => {
	document.body.innerHTML = html;
};

describe("what is selected", () => {
	test("nothing", () => {
		put("<p>四个意识</p>");
		expect(selected()).toBeUndefined();
	});

	test("text, across elements, at its own place", () => {
		put("<p>树牢<b>四个</b>意识</p>");
		getSelection()?.selectAllChildren(document.querySelector("p") as Element);
		const { text, anchor } = selected() ?? {};
		expect(text).toBe("树牢四个意识");
		expect(anchor?.rects().length).toBeGreaterThan(0);
		expect(anchor?.element?.closest("p")).not.toBeNull();
	});

	test("white space is nothing", () => {
		put("<p>甲 　 乙</p>");
		getSelection()?.setBaseAndExtent(
			document.querySelector("p")?.firstChild as Text,
			1,
			document.querySelector("p")?.firstChild as Text,
			4,
		);
		expect(selected()).toBeUndefined();
	});

	test.each([
		["a text area", "<textarea>做到两个维护</textarea>"],
		["a field", "<input value='做到两个维护'>"],
		["a search field", "<input type=search value='做到两个维护'>"],
	])("in %s", (_, html) => {
		put(html);
		const field = document.body.firstElementChild as HTMLInputElement;
		field.focus();
		field.setSelectionRange(2, 6);
		const { text, anchor } = selected() ?? {};
		expect(text).toBe("两个维护");
		expect(anchor?.rects()[0]?.width).toBe(field.getBoundingClientRect().width);
		field.remove();
		expect(anchor?.isGone()).toBe(true);
	});

	test.each([
		["a password", "<input type=password value=四个意识四个意识>"],
		["a field without selection", "<input type=number value=1234>"],
		["a checkbox", "<input type=checkbox checked>"],
	])("not in %s", (_, html) => {
		put(html);
		const field = document.body.firstElementChild as HTMLInputElement;
		field.focus();
		if (field.type === "password") field.select();
		expect(selected()).toBeUndefined();
	});

	test("in editable text", () => {
		put("<div contenteditable>做到两个维护</div>");
		const field = document.body.firstElementChild as HTMLElement;
		field.focus();
		getSelection()?.setBaseAndExtent(field.firstChild as Text, 2, field.firstChild as Text, 6);
		expect(selected()?.text).toBe("两个维护");
	});

	test("in a field inside a shadow root", () => {
		put("<section></section>");
		const root = document.querySelector("section")?.attachShadow({ mode: "open" }) as ShadowRoot;
		root.innerHTML = "<input value='做到两个维护'>";
		const field = root.querySelector("input") as HTMLInputElement;
		field.focus();
		field.setSelectionRange(2, 6);
		expect(selected()?.text).toBe("两个维护");
	});

	test("a selection stays at its text while the page changes", () => {
		put("<p>做到两个维护</p>");
		const text = document.querySelector("p")?.firstChild as Text;
		getSelection()?.setBaseAndExtent(text, 2, text, 6);
		const { anchor } = selected() ?? {};
		getSelection()?.removeAllRanges();
		expect(anchor?.isGone()).toBe(false);
		text.deleteData(0, text.length);
		expect(anchor?.isGone()).toBe(true);
	});
});
