/** What the extension shows: the day, and an activity against its plan. */
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import type { Activity } from "../../shared/activity/activity.ts";
import type { Samples } from "../../shared/activity/samples.ts";
import { weekday } from "../../shared/calendar.ts";
import { type ActivityAnswer, ActivityAnswerSchema } from "../../shared/coach/activity-panel.ts";
import { type TodayPanel, TodayPanelSchema } from "../../shared/coach/today-panel.ts";
import type { DeliveryEntry } from "../../shared/export/delivery/entry.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import type { Step, Workout } from "../../shared/workout/workout.ts";
import { packJson } from "../../worker/repositories/packed-json.ts";
import type { Delivery } from "../../worker/usecases/delivery.ts";
import { daysAhead, metrics, runImport, withPlan, withProfile } from "./athletes.ts";
import type { Client } from "./client.ts";
import { pairedWith } from "./paired.ts";
import { athleteIdOf } from "./recalculation.ts";

const TODAY = daysAhead(0);
const everyDay = { zone: "UTC", longRunDay: weekday(daysAhead(3)), availability: [60, 60, 60, 60, 60, 60, 60] };

const today = async (client: Client): Promise<TodayPanel> => TodayPanelSchema.parse((await client.get("/api/extension/today")).body);
const shown = async (client: Client, id = "9001"): Promise<ActivityAnswer> =>
	ActivityAnswerSchema.parse((await client.get(`/api/extension/activity/strava/${id}`)).body);

/** The plan with one session today and none else until tomorrow. */
async function planToday(client: Client, made: (workout: Workout) => Workout): Promise<Workout> {
	const { plan }: { plan: Plan } = (await client.get("/api/plans/two-months")).body;
	const [first, ...others] = plan.workouts;
	if (!first) throw new Error("a plan has workouts");
	const mine = made({ ...first, day: TODAY, firstDay: TODAY });
	const changed: Plan = { ...plan, workouts: [mine, ...others.filter(({ day }) => day > TODAY)] };
	await env.DB.prepare("update plan_version set plan = ? where athlete_id = ?")
		.bind(packJson(changed).slice().buffer, await athleteIdOf(client))
		.run();
	return mine;
}

const step = (role: Step["role"], intensity: Step["intensity"], seconds: number, target: Step["target"]): Step => ({
	kind: "step",
	role,
	duration: { kind: "time", seconds },
	intensity,
	target,
});
const band = (speed: number): Step["target"] => ({ kind: "speed", low: speed * 0.985, high: speed * 1.015 });

/** 5 × 4 min at 4 m/s. */
const intervals = (workout: Workout): Workout => ({
	...workout,
	kind: "cruise_intervals",
	priority: "key",
	segments: [
		step("warmup", "easy", 600, band(2.8)),
		{ kind: "repeat", count: 5, steps: [step("work", "threshold", 240, band(4)), step("recovery", "recovery", 120, { kind: "open" })] },
		step("cooldown", "easy", 600, band(2.8)),
	],
	estimate: { seconds: 3_000, metres: 9_500, load: 70 },
});

/** Speeds held for so many seconds, as the watch has them, with laps at every change. */
async function run(parts: readonly (readonly [number, number])[], change: Partial<Activity> = {}) {
	const seconds = parts.reduce((sum, [, each]) => sum + each, 0);
	const [distance, heartRate] = [new Float64Array(seconds + 1), new Float64Array(seconds + 1).fill(150)];
	const laps: Activity["laps"] = [];
	let at = 0;
	for (const [speed, each] of parts) {
		const lap = { startSeconds: at, elapsedSeconds: each, timerSeconds: each, distanceMetres: speed * each };
		laps.push({ ...lap, averageHeartRate: 150, averagePower: null });
		for (let second = 0; second < each; second++, at++) {
			distance[at + 1] = (distance[at] ?? 0) + speed;
			heartRate[at] = 130 + 10 * speed;
		}
	}
	const samples: Samples = {
		time: Float64Array.from({ length: seconds + 1 }, (_, second) => second),
		channels: { distance, heartRate },
		pauses: [],
		rr: null,
	};
	const metres = distance.at(-1) ?? 0;
	const facts = { elapsedSeconds: seconds, timerSeconds: seconds, distanceMetres: metres, laps, zone: "UTC", zoneAssumed: false };
	const clock = { day: TODAY, startedAt: `${TODAY}T00:00:10Z`, startedLocal: `${TODAY}T00:00:10` };
	const outsideIds = [{ system: "strava" as const, id: "9001" }];
	return runImport(
		{ ...facts, ...clock, outsideIds, ...change },
		{ samples, metrics: { ...metrics(), distanceMetres: metres, movingSeconds: seconds } },
	);
}

