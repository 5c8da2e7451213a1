import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import { mondayOf } from "../../shared/calendar.ts";
import type { Proposal } from "../../shared/review/review.ts";
import { createServices } from "../../worker/services.ts";
import { readState } from "../../worker/usecases/athlete-state.ts";
import { weeklyRefresh } from "../../worker/usecases/refresh.ts";
import { daysAhead, marathon, profile, withPlan } from "./athletes.ts";
import type { Client } from "./client.ts";
import { athleteIdOf } from "./recalculation.ts";

const reviewedWeek = mondayOf(daysAhead(-7));
const raise: Proposal = {
	id: `raise_volume:${reviewedWeek}`,
	kind: "raise_volume",
	reviewedWeek,
	params: { weeks: 3, donePercent: 115, byPercent: 10 },
	adjustment: { reviewedWeek, reason: "raised", volumeFactor: 1.1, easyUntil: null },
};
const school: Proposal = {
	id: `change_methodology:${reviewedWeek}`,
	kind: "change_methodology",
	reviewedWeek,
	params: {},
	adjustment: null,
};
const slower: Proposal = {
	id: `lower_target:${reviewedWeek}`,
	kind: "lower_target",
	reviewedWeek,
	params: { targetSeconds: 12_600, realisticSeconds: 13_200 },
	adjustment: null,
};

const monthsOf = async (client: Client) => (await client.get("/api/plans/two-months")).body;
const answer = (client: Client, { id }: Proposal, body: object) =>
	client.post(`/api/plans/proposals/${id}`, { body: { baseVersion: 1, ...body } });

describe("a proposal of the last refresh", () => {
	let client: Client;
	beforeEach(async () => {
		client = await withPlan();
		await env.DB.prepare("update plan_version set proposals = ? where athlete_id = ?")
			.bind(JSON.stringify([raise, school, slower]), await athleteIdOf(client))
			.run();
	});

	test("stands beside the plan until it is answered, also when the plan is changed by hand", async () => {
		const { plan, proposals } = await monthsOf(client);
		expect(proposals).toEqual([raise, school, slower]);
		const operations = [{ kind: "lock", workoutId: plan.workouts.at(-1).id }];
		await client.post("/api/plans/operations", { body: { operations, baseVersion: 1 } });
		expect((await monthsOf(client)).proposals).toEqual([raise, school, slower]);
	});

	test("refused, it is remembered and nothing changes", async () => {
		const { plan } = await monthsOf(client);
		const no = await answer(client, raise, { answer: "refused" });
		expect(no.body).toEqual({ answer: "refused", version: 1, changed: false, changes: [] });
		const after = await monthsOf(client);
		expect([after.plan, after.proposals]).toEqual([plan, [school, slower]]);
		expect((await answer(client, raise, { answer: "accepted" })).status).toBe(404);
		const state = await readState(createServices(env).call(await athleteIdOf(client), Date.now()));
		expect(state.answered).toMatchObject([{ id: raise.id, kind: "raise_volume", answer: "refused" }]);
	});

	test("accepted, its adjustment is in the next version, and the other proposals stay", async () => {
		const yes = await answer(client, raise, { answer: "accepted" });
		expect(yes.body).toMatchObject({ answer: "accepted", version: 2, changed: true });
		const after = await monthsOf(client);
		expect(after.plan.adjustments).toContainEqual(raise.adjustment);
		expect([after.head.reason, after.proposals]).toEqual(["proposal_accepted", [school, slower]]);
		await client.post("/api/plans/undo", { body: { baseVersion: 2 } });
		expect((await monthsOf(client)).proposals).toEqual([raise, school, slower]);
	});

	test("a lower target that is undone is the goal's former one, and waits for an answer again", async () => {
		// The adjustment makes sure that the plan changes with the target: without a change there is no version to take back.
		const changing = { ...slower, adjustment: raise.adjustment };
		await env.DB.prepare("update plan_version set proposals = ? where athlete_id = ?")
			.bind(JSON.stringify([changing]), await athleteIdOf(client))
			.run();
		expect((await answer(client, changing, { answer: "accepted" })).body.changed).toBe(true);
		expect((await monthsOf(client)).goal.targetSeconds).toBe(13_200);
		await client.post("/api/plans/undo", { body: { baseVersion: 2 } });
		const after = await monthsOf(client);
		expect([after.goal.targetSeconds, after.proposals]).toEqual([12_600, [changing]]);
		const redone = await client.post("/api/plans/undo", { body: { baseVersion: 3 } });
		expect([redone.status, redone.body.error.code]).toEqual([409, "nothing_to_undo"]);
	});

	test("another school that is undone is the profile's former choice", async () => {
		expect((await answer(client, school, { answer: "accepted", methodology: "polarised" })).body.changed).toBe(true);
		await client.post("/api/plans/undo", { body: { baseVersion: 2 } });
		expect((await client.get("/api/users/profile")).body.profile.methodology).toBeNull();
		expect((await monthsOf(client)).proposals).toEqual([raise, school, slower]);
	});

	test("a lower target for a goal that has changed since is refused, and nothing is written", async () => {
		const { goal } = await monthsOf(client);
		await client.put(`/api/goals/${goal.id}`, { body: { ...marathon(), targetSeconds: 14_400 } });
		const refused = await answer(client, slower, { answer: "accepted" });
		expect([refused.status, refused.body.error.code]).toEqual([409, "stale_plan"]);
		const after = await monthsOf(client);
		expect([after.version, after.goal.targetSeconds, after.proposals.length]).toEqual([1, 14_400, 3]);
	});

	test("another school asks which one, and is the profile's choice then", async () => {
		expect((await answer(client, school, { answer: "accepted" })).body.error.details.field).toBe("methodology");
		expect((await answer(client, school, { answer: "accepted", methodology: "polarised" })).status).toBe(200);
		expect((await client.get("/api/users/profile")).body.profile.methodology).toBe("polarised");
	});

	test("a lower target is the goal's", async () => {
		await answer(client, slower, { answer: "accepted" });
		expect((await monthsOf(client)).goal).toMatchObject({ targetSeconds: 13_200 });
	});

	test("an answer on a version that is no longer current is refused", async () => {
		expect((await answer(client, raise, { answer: "accepted", baseVersion: 9 })).body.error.code).toBe("stale_plan");
	});
});

