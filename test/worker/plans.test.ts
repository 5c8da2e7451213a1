import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import type { Profile } from "../../shared/athlete/profile.ts";
import { weekday } from "../../shared/calendar.ts";
import { daysAhead, marathon, metrics, profile, runImport, signedUp, withPlan, withProfile } from "./athletes.ts";

describe("profile and goal", () => {
	test("a plan needs a profile first, and says so", async () => {
		const client = await signedUp();
		const answer = await client.post("/api/plans/regenerate", { body: { baseVersion: null } });
		expect([answer.status, answer.body.error.code]).toEqual([409, "no_profile"]);
	});

	test.each([
		["a goal in the past", { ...marathon(), day: daysAhead(-2) }, "goal_in_past"],
		["an impossible time", { ...marathon(), targetSeconds: 5_400 }, "impossible_time"],
	])("%s is refused with the code that the form shows", async (_name, body, code) => {
		const client = await withProfile();
		const answer = await client.post("/api/goals", { body });
		expect(answer.status).toBe(400);
		expect(answer.body.error.details.findings[0].code).toBe(code);
		expect((await client.get("/api/goals")).body.goals).toEqual([]);
	});

	test("a week without an available day is refused", async () => {
		const client = await signedUp();
		const answer = await client.put("/api/users/profile", { body: profile({ availability: [0, 0, 0, 0, 0, 0, 0] }) });
		expect(answer.status).toBe(400);
		expect(JSON.stringify(answer.body)).toContain("no_available_day");
		expect((await client.get("/api/users/profile")).body.profile).toBeNull();
	});

	test("a new goal ends the one before", async () => {
		const client = await withProfile();
		await client.post("/api/goals", { body: marathon() });
		await client.post("/api/goals", { body: { kind: "general", name: "Keep fit" } });
		expect((await client.get("/api/goals")).body.goals.map((goal: { status: string }) => goal.status)).toEqual(["abandoned", "active"]);
	});
});

/** The week's one run is on this day, so that the first plan asks for it. */
const runningOnlyOn = (day: string) =>
	({
		zone: "UTC",
		availability: [1, 2, 3, 4, 5, 6, 7].map((each) => (each === weekday(day) ? 60 : 0)),
		longRunDay: weekday(day),
	}) satisfies Partial<Profile>;
const statesOf = (months: { completions: { state: string }[] }) => months.completions.map(({ state }) => state);
const morningOf = (day: string) => ({ day, startedAt: `${day}T00:30:00Z`, startedLocal: `${day}T00:30:00`, zone: "UTC" });

