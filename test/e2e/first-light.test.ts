/** The whole way through the real Worker, as a new athlete goes it. */
import { readFile } from "node:fs/promises";
import { Decoder, Stream } from "@garmin/fitsdk";
import FitParser from "fit-file-parser";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Plan } from "../../shared/plan/plan.ts";
import type { Step, Workout } from "../../shared/workout/workout.ts";
import { generateGarminCsv } from "../fixtures/generate-garmin-csv.ts";
import { historyFiles } from "./screenshot-history.ts";
import { onboard, PASSWORD, signUp, type Upload, type Visitor, visit } from "./visitor.ts";

const email = `first-light-${Date.now()}@example.org`;
let visitor: Visitor;

beforeAll(async () => {
	visitor = await visit(inject("origin"));
});
afterAll(async () => {
	await visitor?.leave();
});

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

function csv(): Upload {
	const rows = [80, 84, 87].map((days) => ({
		date: `${daysAgo(days)} 18:30:00`,
		distance: 8.2,
		seconds: 2_700,
		averageHeartRate: 144,
		cadence: 170,
		strideLength: 1.07,
	}));
	return { name: "Activities.csv", mimeType: "text/csv", buffer: Buffer.from(generateGarminCsv(rows)) };
}

const odd: Upload[] = [
	{ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("bread, milk") },
	{ name: "empty.fit", mimeType: "application/octet-stream", buffer: Buffer.alloc(0) },
];

interface TwoMonths {
	version: number;
	plan: Plan;
}
const twoMonths = async (): Promise<TwoMonths> => (await visitor.context.request.get("/api/plans/two-months")).json();
const activityCount = async (): Promise<number> =>
	(await (await visitor.context.request.get("/api/activities?limit=200")).json()).activities.length;

test("sign up, bring files, answer three questions, see two months", async () => {
	await signUp(visitor, email);
	const files = historyFiles(new Date());
	await onboard(visitor, [...files, csv(), ...odd]);
	expect(await activityCount()).toBe(files.length + 3);
	expect(await visitor.page.locator("[data-week]").count()).toBeGreaterThanOrEqual(5);
	const { plan } = await twoMonths();
	expect(plan.vdot).not.toBeNull();
	expect(plan.workouts.length).toBeGreaterThan(12);
});

test("a click anywhere in a day's cell opens its workout beside the calendar", async () => {
	const { page } = visitor;
	const cell = page.locator("[data-day]", { has: page.getByRole("button") }).last();
	await cell.scrollIntoViewIfNeeded();
	const box = await cell.boundingBox();
	if (!box) throw new Error("no cell");
	await cell.click({ position: { x: box.width - 8, y: box.height - 40 } });
	await page.waitForURL(/[?&]workout=/);
});

test("a file that is none, an empty one and one that is already there are named with the reason", async () => {
	const { page } = visitor;
	const before = await activityCount();
	await page.goto("/import");
	await page.locator("input[type=file]:not([webkitdirectory])").setInputFiles([...historyFiles(new Date()).slice(0, 1), ...odd]);
	const list = page.locator("main li");
	await expect.poll(() => list.count(), { timeout: 30_000 }).toBe(3);
	await expect.poll(() => list.allInnerTexts().then((texts) => texts.join(" | ")), { timeout: 30_000 }).toMatch(/Already here/);
	const texts = (await list.allInnerTexts()).join(" | ");
	expect(texts).toContain("The file is empty.");
	expect(texts).toContain("This is not a file we can read.");
	expect(await activityCount()).toBe(before);
});

test("a workout downloads as FIT, and two other decoders read it step by step", async () => {
	const { page } = visitor;
	const { plan } = await twoMonths();
	const workout = plan.workouts.find((each) => each.segments.some((segment) => segment.kind === "repeat")) ?? plan.workouts[0];
	if (!workout) throw new Error("an empty plan");
	await page.goto(`/workout/${workout.id}`);
	const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "FIT file" }).first().click()]);
	expect(download.suggestedFilename()).toMatch(/\.fit$/);
	const bytes = await readFile(await download.path());

	const expected = plannedSteps(workout);
	const { messages, errors } = new Decoder(Stream.fromByteArray([...bytes])).read();
	expect(errors).toEqual([]);
	const garmin = (messages.workoutStepMesgs ?? []).map((step) =>
		step.durationType === "repeatUntilStepsCmplt"
			? `${step.repeatSteps} x`
			: step.durationType === "time"
				? `${step.durationTime} s`
				: `${step.durationDistance} m`,
	);
	expect(garmin).toEqual(expected);

	const parsed = await new FitParser({ force: false, mode: "list" }).parseAsync(new Uint8Array(bytes).buffer);
	const steps = (parsed.messages as { workout_step?: unknown[] }).workout_step ?? [];
	expect(steps).toHaveLength(expected.length);
});

/** One text per FIT step: repeats come after what they repeat. */
function plannedSteps(workout: Workout): string[] {
	const text = (step: Step) =>
		step.duration.kind === "time" ? `${step.duration.seconds} s` : step.duration.kind === "distance" ? `${step.duration.metres} m` : "open";
	return workout.segments.flatMap((segment) =>
		segment.kind === "step" ? [text(segment)] : [...segment.steps.map(text), `${segment.count} x`],
	);
}

test("refreshing twice: the second changes nothing", async () => {
	const { page } = visitor;
	await page.goto("/plan");
	const refresh = page.getByRole("button", { name: "Refresh now" });
	await refresh.click();
	await page.waitForResponse((response) => response.url().endsWith("/api/jobs/weekly-refresh"));
	const first = await twoMonths();
	await expect.poll(() => refresh.isEnabled()).toBe(true);
	const [second] = await Promise.all([
		page.waitForResponse((response) => response.url().endsWith("/api/jobs/weekly-refresh")),
		refresh.click(),
	]);
	expect((await second.json()).changed).toBe(false);
	expect((await twoMonths()).version).toBe(first.version);
});

test("without a network the plan still opens", async () => {
	const { page, context } = visitor;
	await page.goto("/plan");
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
	});
	// The first page was not yet the service worker's; from the second on it is.
	await page.reload();
	await page.locator("[data-week]").first().waitFor();
	const weeks = await page.locator("[data-week]").count();
	await context.setOffline(true);
	await page.reload();
	await page.locator("[data-week]").first().waitFor();
	expect(await page.locator("[data-week]").count()).toBe(weeks);
	await page
		.getByText(/offline/i)
		.first()
		.waitFor();
	await context.setOffline(false);
});

test("signing out leaves nothing of the athlete on the device, signing in brings it back", async () => {
	const { page } = visitor;
	await page.goto("/settings");
	await page.getByRole("button", { name: "Sign out" }).first().click();
	await page.waitForURL("**/sign-in*");
	const databases = await page.evaluate(async () => (await indexedDB.databases()).map((database) => database.name));
	expect(databases.filter((name) => name?.startsWith("longrun-"))).toEqual([]);
	await page.getByLabel("E-mail").fill(email);
	await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
	await page.getByRole("button", { name: "Sign in" }).click();
	await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
	await page.goto("/plan");
	await page.locator("[data-week]").first().waitFor();
});

test("no page broke its security policy or threw", () => {
	expect(visitor.complaints).toEqual([]);
});
