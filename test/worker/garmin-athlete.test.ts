/** What the athlete tells the watch besides the plan: the pool, and a heart-rate limit on easy runs. It reaches Garmin's bodies, and those it concerns only. */
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Profile } from "../../shared/athlete/profile.ts";
import type { Wanted } from "../../shared/export/delivery/wanted.ts";
import { fromGarminWorkout } from "../../shared/export/garmin.ts";
import type { Workout } from "../../shared/workout/workout.ts";
import { garminAthlete, garminBody } from "../../worker/usecases/garmin-body.ts";
import { profile, withPlan } from "./athletes.ts";
import type { Client } from "./client.ts";
import { athleteIdOf } from "./recalculation.ts";

const training: Partial<Profile> = { zone: "UTC", availability: [60, 60, 60, 60, 60, 60, 60] };
let athlete: Client;

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-04T12:00:00Z") });
	athlete = await withPlan(training);
});
afterEach(() => {
	vi.useRealTimers();
});

async function save(change: Partial<Profile>): Promise<void> {
	const answer = await athlete.put("/api/users/profile", { body: profile({ ...training, ...change }) });
	if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
}
const wanted = async (): Promise<Wanted[]> => (await athlete.get("/api/garmin/delivery?to=2026-12-31")).body.wanted;
/** Second targets of all steps, as Garmin's body has them: bpm. */
const limitsIn = ({ garmin }: Pick<Wanted, "garmin">): unknown[] =>
	[...JSON.stringify(garmin).matchAll(/"secondaryTargetValueTwo":([\d.]+)/g)].map(([, value]) => Number(value));

describe("the heart-rate limit on easy runs", () => {
	test("is nobody's who has not switched it on", async () => {
		expect((await wanted()).flatMap(limitsIn)).toEqual([]);
	});

	test("is the top of zone 2, and changes easy runs and nothing else", async () => {
		const before = await wanted();
		await save({ easyHeartRateLimit: true });
		const after = await wanted();
		// Friel's zone 3 begins at 90 % of 170.
		expect([...new Set(after.flatMap(limitsIn))]).toEqual([152]);
		const changed = after.filter(({ digest }, at) => digest !== before[at]?.digest);
		expect(changed.length).toBeGreaterThan(0);
		expect(changed.map(({ workoutId }) => workoutId)).toEqual(
			after.filter((each) => limitsIn(each).length > 0).map(({ workoutId }) => workoutId),
		);
		expect(after.length).toBeGreaterThan(changed.length);
		await save({ easyHeartRateLimit: false });
		expect((await wanted()).map(({ digest }) => digest)).toEqual(before.map(({ digest }) => digest));
	});

	test("follows the zones that the athlete has typed, and a threshold that a month has shown", async () => {
		const zones = { heartRate: [120, 141, 155, 168], speed: null, power: null };
		await save({ easyHeartRateLimit: true, zones });
		expect([...new Set((await wanted()).flatMap(limitsIn))]).toEqual([140]);
		await save({ easyHeartRateLimit: true, heartRates: { max: null, rest: null, threshold: null }, birthYear: null });
		const athleteId = await athleteIdOf(athlete);
		await env.DB.prepare("delete from threshold where athlete_id = ?").bind(athleteId).run();
		expect((await wanted()).flatMap(limitsIn)).toEqual([]);
		const fitness = {
			version: 2,
			maxHeartRate: { value: 188, kind: "effort" },
			restHeartRate: null,
			thresholdHeartRate: { value: 160, kind: "effort" },
			thresholdSpeed: null,
			ftp: null,
			vdot: null,
		};
		await env.DB.prepare("delete from snapshot where athlete_id = ?").bind(athleteId).run();
		await save({ easyHeartRateLimit: true, heartRates: { max: null, rest: null, threshold: null }, birthYear: 1990 });
		for (const [month, bpm] of [
			["2026-09", 150],
			["2026-10", 160],
			["2026-11", 170],
		] as const)
			await env.DB.prepare("insert into snapshot values (?, ?, ?, 0, 0)")
				.bind(athleteId, month, JSON.stringify({ ...fitness, thresholdHeartRate: { value: bpm, kind: "effort" } }))
				.run();
		// October is the newest month that is over.
		expect([...new Set((await wanted()).flatMap(limitsIn))]).toEqual([143]);
	});

	test("is the same wherever a workout is shown, approved or sent", async () => {
		await save({ easyHeartRateLimit: true });
		const easy = (await wanted()).find((each) => limitsIn(each).length > 0);
		if (!easy) throw new Error("a week has an easy run");
		expect((await athlete.put(`/api/workouts/${easy.workoutId}/approval`, { body: { approved: true } })).body).toMatchObject({
			approval: "approved",
		});
		expect((await wanted()).find(({ workoutId }) => workoutId === easy.workoutId)?.approval).toBe("approved");
		vi.setSystemTime(new Date(`${easy.day}T08:00:00Z`));
		const { workouts } = (await athlete.get("/api/extension/today")).body;
		expect(workouts.find(({ id }: { id: string }) => id === easy.workoutId)?.approval).toBe("approved");
	});
});

describe("the pool", () => {
	const swim: Workout = {
		id: `${"0".repeat(36)}.1`,
		day: "2026-11-05",
		firstDay: "2026-11-05",
		sport: "swimming",
		kind: "other",
		priority: "optional",
		segments: [{ kind: "step", role: "work", intensity: "easy", duration: { kind: "distance", metres: 190 }, target: { kind: "open" } }],
		estimate: { seconds: 600, metres: 190, load: 8 },
		byHand: false,
	};
	const nothing = { thresholds: [], snapshots: [] };
	const sent = (pool: Profile["pool"]) => garminBody(swim, garminAthlete(profile({ pool }), "2026-11-04", nothing));

	test("makes swims whole lengths of it; without one they stay as planned", async () => {
		const [unknown, metres, yards] = [
			await sent(null),
			await sent({ length: 25, unit: "metre" }),
			await sent({ length: 25, unit: "yard" }),
		];
		const poolOf = ({ garmin }: { garmin: unknown }) => JSON.stringify(garmin).match(/"poolLength":(null|[\d.]+)/)?.[1];
		expect([unknown, metres, yards].map(poolOf)).toEqual(["null", "25", "25"]);
		expect(fromGarminWorkout(metres.garmin)).not.toEqual(fromGarminWorkout(yards.garmin));
		expect(JSON.stringify(metres.garmin)).toContain('"endConditionValue":200');
		expect(JSON.stringify(unknown.garmin)).toContain('"endConditionValue":190');
		expect(new Set([unknown, metres, yards].map(({ digest }) => digest)).size).toBe(3);
	});

	test("is kept in the profile, changes no run, and is refused where nobody swims in such a one", async () => {
		const before = await wanted();
		await save({ pool: { length: 25, unit: "yard" } });
		expect((await athlete.get("/api/users/profile")).body.profile.pool).toEqual({ length: 25, unit: "yard" });
		expect((await wanted()).map(({ digest }) => digest)).toEqual(before.map(({ digest }) => digest));
		for (const pool of [{ length: 5, unit: "metre" }, { length: 25, unit: "feet" }, { length: 25 }])
			expect((await athlete.put("/api/users/profile", { body: { ...profile(training), pool } })).status).toBe(400);
	});
});
