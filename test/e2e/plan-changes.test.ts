/** The plan changed by hand in the real app: by mouse, by keys, without a network; what was done and what was not; a week that fell apart. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, type IsoDate } from "../../shared/calendar.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import type { Completion } from "../../shared/review/review.ts";
import type { Workout } from "../../shared/workout/workout.ts";
import { generateRun } from "../fixtures/generate-run.ts";
import { axeViolations } from "./axe.ts";
import { type Server, startServer } from "./server.ts";
import { onboard, signUp, type Visitor, visit } from "./visitor.ts";

let server: Server;
let visitor: Visitor;

beforeAll(async () => {
	server = await startServer();
	visitor = await visit(server.origin);
	await visitor.page.setViewportSize({ width: 1440, height: 900 });
	await signUp(visitor, `changes-${Date.now()}@example.org`);
	const weeks = Array.from({ length: 14 }, (_, index) => index + 1);
	await onboard(
		visitor,
		weeks.map((week) => ({
			name: `${week}.fit`,
			mimeType: "application/octet-stream",
			buffer: Buffer.from(
				generateRun({
					startedAt: `${daysAgo(week * 3)}T00:10:00Z`,
					minutes: 45,
					speed: 2.9,
					heartRate: 142,
					seed: week,
					utcOffsetHours: 9,
				}),
			),
		})),
	);
});
afterAll(async () => {
	await visitor?.leave();
	await server?.stop();
});

function daysAgo(days: number): IsoDate {
	return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

interface Months {
	today: IsoDate;
	version: number;
	plan: Plan;
	completions: Completion[];
}
const months = async (): Promise<Months> => (await visitor.context.request.get("/api/plans/two-months")).json();
const dayOf = async (id: string) => (await months()).plan.workouts.find((workout) => workout.id === id)?.day;
const shownDay = (id: string) =>
	visitor.page
		.locator(`[data-workout="${id}"]`)
		.first()
		.evaluate((element) => element.closest("[data-day]")?.getAttribute("data-day"));

/** A workout of a coming week with a free day right after it. */
async function movable(skip = 0): Promise<{ workout: Workout; free: IsoDate }> {
	const { plan, today } = await months();
	const taken = new Set(plan.workouts.map((workout) => workout.day));
	const found = plan.workouts.filter(
		(workout) => workout.day > addDays(today, 7) && !taken.has(addDays(workout.day, 1)) && addDays(workout.day, 1) < plan.to,
	)[skip];
	if (!found) throw new Error("no workout with a free day after it");
	return { workout: found, free: addDays(found.day, 1) };
}

async function openPlan(): Promise<void> {
	await visitor.page.goto("/plan");
	await visitor.page.locator("[data-workout]").first().waitFor();
	// What the device has kept is shown at once, and drawn anew with the server's answer.
	await visitor.page.waitForLoadState("networkidle");
}

test("a workout is dragged to a free day, with what it does shown on the way, and Ctrl+Z takes it back", async () => {
	const { page } = visitor;
	const { workout, free } = await movable();
	await openPlan();
	const cell = page.locator(`[data-workout="${workout.id}"]`);
	await cell.scrollIntoViewIfNeeded();
	const [from, to] = [await cell.boundingBox(), await page.locator(`[data-day="${free}"]`).boundingBox()];
	if (!from || !to) throw new Error("not in view");
	await page.mouse.move(from.x + 20, from.y + 20);
	await page.mouse.down();
	await page.mouse.move(to.x + to.width / 2, to.y + 30, { steps: 8 });
	const bar = page.locator("[data-carry]");
	await bar.waitFor();
	await expect.poll(() => bar.innerText()).toMatch(/load/i);
	expect(await page.locator(`[data-day="${free}"] [data-landing]`).count()).toBe(1);
	await page.mouse.up();
	await expect.poll(() => shownDay(workout.id)).toBe(free);
	await expect.poll(() => dayOf(workout.id)).toBe(free);
	await page.keyboard.press("Control+z");
	await expect.poll(() => shownDay(workout.id)).toBe(workout.day);
	await expect.poll(() => dayOf(workout.id)).toBe(workout.day);
});

