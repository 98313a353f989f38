/** The speech laid out as a county government's web page, with the kinds of markup that such pages have. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const SPEECH = readFileSync(join(import.meta.dirname, "speech.txt"), "utf8");

/** Terms as editors' tools leave them: cut by inline elements, soft breaks and spaces of the source. */
const CUTS: [from: string, to: string][] = [
	["树牢“四个意识”", "树牢“四个<strong>意</strong>识”"],
	["“放管服”这个", '“<span style="font-family:仿宋_GB2312">放</span><span style="font-family:仿宋_GB2312">管服</span>”这个'],
	["“一网通办”平台", '<a href="#yiwang">“一网通办”</a>平台'],
	["保持“三公”经费", "保持“三公”<wbr>经费"],
	["推进政务公开", "推进政&#8203;务公开"],
];

const STYLE = `
	body { margin: 0; color: #222; background: #fff; font: 18px/2 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif }
	header { background: #b3261e; color: #fff; font-family: "Noto Sans CJK SC", sans-serif }
	header p { max-width: 960px; margin: 0 auto; padding: 14px 24px; font-size: 24px; letter-spacing: .1em }
	nav { border-bottom: 1px solid #e3e3e3; background: #faf7f5; font: 14px/1 "Noto Sans CJK SC", sans-serif }
	nav ul { display: flex; gap: 28px; max-width: 960px; margin: 0 auto; padding: 14px 24px; list-style: none }
	nav a { color: #444; text-decoration: none }
	main { max-width: 912px; margin: 0 auto; padding: 24px }
	h1 { margin: 20px 0 6px; font-size: 30px; line-height: 1.4; text-align: center }
	.info { padding-bottom: 14px; border-bottom: 1px solid #e3e3e3; color: #777; font: 14px/1.6 "Noto Sans CJK SC", sans-serif; text-align: center }
	.TRS_Editor p { margin: 0 0 .6em; text-indent: 2em; text-align: justify }
	@media (prefers-color-scheme: dark) { body { background: #161514; color: #ddd } nav { background: #201e1c; border-color: #333 } nav a { color: #bbb } .info { border-color: #333; color: #999 } }
`;

/** @returns a whole HTML document */
export function speechPage(): string {
	const [title = "", ...lines] = SPEECH.trim().split("\n");
	const paragraphs = lines.filter((line) => line.trim() !== "").map((line) => `\t\t\t\t<p>${markUp(line)}</p>`);
	return `<!doctype html>
<html lang="zh-CN">
	<head>
		<meta charset="utf-8">
		<meta name="viewport" content="width=device-width, initial-scale=1">
		<title>${title}_县人民政府门户网站</title>
		<style>${STYLE}</style>
	</head>
	<body>
		<header><p>县人民政府门户网站</p></header>
		<nav><ul><li><a href="#">首页</a></li><li><a href="#">走进本县</a></li><li><a href="#">新闻中心</a></li><li><a href="#">互动交流</a></li></ul></nav>
		<main>
			<h1>${title}</h1>
			<p class="info">来源：县政府办公室　　字体：大 中 小</p>
			<div class="TRS_Editor">
${paragraphs.join("\n")}
			</div>
		</main>
	</body>
</html>
`;
}

function markUp(line: string): string {
	const heading = /^([一二三四五六七八九十]、|（[一二三四五六七八九十]）)/.test(line) && line.length < 50;
	const text = CUTS.reduce((marked, [from, to]) => marked.replace(from, to), line);
	return heading ? `<strong>${text}</strong>` : text;
}
