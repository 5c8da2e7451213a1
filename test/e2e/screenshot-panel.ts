/** Pictures of the panels on Strava's and Garmin Connect's pages: `npx node test/e2e/screenshot-panel.ts [folder] [en|ko]`. Run by hand. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { main } from "../../scripts/main.ts";
import { root } from "../../scripts/quiet-environment.ts";
import { pair } from "./paired-browser.ts";
import { bringInPlanned, type PanelStage, panelStage, storedFromGarmin } from "./panel-stage.ts";

const folder = process.argv[2] ?? join(root, "test/.output/panel");
const languages = (["en", "ko"] as const).filter((language) => !process.argv[3] || process.argv[3] === language);
const today = new Date().toISOString().slice(0, 10);

interface Shot {
	width?: number;
	site?: "www.strava.com" | "connect.garmin.com";
	/** Before the picture is taken. */
	first?: (panel: Locator, page: Page) => Promise<unknown>;
}

async function pictures(stage: PanelStage, language: string): Promise<void> {
	const { chromium, athlete, sites, server } = stage;
	const shoot = async (name: string, path: string, { width = 1280, site = "www.strava.com", first }: Shot = {}) => {
		const page = await chromium.context.newPage();
		await page.setViewportSize({ width, height: 900 });
		await page.goto(`https://${site}${path}`);
		const panel = page.locator("longrun-panel").first();
		await panel.locator("h2, p").first().waitFor();
		await first?.(panel, page);
		await page.waitForTimeout(700);
		await page.screenshot({ path: join(folder, `${name}-${language}.png`) });
		await page.close();
	};
	const press = (panel: Locator) => panel.locator("button").first().click();
	const said = (panel: Locator) => panel.getByRole("status").filter({ hasText: /\S/ }).waitFor();

	await shoot("unpaired", "/activities/101");
	await pair(chromium, athlete);
	await shoot("unknown", "/activities/101");
	await shoot("no-file", "/activities/104", {
		first: async (panel) => {
			await press(panel);
			await panel.locator("[aria-busy=true]").waitFor({ state: "detached" });
		},
	});
	await bringInPlanned(stage);
	await shoot("run", "/activities/201");
	await shoot("run-felt", "/activities/201", {
		first: async (panel) => {
			await panel.getByRole("radio").nth(6).click();
			await said(panel);
		},
	});
	await shoot("run-narrow", "/activities/201", { width: 480 });
	await shoot("run-tablet", "/activities/201", { width: 820 });
	await shoot("today", "/dashboard");
	await shoot("today-narrow", "/dashboard", { width: 480 });
	sites.strava.condition.without = ["heading", "activity summary", "pagenav", "page container"];
	await shoot("floating", "/activities/201");
	sites.strava.condition.without = [];
	await shoot("ride", "/activities/102", {
		first: async (panel) => {
			await press(panel);
			await panel.locator("h2").waitFor();
		},
	});
	const { activityId } = sites.garmin.activities.add({
		name: "Evening run",
		sport: "run",
		startedAt: `${today}T00:00:10Z`,
		minutes: 50,
		speed: 3,
		heartRate: 160,
	});
	await storedFromGarmin(stage, String(activityId));
	await shoot("garmin", `/app/activity/${activityId}`, { site: "connect.garmin.com" });
	await server.kill();
	await shoot("offline", "/activities/201", { first: (_, page) => page.waitForTimeout(4_000) });
	await shoot("run-folded", "/activities/201", { first: press });
}

await main(async () => {
	await mkdir(folder, { recursive: true });
	for (const language of languages) {
		const stage = await panelStage(today, { language });
		try {
			await pictures(stage, language);
		} finally {
			await stage.leave();
		}
	}
	console.log(folder);
});
