/** Prints whole seasons as a coach would read them: `npx node test/simulate/print-plan.ts [name]`. */
import { raceDistances } from "../../shared/athlete/goal.ts";
import { addDays } from "../../shared/calendar.ts";
import type { BuildInput } from "../../shared/plan/build.ts";
import { aFitness, anAim, aProfile, aRace } from "./builders.ts";
import { timeText, workoutText } from "./plan-text.ts";
import { SEASON_START as START, seasonOf } from "./season-of.ts";

const cases: Record<string, { weeks: number; input: Partial<BuildInput> }> = {
	"novice 10 km, from nothing, 14 weeks": {
		weeks: 16,
		input: {
			profile: aProfile({ experience: "beginner", availability: [0, 45, 0, 45, 0, 60, 90] }),
			goal: aRace({ day: addDays(START, 14 * 7 - 1) }),
			fitness: aFitness(START),
		},
	},
	"marathon 3:10 in 16 weeks, 55 km a week": {
		weeks: 26,
		input: {
			profile: aProfile({ availability: [60, 90, 90, 90, 60, 120, 210] }),
			goal: aRace({ day: addDays(START, 16 * 7 - 1), metres: raceDistances.marathon, targetSeconds: 3 * 3600 + 600 }),
			fitness: aFitness(START, {
				weekHours: 4.9,
				runs: 5,
				longestMinutes: 100,
				race: { metres: 10_000, seconds: 41 * 60 + 40 },
				easyPace: 320,
			}),
		},
	},
	"half marathon, intermediate, 12 weeks, 4 days": {
		weeks: 14,
		input: {
			profile: aProfile({ availability: [0, 60, 0, 60, 0, 75, 150] }),
			goal: aRace({ day: addDays(START, 12 * 7 - 1), metres: raceDistances.half }),
			fitness: aFitness(START, { weekHours: 3.2, runs: 4, longestMinutes: 75, race: { metres: 5_000, seconds: 24 * 60 }, easyPace: 380 }),
		},
	},
	"general, intermediate, no VDOT": {
		weeks: 16,
		input: { goal: anAim(), fitness: aFitness(START, { weekHours: 2.5, runs: 3, longestMinutes: 60 }) },
	},
	"advanced 5 km, 110 km a week, 10 weeks": {
		weeks: 12,
		input: {
			profile: aProfile({ experience: "advanced", availability: [90, 120, 120, 120, 90, 120, 180] }),
			goal: aRace({ day: addDays(START, 10 * 7 - 2), metres: 5_000 }),
			fitness: aFitness(START, {
				weekHours: 8,
				runs: 6,
				longestMinutes: 110,
				race: { metres: 5_000, seconds: 16 * 60 + 30 },
				easyPace: 270,
			}),
		},
	},
	"masters 52, 10 km in 4 weeks": {
		weeks: 8,
		input: {
			profile: aProfile({ birthYear: 1974 }),
			goal: aRace({ day: addDays(START, 4 * 7 - 1) }),
			fitness: aFitness(START, { weekHours: 3.5, runs: 4, longestMinutes: 80, race: { metres: 10_000, seconds: 52 * 60 }, easyPace: 380 }),
		},
	},
};

/** Rolls the window on month by month, so that the whole season can be read. */
function print(name: string, weeks: number, known: Partial<BuildInput>): void {
	const { first, weeks: read, findings } = seasonOf(weeks, known);
	const phases = first.season.phases.map((each) => `${each.kind} ${each.from}..${each.to}`).join(", ");
	console.log(`\n=== ${name}\n   VDOT ${first.vdot?.toFixed(1) ?? "-"}  phases ${phases} ${first.season.compressed ? "COMPRESSED" : ""}`);
	for (const { today, finding } of findings)
		console.log(`   [${today}] ${finding.severity} ${finding.id} ${JSON.stringify(finding.params)}`);
	for (const { week, workouts } of read) {
		const metres = workouts.reduce((sum, each) => sum + each.estimate.metres, 0);
		console.log(
			`\n ${week.monday} ${week.phase}${week.deload ? " (deload)" : ""}  ${timeText(week.targetSeconds)}  ${(metres / 1000).toFixed(0)} km  ${workouts.length} runs  [${week.reasons.join(", ")}]`,
		);
		for (const each of workouts) console.log(`   ${workoutText(each)}`);
	}
}

const wanted = process.argv[2];
for (const [name, each] of Object.entries(cases)) if (!wanted || name.includes(wanted)) print(name, each.weeks, each.input);
