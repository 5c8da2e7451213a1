import { describe, expect, test } from "vitest";
import { aFitness, aPlan, aProfile, aRace, aRun, aState, done } from "../../test/simulate/builders.ts";
import { addDays } from "../calendar.ts";
import type { HealthFact } from "../health/fact.ts";
import { project } from "../plan/forecast/projection.ts";
import { isQuality } from "../workout/hard.ts";
import { refresh } from "./refresh.ts";
import type { RefreshState } from "./review.ts";

const START = "2026-03-02";
const profile = aProfile({ zone: "UTC", availability: [75, 75, 90, 75, 75, 90, 180] });
const goal = aRace({ day: addDays(START, 16 * 7 - 1), metres: 21_097.5 });
const plan = aPlan({ today: START, profile, goal, fitness: aFitness(START, { weekHours: 5, runs: 5, longestMinutes: 90, vdot: 45 }) });
const before = Array.from({ length: 30 }, (_, i) => aRun(addDays(START, -1 - Math.floor(i * 1.75)), 60));

function stateOn(today: string, known: Partial<RefreshState> = {}): RefreshState {
	const runs = [...before, ...plan.workouts.filter((each) => each.day <= today).map((each) => done(each))];
	return { ...aState({ plan, profile, goal, runs, dataHorizon: today, today }), ...known };
}

const at = (day: string) => `${day}T23:30:00Z`;

/** HRV of every morning, uneven as nights are, and `low` of the last ones. */
function mornings(last: string, low: number): HealthFact[] {
	return Array.from({ length: 66 }, (_, age) => ({
		kind: "hrv",
		measure: "overnight_mean",
		day: addDays(last, -age),
		provenance: { source: "simulated", device: null },
		milliseconds: age < low ? 38 : 51 + ((age * 5) % 9),
	}));
}

describe("poor recovery", () => {
	const sunday = addDays(START, 13);
	const monday = addDays(START, 14);
	const reasons = (health: HealthFact[]) =>
		refresh(stateOn(sunday, { health }), at(sunday)).plan.adjustments.map((each) => [each.reason, each.volumeFactor]);

	test("that lasts makes the next week shorter, easy at first, and says so in the findings' names", () => {
		const result = refresh(stateOn(sunday, { health: mornings(sunday, 6) }), at(sunday));
		expect(result.plan.adjustments).toMatchObject([{ reason: "poor_recovery", volumeFactor: 0.9, easyUntil: addDays(monday, 2) }]);
		expect(result.week.flagDays?.hrv_outside_range).toBeGreaterThanOrEqual(3);
		expect(result.plan.workouts.some((each) => each.day > sunday && each.day < addDays(monday, 2) && isQuality(each.kind))).toBe(false);
	});
	test("is not read out of nights that only go up and down", () => {
		expect(reasons(mornings(sunday, 0))).toEqual([]);
	});
});

describe("another goal in the middle of a month", () => {
	const wednesday = addDays(START, 9);
	const other = aRace({ day: addDays(START, 70), metres: 10_000, id: "another" });
	const result = refresh(stateOn(wednesday, { goal: other }), at(wednesday), { look: "running" });

	test("leaves what was done, and today, as they were", () => {
		const gone = plan.workouts.filter((each) => each.day <= wednesday);
		expect(result.plan.workouts.filter((each) => each.day <= wednesday)).toEqual(gone);
		expect(result.plan.season.goalId).toBe("another");
	});
	test("changes nothing more when looked at again", () => {
		const again = refresh({ ...stateOn(wednesday, { goal: other }), plan: result.plan, completions: result.completions }, at(wednesday), {
			look: "running",
		});
		expect(JSON.stringify(again.plan)).toBe(JSON.stringify(result.plan));
	});
});

test("the race time of the verdict is the projection's", () => {
	const sunday = addDays(START, 13);
	const state = stateOn(sunday);
	const result = refresh(state, at(sunday));
	const doneIds = new Set(result.completions.map((each) => each.workoutId));
	const projected = project(result.plan, { fitness: result.fitness, profile, goal, today: sunday, doneIds }).race;
	expect(projected).not.toBeNull();
	expect(result.feasibility?.onRaceDay).toEqual(projected);
});

describe("a step of VDOT that was agreed to", () => {
	const sunday = addDays(START, 13);
	const step = { reviewedWeek: addDays(START, 7), reason: "vdot_step", volumeFactor: 1, easyUntil: null, vdotStep: 1 } as const;
	const { plan: plain, fitness } = refresh(stateOn(sunday), at(sunday));
	const agreed = aPlan({ today: sunday, profile, goal, fitness, previous: plain, adjustments: [...plain.adjustments, step] });

	test("moves the targets, and stays through the refreshes after it", () => {
		expect((agreed.vdot ?? 0) - (plain.vdot ?? 0)).toBeCloseTo(1, 5);
		const next = addDays(sunday, 7);
		const state = (known: typeof plan) => ({ ...stateOn(next), plan: known });
		const refreshed = refresh(state(agreed), at(next)).plan;
		expect(refreshed.vdot).toBe(agreed.vdot);
		expect(refreshed.adjustments).toContainEqual(step);
		expect(refresh(state(refreshed), at(next)).plan).toEqual(refreshed);
	});

	test("leaves days and kinds of sessions as they are", () => {
		const shape = (each: typeof plan) => each.workouts.filter((one) => one.day > sunday).map(({ day, kind }) => `${day} ${kind}`);
		expect(shape(agreed)).toEqual(shape(plain));
	});
});
