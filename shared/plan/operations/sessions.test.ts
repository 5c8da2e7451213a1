import { expect, test } from "vitest";
import {
	apply,
	byId,
	changingContext,
	changingPlan,
	firstOf,
	freeDay,
	problemOf,
	RACE_DAY,
	TODAY,
} from "../../../test/simulate/changing-plan.ts";
import { addDays } from "../../calendar.ts";
import { pacesOf } from "../../workout/paces.ts";
import type { Segment, Workout } from "../../workout/workout.ts";
import { stepsOf } from "./work.ts";

const easy = firstOf(["easy"]);
const long = firstOf(["long"]);
const race = firstOf(["race"]);
const paces = pacesOf({ vdot: 48, easySpeed: 3 });

function work(
	kind: "tempo" | "cruise_intervals" | "vo2max_intervals" | "repetitions",
	seconds = 3_600,
): { id: string; plan: typeof changingPlan } {
	const { plan } = apply([{ kind: "replace", workoutId: long.id, template: kind, seconds }]);
	return { id: long.id, plan };
}

const counts = ({ segments }: Workout): number[] => segments.flatMap((each) => (each.kind === "repeat" ? [each.count] : []));

test("an easy run scales to whole minutes, and its estimate with it", () => {
	const { plan, changes } = apply([{ kind: "scale_time", workoutId: easy.id, factor: 0.6 }]);
	const now = byId(plan, easy.id);
	expect(now.estimate.seconds % 60).toBe(0);
	expect(Math.abs(now.estimate.seconds - easy.estimate.seconds * 0.6)).toBeLessThanOrEqual(30);
	expect(now.estimate.load / easy.estimate.load).toBeCloseTo(0.6, 1);
	expect(changes).toMatchObject([{ kind: "resized", reason: "by_hand" }]);
});

test("intervals scale by whole repeats, and keep their warm-up", () => {
	const { id, plan } = work("cruise_intervals", 4_200);
	const was = byId(plan, id);
	const now = byId(apply([{ kind: "scale_time", workoutId: id, factor: 0.6 }], plan).plan, id);
	expect(counts(now)[0]).toBeLessThan(counts(was)[0] ?? 0);
	expect(counts(now)[0]).toBeGreaterThanOrEqual(2);
	expect(now.segments[0]).toMatchObject({ role: "warmup" });
	expect(stepsOf(now.segments)[0]?.duration).toMatchObject({ seconds: expect.toSatisfy((each: number) => each >= 600) });
	expect(now.estimate.seconds).toBeLessThan(was.estimate.seconds);
});

test("work does not grow beyond the cap of its intensity", () => {
	const { id, plan } = work("tempo");
	const was = byId(plan, id);
	const longer = byId(apply([{ kind: "scale_time", workoutId: id, factor: 1.5 }], plan).plan, id);
	const threshold = (of: Workout): number =>
		stepsOf(of.segments).reduce(
			(sum, each) => sum + (each.intensity === "threshold" && each.duration.kind === "time" ? each.duration.seconds : 0),
			0,
		);
	expect(threshold(longer)).toBeLessThanOrEqual(45 * 60);
	expect(longer.estimate.seconds).toBeGreaterThan(was.estimate.seconds);
});

test("one step easier: threshold becomes marathon pace with its own target", () => {
	const { id, plan } = work("tempo");
	const now = byId(apply([{ kind: "scale_intensity", workoutId: id, steps: -1 }], plan).plan, id);
	expect(now.kind).toBe("marathon_pace");
	const step = stepsOf(now.segments).find((each) => each.role === "work");
	expect(step).toMatchObject({ intensity: "marathon", target: paces.target.marathon });
	expect(now.estimate.load).toBeLessThan(byId(plan, id).estimate.load);
});

