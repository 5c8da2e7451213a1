import { describe, expect, test } from "vitest";
import { aFitness, aPlan, aProfile, aRace, aRun, done } from "../../test/simulate/builders.ts";
import { addDays } from "../calendar.ts";
import type { Workout } from "../workout/workout.ts";
import { effortsOf } from "./effort.ts";
import { matchWorkouts } from "./match.ts";
import type { ReviewedActivity } from "./review.ts";

const MONDAY = "2026-04-06";
const plan = aPlan({
	today: MONDAY,
	profile: aProfile({ availability: [0, 75, 75, 75, 60, 0, 150] }),
	fitness: aFitness(MONDAY, { weekHours: 4, runs: 5, longestMinutes: 80, vdot: 45 }),
	goal: aRace({ day: addDays(MONDAY, 27) }),
});
const week = plan.workouts.filter((each) => each.day < addDays(MONDAY, 7));
const long = week.find((each) => each.kind === "long") as Workout;
const [first, second] = week as [Workout, Workout];

function tied(workouts: readonly Workout[], runs: readonly ReviewedActivity[]): Record<string, string[]> {
	return Object.fromEntries(matchWorkouts(workouts, effortsOf(runs)).map(({ workout, effort }) => [workout.id, effort.activityIds]));
}

describe("matching", () => {
	test("ties each workout to what was done on its day", () => {
		const runs = week.map((each) => done(each, 0.95));
		expect(tied(week, runs)).toEqual(Object.fromEntries(week.map((each, i) => [each.id, [runs[i]?.activity.id]])));
	});
	test("ties a session that was done a day late", () => {
		const run = done(long, 1, addDays(long.day, -1));
		expect(tied([long], [run])).toEqual({ [long.id]: [run.activity.id] });
	});
	test("prefers the right day over the better likeness", () => {
		const onDay = done(first, 0.8);
		const nextDay = done(first, 1, addDays(first.day, 1));
		expect(tied([first], [nextDay, onDay])).toEqual({ [first.id]: [onDay.activity.id] });
	});
	test("solves the week at once: two sessions swapped between two days are both found", () => {
		const runs = [done(first, 1, first.day), done(second, 1, second.day)];
		expect(Object.keys(tied([second, first], runs)).length).toBe(2);
	});
	test("knows a week of sessions cut short for what it is, each on its own day", () => {
		const runs = week.map((each) => done(each, 0.55));
		expect(tied(week, runs)).toEqual(Object.fromEntries(week.map((each, i) => [each.id, [runs[i]?.activity.id]])));
	});
	test("does not tie what has nothing in common", () => {
		expect(tied([long], [aRun(long.day, long.estimate.seconds / 60 / 4)])).toEqual({});
		expect(tied([long], [done(long, 1, addDays(long.day, -3))])).toEqual({});
	});
	test("does not take a ride for a run", () => {
		const ride = done(long);
		ride.activity.sport = "cycling";
		expect(tied([long], [ride])).toEqual({});
	});
	test("takes warm-up, race and cool-down recorded apart as one", () => {
		const minutes = long.estimate.seconds / 60;
		const parts = [0.2, 0.6, 0.2].map((share, i) =>
			aRun(long.day, minutes * share, {
				startedLocal: `${long.day}T${String(8 + i).padStart(2, "0")}:00:00`,
				load: (long.estimate.load ?? 0) * share,
			}),
		);
		expect(tied([long], parts)[long.id]).toHaveLength(3);
	});
	test("keeps a run in the morning and one in the evening apart", () => {
		const evening = aRun(long.day, 30, { startedLocal: `${long.day}T19:00:00` });
		const morning = done(long);
		expect(tied([long], [morning, evening])).toEqual({ [long.id]: [morning.activity.id] });
	});
	test("looks across Sunday and Monday only for what is left over", () => {
		const monday = addDays(MONDAY, 7);
		const late = done(long, 1, monday);
		expect(tied([long], [late])).toEqual({ [long.id]: [late.activity.id] });
		expect(tied([long, { ...long, id: `${plan.id}.99`, day: monday }], [late])).toEqual({ [`${plan.id}.99`]: [late.activity.id] });
	});
	test("a run with interval laps goes to the intervals, not to the easy run of the same length", () => {
		const easy = { ...first, kind: "easy", segments: long.segments } as Workout;
		const intervals = week.find(
			(each) => JSON.stringify(each.segments).includes('"interval"') || JSON.stringify(each.segments).includes('"threshold"'),
		) as Workout;
		const other = { ...intervals, day: easy.day, estimate: easy.estimate };
		const run = done(easy);
		run.activity.laps = [3, 5, 3, 5, 3, 5].map((speed, i) => ({
			startSeconds: i * 300,
			elapsedSeconds: 300,
			timerSeconds: 300,
			distanceMetres: speed * 300,
			averageHeartRate: null,
			averagePower: null,
		}));
		expect(tied([easy, other], [run])).toEqual({ [other.id]: [run.activity.id] });
	});
});
