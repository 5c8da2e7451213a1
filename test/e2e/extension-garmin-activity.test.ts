/** The coach on Garmin Connect's activity pages: the built extension in Chromium, the real Worker, and a Garmin Connect that is ours. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pair } from "./paired-browser.ts";
import { type PanelStage, panelStage, storedFromGarmin } from "./panel-stage.ts";

const TODAY = new Date().toISOString().slice(0, 10);

let stage: PanelStage;
let known: number;

beforeAll(async () => {
	stage = await panelStage(TODAY);
	const { activities } = stage.sites.garmin;
	const facts = { sport: "run" as const, startedAt: `${TODAY}T00:00:10.000Z`, minutes: 50, speed: 3, heartRate: 160 };
	known = activities.add({ ...facts, name: "Evening run" }).activityId;
	activities.add({ ...facts, name: "Another run" });
}, 240_000);
afterAll(() => stage?.leave());

async function open(activityId: number, part = "app"): Promise<{ page: Page; complaints: string[] }> {
	const complaints: string[] = [];
	const page = await stage.chromium.context.newPage();
	page.on("pageerror", (error) => complaints.push(String(error)));
	page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
	await page.goto(`https://connect.garmin.com/${part}/activity/${activityId}`, { waitUntil: "load" });
	await page.getByRole("heading", { level: 1 }).waitFor();
	return { page, complaints };
}
const panelOf = (page: Page) => page.locator("longrun-panel[data-name=activity]");
const verdictOf = (page: Page) =>
	panelOf(page).getByRole("heading", { name: "Three of five right on. The first was too quick, and the last paid for it." });
/** Long enough for a panel to come that must not. */
const settle = (page: Page) => page.waitForTimeout(4_500);

test("before pairing, and of what Longrun does not know, nothing is on the page", async () => {
	const before = await open(known);
	await settle(before.page);
	expect(await before.page.locator("longrun-panel").count()).toBe(0);
	await pair(stage.chromium, stage.athlete);
	const after = await open(known);
	await settle(after.page);
	expect(await after.page.locator("longrun-panel").count()).toBe(0);
	expect([...before.complaints, ...after.complaints]).toEqual([]);
	for (const { page } of [before, after]) await page.close();
});

test("a known one has its verdict and its steps, and how it felt is kept", async () => {
	await storedFromGarmin(stage, String(known));
	const { page, complaints } = await open(known);
	await verdictOf(page).waitFor({ timeout: 15_000 });
	expect(await panelOf(page).locator("tbody tr").count()).toBe(5);
	await panelOf(page).getByRole("group", { name: "How hard did it feel?" }).getByRole("radio", { name: "6 of 10" }).click();
	await panelOf(page).getByText("Saved").waitFor();
	const { activities }: { activities: { feedback: { effort: number | null } | null }[] } = await stage.athlete.ask("GET", "/activities");
	expect(activities.map(({ feedback }) => feedback?.effort)).toEqual([6]);
	expect(await page.locator("longrun-panel").count()).toBe(1);
	expect(complaints).toEqual([]);
	await page.close();
});

test("moving on in the page's own way takes it along, and away again", async () => {
	const { page, complaints } = await open(known);
	await verdictOf(page).waitFor({ timeout: 15_000 });
	const go = async (name: string) => {
		await page.getByRole("link", { name: "Activities" }).click();
		await page.getByRole("link", { name, exact: true }).click();
	};
	await go("Another run");
	await page.getByRole("heading", { level: 1, name: "Another run" }).waitFor();
	await settle(page);
	expect(await page.locator("longrun-panel").count()).toBe(0);
	await go("Evening run");
	await verdictOf(page).waitFor({ timeout: 15_000 });
	expect(complaints).toEqual([]);
	await page.close();
});

test("a page that draws itself anew gets it back, at the former address, too", async () => {
	Object.assign(stage.sites.garmin.condition, { era: "modern" });
	const { page, complaints } = await open(known, "modern");
	await verdictOf(page).waitFor({ timeout: 15_000 });
	await page.evaluate(() => document.querySelector("longrun-panel")?.remove());
	await verdictOf(page).waitFor({ timeout: 15_000 });
	expect(complaints).toEqual([]);
	await page.close();
});