test("the same by keyboard: M picks it up, arrows carry it, Escape leaves it and Enter moves it", async () => {
	const { page } = visitor;
	const { workout, free } = await movable();
	await openPlan();
	const button = page.locator(`[data-workout="${workout.id}"]`);
	await button.focus();
	await page.keyboard.press("m");
	await page.locator("[data-carry]").waitFor();
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("Escape");
	await page.locator("[data-carry]").waitFor({ state: "detached" });
	expect(await shownDay(workout.id)).toBe(workout.day);
	await button.focus();
	await page.keyboard.press("m");
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("Enter");
	await expect.poll(() => shownDay(workout.id)).toBe(free);
	await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-workout"))).toBe(workout.id);
	await expect.poll(() => dayOf(workout.id)).toBe(free);
	await page.getByRole("button", { name: "Undo", exact: true }).last().click();
	await expect.poll(() => dayOf(workout.id)).toBe(workout.day);
});

test("the menu moves, shortens, locks and skips, each with its effect before", async () => {
	const { page } = visitor;
	const { workout, free } = await movable();
	await page.goto(`/workout/${workout.id}`);
	await page.getByRole("button", { name: "Move to…" }).click();
	const dialog = page.getByRole("dialog");
	await dialog.getByRole("button").filter({ hasText: "load" }).first().waitFor();
	expect(await axeViolations(page)).toEqual([]);
	await dialog
		.locator("button", {
			hasText: new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" })
				.format(new Date(free))
				.replaceAll(",", ""),
		})
		.click();
	await expect.poll(() => dayOf(workout.id)).toBe(free);
	await page.getByRole("button", { name: "Change", exact: true }).click();
	await dialog.getByRole("button", { name: /^Shorter/ }).click();
	await expect
		.poll(async () => (await months()).plan.workouts.find(({ id }) => id === workout.id)?.estimate.seconds)
		.toBeLessThan(workout.estimate.seconds);
	await page.getByRole("button", { name: "Change", exact: true }).click();
	await dialog.getByRole("button", { name: /^Lock/ }).click();
	await expect.poll(async () => (await months()).plan.workouts.find(({ id }) => id === workout.id)?.locked).toBe(true);
	await page.getByRole("button", { name: "Change", exact: true }).click();
	expect(await dialog.getByRole("button", { name: /^Shorter/ }).count()).toBe(0);
	await dialog.getByRole("button", { name: /^Unlock/ }).click();
	await expect.poll(async () => (await months()).plan.workouts.find(({ id }) => id === workout.id)?.locked ?? false).toBe(false);
	await page.getByRole("button", { name: "Change", exact: true }).click();
	await dialog.getByRole("button", { name: /^Skip/ }).click();
	await expect.poll(async () => (await months()).plan.workouts.some(({ id }) => id === workout.id)).toBe(false);
	await page.keyboard.press("Control+z");
	await expect.poll(async () => (await months()).plan.workouts.some(({ id }) => id === workout.id)).toBe(true);
});

test("without a network a move shows at once, lasts over a reload and is sent later", async () => {
	const { page, context } = visitor;
	const { workout, free } = await movable(1);
	await openPlan();
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	await page.reload();
	await page.locator(`[data-workout="${workout.id}"]`).waitFor();
	await context.setOffline(true);
	await page.locator(`[data-workout="${workout.id}"]`).focus();
	await page.keyboard.press("m");
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("Enter");
	await expect.poll(() => shownDay(workout.id)).toBe(free);
	await page.reload();
	await expect.poll(() => shownDay(workout.id)).toBe(free);
	expect(await dayOf(workout.id)).toBe(workout.day);
	await context.setOffline(false);
	await expect.poll(() => dayOf(workout.id), { timeout: 30_000 }).toBe(free);
	await expect.poll(() => shownDay(workout.id)).toBe(free);
});

test("a change on an older plan is told, and the newest plan shows", async () => {
	const { page, context } = visitor;
	const { workout } = await movable(1);
	await openPlan();
	await context.setOffline(true);
	await page.locator(`[data-workout="${workout.id}"]`).focus();
	await page.keyboard.press("m");
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("Enter");
	const { version } = await months();
	const answer = await context.request.post("/api/plans/operations", {
		data: { operations: [{ kind: "lock", workoutId: workout.id }], baseVersion: version },
		headers: { origin: server.origin },
	});
	expect(answer.status()).toBe(200);
	await context.setOffline(false);
	await page.getByText("The plan was changed elsewhere meanwhile.").waitFor({ timeout: 30_000 });
	await expect.poll(() => shownDay(workout.id)).toBe(workout.day);
	await page.keyboard.press("Control+z");
	await expect.poll(async () => (await months()).plan.workouts.find(({ id }) => id === workout.id)?.locked ?? false).toBe(false);
});

