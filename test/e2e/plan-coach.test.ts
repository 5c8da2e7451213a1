/** What the plan is told and takes back, its structure written by hand, a warning sign, what a refresh proposes, and plans that come and go. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, type IsoDate, mondayOf } from "../../shared/calendar.ts";
import type { Operation } from "../../shared/plan/operation.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import type { Completion, Proposal } from "../../shared/review/review.ts";
import type { Workout } from "../../shared/workout/workout.ts";
import { generateRun } from "../fixtures/generate-run.ts";
import { axeViolations } from "./axe.ts";
import { asByRefresh, changeMethodology, propose, raiseVolume } from "./propose.ts";
import { type Server, startServer } from "./server.ts";
import { onboard, signUp, type Upload, type Visitor, visit } from "./visitor.ts";

let server: Server;
let visitor: Visitor;

beforeAll(async () => {
	server = await startServer();
	visitor = await visit(server.origin);
	await visitor.page.setViewportSize({ width: 1440, height: 900 });
	await signUp(visitor, `coach-${Date.now()}@example.org`);
	await onboard(
		visitor,
		Array.from({ length: 14 }, (_, index) => run(`${daysAgo((index + 1) * 3)}T00:10:00Z`, 45, index)),
	);
});
afterAll(async () => {
	await visitor?.leave();
	await server?.stop();
});

function daysAgo(days: number): IsoDate {
	return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

function run(startedAt: string, minutes: number, seed: number): Upload {
	const bytes = generateRun({ startedAt, minutes, speed: 2.9, heartRate: 142, seed, utcOffsetHours: 9 });
	return { name: `run-${seed}.fit`, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
}

interface Months {
	today: IsoDate;
	version: number;
	plan: Plan;
	completions: Completion[];
	proposals: Proposal[];
	clearedOn: IsoDate | null;
}
const get = async (path: string) => visitor.context.request.get(path);
const months = async (): Promise<Months> => (await get("/api/plans/two-months")).json();
const workoutOf = async (id: string) => (await months()).plan.workouts.find((each) => each.id === id);

async function post(path: string, data: unknown): Promise<void> {
	const answer = await visitor.context.request.post(path, { data, headers: { origin: server.origin } });
	expect(answer.status(), await answer.text()).toBe(200);
}
const change = async (operations: Operation[]) => post("/api/plans/operations", { operations, baseVersion: (await months()).version });

/** One of a coming week that is no race. */
async function ahead(wanted: (workout: Workout) => boolean = () => true): Promise<Workout> {
	const { plan, today } = await months();
	const found = plan.workouts.find((each) => each.day > addDays(mondayOf(today), 6) && each.kind !== "race" && wanted(each));
	if (!found) throw new Error("no such workout");
	return found;
}

async function openPlan(): Promise<void> {
	await visitor.page.goto("/plan");
	await visitor.page.locator("[data-workout]").first().waitFor();
}

const dialog = () => visitor.page.getByRole("dialog");

async function openChange(workout: Workout, view: RegExp): Promise<void> {
	await visitor.page.goto(`/workout/${workout.id}`);
	await visitor.page.getByRole("button", { name: "Change", exact: true }).click();
	await dialog().getByRole("button", { name: view }).click();
}

test("travel is told for the whole plan, stands in its head and is taken back", async () => {
	const { page } = visitor;
	await openPlan();
	await page.getByRole("button", { name: "Change plan" }).click();
	await dialog().getByRole("button", { name: /^Away/ }).click();
	await dialog().getByRole("button", { name: "Change the plan" }).click();
	const told = page.getByRole("region", { name: "What the plan works around" });
	await told.getByText(/^Away with 30/).waitFor();
	await expect.poll(async () => (await months()).plan.circumstances.map(({ kind }) => kind)).toEqual(["travel"]);
	expect(await axeViolations(page)).toEqual([]);
	await told.getByRole("button", { name: /^Take back/ }).click();
	await told.waitFor({ state: "detached" });
	await expect.poll(async () => (await months()).plan.circumstances).toEqual([]);
});