const asPlanned = (...speeds: number[]) =>
	[[2.8, 600], ...speeds.flatMap((speed) => [[speed, 240] as const, [2, 120] as const]), [2.8, 600]] as const;

describe("the day", () => {
	test("before the first plan has nothing but the athlete", async () => {
		const client = await withProfile({ language: "ko", units: "imperial" });
		expect(await today(client)).toMatchObject({
			athlete: { name: "Mina", language: "ko", units: "imperial" },
			hasPlan: false,
			plan: null,
			workouts: [],
			waiting: { proposals: 0, questions: 0, unapproved: 0, changes: 0 },
		});
	});

	test("names the session, what it is for, and whether it may go to the watch", async () => {
		const client = await withPlan(everyDay);
		const mine = await planToday(client, intervals);
		const { workouts, plan, rest, waiting } = await today(client);
		expect(workouts[0]).toMatchObject({
			id: mine.id,
			day: TODAY,
			title: "Cruise intervals",
			state: "planned",
			approval: "not_approved",
			watch: "not_sent",
		});
		expect(workouts[0]?.segments).toEqual(mine.segments);
		expect(workouts.every(({ day }) => day >= TODAY && day <= daysAhead(3))).toBe(true);
		expect(plan).toMatchObject({ goal: "Seoul Marathon", version: 1 });
		expect(rest).toBeNull();
		expect(waiting.unapproved).toBeGreaterThan(0);
	});

	test("says what was done of the session, not what was planned", async () => {
		const client = await withPlan(everyDay);
		await planToday(client, intervals);
		expect((await today(client)).workouts[0]?.done).toBeNull();
		const answer = await client.post("/api/activities/import", { form: (await run(asPlanned(4, 4, 4, 4, 4))).form });
		expect(answer.body.results?.[0]?.outcome).toBe("added");
		const [session] = (await today(client)).workouts;
		expect(session?.state).toBe("confirmed");
		expect(session?.done?.seconds).toBe(600 + 5 * (240 + 120) + 600);
		expect(session?.done?.metres).toBeCloseTo(2.8 * 1_200 + 5 * (4 * 240 + 2 * 120), 0);
	});

	test("without a session says what rest is for", async () => {
		const client = await withPlan(everyDay);
		const mine = await planToday(client, (workout) => ({ ...workout, day: daysAhead(1), firstDay: daysAhead(1) }));
		const { workouts, rest } = await today(client);
		expect(workouts[0]?.id).toBe(mine.id);
		expect(rest?.text.length).toBeGreaterThan(10);
	});

	test("is one that a paired browser may read, in few round trips", async () => {
		const client = await withPlan(everyDay);
		const { token } = await pairedWith(client);
		const { Client: Stranger } = await import("./client.ts");
		const answer = await new Stranger().get("/api/extension/today", { headers: { authorization: `Bearer ${token}` } });
		expect([answer.status, answer.body.hasPlan]).toEqual([200, true]);
		expect(answer.roundTrips).toBeLessThanOrEqual(4);
		// Whose token it is, the athlete's state, and what is sent.
		const again = await new Stranger().get("/api/extension/today", { headers: { authorization: `Bearer ${token}` } });
		expect(again.roundTrips).toBeLessThanOrEqual(3);
	});
});

