/** Random athletes for property tests: any age, experience, week and goal that the forms let through. */
import fc from "fast-check";
import type { Goal } from "../../shared/athlete/goal.ts";
import type { Profile } from "../../shared/athlete/profile.ts";
import { addDays, dateOf, epochDay } from "../../shared/calendar.ts";
import type { BuildInput } from "../../shared/plan/build.ts";
import { aFitness, anAim, anInput, aProfile, aRace } from "./builders.ts";

const minutes = fc.constantFrom(0, 0, 20, 30, 45, 60, 75, 90, 120, 180, 300, 600);

export const profiles: fc.Arbitrary<Profile> = fc
	.record({
		experience: fc.constantFrom("beginner" as const, "intermediate" as const, "advanced" as const),
		availability: fc.array(minutes, { minLength: 7, maxLength: 7 }).filter((week) => week.some((each) => each >= 20)),
		longRunDay: fc.integer({ min: 1, max: 7 }),
		birthYear: fc.option(fc.integer({ min: 1945, max: 2012 })),
		zone: fc.constantFrom("Asia/Seoul", "Europe/Berlin", "America/Los_Angeles", "Pacific/Auckland", "UTC"),
	})
	.map(aProfile);

/** Any day of four years, a leap day among them. */
export const days: fc.Arbitrary<string> = fc.integer({ min: epochDay("2024-01-01"), max: epochDay("2027-12-31") }).map(dateOf);

export function goalsFrom(today: string): fc.Arbitrary<Goal | null> {
	return fc.oneof(
		fc.constant(null),
		fc.constant(anAim()),
		fc
			.record({
				inDays: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 300 })),
				metres: fc.constantFrom(1_500, 5_000, 10_000, 21_097.5, 42_195, 50_000, 100_000),
				targetSeconds: fc.option(fc.integer({ min: 1_200, max: 30_000 })),
			})
			.map(({ inDays, metres, targetSeconds }) => aRace({ day: addDays(today, inDays), metres, targetSeconds })),
	);
}

/** Athletes whose longest run fits what they run in a week. */
export const inputs: fc.Arbitrary<BuildInput> = fc
	.record({
		today: days,
		profile: profiles,
		weekHours: fc.constantFrom(0, 0, 0.4, 1, 2, 3, 4.5, 6, 8, 11),
		runs: fc.integer({ min: 1, max: 7 }),
		longShare: fc.double({ min: 0.25, max: 0.6, noNaN: true }),
		vdot: fc.option(fc.double({ min: 22, max: 75, noNaN: true })),
		easyPace: fc.integer({ min: 250, max: 480 }),
		daysSince: fc.constantFrom(0, 1, 2, 4, 8, 15, 29, 45, 90),
	})
	.chain(({ today, profile, weekHours, runs, longShare, vdot, easyPace, daysSince }) =>
		goalsFrom(today).map((goal) => {
			const longest = Math.max(longShare, 1 / runs) * weekHours * 60;
			const fitness = aFitness(today, {
				weekHours,
				runs,
				easyPace,
				longestMinutes: daysSince < 30 ? longest : 0,
				...(vdot === null ? {} : { vdot }),
				daysSince: weekHours > 0 ? daysSince : null,
			});
			if (fitness.longestRun) fitness.longestRun.day = addDays(today, -daysSince);
			return anInput({ today, profile, goal, fitness });
		}),
	);
