import { describe, expect, test } from "vitest";
import type { Execution } from "../review/review.ts";
import { markOf, type StepMark } from "../review/step-mark.ts";
import type { Step, Workout, WorkoutKind } from "../workout/workout.ts";
import { type SessionDone, sessionVerdict, type WorkDone } from "./verdict.ts";

const ID = "019a0000-0000-7000-8000-000000000000.1";
const step: Step = {
	kind: "step",
	role: "work",
	duration: { kind: "time", seconds: 240 },
	intensity: "threshold",
	target: { kind: "speed", low: 3.9, high: 4 },
};
const workout = (kind: WorkoutKind): Workout => ({
	id: ID,
	day: "2026-04-07",
	firstDay: "2026-04-07",
	sport: "running",
	kind,
	priority: "key",
	segments: [step],
	estimate: { seconds: 3_000, metres: 10_000, load: 70 },
	byHand: false,
});
const execution = (change: Partial<Execution> = {}): Execution => ({
	score: 80,
	alignedBy: "laps",
	duration: 100,
	work: 80,
	easy: 95,
	repetitionsDone: null,
	repetitionsPlanned: null,
	steps: [],
	...change,
});
const speeds: Record<Exclude<StepMark, "unknown">, number | null> = { on: 3.95, over: 4.2, under: 3.7, missing: null };
const work = (...marks: (keyof typeof speeds)[]): WorkDone[] =>
	marks.map((mark, at) => {
		const value = speeds[mark];
		return {
			step,
			seconds: value === null ? null : 240,
			value,
			heartRate: 160 + 3 * at,
			...markOf(step, { from: value === null ? null : 0, value }),
		};
	});
const done = (change: Partial<SessionDone> = {}): SessionDone => ({
	workout: workout("cruise_intervals"),
	execution: execution(),
	ratio: 1,
	work: [],
	sessionSeconds: 3_000,
	recordings: 1,
	seconds: 3_000,
	metres: 10_000,
	averageHeartRate: 150,
	load: 70,
	zoneSeconds: null,
	...change,
});
const en = (change: Partial<SessionDone>) => sessionVerdict(done(change), { language: "en", units: "metric" });
const ko = (change: Partial<SessionDone>) => sessionVerdict(done(change), { language: "ko", units: "metric" });

describe("a session with repetitions", () => {
	test.each([
		[["on", "on", "on"], "All three right on."],
		[["over", "on", "on", "on", "under"], "Three of five right on. The first was too quick, and the last paid for it."],
		[["on", "over", "on"], "Two of three right on. The second was too quick."],
		[["over", "over", "on"], "One of three right on. Two were too quick."],
		[["on", "on", "under"], "Two of three right on. The last was too slow."],
		[["on", "on", "missing"], "Two of three right on. One was left out."],
		[["over", "under"], "Neither of the two was on target. The first was too quick, and the last paid for it."],
	] as [(keyof typeof speeds)[], string][])("%j: %s", (marks, headline) => {
		expect(en({ work: work(...marks) }).headline).toBe(headline);
	});

	test("says in Korean what it says in English", () => {
		expect(ko({ work: work("over", "on", "on", "under") }).headline).toBe(
			"4번 중 2번이 목표에 맞았어요. 첫 번째가 너무 빨라서 마지막에 힘이 빠졌어요.",
		);
	});

	test("tells target, mean and the heart's drift, of what was measured", () => {
		expect(en({ work: work("on", "on", "on") }).detail).toBe(
			"Planned 4:10–4:16\u00a0/km, on average 4:13\u00a0/km. Heart rate rose from 160 in the first to 166\u00a0bpm in the last.",
		);
	});

	test("that cannot be told apart is not judged by its steps", () => {
		expect(en({ work: [] }).headline).toBe("Done: 50\u00a0min. The recording does not tell the single steps apart.");
	});
});

describe("an easy day", () => {
	test.each([
		[100, 1, "Easy, as it should be."],
		[70, 1, "Mostly easy, with parts a little too quick."],
		[20, 1, "Too hard for an easy day."],
		[100, 0.6, "Easy, as it should be. Shorter than planned: 50\u00a0min of 50\u00a0min."],
	])("%d points, ratio %d", (easy, ratio, headline) => {
		expect(en({ workout: workout("easy"), execution: execution({ easy }), ratio }).headline).toBe(headline);
	});
});

describe("a session of two recordings", () => {
	const easy = {
		workout: workout("easy"),
		execution: execution({ easy: 95 }),
		seconds: 600,
		sessionSeconds: 4_200,
		recordings: 2,
		ratio: 1.4,
	};
	test("is told by the length of both", () => {
		expect(en(easy).headline).toBe(
			"Easy, as it should be. Longer than planned: 1\u00a0h\u00a010 in two recordings instead of 50\u00a0min.",
		);
		expect(ko(easy).headline).toContain("50분 대신 기록 2개를 합쳐 1시간\u00a010분");
		expect(en({ ...easy, execution: null, ratio: 1 }).headline).toBe("Done: 1\u00a0h\u00a010 in two recordings.");
	});
	test("says nothing of its length while one of them is not at hand", () => {
		expect(en({ ...easy, sessionSeconds: null }).headline).toBe("Easy, as it should be.");
	});
});

test("a race is told by its result", () => {
	expect(en({ workout: workout("race"), execution: null, seconds: 2_530 }).headline).toBe("Race done: 10\u00a0km in 42:10.");
});

test.each([
	[[1_500, 1_000, 500, 0, 0], "50\u00a0min, easy. It was not in the plan."],
	[[500, 500, 1_500, 500, 0], "50\u00a0min, hard in parts. It was not in the plan."],
	[[500, 500, 1_900, 100, 0], "50\u00a0min, steady. It was not in the plan."],
	[null, "50\u00a0min. It was not in the plan."],
])("without a plan it is told by its zones: %j", (zoneSeconds, headline) => {
	expect(en({ workout: null, execution: null, zoneSeconds }).headline).toBe(headline);
});
