import { describe, expect, test } from "vitest";
import type { PlanWeek } from "../../../../shared/plan/plan.ts";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import type { Workout } from "../../../../shared/workout/workout.ts";
import { calendarWeeks } from "./calendar.ts";
import { formAhead } from "./form-ahead.ts";
import { outcomesOf } from "./outcomes.ts";

const PLAN = "0192f000-0000-7000-8000-000000000001";
let number = 0;
const workout = (day: string, seconds = 3_600, load = 50): Workout => ({
	id: `${PLAN}.${++number}`,
	day,
	firstDay: day,
	sport: "running",
	kind: "easy",
	priority: "important",
	segments: [{ kind: "step", role: "work", duration: { kind: "time", seconds }, intensity: "easy", target: { kind: "open" } }],
	estimate: { seconds, metres: seconds * 2.8, load },
	byHand: false,
});
const week = (monday: string, phase: PlanWeek["phase"] = "base"): PlanWeek => ({
	monday,
	phase,
	deload: false,
	targetSeconds: 3_600,
	reasons: ["progress"],
});
const run = (day: string, seconds: number, sport: "running" | "cycling" = "running") =>
	({
		activity: { day, sport, timerSeconds: seconds, elapsedSeconds: seconds, distanceMetres: seconds * 3 },
		metrics: { load: { value: 40, method: "pace" } },
	}) as unknown as ReviewedActivity;

const november = {
	season: { startsOn: "2026-10-12" },
	past: [] as Workout[],
	from: "2026-11-01",
	to: "2026-11-30",
	weeks: [week("2026-10-26"), week("2026-11-02"), week("2026-11-09", "taper"), week("2026-11-16", "taper")],
	workouts: [workout("2026-11-01"), workout("2026-11-03"), workout("2026-11-10", 5_400), workout("2026-11-17", 2_700)],
};
type Outcome = Parameters<typeof outcomesOf>[0];
const weeks = ({
	completions = [],
	done = [],
	...change
}: Partial<Parameters<typeof calendarWeeks>[0] & Pick<Outcome, "completions" | "done">> = {}) => {
	const plan = change.plan ?? november;
	const outcomes = outcomesOf({ plan, completions, done });
	return calendarWeeks({ plan, outcomes, activities: [], formOn: new Map(), today: "2026-11-11", ...change });
};

