/** What the plan is told and what a coach says: the sheets of the whole plan and of a workout's steps, a warning sign, a workout carried out. */
import type { Page } from "playwright-core";
import { addDays, mondayOf } from "../../shared/calendar.ts";
import type { Operation } from "../../shared/plan/operation.ts";
import { generateRun } from "../fixtures/generate-run.ts";
import { changeMethodology, propose, raiseVolume } from "./propose.ts";

type Shoot = (name: string, fullPage?: boolean) => Promise<void>;

const months = async (page: Page) => (await page.request.get("/api/plans/two-months")).json();

async function change(page: Page, origin: string, operations: Operation[]): Promise<void> {
	const { version } = await months(page);
	await page.request.post("/api/plans/operations", { data: { operations, baseVersion: version }, headers: { origin } });
}

/** A letter, two suggestions and a trip to plan around. */
export async function bringNews(page: Page, origin: string, state: string | null): Promise<void> {
	const { today } = await months(page);
	const next = addDays(mondayOf(today), 9);
	await change(page, origin, [{ kind: "tell", circumstance: { kind: "travel", from: next, to: addDays(next, 2), minutesPerDay: 30 } }]);
	// The letter is that of the newest version.
	await page.request.post("/api/jobs/weekly-refresh", { data: {}, headers: { origin } });
	const week = addDays(mondayOf(today), -7);
	if (state) await propose(state, [raiseVolume(week), changeMethodology(week)]);
}

export async function coachSheets(page: Page, shoot: Shoot): Promise<void> {
	const dialog = page.getByRole("dialog");
	const close = async () => {
		await page.keyboard.press("Escape");
		await dialog.waitFor({ state: "detached" });
	};
	await page.goto("/plan");
	await page.locator("[data-workout]").first().waitFor();
	await page.getByRole("button", { name: /^(Change plan|계획 바꾸기)$/ }).click();
	await dialog.locator(".action-row").first().click();
	await dialog.locator("select").waitFor();
	await shoot("change-shift", false);
	await close();
	const key = page.locator("section[data-week]:has([aria-current=date]) ~ section [data-workout]:has(.font-650)").first();
	const id = await key.getAttribute("data-workout");
	for (const [name, row] of [
		["edit", /steps|단계/],
		["conditions", /Hot|덥거나/],
		["structure", /JSON/],
	] as const) {
		await page.goto(`/workout/${id}`);
		await page.locator("article .grid-cols-2 > button").last().click();
		await dialog.locator(".action-row", { hasText: row }).first().click();
		if (name === "edit") await dialog.locator("summary").last().click();
		if (name === "conditions") await dialog.locator("input[inputmode=decimal]").first().fill("29");
		if (name === "structure")
			await dialog
				.locator("textarea")
				.fill('{"segments":[{"type":"warmup","duration":900,"pace":"easy"},{"type":"interval","duration":60,"pace":"warp"}]}');
		await dialog.locator(".sticky button").waitFor();
		await shoot(`change-${name}`, false);
		await close();
	}
}

/** Today's workout, done and recorded. Answers the workout's and the activity's id. */
export async function runToday(page: Page, origin: string): Promise<{ workout: string; activity: string }> {
	const { today, plan } = await months(page);
	const isPlanned = plan.workouts.some(({ day }: { day: string }) => day === today);
	if (!isPlanned) await change(page, origin, [{ kind: "insert", day: today, template: "tempo", seconds: 2700 }]);
	const workout = (await months(page)).plan.workouts.find(({ day }: { day: string }) => day === today);
	const matched = async (): Promise<string | undefined> =>
		(await months(page)).completions.find(({ workoutId }: { workoutId: string }) => workoutId === workout.id)?.activityIds[0];
	const known = await matched();
	if (known) return { workout: workout.id, activity: known };
	const startedAt = new Date(Date.parse(`${today}T00:01:00Z`) - 9 * 3_600_000).toISOString();
	const bytes = generateRun({ startedAt, minutes: workout.estimate.seconds / 60, speed: 3.1, heartRate: 150, seed: 7, utcOffsetHours: 9 });
	await page.goto("/import");
	await page
		.locator("input[type=file]:not([webkitdirectory])")
		.first()
		.setInputFiles([{ name: "today.fit", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) }]);
	for (let tries = 0; tries < 60; tries++) {
		const activity = await matched();
		if (activity) return { workout: workout.id, activity };
		await page.waitForTimeout(1000);
	}
	throw new Error("today's run was not matched");
}

/** Fever today: the plan holds nothing hard. */
export async function raiseFlag(page: Page, origin: string): Promise<void> {
	const { today } = await months(page);
	await change(page, origin, [{ kind: "tell", circumstance: { kind: "illness", illness: "systemic", from: today, to: today } }]);
	await page.request.post("/api/jobs/weekly-refresh", { data: {}, headers: { origin } });
}