test("everything that is to come moves by days, and back", async () => {
	const { page } = visitor;
	const workout = await ahead();
	await openPlan();
	await page.getByRole("button", { name: "Change plan" }).click();
	await dialog()
		.getByRole("button", { name: /^Move everything/ })
		.click();
	expect(await axeViolations(page)).toEqual([]);
	await dialog().getByRole("button", { name: "Change the plan" }).click();
	await expect.poll(async () => (await workoutOf(workout.id))?.day).toBe(addDays(workout.day, 1));
	await page.keyboard.press("Control+z");
	await expect.poll(async () => (await workoutOf(workout.id))?.day).toBe(workout.day);
});

test("steps are changed, repeated and taken out by hand, without a network too", async () => {
	const { page, context } = visitor;
	const workout = await ahead(({ kind }) => kind === "easy");
	await openChange(workout, /^Edit the steps/);
	await dialog().locator("summary").first().click();
	await dialog().getByLabel("Minutes").fill("x");
	await dialog().getByText("A time such as 15 or 1:30.").waitFor();
	await dialog().getByLabel("Minutes").fill("20");
	await dialog().getByRole("button", { name: "Add a repeat" }).click();
	await dialog().getByLabel("Times").fill("5");
	expect(await axeViolations(page)).toEqual([]);
	await context.setOffline(true);
	await dialog().getByRole("button", { name: "Change the plan" }).click();
	await page.locator("article").getByText("5 ×").first().waitFor();
	await context.setOffline(false);
	await expect
		.poll(async () => (await workoutOf(workout.id))?.segments.map((each) => (each.kind === "step" ? each.duration : each.count)), {
			timeout: 30_000,
		})
		.toEqual([{ kind: "time", seconds: 1200 }, 5]);
	await page.keyboard.press("Control+z");
	await expect.poll(async () => (await workoutOf(workout.id))?.segments).toEqual(workout.segments);
});

test("heat slows the targets of a workout, and it can be kept so", async () => {
	const workout = await ahead(({ segments }) => JSON.stringify(segments).includes('"kind":"speed"'));
	await openChange(workout, /^Hot, or high up/);
	await dialog().getByLabel("Temperature, °C").fill("27");
	await dialog()
		.getByText(/in this heat/)
		.waitFor();
	expect(await axeViolations(visitor.page)).toEqual([]);
	await dialog().getByRole("button", { name: "Change the plan" }).click();
	const fastest = ({ segments }: Workout) =>
		Math.max(
			...segments
				.flatMap((each) => (each.kind === "step" ? [each] : each.steps))
				.map(({ target }) => (target.kind === "speed" ? target.high : 0)),
		);
	await expect
		.poll(async () => {
			const now = await workoutOf(workout.id);
			return now ? fastest(now) : null;
		})
		.toBeLessThan(fastest(workout));
	await visitor.page.keyboard.press("Control+z");
	await expect.poll(async () => (await workoutOf(workout.id))?.segments).toEqual(workout.segments);
});

test("structure JSON is read with its problems named, and becomes the workout's steps", async () => {
	const workout = await ahead(({ kind }) => kind === "easy");
	await openChange(workout, /^Copy or bring in as JSON/);
	await dialog().getByLabel("Structure JSON").fill("{");
	await dialog().getByText("This is not JSON.").waitFor();
	const segments = [
		{ type: "warmup", duration: 600, pace: "easy" },
		{ type: "interval", repeats: 4, work: { distance: 400, pace: "mile" }, recovery: { duration: 90, pace: "jog" } },
		{ type: "interval", duration: 60, pace: "warp" },
	];
	await dialog().getByLabel("Structure JSON").fill(JSON.stringify({ segments }));
	await dialog().getByText("The pace has no name that we know.").waitFor();
	expect(await axeViolations(visitor.page)).toEqual([]);
	await dialog().getByRole("button", { name: "Change the plan" }).click();
	await expect
		.poll(async () => (await workoutOf(workout.id))?.segments.map((each) => (each.kind === "step" ? each.role : each.count)))
		.toEqual(["warmup", 4]);
	await visitor.page.keyboard.press("Control+z");
	await expect.poll(async () => (await workoutOf(workout.id))?.segments).toEqual(workout.segments);
});

