import { describe, expect, test } from "vitest";
import { languages } from "../athlete/profile.ts";
import { workoutTitle } from "../workout/titles.ts";
import type { Step, Workout } from "../workout/workout.ts";
import { workoutKinds } from "../workout/workout.ts";
import type { FitAthlete, FitMessage } from "./fit.ts";
import { FitAthleteSchema, FitWorkoutSchema, toFitMessages } from "./fit.ts";

const athlete: FitAthlete = { language: "en", createdAt: "2026-11-21T06:00:00Z" };

const step = (over: Partial<Step> = {}): Step => ({
	kind: "step",
	role: "work",
	duration: { kind: "time", seconds: 600 },
	intensity: "easy",
	target: { kind: "open" },
	...over,
});

const workout = (segments: Workout["segments"], over: Partial<Workout> = {}): Workout => ({
	id: "01890000-0000-7000-8000-000000000000.7",
	day: "2026-11-24",
	firstDay: "2026-11-24",
	sport: "running",
	kind: "easy",
	priority: "important",
	segments,
	estimate: { seconds: 600, metres: 1_800, load: 10 },
	byHand: false,
	...over,
});

const messagesOf = (...segments: Workout["segments"]) => toFitMessages(workout(segments), athlete);
const stepsOf = (...segments: Workout["segments"]) => messagesOf(...segments).slice(2);
const only = (messages: FitMessage[]) => {
	expect(messages).toHaveLength(1);
	return messages[0];
};

test("a file is file_id, workout and its steps, in this order", () => {
	const messages = messagesOf(step({ role: "warmup" }), step({ role: "cooldown" }));
	expect(messages.map((message) => message.mesgNum)).toEqual([0, 26, 27, 27]);
	expect(messages[0]).toMatchObject({ type: "workout", manufacturer: "development", timeCreated: 1_164_175_200 });
	expect(messages[1]).toMatchObject({ wktName: "Easy run", sport: "running", numValidSteps: 2 });
});

test("the same workout has the same serial number in every file, another one has another", () => {
	const serial = (id: string) => toFitMessages(workout([step()], { id }), athlete)[0];
	const id = "01890000-0000-7000-8000-000000000000";
	expect(serial(`${id}.1`)).toEqual(serial(`${id}.1`));
	const all = Array.from({ length: 500 }, (_, i) => serial(`${id}.${i}`)).map(
		(message) => message && "serialNumber" in message && message.serialNumber,
	);
	expect(new Set(all).size).toBe(500);
	expect(all.every((number) => Number.isInteger(number) && Number(number) > 0 && Number(number) < 0xffffffff)).toBe(true);
	expect(toFitMessages(workout([step()]), { ...athlete, serialNumber: 42 })[0]).toMatchObject({ serialNumber: 42 });
});

describe("durations", () => {
	test("time in milliseconds", () => {
		expect(only(stepsOf(step({ duration: { kind: "time", seconds: 90.5 } })))).toMatchObject({
			durationType: "time",
			durationValue: 90_500,
		});
	});

	test("distance in centimetres", () => {
		const mile = step({ duration: { kind: "distance", metres: 1_609.344 } });
		expect(only(stepsOf(mile))).toMatchObject({ durationType: "distance", durationValue: 160_934 });
	});

	test("open until the lap button, without a value", () => {
		const message = only(stepsOf(step({ duration: { kind: "open" } })));
		expect(message).toMatchObject({ durationType: "open" });
		expect(message).not.toHaveProperty("durationValue");
	});
});

