import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import { addDays, mondayOf, weekday } from "../../shared/calendar.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import type { Workout } from "../../shared/workout/workout.ts";
import { packJson } from "../../worker/repositories/packed-json.ts";
import { daysAhead, metrics, runImport, withPlan } from "./athletes.ts";
import type { Client } from "./client.ts";
import { athleteIdOf } from "./recalculation.ts";

const YESTERDAY = daysAhead(-1);
const BEFORE = daysAhead(-2);

const monthsOf = async (client: Client) => (await client.get("/api/plans/two-months")).body;
const tell = (client: Client, id: string, body: object) => client.put(`/api/workouts/${id}/completion`, { body });
const stateOf = async (client: Client, id: string) =>
	(await monthsOf(client)).completions.find((each: { workoutId: string }) => each.workoutId === id)?.state;

/** As if the plan had been made two weeks ago: its first two workouts are of the last two days. */
async function withPast(): Promise<{ client: Client; ids: [string, string] }> {
	const client = await withPlan({ zone: "UTC", longRunDay: weekday(daysAhead(3)), availability: [60, 60, 60, 60, 60, 60, 60] });
	const { plan }: { plan: Plan } = await monthsOf(client);
	const [first, second, ...others] = plan.workouts.filter((each) => each.kind === "easy") as [Workout, Workout, ...Workout[]];
	const moved = [
		{ ...first, day: BEFORE, firstDay: BEFORE },
		{ ...second, day: YESTERDAY, firstDay: YESTERDAY },
	];
	const rest = [...others, ...plan.workouts.filter((each) => each.kind !== "easy")];
	const all = [...moved, ...rest].sort((a, b) => (a.day < b.day ? -1 : 1));
	const shifted: Plan = {
		...plan,
		season: { ...plan.season, startsOn: addDays(mondayOf(BEFORE), -7) },
		workouts: all.filter((each) => each.day >= plan.from),
		past: all.filter((each) => each.day < plan.from),
	};
	await env.DB.prepare("update plan_version set plan = ? where athlete_id = ?")
		.bind(packJson(shifted).slice().buffer, await athleteIdOf(client))
		.run();
	return { client, ids: [first.id, second.id] };
}

describe("what became of a workout", () => {
	let client: Client;
	let ids: [string, string];
	beforeEach(async () => {
		({ client, ids } = await withPast());
	});

	test("is assumed while no data has come, and the list of assumptions says so", async () => {
		const { assumed, dataHorizon } = (await client.get("/api/plans/assumptions")).body;
		expect(dataHorizon).toBeNull();
		expect(assumed.map((each: { workout: Workout }) => each.workout.id)).toEqual(ids);
		expect(assumed[0].completion.state).toBe("assumed");
	});

	test.each(["missed", "skipped", "excused", "confirmed"] as const)("an assumed one can be called %s, and given back", async (state) => {
		const told = await tell(client, ids[0], { state, ...(state === "excused" ? { excuse: "ill" } : {}) });
		expect(told.body.completion).toMatchObject({ workoutId: ids[0], state, by: "athlete" });
		if (state === "excused") expect(told.body.completion.excuse).toBe("ill");
		expect(await stateOf(client, ids[0])).toBe(state);
		expect((await tell(client, ids[0], { state: null })).body.completion).toMatchObject({ state: "assumed", by: "matching" });
		expect(await stateOf(client, ids[0])).toBe("assumed");
	});

	test("a tie by hand wins over matching, and stays through a refresh", async () => {
		const run = await runImport(
			{ day: YESTERDAY, startedLocal: `${YESTERDAY}T08:00:00`, startedAt: `${YESTERDAY}T08:00:00Z`, zone: "UTC" },
			{ metrics: metrics(), withSamples: false },
		);
		await client.post("/api/activities/import", { form: run.form });
		const told = await tell(client, ids[0], { state: "confirmed", activityIds: [run.activity.id] });
		expect(told.body.completion).toMatchObject({ activityIds: [run.activity.id], by: "athlete" });
		await client.post("/api/jobs/weekly-refresh");
		const { completions } = await monthsOf(client);
		expect(completions.filter((each: { activityIds: string[] }) => each.activityIds.includes(run.activity.id))).toMatchObject([
			{ workoutId: ids[0], by: "athlete" },
		]);
	});

	test("an activity that is not there cannot be tied", async () => {
		expect((await tell(client, ids[0], { state: "confirmed", activityIds: [crypto.randomUUID()] })).status).toBe(404);
		expect(await stateOf(client, ids[0])).toBe("assumed");
	});

	test("one that lies ahead can be excused, not done", async () => {
		const { plan, today } = await monthsOf(client);
		const ahead = plan.workouts.find((each: Workout) => each.day > today);
		const refused = await tell(client, ahead.id, { state: "confirmed" });
		expect([refused.status, refused.body.error.details.field]).toEqual([400, "state"]);
		expect((await tell(client, ahead.id, { state: "excused", excuse: "travel" })).status).toBe(200);
	});
});
