/** Settings in the real app: zones and what they change, privacy and what it keeps back, and edits that are not lost. */
import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Profile } from "../../shared/athlete/profile.ts";
import type { ReviewedActivity } from "../../shared/review/review.ts";
import { generateRun } from "../fixtures/generate-run.ts";
import { axeViolations } from "./axe.ts";
import { type Server, startServer } from "./server.ts";
import { onboard, signUp, type Upload, type Visitor, visit } from "./visitor.ts";

let server: Server;
let visitor: Visitor;
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const run = (back: number, speed: number, heartRate: number): Upload => ({
	name: `${back}.fit`,
	mimeType: "application/octet-stream",
	buffer: Buffer.from(
		generateRun({ startedAt: `${daysAgo(back)}T00:10:00Z`, minutes: 40, speed, heartRate, seed: back, utcOffsetHours: 9 }),
	),
});

beforeAll(async () => {
	// Of its own: after the first account registration is closed.
	server = await startServer();
	visitor = await visit(server.origin);
	await signUp(visitor, `settings-${Date.now()}@example.org`);
	await onboard(visitor, [run(3, 2.9, 142), run(8, 4.2, 178), run(12, 2.8, 140)]);
});
afterAll(async () => {
	await visitor?.leave();
	await server?.stop();
});

const get = async <Answer>(path: string): Promise<Answer> => (await visitor.context.request.get(path)).json();
const profile = async () => (await get<{ profile: Profile }>("/api/users/profile")).profile;
const activities = async () => (await get<{ activities: ReviewedActivity[] }>("/api/activities?limit=200")).activities;
async function open(): Promise<void> {
	await visitor.page.goto("/settings");
	await visitor.page.locator("#privacy li").first().waitFor({ state: "attached" });
	await visitor.page.locator("#zones").waitFor();
}
const zones = (kind: string) => visitor.page.locator("#zones").getByRole("group", { name: kind, exact: true });
async function typeZones(kind: string, bounds: readonly string[]): Promise<void> {
	await zones(kind).first().getByText("My own").click();
	const inputs = zones(kind).last().locator("input");
	for (const [index, bound] of bounds.entries()) await inputs.nth(index).fill(bound);
}
const save = () =>
	Promise.all([
		visitor.page.waitForResponse((response) => response.url().endsWith("/api/users/profile") && response.request().method() === "PUT"),
		visitor.page.getByRole("button", { name: "Save", exact: true }).click(),
	]);

test("nothing is wrong with the page for those who listen", async () => {
	await open();
	await visitor.page.locator("#privacy details").evaluateAll((all) => {
		for (const details of all) if (details instanceof HTMLDetailsElement) details.open = true;
	});
	expect(await axeViolations(visitor.page)).toEqual([]);
});

test("typed zones change an activity's zones once they are recalculated", async () => {
	const { page } = visitor;
	const [activity] = (await activities()).filter(({ activity: { day } }) => day === daysAgo(3));
	if (!activity) throw new Error("no activity");
	const barsOf = async () => {
		await page.goto(`/activities/${activity.activity.id}`);
		await page.getByRole("heading", { name: "Where it comes from" }).waitFor();
		return page.locator("ol:has(.sr-only) > li").allInnerTexts();
	};
	const before = await barsOf();
	await open();
	await typeZones("Heart-rate zones", ["100", "110", "120", "130"]);
	await save();
	const top = async () => {
		const found = (await activities()).find(({ activity: { id } }) => id === activity.activity.id);
		const seconds = found?.metrics.heartRateZoneSeconds;
		return Array.isArray(seconds) ? (seconds.at(-1) ?? 0) : 0;
	};
	await expect.poll(top, { timeout: 60_000 }).toBeGreaterThan(2_000);
	const after = await barsOf();
	expect(after).not.toEqual(before);
	expect(after.at(-1)).toMatch(/3\d:\d\d/);
});

test("zones, threshold power and running power stay when something else is saved", async () => {
	const { page } = visitor;
	await open();
	await typeZones("Pace zones", ["6:00", "5:15", "4:45", "4:20"]);
	await page.getByLabel(/^Threshold power/).fill("250");
	await page.getByText("The app's or pod's").click();
	await save();
	await page.getByText("Unsaved changes").waitFor({ state: "detached" });
	const typed = { ftp: 250, runningPower: "developer" };
	expect(await profile()).toMatchObject({ ...typed, zones: { heartRate: [100, 110, 120, 130], power: null } });
	await open();
	expect(
		await zones("Pace zones")
			.last()
			.locator("input")
			.evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value)),
	).toEqual(["6:00", "5:15", "4:45", "4:20"]);
	expect(await page.getByLabel(/^Threshold power/).inputValue()).toBe("250");
	await page.getByLabel(/^Year of birth/).fill("1988");
	await save();
	// Display settings are saved beside the form.
	await page.getByText("Miles", { exact: true }).click();
	await expect.poll(async () => (await profile()).units).toBe("imperial");
	const { zones: kept, ...rest } = await profile();
	expect(rest).toMatchObject({ ...typed, birthYear: 1988 });
	expect(kept?.heartRate).toEqual([100, 110, 120, 130]);
	expect(kept?.speed?.map((speed) => Math.round(1000 / speed))).toEqual([360, 315, 285, 260]);
	await page.getByText("Kilometres", { exact: true }).click();
	await expect.poll(async () => (await profile()).units).toBe("metric");
});

