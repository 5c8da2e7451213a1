/** Random athletes for property tests: any age, experience, week and goal that the forms let through. */
import fc from "fast-check";
import type { Goal } from "../../shared/athlete/goal.ts";
import { methodologies } from "../../shared/athlete/methodology.ts";
import type { Profile } from "../../shared/athlete/profile.ts";
import { addDays, dateOf, epochDay, mondayOf } from "../../shared/calendar.ts";
import type { BuildInput } from "../../shared/plan/build.ts";
import type { Circumstance } from "../../shared/plan/circumstance.ts";
import type { OtherRace } from "../../shared/plan/season/season-races.ts";
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
				metres: fc.constantFrom(400, 1_500, 5_000, 10_000, 21_097.5, 42_195, 50_000, 100_000, 160_000),
				targetSeconds: fc.option(fc.integer({ min: 1_200, max: 30_000 })),
			})
			.map(({ inDays, metres, targetSeconds }) =>
				aRace({ day: addDays(today, inDays), metres, targetSeconds: metres < 1_500 ? null : targetSeconds }),
			),
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

const span = (today: string) =>
	fc.record({ from: fc.integer({ min: -20, max: 50 }), days: fc.integer({ min: 1, max: 30 }) }).map(({ from, days }) => ({
		from: addDays(today, from),
		to: addDays(today, from + days - 1),
	}));

/** What an athlete may have told about their days. */
export function circumstancesFrom(today: string): fc.Arbitrary<Circumstance[]> {
	const monday = fc.integer({ min: 0, max: 7 }).map((week) => addDays(mondayOf(today), week * 7));
	const one: fc.Arbitrary<Circumstance> = fc.oneof(
		fc.record({ kind: fc.constant("availability" as const), monday, minutes: fc.array(minutes, { minLength: 7, maxLength: 7 }) }),
		span(today).map((days) => ({ kind: "pause" as const, ...days, reason: "family" as const })),
		fc.tuple(span(today), fc.constantFrom("above_neck" as const, "systemic" as const)).map(([days, illness]) => ({
			kind: "illness" as const,
			...days,
			illness,
		})),
		fc
			.tuple(span(today), fc.constantFrom(0, 20, 40, 90))
			.map(([days, minutesPerDay]) => ({ kind: "travel" as const, ...days, minutesPerDay })),
		fc
			.tuple(span(today), fc.boolean(), fc.integer({ min: 0, max: 10 }), fc.boolean())
			.map(([{ from, to }, open, pain, stressFracture]) => ({
				kind: "injury" as const,
				from,
				to: open ? null : to,
				part: "calf" as const,
				pain,
				stressFracture,
			})),
		fc.integer({ min: 0, max: 50 }).map((offset) => ({ kind: "rest" as const, day: addDays(today, offset) })),
		fc.record({ kind: fc.constant("lightened" as const), monday, factor: fc.constantFrom(0.3, 0.6, 0.8, 1), easyOnly: fc.boolean() }),
	);
	return fc.array(one, { maxLength: 3 });
}

/** Other races in and after the season. */
export function otherRacesFrom(today: string): fc.Arbitrary<OtherRace[]> {
	const one = fc
		.record({
			inDays: fc.integer({ min: 1, max: 120 }),
			metres: fc.constantFrom(800, 3_000, 5_000, 10_000, 21_097.5, 42_195),
			priority: fc.constantFrom("A" as const, "B" as const, "C" as const),
		})
		.map(({ inDays, metres, priority }) => ({
			kind: "race" as const,
			id: `other ${inDays}`,
			status: "active" as const,
			name: "Race",
			day: addDays(today, inDays),
			metres,
			targetSeconds: null,
			priority,
		}));
	return fc.array(one, { maxLength: 3 });
}

const weekdaysWished = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 });

/** Athletes who have told more: school, planner, strength, second runs, old injuries, blocked dates, other races, circumstances. */
export const toldInputs: fc.Arbitrary<{ input: BuildInput; circumstances: Circumstance[] }> = inputs.chain((input) =>
	fc
		.record({
			methodology: fc.option(fc.constantFrom(...methodologies)),
			planner: fc.constantFrom("fixed" as const, "flexible" as const, "minimal" as const),
			strengthDays: weekdaysWished,
			doubleDays: weekdaysWished,
			blocked: fc.array(
				span(input.today).map((each) => ({ ...each, reason: "travel" as const })),
				{ maxLength: 2 },
			),
			fracture: fc.option(span(input.today)),
			circumstances: circumstancesFrom(input.today),
			otherRaces: otherRacesFrom(input.today),
		})
		.map(({ fracture, circumstances, otherRaces, ...told }) => ({
			input: {
				...input,
				profile: {
					...input.profile,
					...told,
					injuries: fracture ? [{ part: "shin" as const, ...fracture, stressFracture: true, note: "" }] : [],
				},
				otherRaces,
			},
			circumstances,
		})),
);
