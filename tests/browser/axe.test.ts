import { expect, test } from "vitest";
import { violationsOf } from "../support/axe.ts";

test("what is wrong is said in words, one line for each element", async () => {
	const root = document.body.appendChild(document.createElement("main"));
	root.innerHTML = '<img src="data:,"><button></button><p style="color:#bbb;background:#fff">很浅的字</p>';
	const found = await violationsOf(root);
	root.remove();
	expect(found.map((line) => line.split(":")[0]).sort()).toEqual(["button-name", "color-contrast", "image-alt"]);
	expect(found.join()).toContain("很浅的字");
});