test("down to easy it is one easy run of the same length", () => {
	const { id, plan } = work("vo2max_intervals");
	const now = byId(apply([{ kind: "scale_intensity", workoutId: id, steps: -3 }], plan).plan, id);
	expect(now.kind).toBe("easy");
	expect(now.segments).toHaveLength(1);
	expect(now.estimate.seconds).toBe(byId(plan, id).estimate.seconds);
});

test("one step harder is the library's session of that intensity, within its caps", () => {
	const { id, plan } = work("tempo");
	const now = byId(apply([{ kind: "scale_intensity", workoutId: id, steps: 1 }], plan).plan, id);
	expect(now.kind).toBe("vo2max_intervals");
	for (const each of stepsOf(now.segments))
		if (each.role === "work" && each.duration.kind === "time") expect(each.duration.seconds).toBeLessThanOrEqual(300);
});

test("an easy run does not become fast, and nothing is easier than recovery", () => {
	expect(problemOf([{ kind: "scale_intensity", workoutId: easy.id, steps: 1 }])).toBe("cannot_scale");
	expect(problemOf([{ kind: "scale_intensity", workoutId: long.id, steps: -1 }])).toBe("cannot_scale");
	const recovery = apply([{ kind: "scale_intensity", workoutId: easy.id, steps: -1 }]).plan;
	expect(byId(recovery, easy.id).kind).toBe("recovery");
	expect(problemOf([{ kind: "scale_intensity", workoutId: easy.id, steps: -1 }], recovery)).toBe("cannot_scale");
	expect(problemOf([{ kind: "scale_time", workoutId: easy.id, factor: 1 }])).toBe("nothing_to_change");
	expect(problemOf([{ kind: "scale_time", workoutId: race.id, factor: 0.5 }])).toBe("race_fixed");
});

test("another session of the library on the same day, by the same id", () => {
	const { plan, changes } = apply([{ kind: "replace", workoutId: easy.id, template: "tempo", seconds: null }]);
	expect(byId(plan, easy.id)).toMatchObject({ day: easy.day, firstDay: easy.firstDay, kind: "tempo", template: "tempo", byHand: true });
	expect(changes).toMatchObject([{ kind: "replaced", workoutId: easy.id }]);
	expect(problemOf([{ kind: "replace", workoutId: easy.id, template: "no_such", seconds: null }])).toBe("unknown_template");
	expect(problemOf([{ kind: "replace", workoutId: easy.id, template: "race", seconds: null }])).toBe("race_fixed");
	expect(problemOf([{ kind: "replace", workoutId: easy.id, template: "cruise_intervals", seconds: 600 }])).toBe("no_room");
});

test("an inserted session counts on from the plan's last number, and its number is never given again", () => {
	const day = freeDay();
	const { plan, undo, changes } = apply([{ kind: "insert", day, template: "easy", seconds: 1_800 }]);
	const id = `${changingPlan.id}.${changingPlan.nextWorkout}`;
	expect(byId(plan, id)).toMatchObject({ day, firstDay: day, byHand: true, estimate: { seconds: 1_800 } });
	expect(plan.nextWorkout).toBe(changingPlan.nextWorkout + 1);
	expect(undo.workouts?.added).toEqual([id]);
	expect(changes).toMatchObject([{ kind: "added", workoutId: id, reason: "by_hand" }]);
	expect(problemOf([{ kind: "insert", day: RACE_DAY, template: "easy", seconds: null }])).toBe("race_fixed");
	expect(problemOf([{ kind: "insert", day: addDays(TODAY, -1), template: "easy", seconds: null }])).toBe("day_past");
});

