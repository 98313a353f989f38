/** What axe-core finds wrong, in words: one line for each element, so that a test can expect an empty list. */
import axe, { type AxeResults } from "axe-core";
import type { Page } from "puppeteer-core";

/** In the test's own window, for component tests. */
export async function violationsOf(root: Element | Document = document): Promise<string[]> {
	return inWords(await axe.run(root));
}

/**
 * In a page that a browser has open, extension pages included: a page's policy has no say in what automation evaluates.
 * @param selector of the part to look at; without it, the whole page
 */
export async function violationsIn(page: Page, selector?: string): Promise<string[]> {
	await page.evaluate(axe.source);
	return inWords(await page.evaluate((part) => (window as unknown as { axe: typeof axe }).axe.run(part ?? document), selector ?? null));
}

function inWords({ violations }: AxeResults): string[] {
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ html, failureSummary = "" }) => `${id}: ${html.slice(0, 120)} ${failureSummary.replaceAll(/\s+/g, " ")}`),
	);
}