describe("the way to the watch", () => {
	let client: Client;
	let mine: Workout;
	beforeEach(async () => {
		client = await withPlan(everyDay);
		const { workouts }: { workouts: Workout[] } = (await client.get("/api/workouts")).body;
		const next = workouts.find(({ day }) => day > TODAY);
		if (!next) throw new Error("a plan has workouts");
		mine = next;
	});

	const shownOf = async () => {
		const { workouts, waiting } = await today(client);
		const { approval, watch } = workouts.find(({ id }) => id === mine.id) ?? {};
		return { approval, watch, waiting };
	};
	const approveMine = (approved = true) => client.put(`/api/workouts/${mine.id}/approval`, { body: { approved } });
	/** As if a browser had sent it as it is now. */
	async function standing(change: Partial<DeliveryEntry> = {}): Promise<void> {
		const { wanted }: Delivery = (await client.get("/api/garmin/delivery")).body;
		const item = wanted.find(({ workoutId }) => workoutId === mine.id);
		if (!item) throw new Error("the next session is wanted");
		const browser = await pairedWith(client);
		const { lease } = (await browser.ask("POST", "/api/garmin/delivery/lease", { body: { account: "81234567" } })).body;
		const entry: DeliveryEntry = {
			workoutId: mine.id,
			day: mine.day,
			digest: item.digest,
			garminId: "11",
			scheduleId: "22",
			garminUpdated: null,
			held: null,
			step: null,
			question: null,
			answer: null,
			failure: null,
			...change,
		};
		const written = await browser.ask("PUT", `/api/garmin/delivery/entries/${mine.id}`, { body: { lease, entry } });
		expect(written.status).toBe(200);
		await browser.ask("DELETE", `/api/garmin/delivery/lease/${lease}`);
	}
	/** Its first step takes another time. */
	async function change(): Promise<void> {
		const [first, ...rest] = mine.segments;
		if (first?.kind !== "step") throw new Error("a workout begins with a step");
		const segments = [{ ...first, duration: { kind: "time", seconds: 1_234 } }, ...rest];
		const answer = await client.patch(`/api/workouts/${mine.id}`, { body: { segments, baseVersion: null } });
		expect(answer.status).toBe(200);
	}

	test("begins with a yes, to one workout or to the plan", async () => {
		const before = await shownOf();
		expect(before).toMatchObject({ approval: "not_approved", watch: "not_sent" });
		await approveMine();
		const after = await shownOf();
		expect(after).toMatchObject({ approval: "approved", watch: "not_sent" });
		expect(after.waiting.unapproved).toBe(before.waiting.unapproved - 1);
		const { planId }: Delivery = (await client.get("/api/garmin/delivery")).body;
		await client.put("/api/plans/approval", { body: { approved: true, planId } });
		expect((await shownOf()).waiting.unapproved).toBe(0);
	});

	test("ends on the watch, and with another workout there until that one has a yes, too, and is sent", async () => {
		await approveMine();
		await standing();
		expect(await shownOf()).toMatchObject({ approval: "approved", watch: "sent" });
		await change();
		const changed = await shownOf();
		expect(changed).toMatchObject({ approval: "changed", watch: "outdated" });
		await approveMine();
		expect(await shownOf()).toMatchObject({ approval: "approved", watch: "outdated" });
		await standing();
		expect(await shownOf()).toMatchObject({ approval: "approved", watch: "sent" });
	});

	test("is the day's, too: what stands on another one is not there yet", async () => {
		await approveMine();
		await standing({ day: daysAhead(9) });
		expect(await shownOf()).toMatchObject({ approval: "approved", watch: "outdated" });
	});

	test("goes back when the yes is taken back", async () => {
		await approveMine();
		await standing();
		await approveMine(false);
		expect(await shownOf()).toMatchObject({ approval: "not_approved", watch: "outdated" });
	});

	test.each([
		["asks when the athlete has changed it at Garmin", { question: "changed" }, "question"],
		["says that a sending has failed", { failure: "throttled", step: "scheduling", scheduleId: null }, "failed"],
		["is not over before it stands on a day", { scheduleId: null }, "not_sent"],
		["is not over in the middle of a sending", { step: "updating" }, "outdated"],
	] as const)("%s", async (_, change, watch) => {
		await approveMine();
		await standing(change);
		const { watch: shown, waiting } = await shownOf();
		expect([shown, waiting.questions]).toEqual([watch, watch === "question" ? 1 : 0]);
	});

	test("is left to the athlete once Garmin's version is to stay, and nothing waits for what is done", async () => {
		await approveMine();
		await standing({ question: "moved" });
		await client.post(`/api/garmin/delivery/entries/${mine.id}/answer`, { body: { answer: "keep_garmin" } });
		expect(await shownOf()).toMatchObject({ watch: "left_alone", waiting: { questions: 0 } });
		const before = await shownOf();
		await approveMine(false);
		expect((await shownOf()).waiting.unapproved).toBe(before.waiting.unapproved);
		const { wanted }: Delivery = (await client.get("/api/garmin/delivery")).body;
		const other = wanted.find(({ workoutId, digest }) => workoutId !== mine.id && digest !== null);
		await client.put(`/api/workouts/${other?.workoutId}/completion`, { body: { state: "skipped" } });
		expect((await shownOf()).waiting.unapproved).toBe(before.waiting.unapproved - 1);
	});

	test("waits for a yes to the workouts of two weeks, as the panel at Garmin counts them", async () => {
		const { wanted, to }: Delivery = (await client.get("/api/garmin/delivery")).body;
		expect(to).toBe(daysAhead(13));
		expect(wanted.filter(({ day }) => day > daysAhead(7)).length).toBeGreaterThan(0);
		const { waiting } = await shownOf();
		expect(waiting).toMatchObject({ unapproved: wanted.filter(({ digest }) => digest !== null).length, changes: 0 });
	});

	test("counts what a sending would bring there, change, and take off", async () => {
		const changes = async () => (await shownOf()).waiting.changes;
		await approveMine();
		expect(await changes()).toBe(1);
		await standing();
		expect(await changes()).toBe(0);
		await change();
		await approveMine();
		expect(await changes()).toBe(1);
		await standing();
		await client.put(`/api/workouts/${mine.id}/completion`, { body: { state: "skipped" } });
		expect(await changes()).toBe(1);
		await client.put(`/api/workouts/${mine.id}/completion`, { body: { state: null } });
		expect(await changes()).toBe(0);
	});
});

