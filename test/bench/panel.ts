/**
 * How soon the panel stands on an activity's page when its answer is kept: from the moment the page's own document is ready until the panel has been painted.
 * `npm run bench -- panel`. The goal is for two cores that do nothing else.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { pair } from "../e2e/paired-browser.ts";
import { bringInPlanned, panelStage } from "../e2e/panel-stage.ts";

const GOAL_MS = 150;
const GOAL_KB = 40;
const PAGES = 15;
/** Runs in the page before anything else: when the panel has come and two frames have gone over it. */
const watch = `
	globalThis.painted = new Promise((resolve) => {
		const look = new MutationObserver(() => {
			if (!document.querySelector("longrun-panel")?.shadowRoot?.querySelector("h2")) return;
			look.disconnect();
			requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
		});
		look.observe(document, { childList: true, subtree: true });
	});`;

const stage = await panelStage(new Date().toISOString().slice(0, 10));
try {
	const { chromium } = stage;
	await pair(chromium, stage.athlete);
	await bringInPlanned(stage);
	const times: number[] = [];
	for (let visit = 0; visit < PAGES; visit++) {
		const page = await chromium.context.newPage();
		await page.addInitScript(watch);
		await page.goto("https://www.strava.com/activities/201", { waitUntil: "load" });
		const { painted, ready } = await page.evaluate(async () => {
			const shown = await (globalThis as unknown as { painted: Promise<number> }).painted;
			const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
			return { painted: shown, ready: navigation?.domContentLoadedEventEnd ?? 0 };
		});
		times.push(painted - ready);
		await page.close();
	}
	times.sort((a, b) => a - b);
	const median = times[Math.floor(times.length / 2)] ?? 0;
	const worst = times.at(-1) ?? 0;
	console.log(
		`painted after the page was ready: median ${median.toFixed(0)} ms, worst of ${PAGES} ${worst.toFixed(0)} ms (goal < ${GOAL_MS})`,
	);
	for (const site of ["strava", "garmin"]) {
		const script = readFileSync(join(stage.folder, `content-scripts/${site}.js`));
		console.log(`content script for ${site}: ${(gzipSync(script, { level: 9 }).length / 1000).toFixed(1)} kB gzip (goal <= ${GOAL_KB})`);
	}
} finally {
	await stage.leave();
}
