/** The plans that the report prints in full, to be read as a coach reads them. */
import { type Goal, raceDistances } from "../../shared/athlete/goal.ts";
import { addDays } from "../../shared/calendar.ts";
import type { BuildInput } from "../../shared/plan/build.ts";
import { aFitness, anAim, aProfile, aRace } from "./builders.ts";
import { SEASON_START } from "./season-of.ts";

export interface ReadPlan {
	id: string;
	name: string;
	who: string;
	weeks: number;
	input: Partial<BuildInput>;
}

const inWeeks = (weeks: number): string => addDays(SEASON_START, 7 * weeks - 1);

function ultra(): Goal {
	const race = aRace({ day: inWeeks(24), metres: 100_000 });
	return race.kind === "race" ? { ...race, surface: "trail", ascentMetres: 2_500 } : race;
}

export const readPlans: readonly ReadPlan[] = [
	{
		id: "novice-10k",
		name: "Novice, 10 km in 12 weeks",
		who: "38 years, runs twice a week for half an hour, three days and Saturday free",
		weeks: 13,
		input: {
			profile: aProfile({ experience: "beginner", birthYear: 1988, availability: [0, 45, 0, 45, 0, 60, 90] }),
			goal: aRace({ day: inWeeks(12), metres: 10_000 }),
			fitness: aFitness(SEASON_START, { weekHours: 1, runs: 2, longestMinutes: 32, easyPace: 430 }),
		},
	},
	{
		id: "marathon-3-10",
		name: "Marathon in 3:10, 16 weeks",
		who: "36 years, 55 km a week on five days, 10 km in 41:40",
		weeks: 19,
		input: {
			profile: aProfile({ availability: [60, 90, 90, 90, 60, 120, 210], yearsTraining: 5 }),
			goal: aRace({ day: inWeeks(16), metres: raceDistances.marathon, targetSeconds: 3 * 3600 + 600 }),
			fitness: aFitness(SEASON_START, {
				weekHours: 4.9,
				runs: 5,
				longestMinutes: 100,
				race: { metres: 10_000, seconds: 41 * 60 + 40 },
				easyPace: 320,
			}),
		},
	},
	{
		id: "ultra-100k",
		name: "100 km on trails, 2,500 m of climbing, 24 weeks",
		who: "42 years, seven hours a week on five days, marathons behind",
		weeks: 26,
		input: {
			profile: aProfile({ experience: "advanced", birthYear: 1984, availability: [60, 90, 90, 90, 0, 300, 360], yearsTraining: 8 }),
			goal: ultra(),
			fitness: aFitness(SEASON_START, {
				weekHours: 6.5,
				runs: 5,
				longestMinutes: 150,
				race: { metres: 42_195, seconds: 3.6 * 3600 },
				easyPace: 350,
			}),
		},
	},
	{
		id: "sprint-400",
		name: "400 m on the track, 12 weeks",
		who: "22 years, sprints for four years, five days",
		weeks: 13,
		input: {
			profile: aProfile({
				experience: "advanced",
				birthYear: 2004,
				availability: [90, 75, 90, 0, 90, 75, 0],
				longRunDay: 6,
				yearsTraining: 4,
				strengthDays: [1, 3],
			}),
			goal: aRace({ day: addDays(inWeeks(12), -1), metres: 400, targetSeconds: 50 }),
			fitness: aFitness(SEASON_START, { weekHours: 3, runs: 5, longestMinutes: 45, race: { metres: 400, seconds: 51 }, easyPace: 330 }),
		},
	},
	{
		id: "fitness",
		name: "General fitness, without a race, 12 weeks",
		who: "45 years, two and a half hours a week on three days, no race result",
		weeks: 12,
		input: {
			profile: aProfile({ birthYear: 1981, availability: [0, 60, 0, 60, 0, 0, 90] }),
			goal: anAim(),
			fitness: aFitness(SEASON_START, { weekHours: 2.5, runs: 3, longestMinutes: 60, easyPace: 390 }),
		},
	},
	{
		id: "return-fracture",
		name: "Return after a stress fracture, 12 weeks",
		who: "29 years, ran 45 km a week before; the shin has been free of pain since yesterday, ten weeks without running",
		weeks: 12,
		input: {
			profile: aProfile({
				birthYear: 1997,
				availability: [0, 60, 60, 60, 0, 75, 90],
				injuries: [{ part: "shin", from: addDays(SEASON_START, -70), to: addDays(SEASON_START, -1), stressFracture: true, note: "" }],
			}),
			goal: { kind: "general", id: "aim", status: "active", name: "Return", aim: "return" },
			fitness: aFitness(SEASON_START, { daysSince: 70, easyPace: 340 }),
		},
	},
];

/** Only laid beside published ones. */
export const besidePlans: readonly ReadPlan[] = [
	{
		id: "half",
		name: "Half marathon in 12 weeks",
		who: "36 years, 60 km a week on six days, 10 km in 42:00",
		weeks: 13,
		input: {
			profile: aProfile({ availability: [60, 90, 75, 90, 45, 75, 150], yearsTraining: 6 }),
			goal: aRace({ day: inWeeks(12), metres: raceDistances.half }),
			fitness: aFitness(SEASON_START, {
				weekHours: 5.4,
				runs: 6,
				longestMinutes: 100,
				race: { metres: 10_000, seconds: 42 * 60 },
				easyPace: 325,
			}),
		},
	},
	{
		id: "5k",
		name: "5 km in 8 weeks",
		who: "36 years, 28 km a week on five days, 5 km in 24:00",
		weeks: 9,
		input: {
			profile: aProfile({ availability: [45, 60, 45, 0, 45, 75, 0], longRunDay: 6, yearsTraining: 3 }),
			goal: aRace({ day: addDays(inWeeks(8), -1), metres: 5_000 }),
			fitness: aFitness(SEASON_START, {
				weekHours: 3,
				runs: 5,
				longestMinutes: 55,
				race: { metres: 5_000, seconds: 24 * 60 },
				easyPace: 385,
			}),
		},
	},
];