describe("two months", () => {
	test("the plan reaches to the end of next month, and its workouts can be opened", async () => {
		const client = await withPlan();
		const { plan, today, version, findings } = (await client.get("/api/plans/two-months")).body;
		expect(version).toBe(1);
		expect(plan.workouts.length).toBeGreaterThan(10);
		expect(plan.to.slice(8)).toMatch(/2[89]|3[01]/);
		expect(plan.workouts.every((workout: { day: string }) => workout.day >= today && workout.day <= plan.to)).toBe(true);
		expect(findings.filter((finding: { severity: string }) => finding.severity === "danger")).toEqual([]);
		const [first] = plan.workouts;
		expect((await client.get(`/api/workouts/${first.id}`)).body.workout).toEqual(first);
	});

	test("a workout downloads as a FIT file", async () => {
		const client = await withPlan();
		const { plan } = (await client.get("/api/plans/two-months")).body;
		const answer = await client.get(`/api/workouts/${plan.workouts[0].id}/fit`);
		expect(new TextDecoder().decode(answer.bytes.subarray(8, 12))).toBe(".FIT");
		expect(answer.headers.get("content-disposition")).toContain(".fit");
	});

	test("made again from the same, nothing new is stored", async () => {
		const client = await withPlan();
		const answer = await client.post("/api/plans/regenerate", { body: { baseVersion: 1 } });
		expect(answer.body).toEqual({ version: 1, changed: false });
	});

	test("a change on a version that is no longer current is refused", async () => {
		const client = await withPlan();
		await client.put("/api/users/profile", { body: profile({ availability: [0, 45, 0, 60, 0, 60, 120] }) });
		expect((await client.post("/api/plans/regenerate", { body: { baseVersion: 1 } })).body).toEqual({ version: 2, changed: true });
		const stale = await client.post("/api/plans/regenerate", { body: { baseVersion: 1 } });
		expect([stale.status, stale.body.error.code, stale.body.error.details.currentVersion]).toEqual([409, "stale_plan", 2]);
	});

	test("two clicks at once make one version", async () => {
		const client = await withPlan();
		await client.put("/api/users/profile", { body: profile({ availability: [0, 45, 0, 60, 0, 60, 120] }) });
		const answers = await Promise.all([1, 2].map(() => client.post("/api/plans/regenerate", { body: { baseVersion: 1 } })));
		expect(answers.filter((answer) => answer.body.changed === true)).toHaveLength(1);
		expect((await client.get("/api/plans/history")).body.versions).toHaveLength(2);
	});

	test("an older version can be brought back", async () => {
		const client = await withPlan();
		const first = (await client.get("/api/plans/two-months")).body.plan;
		await client.put("/api/users/profile", { body: profile({ availability: [0, 45, 0, 60, 0, 60, 120] }) });
		await client.post("/api/plans/regenerate", { body: { baseVersion: 1 } });
		expect((await client.post("/api/plans/restore", { body: { version: 1, baseVersion: 2 } })).body).toEqual({ version: 3, changed: true });
		const restored = (await client.get("/api/plans/two-months")).body.plan;
		expect(restored.workouts).toEqual(first.workouts);
		expect(restored.nextWorkout).toBeGreaterThanOrEqual(first.nextWorkout);
		expect((await env.DB.prepare("select count(*) as n from plan_version").first<{ n: number }>())?.n).toBeGreaterThanOrEqual(3);
	});

	test("a run of today marks today's workout done at once, and reading writes nothing", async () => {
		const client = await withPlan(runningOnlyOn(daysAhead(0)));
		const before = (await client.get("/api/plans/two-months")).body;
		const workout = before.plan.workouts.find(({ day }: { day: string }) => day === before.today);
		expect(workout).toBeDefined();
		expect(statesOf(before)).not.toContain("confirmed");
		expect(before.done).toEqual([]);

		const { id, seconds, metres, load } = { id: crypto.randomUUID(), ...workout.estimate };
		const run = await runImport(
			{ id, ...morningOf(before.today), timerSeconds: seconds, elapsedSeconds: seconds + 60, distanceMetres: metres },
			{ metrics: { ...metrics(load), movingSeconds: seconds, distanceMetres: metres }, withSamples: false },
		);
		await client.post("/api/activities/import", { form: run.form });

		const after = await client.get("/api/plans/two-months");
		expect(after.body.completions).toEqual([
			{ workoutId: workout.id, state: "confirmed", activityIds: [id], ratio: 1, score: 100, by: "matching" },
		]);
		expect(after.body.done).toEqual([{ activityId: id, day: before.today, sport: "running", seconds, metres, load }]);
		expect(after.roundTrips).toBeLessThanOrEqual(2);
		const stored = env.DB.prepare("select count(*) as n from completion where workout_id = ?").bind(workout.id);
		expect((await stored.first<{ n: number }>())?.n).toBe(0);
		await client.delete(`/api/activities/${id}`);
		const without = (await client.get("/api/plans/two-months")).body;
		expect(statesOf(without)).not.toContain("confirmed");
		expect(without.done).toEqual([]);
	});

	test("what was done in the window before the first plan, or beside it, is told with it", async () => {
		const client = await withPlan(runningOnlyOn(daysAhead(0)));
		const { plan, today } = (await client.get("/api/plans/two-months")).body;
		const days = [plan.from, daysAhead(-40), daysAhead(1)];
		for (const day of days) {
			await client.post("/api/activities/import", {
				form: (await runImport({ ...morningOf(day), sport: "cycling" }, { withSamples: false })).form,
			});
		}
		const { done, completions } = (await client.get("/api/plans/two-months")).body;
		expect(done.map((each: { day: string }) => each.day)).toEqual(days.filter((day) => day >= plan.from && day <= today));
		expect(done[0]).toMatchObject({ sport: "cycling", seconds: 3_000, metres: 9_000, load: 50 });
		expect(completions.flatMap((each: { activityIds: string[] }) => each.activityIds)).toEqual([]);
	});

	test("is read in two round trips", async () => {
		const client = await withPlan();
		for (let day = 1; day < 20; day += 2)
			await client.post("/api/activities/import", {
				form: (await runImport({ day: daysAhead(-day), startedLocal: `${daysAhead(-day)}T08:00:00`, startedAt: null })).form,
			});
		await client.post("/api/jobs/weekly-refresh");
		expect((await client.get("/api/plans/two-months")).roundTrips).toBeLessThanOrEqual(2);
	});
});

describe("refresh now", () => {
	test("twice: the second changes nothing", async () => {
		const client = await withPlan();
		for (const day of [2, 4, 6])
			await client.post("/api/activities/import", {
				form: (await runImport({ day: daysAhead(-day), startedLocal: `${daysAhead(-day)}T08:00:00`, startedAt: null })).form,
			});
		const first = await client.post("/api/jobs/weekly-refresh");
		expect(first.status).toBe(200);
		const second = await client.post("/api/jobs/weekly-refresh");
		expect(second.body).toMatchObject({ changed: false, version: first.body.version, changes: [] });
	});

	test("overtaken by another change says that the plan is another one now", async () => {
		const client = await withPlan();
		await client.put("/api/users/profile", { body: profile({ availability: [0, 45, 0, 60, 0, 60, 120] }) });
		const answers = await Promise.all([1, 2, 3].map(() => client.post("/api/jobs/weekly-refresh")));
		expect(answers.filter((answer) => answer.body.changed === true)).toHaveLength(1);
		for (const answer of answers.filter(({ status }) => status !== 200)) expect(answer.body.error.code).toBe("stale_plan");
	});

	test("without a plan says what to do", async () => {
		const client = await withProfile();
		const answer = await client.post("/api/jobs/weekly-refresh");
		expect([answer.status, answer.body.error.code]).toEqual([409, "no_plan"]);
	});
});