test("a recording is laid over its workout, step by step", async () => {
	const { page } = visitor;
	const { today, plan } = await months();
	if (!plan.workouts.some(({ day }) => day === today)) await change([{ kind: "insert", day: today, template: "easy", seconds: 1800 }]);
	const workout = (await months()).plan.workouts.find(({ day }) => day === today);
	if (!workout) throw new Error("no workout today");
	await page.goto("/import");
	const start = new Date(Date.parse(`${today}T00:01:00Z`) - 9 * 3_600_000).toISOString();
	await page
		.locator("input[type=file]:not([webkitdirectory])")
		.first()
		.setInputFiles([run(start, workout.estimate.seconds / 60, 99)]);
	const activity = async () => (await months()).completions.find(({ workoutId }) => workoutId === workout.id)?.activityIds[0];
	await expect.poll(activity, { timeout: 60_000 }).toBeTruthy();
	await page.goto(`/activities/${await activity()}`);
	await page.getByRole("heading", { name: /^How it was carried out/ }).waitFor();
	expect(await axeViolations(page)).toEqual([]);
	await page.goto(`/workout/${workout.id}`);
	await page.getByRole("heading", { name: /^How it was carried out/ }).waitFor();
});

test("a warning sign is told calmly, cleared and taken back", async () => {
	const { page } = visitor;
	const { today } = await months();
	await change([{ kind: "tell", circumstance: { kind: "illness", illness: "systemic", from: today, to: today } }]);
	await post("/api/jobs/weekly-refresh", {});
	const isHeld = async () => (await months()).plan.adjustments.some(({ reason }) => reason === "red_flag");
	expect(await isHeld()).toBe(true);
	await page.goto("/");
	await page.getByText("Nothing hard until this is cleared").waitFor();
	expect(await axeViolations(page)).toEqual([]);
	await page.locator("button:not([aria-busy])", { hasText: "It has been cleared" }).click();
	await expect.poll(isHeld).toBe(false);
	await page.getByText(/^You said on .* that it is cleared/).waitFor();
	await page.locator("button:not([aria-busy])", { hasText: "Take back" }).first().click();
	await expect.poll(isHeld).toBe(true);
	await page.locator("button:not([aria-busy])", { hasText: "It has been cleared" }).click();
	await expect.poll(isHeld).toBe(false);
});

test("a suggestion is agreed to, another is declined", async () => {
	const { page } = visitor;
	const reviewedWeek = addDays(mondayOf((await months()).today), -7);
	await propose(server.state, [raiseVolume(reviewedWeek), changeMethodology(reviewedWeek)]);
	await openPlan();
	const cards = page.getByRole("article", { name: "A suggestion" });
	await cards.getByText(/grow by 10/).waitFor();
	expect(await axeViolations(page)).toEqual([]);
	await cards.first().getByRole("button", { name: "Yes, do it" }).click();
	await expect.poll(async () => (await months()).plan.adjustments.some(({ reason }) => reason === "raised")).toBe(true);
	await expect.poll(() => cards.count()).toBe(1);
	await cards.getByRole("button", { name: "No, leave it" }).click();
	await expect.poll(() => cards.count()).toBe(0);
	await expect.poll(async () => (await months()).proposals).toEqual([]);
});

test("of what a refresh has changed each line can be kept as it was, and the others stay changed", async () => {
	const { page } = visitor;
	const first = await ahead(({ locked, estimate }) => locked !== true && estimate.seconds > 1_800);
	const second = await ahead(
		({ id, locked, kind, estimate }) => id !== first.id && kind !== first.kind && locked !== true && estimate.seconds > 1_800,
	);
	const lighter = (workoutId: string): Operation => ({ kind: "scale_time", workoutId, factor: 0.7 });
	await change([lighter(first.id), lighter(second.id)]);
	const changed = await workoutOf(second.id);
	expect(changed?.estimate.seconds).toBeLessThan(second.estimate.seconds);
	await asByRefresh(server.state);
	await openPlan();
	const lines = page.locator("details").filter({ hasText: "What changed" });
	await lines.locator("summary").click();
	await expect.poll(() => lines.getByRole("listitem").count()).toBe(2);
	expect(await axeViolations(page)).toEqual([]);
	await lines
		.getByRole("button", { name: /^Keep the old/ })
		.first()
		.click();
	await page.getByText(/ is as it was\.$/).waitFor();
	const lengths = async () => {
		const { plan } = await months();
		return [first, second].map(({ id, estimate }) => plan.workouts.find((each) => each.id === id)?.estimate.seconds === estimate.seconds);
	};
	expect((await lengths()).sort()).toEqual([false, true]);
});