test("a refresh keeps what its letter is written from", async () => {
	const client = await withPlan();
	expect((await monthsOf(client)).letter).toBeNull();
	await client.put("/api/users/profile", { body: profile({ availability: [0, 45, 0, 60, 0, 60, 120] }) });
	const refreshed = (await client.post("/api/jobs/weekly-refresh")).body;
	expect(refreshed.changed).toBe(true);
	const { letter, feasibility } = await monthsOf(client);
	expect(letter).toMatchObject({ version: 1, changes: refreshed.changes, review: refreshed.review, proposals: refreshed.proposals });
	expect(letter.feasibility).toEqual(refreshed.feasibility);
	expect(feasibility.verdict).toEqual(expect.any(String));
	expect((await client.get(`/api/plans/history/${refreshed.version}`)).body.letters).toEqual([letter]);
	expect((await client.get("/api/plans/letters")).body.letters).toEqual([letter]);
	await client.post("/api/plans/undo", { body: { baseVersion: refreshed.version } });
	expect((await monthsOf(client)).letter).toBeNull();
	expect((await client.get("/api/plans/letters")).body.letters).toEqual([letter]);
});

test("a letter stays when the plan is changed by hand, and so does what it says of the weeks before", async () => {
	const client = await withPlan();
	await client.put("/api/users/profile", { body: profile({ availability: [0, 45, 0, 60, 0, 60, 120] }) });
	await client.post("/api/jobs/weekly-refresh");
	await env.DB.prepare(
		"update letter set facts = json_set(facts, '$.feasibility.concerns', json('[\"paces_missed\"]')) where athlete_id = ?",
	)
		.bind(await athleteIdOf(client))
		.run();
	const { letter, plan } = await monthsOf(client);
	await client.post("/api/plans/operations", {
		body: { operations: [{ kind: "lock", workoutId: plan.workouts.at(-1).id }], baseVersion: 2 },
	});
	const after = await monthsOf(client);
	expect([after.version, after.letter]).toEqual([3, letter]);
	expect(after.feasibility.concerns).toContain("paces_missed");
});

test("every Sunday writes its own letter, and last week's can still be read", async () => {
	const client = await withPlan({ zone: "UTC" });
	const athleteId = await athleteIdOf(client);
	const call = createServices(env).call(athleteId, Date.now());
	const sunday = Date.parse(`${mondayOf(daysAhead(0))}T23:00:00Z`) + 6 * 86_400_000;
	const due = (id: string, dueAt: number) => ({ id, athleteId, kind: "weekly_refresh" as const, subject: id, attempts: 1, dueAt });
	const versions: unknown[] = [];
	for (const [at, id] of ["first", "second", "second again"].entries()) {
		await weeklyRefresh(call, due(id, sunday + Math.min(at, 1) * 7 * 86_400_000));
		versions.push((await monthsOf(client)).version);
	}
	const { letters } = (await client.get("/api/plans/letters")).body;
	const weeks = letters.map((each: { review: { monday: string } }) => each.review.monday);
	expect([...new Set(weeks)]).toEqual([mondayOf(daysAhead(7)), mondayOf(daysAhead(0))]);
	expect((await monthsOf(client)).letter).toEqual(letters[0]);
	expect(versions[2]).toBe(versions[1]);
});

test("warning signs are cleared on the athlete's own day, and that can be taken back", async () => {
	const client = await withPlan({ zone: "UTC" });
	expect((await client.post("/api/health/cleared", { body: { cleared: true } })).body).toEqual({ clearedOn: daysAhead(0) });
	expect((await client.post("/api/health/cleared", { body: { cleared: false } })).body).toEqual({ clearedOn: null });
});