describe("an activity on its page", () => {
	let client: Client;
	let planned: Workout;
	const bring = async (...made: Parameters<typeof run>) => {
		const answer = await client.post("/api/activities/import", { form: (await run(...made)).form });
		expect([answer.status, answer.body.results?.[0]?.outcome]).toEqual([200, "added"]);
	};
	beforeEach(async () => {
		client = await withPlan(everyDay);
		planned = await planToday(client, intervals);
	});

	test("is told against its plan, step by step, with the verdict first", async () => {
		await bring(asPlanned(4.2, 4, 4, 4, 3.8));
		const answer = await shown(client);
		if (!answer.known) throw new Error("unknown");
		expect(answer.verdict.headline).toBe("Three of five right on. The first was too quick, and the last paid for it.");
		expect(answer.planned).toMatchObject({ workoutId: planned.id, title: "Cruise intervals", state: "confirmed" });
		expect(answer.planned?.score).toBeGreaterThan(50);
		const reps = answer.steps.filter(({ repetition }) => repetition !== null);
		expect(reps.map(({ mark }) => mark)).toEqual(["over", "on", "on", "on", "under"]);
		expect(reps.map(({ repetition, heartRate }) => [repetition, heartRate])).toEqual([
			[1, 172],
			[2, 170],
			[3, 170],
			[4, 170],
			[5, 168],
		]);
		expect(reps[0]?.value).toBeCloseTo(4.2, 1);
		expect(reps[0]?.off).toBeCloseTo(4.2 - 4 * 1.015, 1);
		expect(answer.line?.zones).toHaveLength(120);
		expect(answer.next?.day).toBe(daysAhead(1));
	});

	test("in two recordings is one session: both pages show its verdict and its mark", async () => {
		planned = await planToday(client, (workout) => ({
			...workout,
			kind: "easy",
			segments: [step("work", "easy", 1_800, band(2.8))],
			estimate: { seconds: 1_800, metres: 5_040, load: 30 },
		}));
		await bring([[2.8, 600]]);
		const later = { startedAt: `${TODAY}T00:20:10Z`, startedLocal: `${TODAY}T00:20:10` };
		// What laps and totals say of the longer one is all in its band; its samples tell that half of it was too fast.
		await bring(
			[
				[3.3, 900],
				[2.3, 900],
			],
			{ ...later, laps: [], outsideIds: [{ system: "strava", id: "9003" }] },
		);
		const both = await Promise.all([shown(client, "9001"), shown(client, "9003")]);
		const [short, long] = both.map((answer) => {
			if (!answer.known) throw new Error("unknown");
			return answer;
		});
		expect(short?.seconds).toBe(600);
		expect(long?.seconds).toBe(1_800);
		expect(short?.planned).toMatchObject({ workoutId: planned.id, score: long?.planned?.score });
		expect(short?.verdict.headline).toContain("Longer than planned: 40\u00a0min in two recordings instead of 30\u00a0min.");
		expect(long?.verdict.headline).toBe(short?.verdict.headline);
		// Length: 4/3 of the plan. The easy part: half of the longer recording was above the cap, which costs all of it.
		expect(long?.planned?.score).toBe(27);
	});

	test("says in the athlete's own language and units", async () => {
		const { body } = await client.get("/api/users/profile");
		await client.put("/api/users/profile", { body: { ...body.profile, language: "ko", units: "imperial" } });
		await bring(asPlanned(4, 4, 4, 4, 4));
		const answer = await shown(client);
		if (!answer.known) throw new Error("unknown");
		expect(answer.verdict.headline).toBe("5번 모두 목표에 딱 맞았어요.");
		expect(answer.verdict.detail).toContain("/mi");
	});

	test("that was not in the plan is told by itself", async () => {
		await bring([[4, 600]], { sport: "cycling" });
		const answer = await shown(client);
		if (!answer.known) throw new Error("unknown");
		expect(answer).toMatchObject({ planned: null, steps: [], sport: "cycling" });
		expect(answer.verdict.headline).toContain("not in the plan");
		expect(answer.next?.workoutId).toBe(planned.id);
	});

	test("without a plan is told by itself, too", async () => {
		client = await withProfile({ zone: "UTC" });
		await bring(asPlanned(4, 4));
		expect(await shown(client)).toMatchObject({ known: true, planned: null, next: null });
	});

	test("is read in few round trips, and one that nobody knows in fewer", async () => {
		await bring(asPlanned(4, 4, 4, 4, 4));
		expect((await client.get("/api/extension/activity/strava/9001")).roundTrips).toBeLessThanOrEqual(4);
		expect((await client.get("/api/extension/activity/strava/9002")).roundTrips).toBeLessThanOrEqual(2);
	});
});
