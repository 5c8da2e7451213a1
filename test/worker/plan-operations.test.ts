import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { mondayOf } from "../../shared/calendar.ts";
import type { Workout } from "../../shared/workout/workout.ts";
import { packJson } from "../../worker/repositories/packed-json.ts";
import { daysAhead, profile, withPlan } from "./athletes.ts";
import type { Client } from "./client.ts";
import { planSchema1 } from "./plan-schema-1.ts";
import { athleteIdOf } from "./recalculation.ts";

const monthsOf = async (client: Client) => (await client.get("/api/plans/two-months")).body;
/** A session of a later week: whatever the day of the test, it lies ahead. */
const later = (months: { plan: { workouts: Workout[] } }): Workout => {
	const found = months.plan.workouts.find((each) => each.day > daysAhead(9) && each.kind !== "race");
	if (!found) throw new Error("no workout ahead");
	return found;
};
const byId = (months: { plan: { workouts: Workout[] } }, id: string) => months.plan.workouts.find((each) => each.id === id);

describe("operations", () => {
	test("a trial tells what would come of it and writes nothing", async () => {
		const client = await withPlan();
		const before = await monthsOf(client);
		const operations = [{ kind: "skip", workoutId: later(before).id }];
		const tried = await client.post("/api/plans/operations", { body: { operations, baseVersion: 1, dryRun: true } });
		expect(tried.body).toMatchObject({ version: 1, changed: false, changes: [{ kind: "removed", reason: "by_hand" }] });
		expect(tried.body.plan.workouts).toHaveLength(before.plan.workouts.length - 1);
		expect(tried.body.effect.weeks[0].after.seconds).toBeLessThan(tried.body.effect.weeks[0].before.seconds);
		expect(await monthsOf(client)).toEqual(before);
	});

	test("who tries and drafts without end is told when to go on; the plan itself can still be read", async () => {
		const client = await withPlan();
		const months = await monthsOf(client);
		const athleteId = await athleteIdOf(client);
		for (const key of ["trial", "plan"])
			await env.DB.prepare("insert or replace into rate_limit values (?, ?, 15000)")
				.bind(`${key}:${athleteId}`, Date.now() + 600_000)
				.run();
		const operations = [{ kind: "skip", workoutId: later(months).id }];
		const week = { reason: "work", monday: mondayOf(daysAhead(7)), minutes: null, missedIds: [] };
		const goal = { kind: "race", name: "Ten", day: daysAhead(70), metres: 10_000, targetSeconds: null };
		const answers = [
			await client.post("/api/plans/operations", { body: { operations, baseVersion: 1, dryRun: true } }),
			await client.post("/api/plans/week-options", { body: week }),
			await client.put("/api/plans/goal-change", { body: { goal, baseVersion: 1, dryRun: true } }),
			await client.post("/api/plans/operations", { body: { operations, baseVersion: 1 } }),
			await client.post("/api/plans", { body: { baseVersion: 1 } }),
		];
		for (const answer of answers) {
			expect([answer.status, answer.body.error?.code]).toEqual([429, "rate_limited"]);
			expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(500);
		}
		expect(await monthsOf(client)).toEqual(months);
	});

	test("carried out they make a version that knows them, and undone the plan is the one before", async () => {
		const client = await withPlan();
		const before = await monthsOf(client);
		const operations = [{ kind: "scale_time", workoutId: later(before).id, factor: 0.5 }];
		const done = await client.post("/api/plans/operations", { body: { operations, baseVersion: 1 } });
		expect(done.body).toMatchObject({ version: 2, changed: true, plan: null, operations });
		const after = await monthsOf(client);
		expect(byId(after, later(before).id)?.byHand).toBe(true);
		expect(after.head).toMatchObject({ author: "athlete", reason: "operations", parent: 1, planId: before.plan.id });
		expect((await client.get("/api/plans/history/2")).body.operations).toEqual(operations);

		const undone = await client.post("/api/plans/undo", { body: { baseVersion: 2 } });
		expect(undone.body).toEqual({ version: 3, changed: true, undone: 2 });
		expect((await monthsOf(client)).plan).toEqual(before.plan);
		await client.post("/api/plans/undo", { body: { baseVersion: 3 } });
		expect((await monthsOf(client)).plan).toEqual(after.plan);
	});

	test("a refused one says which, why and what to do, and none of the list is carried out", async () => {
		const client = await withPlan();
		const before = await monthsOf(client);
		const { id } = later(before);
		const operations = [
			{ kind: "lock", workoutId: id },
			{ kind: "move", workoutId: id, day: daysAhead(-3) },
		];
		const answer = await client.post("/api/plans/operations", { body: { operations, baseVersion: 1 } });
		expect([answer.status, answer.body.error.code, answer.body.error.details.index]).toEqual([422, "refused_operation", 1]);
		expect(["workout_locked", "day_past"]).toContain(answer.body.error.details.problem);
		expect(answer.body.error.message).toMatch(/Unlock|Choose/);
		expect(await monthsOf(client)).toEqual(before);
	});

	test("on a version that is no longer current they are refused with the current one", async () => {
		const client = await withPlan();
		const { id } = later(await monthsOf(client));
		const lock = { operations: [{ kind: "lock", workoutId: id }], baseVersion: 1 };
		expect((await client.post("/api/plans/operations", { body: lock })).status).toBe(200);
		const stale = await client.post("/api/plans/operations", { body: lock });
		expect([stale.status, stale.body.error.code, stale.body.error.details.currentVersion]).toEqual([409, "stale_plan", 2]);
	});

	test("sent twice under one key they are carried out once", async () => {
		const client = await withPlan();
		const { id } = later(await monthsOf(client));
		const asked = {
			body: { operations: [{ kind: "lock", workoutId: id }], baseVersion: 1 },
			headers: { "idempotency-key": "lock-once-1" },
		};
		const answers = [await client.post("/api/plans/operations", asked), await client.post("/api/plans/operations", asked)];
		expect(answers.map((each) => each.body.version)).toEqual([2, 2]);
		expect((await client.get("/api/plans/history")).body.versions).toHaveLength(2);
	});

	test("what was told stands in the circumstances until it is untold", async () => {
		const client = await withPlan();
		const pause = { kind: "pause", from: daysAhead(8), to: daysAhead(12), reason: "travel" };
		await client.post("/api/plans/operations", { body: { operations: [pause], baseVersion: 1 } });
		const paused = await monthsOf(client);
		expect(paused.circumstances).toHaveLength(1);
		expect(paused.plan.workouts.filter((each: Workout) => each.day >= pause.from && each.day <= pause.to && each.kind !== "race")).toEqual(
			[],
		);
		await client.post("/api/plans/operations", { body: { operations: [{ kind: "untell", index: 0 }], baseVersion: 2 } });
		expect((await monthsOf(client)).circumstances).toEqual([]);
	});

	test("nothing to undo says so", async () => {
		const client = await withPlan();
		const answer = await client.post("/api/plans/undo", { body: { baseVersion: 1 } });
		expect([answer.status, answer.body.error.code]).toEqual([409, "nothing_to_undo"]);
	});

	test("the old of one line is kept, and the rest of the change stays", async () => {
		const client = await withPlan();
		const before = await monthsOf(client);
		const [first, second] = before.plan.workouts.filter((each: Workout) => each.day > daysAhead(9) && each.kind !== "race");
		const operations = [first, second].map((each) => ({ kind: "skip", workoutId: each.id }));
		await client.post("/api/plans/operations", { body: { operations, baseVersion: 1 } });
		const kept = await client.post("/api/plans/keep", { body: { version: 2, workoutId: first.id, baseVersion: 2 } });
		expect(kept.body).toMatchObject({ version: 3, changed: true });
		const after = await monthsOf(client);
		expect(byId(after, first.id)?.segments).toEqual(first.segments);
		expect(byId(after, second.id)).toBeUndefined();
		const unknown = await client.post("/api/plans/keep", { body: { version: 1, workoutId: first.id, baseVersion: null } });
		expect(unknown.status).toBe(404);
	});
});

