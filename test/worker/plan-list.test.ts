import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { weekday } from "../../shared/calendar.ts";
import { endPlan } from "../../worker/repositories/plans.ts";
import { createServices } from "../../worker/services.ts";
import { enqueueDue } from "../../worker/usecases/due-refreshes.ts";
import { commitVersion } from "../../worker/usecases/plan-version.ts";
import { daysAhead, marathon, profile, withPlan, withProfile } from "./athletes.ts";
import type { Client } from "./client.ts";
import { athleteIdOf } from "./recalculation.ts";

const plansOf = async (client: Client) => (await client.get("/api/plans")).body.plans;
const tenK = { kind: "race", name: "Han River 10 km", day: daysAhead(56), metres: 10_000, targetSeconds: null };

describe("goals", () => {
	test("a B race is added beside the main goal, another A race beside it only when asked", async () => {
		const client = await withPlan();
		const { goal } = (await client.get("/api/plans/two-months")).body;
		expect((await client.post("/api/goals", { body: { ...tenK, priority: "B" } })).body.ended).toEqual([]);
		expect((await client.post("/api/goals", { body: { ...marathon(), day: daysAhead(300), replaces: null } })).body.ended).toEqual([]);
		const months = (await client.get("/api/plans/two-months")).body;
		expect(months.goal).toEqual(goal);
		expect(months.otherGoals.map((each: { priority?: string }) => each.priority ?? "A")).toEqual(["B", "A"]);
		const replaced = await client.post("/api/goals", { body: { ...marathon(), day: daysAhead(200), replaces: goal.id } });
		expect(replaced.body.ended).toEqual([goal.id]);
		expect((await client.post("/api/goals", { body: { ...tenK, replaces: goal.id } })).status).toBe(404);
	});

	test("is changed under its own id, and checked like a new one", async () => {
		const client = await withPlan();
		const { goal } = (await client.get("/api/plans/two-months")).body;
		const changed = await client.put(`/api/goals/${goal.id}`, { body: { ...marathon(), targetSeconds: 13_500 } });
		expect(changed.body.goal).toMatchObject({ id: goal.id, targetSeconds: 13_500, status: "active" });
		const past = await client.put(`/api/goals/${goal.id}`, { body: { ...marathon(), day: daysAhead(-1) } });
		expect(past.body.error.details.findings[0].code).toBe("goal_in_past");
		await client.delete(`/api/goals/${goal.id}`);
		expect((await client.put(`/api/goals/${goal.id}`, { body: marathon() })).status).toBe(404);
	});

	test("a goal change shows what it does, and then does it with the plan in one write", async () => {
		const client = await withPlan();
		const before = (await client.get("/api/plans/two-months")).body;
		const body = { goal: tenK, baseVersion: 1 };
		const tried = (await client.put("/api/plans/goal-change", { body: { ...body, dryRun: true } })).body;
		expect(tried).toMatchObject({ version: 1, changed: false, ended: [before.goal.id] });
		expect(tried.changes.length).toBeGreaterThan(0);
		expect(tried.feasibility).toMatchObject({ targetSeconds: null });
		expect((await client.get("/api/plans/two-months")).body).toEqual(before);
		const done = (await client.put("/api/plans/goal-change", { body })).body;
		expect(done).toMatchObject({ version: 2, changed: true, plan: null, changes: tried.changes });
		const after = (await client.get("/api/plans/two-months")).body;
		expect([after.goal.name, after.plan.season.goalId, after.head.reason]).toEqual([tenK.name, done.goal.id, "goal_changed"]);
		expect(after.plan.id).toBe(before.plan.id);
	});
});