test("a day of rest takes a workout from the library", async () => {
	const { page } = visitor;
	const { free } = await movable(2);
	await openPlan();
	const before = (await months()).plan.workouts.filter(({ day }) => day === free).length;
	await page.locator(`[data-day="${free}"] button`).focus();
	await page.keyboard.press("Enter");
	const dialog = page.getByRole("dialog");
	await dialog.getByRole("button", { name: /^Add a workout/ }).click();
	await dialog
		.getByRole("button", { name: /^Recovery/ })
		.first()
		.click();
	await expect.poll(async () => (await months()).plan.workouts.filter(({ day }) => day === free).length).toBe(before + 1);
	await page.keyboard.press("Control+z");
	await expect.poll(async () => (await months()).plan.workouts.filter(({ day }) => day === free).length).toBe(before);
});

test("today's or the next workout is done, missed or excused in a tap", async () => {
	const { page } = visitor;
	const { plan, today } = await months();
	let todays = plan.workouts.find(({ day }) => day === today);
	if (!todays) {
		// On a day of rest one is put in.
		await openPlan();
		await page.locator("[aria-current=date] button").first().focus();
		await page.keyboard.press("Enter");
		await page
			.getByRole("dialog")
			.getByRole("button", { name: /^Add a workout/ })
			.click();
		await page
			.getByRole("dialog")
			.getByRole("button", { name: /^Recovery/ })
			.first()
			.click();
		await expect.poll(async () => (await months()).plan.workouts.some(({ day }) => day === today)).toBe(true);
		todays = (await months()).plan.workouts.find(({ day }) => day === today);
	}
	if (!todays) throw new Error("no workout today");
	const { id } = todays;
	const completion = async () => (await months()).completions.find(({ workoutId }) => workoutId === id);
	await page.goto(`/workout/${id}`);
	await page.getByRole("button", { name: "Missed", exact: true }).click();
	await expect.poll(async () => (await completion())?.state).toBe("missed");
	await page.getByText("Missed", { exact: true }).first().waitFor();
	await page.getByRole("region", { name: "Did you do it?" }).waitFor({ state: "detached" });
	await page.getByRole("button", { name: "Say otherwise" }).click();
	await page.getByRole("button", { name: "Excused…" }).click();
	await page.getByRole("button", { name: "Work", exact: true }).click();
	await expect.poll(async () => (await completion())?.state).toBe("excused");
	expect((await completion())?.excuse).toBe("work");
	await page.getByText("Excused: Work").waitFor();
});

test("a week that fell apart gets ranked ways on with their cost", async () => {
	const { page } = visitor;
	await openPlan();
	const { version } = await months();
	await page.locator("section[data-week]:has([aria-current=date]) button[aria-label^='Change the week']").last().click();
	const dialog = page.getByRole("dialog");
	await dialog.getByRole("button", { name: /^My week fell apart/ }).click();
	await dialog.getByLabel("What happened?").selectOption({ label: "Ill" });
	const options = dialog.getByRole("button", { name: /^\d\. / });
	await options.first().waitFor();
	expect(await options.first().innerText()).toMatch(/load|key session/);
	expect(await axeViolations(page)).toEqual([]);
	await options.first().click();
	await expect.poll(async () => (await months()).version).toBeGreaterThan(version);
});

test("nothing is wrong with the plan for those who listen, also while a workout is carried", async () => {
	const { page } = visitor;
	await openPlan();
	const { workout } = await movable();
	await page.locator(`[data-workout="${workout.id}"]`).focus();
	await page.keyboard.press("m");
	await page.keyboard.press("ArrowRight");
	await page.locator("[data-carry]").waitFor();
	expect(await axeViolations(page)).toEqual([]);
	await page.keyboard.press("Escape");
});

test("no page broke its security policy or threw", () => {
	expect(visitor.complaints).toEqual([]);
});