describe("weeks of the calendar", () => {
	test("a phase is named at its first week", () => expect(weeks().map((row) => row.phaseBegins)).toEqual([true, false, true, false]));

	test("growth is against the week before, but not against one cut by the window", () =>
		expect(weeks().map((row) => row.growth)).toEqual([null, null, 0.5, -0.5]));

	test("a week that the window cuts says until when, and what the whole week comes to", () => {
		const plan = { ...november, weeks: [...november.weeks, { ...week("2026-11-30"), targetSeconds: 14_400 }] };
		const rows = weeks({ plan: { ...plan, workouts: [...plan.workouts, workout("2026-11-30", 1_800)] } });
		expect(rows.at(-1)).toMatchObject({ planned: { seconds: 1_800 }, cut: { until: "2026-11-30", seconds: 14_400 } });
		expect(rows.slice(0, -1).map((row) => row.cut)).toEqual([null, null, null, null]);
	});

	test("after a deload week growth is against the full week before it", () => {
		const plan = {
			...november,
			weeks: [week("2026-11-02"), { ...week("2026-11-09"), deload: true }, week("2026-11-16")],
			workouts: [workout("2026-11-03", 4_000), workout("2026-11-10", 3_000), workout("2026-11-17", 4_400)],
		};
		expect(weeks({ plan }).map((row) => row.growth?.toFixed(2))).toEqual([undefined, "-0.25", "0.10"]);
	});

	test("only what has begun has something done, and only running counts", () => {
		const activities = [run("2026-11-03", 3_000), run("2026-11-04", 3_000, "cycling"), run("2026-11-10", 600)];
		expect(weeks({ activities }).map((row) => row.done?.seconds ?? null)).toEqual([0, 3_000, 600, null]);
	});

	test("form stands at the Sunday of this week and later ones", () => {
		const formOn = new Map([
			["2026-11-08", { tsb: 1 }],
			["2026-11-15", { tsb: -4 }],
		]);
		expect(weeks({ formOn }).map((row) => row.form)).toEqual([null, null, -4, null]);
	});

	test("before the first plan nothing was asked for, and nothing counts as done", () => {
		const plan = { ...november, season: { startsOn: "2026-11-05" }, workouts: [workout("2026-11-06")] };
		const [first] = weeks({ plan, activities: [run("2026-11-03", 3_000), run("2026-11-06", 600)] });
		expect(first?.monday).toBe("2026-11-02");
		expect(first?.days.map((day) => day.outside)).toEqual([true, true, true, false, false, false, false]);
		expect(first?.done?.seconds).toBe(600);
	});

	test("weeks before the first plan are shown from the first in which something was done, and come to what was done", () => {
		const plan = { ...november, season: { startsOn: "2026-11-19" }, weeks: [week("2026-11-16")], workouts: [workout("2026-11-20")] };
		const done = [
			{ activityId: "a", day: "2026-11-03", sport: "running" as const, seconds: 2_700, metres: 8_000, load: 40 },
			{ activityId: "b", day: "2026-11-17", sport: "running" as const, seconds: 2_400, metres: 7_000, load: 35 },
		];
		const activities = [run("2026-10-31", 9_000), run("2026-11-03", 2_700), run("2026-11-17", 2_400)];
		const shown = weeks({ plan, done, activities, today: "2026-11-19" });
		expect(shown.map((row) => [row.monday, row.phase, row.phaseBegins])).toEqual([
			["2026-11-02", null, true],
			["2026-11-09", null, false],
			["2026-11-16", "base", true],
		]);
		expect(shown[0]?.days.map((day) => day.extras.length)).toEqual([0, 1, 0, 0, 0, 0, 0]);
		expect(shown.map((row) => row.done?.seconds)).toEqual([2_700, 0, 0]);
		expect(shown[2]?.days[1]).toMatchObject({ outside: true, extras: [{ sport: "running", seconds: 2_400 }] });
		expect(shown.every((row) => row.growth === null)).toBe(true);
	});

	test("a week that the plan began in keeps apart what was run before it", () => {
		const plan = { ...november, season: { startsOn: "2026-11-19" }, weeks: [week("2026-11-16"), week("2026-11-23")] };
		const activities = [run("2026-11-15", 900), run("2026-11-17", 2_400), run("2026-11-19", 1_200), run("2026-11-18", 600, "cycling")];
		const [begun, next] = weeks({ plan: { ...plan, workouts: [workout("2026-11-19")] }, activities, today: "2026-11-24" });
		expect(begun?.done?.seconds).toBe(1_200);
		expect(begun?.beforePlan).toEqual({ seconds: 2_400, metres: 7_200 });
		expect(next?.beforePlan).toBeNull();
		expect(weeks({ plan, activities: [] })[0]?.beforePlan).toBeNull();
	});

	test("a week that the month begins in counts from its first", () => {
		const plan = { ...november, season: { startsOn: "2026-11-19" }, weeks: [week("2026-11-16")], workouts: [workout("2026-11-20")] };
		const done = [{ activityId: "a", day: "2026-11-01", sport: "running" as const, seconds: 600, metres: null, load: null }];
		expect(weeks({ plan, done, activities: [run("2026-10-31", 9_000), run("2026-11-01", 600)] })[0]?.done?.seconds).toBe(600);
	});

	test("a new season keeps the days of the one before", () => {
		const [october] = weeks({ plan: { ...november, season: { startsOn: "2026-11-20" } } });
		expect(october?.days.at(-1)?.outside).toBe(false);
	});

	test("weeks outside the window are left out", () =>
		expect(weeks({ plan: { ...november, from: "2026-11-09", to: "2026-11-15" } }).map((row) => row.monday)).toEqual(["2026-11-09"]));

	test("a day lists its workouts with their marks, and knows whether it is in the window", () => {
		const [missed] = november.workouts.slice(1);
		if (!missed) throw new Error("the plan has a second workout");
		const [october, first] = weeks({
			completions: [{ workoutId: missed.id, state: "missed", activityIds: [], ratio: null, by: "matching" }],
		});
		expect(first?.days[1]).toEqual({
			day: "2026-11-03",
			outside: false,
			entries: [{ workout: missed, state: "missed", doneSeconds: null }],
			extras: [],
		});
		expect(october?.days.map((day) => day.outside)).toEqual([true, true, true, true, true, true, false]);
	});
});

describe("form ahead", () => {
	const planned = () => "planned" as const;

	test("rest days bring form up", () => {
		expect(formAhead([], planned, { ctl: 40, atl: 60, settling: true }, "2026-11-11").size).toBe(0);
		const form = formAhead([], planned, { ctl: 40, atl: 60, settling: false }, "2026-11-11");
		expect(form.get("2026-11-11")?.tsb).toBe(-20);
		expect(form.get("2026-11-17")?.tsb).toBeGreaterThan(0);
	});

	test("today's workout counts until it is done", () => {
		const today = [workout("2026-11-11", 3_600, 100)];
		const still = formAhead(today, planned, { ctl: 40, atl: 40, settling: false }, "2026-11-11").get("2026-11-11")?.tsb;
		const done = formAhead(today, () => "confirmed", { ctl: 40, atl: 40, settling: false }, "2026-11-11").get("2026-11-11")?.tsb;
		expect(still).toBeCloseTo(100 * (Math.exp(-1 / 7) - Math.exp(-1 / 42)), 9);
		expect(done).toBe(0);
	});
});
