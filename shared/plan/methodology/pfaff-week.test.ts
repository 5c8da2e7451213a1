import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aFitness, aPlan, aProfile, aRace } from "../../../test/simulate/builders.ts";
import { addDays, daysBetween, mondayOf, weekday } from "../../calendar.ts";
import type { WorkoutKind } from "../../workout/workout.ts";
import type { Plan } from "../plan.ts";

const TODAY = "2026-03-02";
const neural: ReadonlySet<WorkoutKind> = new Set<WorkoutKind>([
	"acceleration",
	"max_velocity",
	"speed_endurance",
	"special_endurance",
	"intensive_tempo",
	"hills",
]);

function sprintPlan(known: Parameters<typeof aProfile>[0] = {}, weeks = 14, hours = 4): Plan {
	return aPlan({
		today: TODAY,
		goal: aRace({ day: addDays(TODAY, weeks * 7 - 1), metres: 400 }),
		profile: aProfile({ experience: "advanced", availability: [75, 60, 90, 60, 90, 60, 90], ...known }),
		fitness: aFitness(TODAY, { weekHours: hours, runs: 5, longestMinutes: 75, race: { metres: 400, seconds: 60 } }),
	});
}

describe("a 400 m sprinter's plan", () => {
	const plan = sprintPlan();
	const kinds = new Set(plan.workouts.map((each) => each.kind));

	test("comes from the sprint school and holds its categories", () => {
		expect(plan.season.methodology).toBe("pfaff");
		for (const kind of ["acceleration", "special_endurance", "extensive_tempo"] as const) expect(kinds).toContain(kind);
		expect(kinds).not.toContain("vo2max_intervals");
	});
	test("unloads to one neural day", () => {
		const light = plan.weeks.filter((each) => each.deload && each.monday >= TODAY);
		expect(light.length).toBeGreaterThan(0);
		for (const { monday } of light) {
			expect(plan.workouts.filter((each) => mondayOf(each.day) === monday && neural.has(each.kind)).length).toBeLessThanOrEqual(1);
		}
	});
	test("is the same every time", () => expect(sprintPlan()).toEqual(plan));
	test("spares the masters and the young some volume", () => {
		const metres = (known: Parameters<typeof aProfile>[0]) =>
			sprintPlan(known)
				.workouts.filter((each) => each.kind === "acceleration")
				.flatMap((each) => each.segments)
				.reduce((sum, each) => sum + (each.kind === "repeat" && each.steps[0]?.duration.kind === "distance" ? each.count : 0), 0);
		expect(metres({ birthYear: 1970 })).toBeLessThan(metres({ birthYear: 1995 }));
	});
});

test("48 hours between neural days and never more than the day's minutes, whatever the week", () => {
	const day = fc.constantFrom(0, 30, 45, 60, 90, 120);
	fc.assert(
		fc.property(
			fc.tuple(day, day, day, day, day, day, fc.constantFrom(45, 60, 90, 120)),
			fc.constantFrom("beginner", "intermediate", "advanced"),
			fc.integer({ min: 5, max: 16 }),
			fc.constantFrom(1, 2.5, 4, 6),
			fc.constantFrom(1965, 1990, 2009),
			(availability, experience, weeks, hours, birthYear) => {
				const plan = sprintPlan({ availability: [...availability], experience, birthYear }, weeks, hours);
				const before = plan.workouts.filter((each) => each.kind !== "race");
				for (const each of before) {
					expect(each.estimate.seconds).toBeLessThanOrEqual((availability[weekday(each.day) - 1] ?? 0) * 60 + 60);
					expect(Number.isFinite(each.estimate.load) && Number.isFinite(each.estimate.metres)).toBe(true);
				}
				const days = before.filter((each) => neural.has(each.kind)).map((each) => each.day);
				for (const [i, each] of days.entries()) if (i > 0) expect(daysBetween(days[i - 1] ?? "", each)).toBeGreaterThanOrEqual(2);
			},
		),
		{ numRuns: 40 },
	);
});