test("what the athlete writes is estimated anew, and hard work counts as hard", () => {
	const segments: Segment[] = [
		{ kind: "step", role: "warmup", duration: { kind: "time", seconds: 900 }, intensity: "easy", target: { kind: "open" } },
		{
			kind: "repeat",
			count: 4,
			steps: [
				{ kind: "step", role: "work", duration: { kind: "time", seconds: 300 }, intensity: "threshold", target: { kind: "open" } },
				{ kind: "step", role: "recovery", duration: { kind: "time", seconds: 60 }, intensity: "recovery", target: { kind: "open" } },
			],
		},
	];
	const { plan, changes } = apply([{ kind: "edit", workoutId: easy.id, segments, note: "by the river" }]);
	expect(byId(plan, easy.id)).toMatchObject({
		kind: "cruise_intervals",
		segments,
		note: "by the river",
		byHand: true,
		estimate: { seconds: 2_340 },
	});
	expect(changes).toMatchObject([{ kind: "edited", workoutId: easy.id }]);
	expect(problemOf([{ kind: "edit", workoutId: easy.id, segments: easy.segments, note: null }])).toBe("nothing_to_change");
	const noted = apply([{ kind: "edit", workoutId: easy.id, segments: easy.segments, note: "slow" }]);
	expect(noted.changes).toMatchObject([{ kind: "edited" }]);
	expect(byId(noted.plan, easy.id).kind).toBe("easy");
});

test("the old version of a workout is kept, also when it was taken out", () => {
	const skipped = apply([{ kind: "skip", workoutId: easy.id }]).plan;
	expect(byId(apply([{ kind: "keep", workout: easy }], skipped).plan, easy.id)).toEqual({ ...easy, byHand: true });
	expect(problemOf([{ kind: "keep", workout: easy }])).toBe("nothing_to_change");
	expect(problemOf([{ kind: "keep", workout: { ...easy, id: `${changingPlan.id}.9999` } }])).toBe("unknown_workout");
	expect(problemOf([{ kind: "keep", workout: { ...easy, day: addDays(TODAY, -1) } }])).toBe("day_past");
	expect(problemOf([{ kind: "keep", workout: race }])).toBe("race_fixed");
});

test("a locked workout is left alone by every operation until it is unlocked", () => {
	const { plan: locked, changes } = apply([{ kind: "lock", workoutId: easy.id }]);
	expect(changes).toMatchObject([{ kind: "locked", workoutId: easy.id }]);
	for (const each of [
		{ kind: "skip", workoutId: easy.id },
		{ kind: "scale_time", workoutId: easy.id, factor: 0.5 },
		{ kind: "scale_intensity", workoutId: easy.id, steps: -1 },
		{ kind: "replace", workoutId: easy.id, template: "recovery", seconds: null },
		{ kind: "edit", workoutId: easy.id, segments: easy.segments, note: "x" },
		{ kind: "keep", workout: { ...easy, note: "x" } },
		{ kind: "add_rest", day: easy.day },
	] as const)
		expect(problemOf([each], locked)).toBe("workout_locked");
	expect(problemOf([{ kind: "lock", workoutId: easy.id }], locked)).toBe("nothing_to_change");
	expect(problemOf([{ kind: "lock", workoutId: race.id }])).toBe("race_fixed");
	expect(problemOf([{ kind: "unlock", workoutId: easy.id }])).toBe("nothing_to_change");
	const unlocked = apply([{ kind: "unlock", workoutId: easy.id }], locked);
	expect(unlocked.plan).toEqual(changingPlan);
	expect(unlocked.changes).toMatchObject([{ kind: "unlocked" }]);
});

test("a skipped workout is not planned again by a rebuild", () => {
	const { plan } = apply([
		{ kind: "skip", workoutId: easy.id },
		{ kind: "add_rest", day: firstOf(["easy"], addDays(TODAY, 14)).day },
	]);
	expect(plan.workouts.some((each) => each.day === easy.day)).toBe(false);
	expect(problemOf([{ kind: "skip", workoutId: race.id }])).toBe("race_fixed");
	expect(
		problemOf([{ kind: "skip", workoutId: easy.id }], changingPlan, {
			...changingContext,
			completions: [{ workoutId: easy.id, state: "partial" }],
		}),
	).toBe("workout_past");
});