describe("targets", () => {
	test.each([
		["speed in mm/s, slow first", { kind: "speed", low: 2.7777, high: 3.2 }, "speed", 2_778, 3_200],
		["heart rate in bpm above the 100 percentages", { kind: "heart_rate", low: 141.6, high: 152 }, "heartRate", 242, 252],
		["power in watts above the 1000 percentages", { kind: "power", low: 210, high: 230 }, "power", 1_210, 1_230],
	] as const)("%s", (_, target, targetType, customTargetValueLow, customTargetValueHigh) => {
		expect(only(stepsOf(step({ target })))).toMatchObject({ targetType, targetValue: 0, customTargetValueLow, customTargetValueHigh });
	});

	test("effort is an open target, and the note says it", () => {
		const message = only(stepsOf(step({ target: { kind: "rpe", low: 3, high: 4 }, note: "Relaxed shoulders" })));
		expect(message).toMatchObject({ targetType: "open", notes: "RPE 3-4 · Relaxed shoulders" });
		expect(message).not.toHaveProperty("customTargetValueLow");
		expect(only(stepsOf(step({ target: { kind: "rpe", low: 7, high: 7 } })))).toMatchObject({ notes: "RPE 7" });
	});

	test("no target and no note leave both out", () => {
		expect(only(stepsOf(step()))).not.toHaveProperty("notes");
	});
});

test("roles become the watch's words for a step", () => {
	const messages = stepsOf(
		step({ role: "warmup" }),
		step(),
		step({ role: "recovery", intensity: "recovery" }),
		step({ role: "recovery", intensity: "rest" }),
		step({ role: "cooldown" }),
	);
	expect(messages.map((message) => "intensity" in message && message.intensity)).toEqual([
		"warmup",
		"active",
		"recovery",
		"rest",
		"cooldown",
	]);
});

test("a repeat follows its block, names the block's first step and counts all rounds", () => {
	const messages = stepsOf(
		step({ role: "warmup" }),
		{ kind: "repeat", count: 4, steps: [step(), step({ role: "recovery" })] },
		step(),
		{ kind: "repeat", count: 6, steps: [step()] },
		step({ role: "cooldown" }),
	);
	expect(messages.map((message) => "messageIndex" in message && message.messageIndex)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
	expect(messages[3]).toEqual({
		mesgNum: 27,
		messageIndex: 3,
		durationType: "repeatUntilStepsCmplt",
		durationValue: 1,
		targetType: "open",
		targetValue: 4,
	});
	expect(messages[6]).toMatchObject({ durationType: "repeatUntilStepsCmplt", durationValue: 5, targetValue: 6 });
});

test("numValidSteps counts repeats as steps", () => {
	const messages = messagesOf(step(), { kind: "repeat", count: 2, steps: [step(), step()] });
	expect(messages[1]).toMatchObject({ numValidSteps: 4 });
	expect(messages).toHaveLength(6);
});

test("strength is training with its sub-sport", () => {
	expect(toFitMessages(workout([step()], { sport: "strength" }), athlete)[1]).toMatchObject({
		sport: "training",
		subSport: "strengthTraining",
	});
});

test("names and notes are in the athlete's language and short enough for a watch", () => {
	const korean = toFitMessages(workout([step({ note: "가".repeat(200) })]), { ...athlete, language: "ko" });
	expect(korean[1]).toMatchObject({ wktName: expect.stringMatching(/^\p{Script=Hangul}.{0,31}$/u) });
	expect(new TextEncoder().encode((korean[2] as { notes: string }).notes).length).toBeLessThanOrEqual(254);
});

test("no title is cut", () => {
	for (const language of languages) {
		for (const kind of workoutKinds) {
			const named = workout([step()], { kind });
			expect(toFitMessages(named, { ...athlete, language })[1]).toMatchObject({ wktName: workoutTitle(named, language) });
		}
	}
});

test("the schemas beside it take what the function takes", () => {
	expect(FitWorkoutSchema.safeParse(workout([step()])).success).toBe(true);
	expect(FitAthleteSchema.safeParse(athlete).success).toBe(true);
	expect(FitAthleteSchema.safeParse({ ...athlete, createdAt: "yesterday" }).success).toBe(false);
	expect(FitAthleteSchema.safeParse({ ...athlete, serialNumber: 0 }).success).toBe(false);
	expect(() => toFitMessages(workout([step()]), { ...athlete, createdAt: "yesterday" })).toThrow(RangeError);
});
