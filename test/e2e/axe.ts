/** What axe finds wrong with a page, as lines to read. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

export async function axeViolations(page: Page): Promise<string[]> {
	await page.evaluate(await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
	// What is still fading in has no contrast yet.
	await page.evaluate(() =>
		Promise.all(
			document
				.getAnimations()
				.filter((each) => each.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
				.map((each) => each.finished.catch(() => undefined)),
		),
	);
	return page.evaluate<string[]>(
		"axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.length, nodes[0].target, nodes[0].failureSummary].join(' ')))",
	);
}
