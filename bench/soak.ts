/**
 * `npm run soak [-- MINUTES]`: the built extension on a page that rewrites itself without end. After each minute and a
 * garbage collection: what the browser holds. Nothing should grow after the first minute.
 */
import { buildFolder, launch } from "../scripts/launch.ts";
import { serve } from "../scripts/serve.ts";

const MINUTES = Number(process.argv[2] ?? 10);
const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>不停</title><body><p>树牢“四个意识”。</p><ul></ul><div></div><script>
	let n = 0;
	const list = document.querySelector("ul");
	setInterval(() => {
		list.insertAdjacentHTML("afterbegin", "<li>第" + ++n + "条：坚定“四个自信”，做到两个维护，以服务为抓手</li>");
		while (list.children.length > 50) list.lastElementChild.remove();
		list.children[n % list.children.length].firstChild.data = "改过的第" + n + "条：深化放管服改革，落实低保政策";
		if (n % 10 === 0) {
			const host = document.createElement("section");
			host.attachShadow({ mode: "open" }).innerHTML = "<p>树牢四个意识</p>";
			document.querySelector("div").replaceChildren(host);
		}
	}, 20);
</script></body></html>`;

const site = await serve({ "/": PAGE });
const browser = await launch("chromium", { extension: buildFolder("chromium", "production"), headless: true });
try {
	const page = await browser.newPage();
	await page.goto(`${site.origin}/`);
	const session = await page.createCDPSession();
	await session.send("Performance.enable");
	console.log("minute  ranges  listeners  nodes  heap (KB)");
	for (let minute = 1; minute <= MINUTES; minute++) {
		await new Promise((resolve) => setTimeout(resolve, 60_000));
		await session.send("HeapProfiler.collectGarbage");
		const { metrics } = await session.send("Performance.getMetrics");
		const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
		const ranges = await page.evaluate(() => [...CSS.highlights].reduce((sum, [, highlight]) => sum + highlight.size, 0));
		console.log(
			[minute, ranges, value("JSEventListeners"), value("Nodes"), Math.round(value("JSHeapUsedSize") / 1024)]
				.map((figure) => String(figure).padStart(6))
				.join("   "),
		);
	}
} finally {
	await browser.close();
	await site.close();
}
