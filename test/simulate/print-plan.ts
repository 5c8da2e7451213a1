/** Prints whole seasons as a coach would read them: `npx node test/simulate/print-plan.ts [name]`. */
import { raceDistances } from "../../shared/athlete/goal.ts";
import { addDays, weekday } from "../../shared/calendar.ts";
import type { Fitness } from "../../shared/fitness/fitness.ts";
import { type BuildInput, buildPlan } from "../../shared/plan/build.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { checkSafety } from "../../shared/plan/safety.ts";
import { workoutTitle } from "../../shared/workout/titles.ts";
import type { Segment, Step, Workout } from "../../shared/workout/workout.ts";
import { aFitness, anAim, anInput, aProfile, aRace } from "./builders.ts";

const START = "2026-03-02";

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

function time(seconds: number): string {
	const minutes = Math.round(seconds / 60);
	return minutes >= 60 ? `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}` : `${minutes}'`;
}

function pace(speed: number): string {
	const seconds = Math.round(1000 / speed);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function stepText(step: Step): string {
	const length =
		step.duration.kind === "time"
			? step.duration.seconds % 60 === 0
				? `${step.duration.seconds / 60}'`
				: `${step.duration.seconds}s`
			: step.duration.kind === "distance"
				? `${step.duration.metres}m`
				: "lap";
	const target =
		step.target.kind === "speed"
			? ` @${pace((step.target.low + step.target.high) / 2)}`
			: step.target.kind === "rpe"
				? ` @RPE${step.target.low}-${step.target.high}`
				: "";
	return `${length} ${step.intensity}${target}`;
}

function segmentText(segment: Segment): string {
	return segment.kind === "step" ? stepText(segment) : `${segment.count}x(${segment.steps.map(stepText).join(" + ")})`;
}

function workoutText(workout: Workout): string {
	const days = ["", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
	const mark = workout.priority === "key" ? "*" : workout.priority === "important" ? "+" : " ";
	const { seconds, metres, load } = workout.estimate;
	return `   ${days[weekday(workout.day)]} ${mark} ${workoutTitle(workout, "en").padEnd(28)} ${time(seconds).padStart(5)} ${(metres / 1000).toFixed(1).padStart(5)} km  L${Math.round(load)}  ${workout.segments.map(segmentText).join(", ")}`;
}

/** Everything done as planned: only the longest run has to be carried along. */
function asPlanned(first: Fitness, plan: Plan, today: string): Fitness {
	const from = addDays(today, -30);
	const runs = [...plan.past, ...plan.workouts]
		.filter((each) => each.day <= today)
		.map((each) => ({ day: each.day, metres: each.estimate.metres, seconds: each.estimate.seconds }));
	if (first.longestRun) runs.push(first.longestRun);
	const lately = runs.filter((each) => each.day >= from).sort((a, b) => b.metres - a.metres);
	return { ...first, day: today, longestRun: lately[0] ?? null, daysSinceActivity: 0 };
}

/** Rolls the window on month by month, so that the whole season can be read. */
function print(name: string, weeks: number, known: Partial<BuildInput>): void {
	const input = anInput({ today: START, ...known });
	const seen = new Map<string, Workout[]>();
	const lines = new Map<string, Plan["weeks"][number]>();
	let plan: Plan | null = null;
	for (let week = 0; week < weeks; week++) {
		const today: string = week === 0 ? START : addDays(START, week * 7 - 1);
		const fitness = plan ? asPlanned(input.fitness, plan, today) : input.fitness;
		plan = buildPlan({ ...input, today, fitness, previous: plan });
		for (const each of plan.weeks) {
			lines.set(each.monday, each);
			seen.set(
				each.monday,
				[...plan.past, ...plan.workouts].filter((one) => one.day >= each.monday && one.day <= addDays(each.monday, 6)),
			);
		}
		const findings = checkSafety(plan, { profile: input.profile, fitness, recent: [], goal: input.goal });
		if (week === 0)
			console.log(
				`\n=== ${name}\n   VDOT ${plan.vdot?.toFixed(1) ?? "-"}  phases ${plan.season.phases.map((each) => `${each.kind} ${each.from}..${each.to}`).join(", ")} ${plan.season.compressed ? "COMPRESSED" : ""}`,
			);
		for (const each of findings)
			if (each.severity !== "info") console.log(`   [${today}] ${each.severity} ${each.id} ${JSON.stringify(each.params)}`);
	}
	for (const [monday, line] of [...lines].slice(0, weeks)) {
		const workouts = seen.get(monday) ?? [];
		const metres = workouts.reduce((sum, each) => sum + each.estimate.metres, 0);
		console.log(
			`\n ${monday} ${line.phase}${line.deload ? " (deload)" : ""}  ${time(line.targetSeconds)}  ${(metres / 1000).toFixed(0)} km  ${workouts.length} runs  [${line.reasons.join(", ")}]`,
		);
		for (const each of workouts) console.log(workoutText(each));
	}
}

const wanted = process.argv[2];
for (const [name, each] of Object.entries(cases)) if (!wanted || name.includes(wanted)) print(name, each.weeks, each.input);
