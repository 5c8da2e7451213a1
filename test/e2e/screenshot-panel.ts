/** Pictures of the panels on Strava's pages: `npx node test/e2e/screenshot-panel.ts <folder>`. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { pair } from "./paired-browser.ts";
import { bringInPlanned, panelStage } from "./panel-stage.ts";

const folder = process.argv[2] ?? "screenshots";
await mkdir(folder, { recursive: true });
const today = new Date().toISOString().slice(0, 10);

for (const language of ["en", "ko"] as const) {
	const stage = await panelStage(today, { language });
	try {
		const { chromium, athlete } = stage;
		const shoot = async (name: string, path: string, width = 1280, feel = false) => {
			const page = await chromium.context.newPage();
			await page.setViewportSize({ width, height: 900 });
			await page.goto(`https://www.strava.com${path}`);
			const panel = page.locator("longrun-panel").first();
			await panel.locator("h2, p").first().waitFor();
			if (feel) {
				await panel.getByRole("radio").nth(6).click();
				await panel.getByRole("status").filter({ hasText: /\S/ }).waitFor();
			}
			await page.waitForTimeout(700);
			await page.screenshot({ path: join(folder, `${name}-${language}.png`) });
			await page.close();
		};
		await shoot("unpaired", "/activities/101");
		await pair(chromium, athlete);
		await shoot("unknown", "/activities/101");
		await bringInPlanned(stage);
		await shoot("run", "/activities/201");
		await shoot("run-felt", "/activities/201", 1280, true);
		await shoot("run-narrow", "/activities/201", 480);
		await shoot("today", "/dashboard");
		stage.sites.strava.condition.without = ["heading", "activity summary", "pagenav", "page container"];
		await shoot("floating", "/activities/201");
		stage.sites.strava.condition.without = [];
		const page = await chromium.open("https://www.strava.com/activities/102");
		const panel = page.locator("longrun-panel").first();
		await panel.locator("button").first().click();
		await panel.locator("h2").waitFor();
		await page.close();
		await shoot("ride", "/activities/102");
	} finally {
		await stage.leave();
	}
}