describe("a new plan", () => {
	test("a B race stands on its day in the plan made after it, and in a new one", async () => {
		const client = await withPlan();
		const day = daysAhead(21);
		await client.post("/api/goals", { body: { ...tenK, day, priority: "B" } });
		await client.post("/api/plans/regenerate", { body: { baseVersion: null } });
		const racesIn = (plan: { workouts: { kind: string; day: string }[] }) =>
			plan.workouts.filter((each) => each.kind === "race").map((each) => each.day);
		expect(racesIn((await client.get("/api/plans/two-months")).body.plan)).toContain(day);
		const draft = (await client.post("/api/plans", { body: { baseVersion: null } })).body;
		expect(racesIn(draft.plan)).toContain(day);
	});

	test("waits as a draft that shows what it replaces; approved, the old one is archived and can be restored", async () => {
		const client = await withPlan();
		const before = (await client.get("/api/plans/two-months")).body;
		const draft = (await client.post("/api/plans", { body: { baseVersion: 1, methodology: "polarised" } })).body;
		expect(draft.summary).toMatchObject({ state: "draft", methodology: "polarised", versions: 0 });
		expect(draft.draft.changes.length).toBeGreaterThan(0);
		expect((await client.get(`/api/plans/${draft.summary.id}`)).body).toEqual(draft);
		expect((await client.get("/api/plans/two-months")).body.plan).toEqual(before.plan);

		const approved = await client.post(`/api/plans/${draft.summary.id}/approve`, { body: { baseVersion: 1 } });
		expect(approved.body).toEqual({ version: 2, changed: true });
		expect((await client.get("/api/users/profile")).body.profile.methodology).toBe("polarised");
		expect((await plansOf(client)).map((each: { id: string; state: string }) => [each.id, each.state])).toEqual([
			[draft.summary.id, "current"],
			[before.plan.id, "archived"],
		]);
		await client.post("/api/plans/restore", { body: { version: 1, baseVersion: 2 } });
		const restored = (await client.get("/api/plans/two-months")).body;
		expect([restored.plan.id, restored.plan.workouts]).toEqual([before.plan.id, before.plan.workouts]);
		expect((await plansOf(client))[0]).toMatchObject({ id: before.plan.id, state: "current", versions: 2, newestVersion: 3 });
	});

	test("a second draft takes the place of the first; one that the plan has overtaken is not approved", async () => {
		const client = await withPlan();
		const first = (await client.post("/api/plans", { body: { baseVersion: 1 } })).body.summary.id;
		const second = (await client.post("/api/plans", { body: { baseVersion: 1 } })).body.summary.id;
		expect((await client.get(`/api/plans/${first}`)).status).toBe(404);
		await client.put("/api/users/profile", { body: profile({ availability: [0, 45, 0, 60, 0, 60, 120] }) });
		await client.post("/api/plans/regenerate", { body: { baseVersion: 1 } });
		const stale = await client.post(`/api/plans/${second}/approve`, { body: { baseVersion: null } });
		expect([stale.status, stale.body.error.code]).toEqual([409, "stale_plan"]);
		expect((await client.delete(`/api/plans/${second}`)).body).toEqual({ ended: second });
		expect((await plansOf(client)).map((each: { state: string }) => each.state)).toEqual(["current"]);
	});

	test("keeps what the athlete has said of today's session", async () => {
		const client = await withPlan({ zone: "UTC", longRunDay: weekday(daysAhead(0)), availability: [60, 60, 60, 60, 60, 60, 60] });
		const todayOf = async () => {
			const { plan, completions, today } = (await client.get("/api/plans/two-months")).body;
			const { id } = plan.workouts.find((each: { day: string; sport: string }) => each.day === today && each.sport === "running") ?? {};
			return { id, state: completions.find((each: { workoutId: string }) => each.workoutId === id)?.state };
		};
		const before = await todayOf();
		expect(before.id).toBeDefined();
		await client.put(`/api/workouts/${before.id}/completion`, { body: { state: "missed" } });
		const { summary } = (await client.post("/api/plans", { body: { baseVersion: 1 } })).body;
		await client.post(`/api/plans/${summary.id}/approve`, { body: { baseVersion: 1 } });
		const after = await todayOf();
		expect(after.id).not.toBe(before.id);
		expect(after.state).toBe("missed");
	});

	test("without a plan before it, it is the first one", async () => {
		const client = await withProfile();
		const { summary, draft } = (await client.post("/api/plans", { body: { baseVersion: null } })).body;
		expect([draft.baseVersion, draft.changes]).toEqual([null, []]);
		expect((await client.post(`/api/plans/${summary.id}/approve`, { body: { baseVersion: null } })).body.version).toBe(1);
		expect((await client.get("/api/plans/two-months")).body.head.reason).toBe("first_plan");
	});
});