test("zones that do not rise are refused, and nothing is saved", async () => {
	const { page } = visitor;
	await open();
	await zones("Heart-rate zones").last().locator("input").nth(1).fill("90");
	await page.getByRole("button", { name: "Save", exact: true }).click();
	await page.getByText("Each zone begins harder than the one before.").waitFor();
	expect((await profile()).zones?.heartRate).toEqual([100, 110, 120, 130]);
	await page.getByRole("button", { name: "Undo changes" }).click();
	expect(await zones("Heart-rate zones").last().locator("input").nth(1).inputValue()).toBe("110");
});

test("edits are asked about before the page is left, and kept by staying", async () => {
	const { page } = visitor;
	await open();
	await page.getByLabel(/^Name/).fill("Mina K");
	await page.locator("nav a[href='/health']").first().click();
	const dialog = page.getByRole("dialog", { name: "Leave without saving?" });
	await dialog.getByRole("button", { name: "Keep editing" }).click();
	await dialog.waitFor({ state: "detached" });
	expect(page.url()).toContain("/settings");
	expect(await page.getByLabel(/^Name/).inputValue()).toBe("Mina K");
	const asked = page.waitForEvent("dialog");
	// Nothing is loaded when it is declined.
	const reload = page.reload({ timeout: 1_000 }).catch(() => null);
	const browserDialog = await asked;
	expect(browserDialog.type()).toBe("beforeunload");
	await browserDialog.dismiss();
	await reload;
	expect(await page.getByLabel(/^Name/).inputValue()).toBe("Mina K");
	await page.locator("nav a[href='/health']").first().click();
	await dialog.getByRole("button", { name: "Leave without saving" }).click();
	await page.waitForURL("**/health");
	await open();
	expect(await page.getByLabel(/^Name/).inputValue()).toBe("Mina");
	// Saved or untouched, nobody asks.
	await page.locator("nav a[href='/health']").first().click();
	await page.waitForURL("**/health");
});

async function exported(): Promise<{ activities: unknown[]; samples: number; leftOut: { reason: string }[] }> {
	const { page } = visitor;
	const [download] = await Promise.all([
		page.waitForEvent("download", { timeout: 60_000 }),
		page.getByRole("button", { name: "Download zip" }).click(),
	]);
	const files = unzipSync(new Uint8Array(await readFile(await download.path())));
	const json = (name: string) => JSON.parse(strFromU8(files[name] ?? new Uint8Array()));
	return {
		activities: json("data/activities.json"),
		samples: Object.keys(files).filter((name) => name.startsWith("samples/") || name.startsWith("originals/")).length,
		leftOut: json("manifest.json").leftOut,
	};
}
async function source(name: string) {
	const part = visitor.page.locator("#privacy li", { has: visitor.page.getByText(name, { exact: true }) });
	await part.evaluate((item) => {
		for (let at: Element | null = item; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true;
		const own = item.querySelector("details");
		if (own) own.open = true;
	});
	return part;
}

test("a source that is not to be exported is not in the archive, and is again when it may", async () => {
	await open();
	expect((await exported()).activities).toHaveLength(3);
	const use = (await source("FIT files")).getByLabel("Include in exports");
	await use.click();
	await expect.poll(() => use.isChecked()).toBe(false);
	await expect.poll(() => use.isEnabled()).toBe(true);
	const without = await exported();
	expect(without.activities).toEqual([]);
	expect(without.samples).toBe(0);
	await use.click();
	await expect.poll(() => use.isChecked()).toBe(true);
	const again = await exported();
	expect(again.activities).toHaveLength(3);
	expect(again.samples).toBeGreaterThanOrEqual(3);
});

test("what a source's rules forbid cannot be switched on, and says why", async () => {
	await open();
	const part = await source("Strava API");
	for (const name of ["Feed the coach's language model", "Combine with other sources", "Include in exports", "Send on to other services"]) {
		const use = part.getByLabel(name);
		expect(await use.isDisabled()).toBe(true);
		expect(await use.isChecked()).toBe(false);
		const reason = await use.getAttribute("aria-describedby");
		expect(await part.locator(`[id="${reason}"]`).innerText()).toContain("Not allowed by the rules of this source.");
	}
	expect(await (await source("Garmin Connect, in your own page")).getByLabel("Send on to other services").isDisabled()).toBe(true);
});

test("no page broke its security policy or threw", () => {
	expect(visitor.complaints).toEqual([]);
});