describe("one workout", () => {
	test("is edited by day, note and lock; the list and the workout itself show it", async () => {
		const client = await withPlan();
		const before = await monthsOf(client);
		const workout = later(before);
		const edited = await client.patch(`/api/workouts/${workout.id}`, { body: { note: "With Jin", locked: true, baseVersion: 1 } });
		expect(edited.body.operations.map((each: { kind: string }) => each.kind)).toEqual(["edit", "lock"]);
		expect((await client.get(`/api/workouts/${workout.id}`)).body.workout).toMatchObject({ note: "With Jin", locked: true, byHand: true });
		const refused = await client.patch(`/api/workouts/${workout.id}`, { body: { note: "Alone", baseVersion: 2 } });
		expect([refused.status, refused.body.error.details.problem]).toEqual([422, "workout_locked"]);
		const freed = await client.patch(`/api/workouts/${workout.id}`, { body: { note: null, locked: false, baseVersion: 2 } });
		expect(freed.status).toBe(200);
		const { workouts } = (await client.get(`/api/workouts?from=${workout.day}&to=${workout.day}`)).body;
		expect(workouts.find((each: Workout) => each.id === workout.id)).not.toHaveProperty("note");
		expect((await client.get("/api/workouts")).body.workouts).toHaveLength(before.plan.workouts.length);
	});

	test("its structure goes out and comes back in on another day", async () => {
		const client = await withPlan();
		const workout = later(await monthsOf(client));
		const { structure } = (await client.get(`/api/workouts/${workout.id}/structure`)).body;
		const body = { structure, into: { day: daysAhead(11) }, baseVersion: 1 };
		const taken = await client.post("/api/plans/structure", { body });
		expect(taken.body).toMatchObject({ version: 2, changed: true, problems: [] });
		const added = taken.body.changes.find((each: { kind: string }) => each.kind === "added");
		const { workout: copy } = (await client.get(`/api/workouts/${added.workoutId}`)).body;
		expect(copy.day).toBe(daysAhead(11));
		// A pace without a target of its own gets the athlete's: durations and paces are those that went out.
		const bare = (text: unknown) => JSON.parse(JSON.stringify(text, (name, value) => (name === "target" ? undefined : value)));
		expect(bare((await client.get(`/api/workouts/${copy.id}/structure`)).body.structure)).toEqual(bare(structure));
	});

	test("a structure that cannot be read whole is refused with every place, and taken partly when asked", async () => {
		const client = await withPlan();
		const structure = { segments: [{ type: "warmup", duration: 900, pace: "easy" }, { type: "swim" }] };
		const body = { structure, into: { day: daysAhead(11) }, baseVersion: 1 };
		const refused = await client.post("/api/plans/structure", { body });
		expect([refused.status, refused.body.error.details.problems[0].path]).toEqual([400, "segments[1].type"]);
		const partly = await client.post("/api/plans/structure", { body: { ...body, partly: true } });
		expect([partly.status, partly.body.problems.length]).toEqual([200, 1]);
	});
});

