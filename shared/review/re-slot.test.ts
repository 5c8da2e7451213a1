import { describe, expect, test } from "vitest";
import { aFitness, aPlan, aProfile, aRace, aState, done } from "../../test/simulate/builders.ts";
import { addDays } from "../calendar.ts";
import { isHard } from "../workout/hard.ts";
import type { Workout } from "../workout/workout.ts";
import { refresh } from "./refresh.ts";
import type { Completion, RefreshResult, RefreshState, ReviewedActivity } from "./review.ts";

const START = "2026-03-02";
const profile = aProfile({ zone: "UTC", availability: [75, 75, 90, 75, 75, 90, 180] });
const goal = aRace({ day: addDays(START, 14 * 7 - 1), metres: 21_097.5 });
const plan = aPlan({ today: START, profile, goal, fitness: aFitness(START, { weekHours: 5, runs: 5, longestMinutes: 90, vdot: 45 }) });

const key = plan.workouts.find((each) => each.kind === "tempo") as Workout;

function runsUntil(day: string, but: readonly string[] = []): ReviewedActivity[] {
	return plan.workouts.filter((each) => each.day <= day && !but.includes(each.id)).map((each) => done(each));
}

function stateOf(today: string, but: readonly string[] = [], known: Partial<RefreshState> = {}): RefreshState {
	return { ...aState({ plan, profile, goal, runs: runsUntil(today, but), dataHorizon: today, today }), ...known };
}

function lookAt(state: RefreshState, day: string): RefreshResult {
	return refresh(state, `${day}T23:30:00Z`, { look: "running" });
}

describe("a key session missed in the running week", () => {
	const result = lookAt(stateOf(key.day, [key.id]), key.day);
	const moved = result.plan.workouts.find((each) => each.id === key.id);

	test("moves by two days at most, keeps its first day, and says so", () => {
		expect(moved).toMatchObject({ firstDay: key.firstDay, missedOn: key.day, kind: key.kind, segments: key.segments });
		expect(moved && moved.day > key.day && moved.day <= addDays(key.day, 2)).toBe(true);
		expect(result.changes.filter((each) => each.reason === "re_slotted")).toContainEqual({
			kind: "moved",
			workoutId: key.id,
			day: moved?.day,
			fromDay: key.day,
			reason: "re_slotted",
		});
	});
	test("stands alone on its day, two days from every other hard one", () => {
		const near = result.plan.workouts.filter((each) => each.id !== key.id && isHard(each, 18_000));
		expect(result.plan.workouts.filter((each) => each.day === moved?.day).length).toBe(1);
		expect(near.every((each) => Math.abs(Date.parse(each.day) - Date.parse(moved?.day ?? "")) >= 2 * 86_400_000)).toBe(true);
	});
	test("is no longer missed, and looking again changes nothing", () => {
		expect(result.completions.some((each) => each.workoutId === key.id)).toBe(false);
		const again = lookAt({ ...stateOf(key.day, [key.id]), plan: result.plan, completions: result.completions }, key.day);
		expect(again.plan).toEqual(result.plan);
		expect(again.changes).toEqual([]);
	});
	test("goes back when its data comes late", () => {
		const late = lookAt({ ...stateOf(key.day), plan: result.plan, completions: result.completions }, key.day);
		expect(late.plan.workouts.find((each) => each.id === key.id)).toMatchObject({ day: key.day });
		expect(late.completions.find((each) => each.workoutId === key.id)?.state).toBe("confirmed");
	});
	test("is dropped when it is missed again", () => {
		const day = moved?.day ?? "";
		const runs = [
			...runsUntil(key.day, [key.id]),
			...result.plan.workouts.filter((each) => each.day > key.day && each.day < day).map((each) => done(each)),
		];
		const later = lookAt(
			{ ...aState({ plan: result.plan, profile, goal, runs, dataHorizon: day, today: day }), completions: result.completions },
			day,
		);
		expect(later.plan.workouts.find((each) => each.id === key.id)?.day).toBe(day);
		expect(later.completions.find((each) => each.workoutId === key.id)?.state).toBe("missed");
	});
});

describe("a missed key session stays missed", () => {
	const stays = (state: RefreshState, day: string): void => {
		const result = lookAt(state, day);
		expect(result.plan.workouts.filter((each) => each.missedOn)).toEqual([]);
	};
	test("when nothing is known of its day", () => stays({ ...stateOf(key.day, [key.id]), dataHorizon: addDays(key.day, -1) }, key.day));
	test("when the athlete has skipped it", () => {
		const said: Completion = { workoutId: key.id, state: "skipped", activityIds: [], ratio: null, by: "athlete" };
		stays(stateOf(key.day, [key.id], { completions: [said] }), key.day);
	});
	test("when the days after have no time for it", () => {
		const busy = {
			...plan,
			circumstances: [{ kind: "pause", from: addDays(key.day, 1), to: addDays(key.day, 2), reason: "work" } as const],
		};
		stays(stateOf(key.day, [key.id], { plan: busy }), key.day);
	});
	test("when the next hard day leaves it no room", () => {
		const between = plan.workouts.filter((each) => isHard(each, 18_000));
		const crowded = between.find(
			(each, i) => each.kind !== "long" && Date.parse(between[i + 1]?.day ?? "") - Date.parse(each.day) <= 2 * 86_400_000,
		);
		if (!crowded) throw new Error("no crowded week");
		stays(stateOf(crowded.day, [crowded.id]), crowded.day);
	});
	test("when it is more than two days ago", () => stays(stateOf(addDays(key.day, 3), [key.id]), addDays(key.day, 3)));
});