test("a goal set without a network is there at once, and the plan follows when there is one", async () => {
	const { page, context } = visitor;
	await page.goto("/goals");
	await page.getByRole("button", { name: "Add a goal" }).waitFor();
	const raceDay = addDays((await months()).today, 60);
	await context.setOffline(true);
	await page.getByRole("button", { name: "Add a goal" }).click();
	await page.getByLabel("Name of the race").fill("Tune-up ten");
	await page.locator("[type=date]").fill(raceDay);
	await page.getByRole("radio", { name: /^B race/ }).check();
	await page.getByRole("button", { name: "Save" }).click();
	await page.getByText("Tune-up ten").waitFor();
	await context.setOffline(false);
	await expect
		.poll(async () => ((await (await get("/api/goals")).json()).goals as { name: string }[]).map(({ name }) => name))
		.toContain("Tune-up ten");
});

test("a new plan is looked at, used, and the old one comes back; a plan is ended after a question", async () => {
	const { page } = visitor;
	const old = (await months()).plan.id;
	await page.goto("/plans");
	await page.getByRole("button", { name: "Start a new plan" }).click();
	await dialog()
		.getByText(/^It would replace: /)
		.waitFor();
	await dialog().getByRole("button", { name: "Keep it" }).click();
	expect(await page.getByRole("region", { name: "The new plan" }).count()).toBe(0);
	await page.getByRole("button", { name: "Start a new plan" }).click();
	await dialog().getByRole("button", { name: "Show me the draft" }).click();
	await page.getByRole("region", { name: "The new plan" }).getByRole("table").waitFor();
	expect(await axeViolations(page)).toEqual([]);
	expect((await months()).plan.id).toBe(old);
	await page.getByRole("button", { name: "Use this plan" }).click();
	await expect.poll(async () => (await months()).plan.id).not.toBe(old);
	await page
		.getByRole("button", { name: /^Bring back/ })
		.first()
		.click();
	await expect.poll(async () => (await months()).plan.id).toBe(old);
	await page.getByRole("button", { name: "End this plan" }).click();
	await dialog().getByRole("button", { name: "Keep it" }).click();
	expect((await get("/api/plans/two-months")).status()).toBe(200);
	await page.getByRole("button", { name: "End this plan" }).click();
	expect(await axeViolations(page)).toEqual([]);
	await dialog().getByRole("button", { name: "End this plan" }).click();
	await expect.poll(async () => (await get("/api/plans/two-months")).status()).not.toBe(200);
	await page.goto("/plan");
	await page.getByText("Your plan will be here").waitFor();
	expect(await axeViolations(page)).toEqual([]);
	await page.getByRole("link", { name: "All plans" }).click();
	await page
		.getByRole("button", { name: /^Bring back/ })
		.first()
		.click();
	await expect.poll(async () => (await get("/api/plans/two-months")).status()).toBe(200);
});

test("what another device changed shows as soon as the page is looked at again", async () => {
	const { page } = visitor;
	const workout = await ahead(({ locked }) => locked !== true);
	await page.goto(`/workout/${workout.id}`);
	await page.getByRole("button", { name: "Change", exact: true }).waitFor();
	await change([{ kind: "scale_time", workoutId: workout.id, factor: 0.5 }]);
	const now = await workoutOf(workout.id);
	await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
	await expect.poll(() => page.locator("article header").innerText()).toContain(`${Math.round((now?.estimate.load ?? 0) * 1)}`);
});

test("goals say where the training starts from", async () => {
	const { page } = visitor;
	await page.goto("/goals");
	await page.getByRole("heading", { name: "Where you start from" }).waitFor();
	await page.getByText("From your runs of the last eight weeks.").waitFor();
	expect(await axeViolations(page)).toEqual([]);
});

test("no page broke its security policy or threw", () => {
	expect(visitor.complaints).toEqual([]);
});