test("a week that fell apart has ways on, each of which can be taken", async () => {
	const client = await withPlan();
	const monday = daysAhead(8 - new Date().getUTCDay());
	const { version, options } = (
		await client.post("/api/plans/week-options", { body: { reason: "work", monday, minutes: null, missedIds: [] } })
	).body;
	expect(version).toBe(1);
	expect(options.length).toBeGreaterThan(0);
	// Leaving everything as it is is a way, too, and needs no request.
	for (const option of options.filter((each: { operations: unknown[] }) => each.operations.length > 0)) {
		const tried = await client.post("/api/plans/operations", { body: { operations: option.operations, baseVersion: 1, dryRun: true } });
		expect(tried.status).toBe(200);
	}
	const tuesday = await client.post("/api/plans/week-options", {
		body: { reason: "work", monday: daysAhead(9 - new Date().getUTCDay()), minutes: null, missedIds: [] },
	});
	expect(tuesday.status).toBe(400);
});

test("a plan that the first release stored is read as one of today, and changed like one", async () => {
	const client = await withPlan();
	const athleteId = await athleteIdOf(client);
	await env.DB.prepare("update plan_version set plan = ?, plan_id = null, schema = 1 where athlete_id = ?")
		.bind(packJson(planSchema1).slice().buffer, athleteId)
		.run();
	const months = await monthsOf(client);
	expect(months.plan).toMatchObject({ schema: 2, circumstances: [], workouts: planSchema1.workouts });
	expect((await client.get("/api/plans")).body.plans).toMatchObject([{ id: planSchema1.id, state: "current", versions: 1 }]);
	await client.put("/api/users/profile", { body: profile({ availability: [0, 45, 0, 60, 0, 60, 120] }) });
	expect((await client.post("/api/plans/regenerate", { body: { baseVersion: 1 } })).body.version).toBe(2);
	expect((await client.get("/api/plans")).body.plans).toMatchObject([
		{ id: planSchema1.id, state: "current", versions: 2, newestVersion: 2 },
	]);
	expect((await client.get(`/api/plans/${planSchema1.id}`)).body.versions).toHaveLength(2);
});