test("an ended plan is gone from every screen, has no Sunday, and can be brought back", async () => {
	const client = await withPlan();
	const { plan } = (await client.get("/api/plans/two-months")).body;
	expect((await client.delete(`/api/plans/${plan.id}`)).body).toEqual({ ended: plan.id });
	expect((await client.get("/api/plans/two-months")).body.error.code).toBe("no_plan");
	expect((await client.get("/api/workouts")).body.workouts).toEqual([]);
	expect(await plansOf(client)).toMatchObject([{ id: plan.id, state: "ended" }]);
	const athleteId = await athleteIdOf(client);
	const due = await env.DB.prepare("select next_refresh_at as at from athlete where athlete_id = ?")
		.bind(athleteId)
		.first<{ at: number | null }>();
	expect(due?.at).toBeNull();
	await enqueueDue(createServices(env), Date.now() + 8 * 86_400_000);
	const jobs = await env.DB.prepare("select count(*) as n from job where athlete_id = ? and kind = 'weekly_refresh'")
		.bind(athleteId)
		.first();
	expect(jobs).toEqual({ n: 0 });
	expect((await client.post("/api/plans/restore", { body: { version: 1, baseVersion: null } })).body).toEqual({
		version: 2,
		changed: true,
	});
	expect((await client.get("/api/plans/two-months")).body.plan.workouts).toEqual(plan.workouts);
});

test("a plan that was changed since it was looked at is not ended", async () => {
	const client = await withPlan();
	const { plan } = (await client.get("/api/plans/two-months")).body;
	const operations = [{ kind: "lock", workoutId: plan.workouts.at(-1).id }];
	await client.post("/api/plans/operations", { body: { operations, baseVersion: 1 } });
	const stale = await client.delete(`/api/plans/${plan.id}?baseVersion=1`);
	expect([stale.status, stale.body.error.code, stale.body.error.details.currentVersion]).toEqual([409, "stale_plan", 2]);
	expect((await client.get("/api/plans/two-months")).status).toBe(200);
	expect((await client.delete(`/api/plans/${plan.id}?baseVersion=2`)).body).toEqual({ ended: plan.id });
});

test("an end that a quicker writer has overtaken ends nothing, and says so", async () => {
	const client = await withPlan();
	const { plan } = (await client.get("/api/plans/two-months")).body;
	await client.post("/api/plans/operations", {
		body: { operations: [{ kind: "lock", workoutId: plan.workouts.at(-1).id }], baseVersion: 1 },
	});
	const call = createServices(env).call(await athleteIdOf(client), Date.now());
	const late = commitVersion(call, endPlan(call, 1, { newest: 1, isCurrent: true }), {});
	await expect(late).rejects.toMatchObject({ code: "stale_plan" });
	expect((await client.get("/api/workouts")).body.workouts).toHaveLength(plan.workouts.length);
	expect((await plansOf(client))[0].state).toBe("current");
});

test("a plan for another goal is not undone: the goal is changed instead", async () => {
	const client = await withPlan();
	await client.put("/api/plans/goal-change", { body: { goal: tenK, baseVersion: 1 } });
	const undone = await client.post("/api/plans/undo", { body: { baseVersion: 2 } });
	expect([undone.status, undone.body.error.code]).toEqual([409, "nothing_to_undo"]);
	expect((await client.get("/api/plans/two-months")).body.version).toBe(2);
});
