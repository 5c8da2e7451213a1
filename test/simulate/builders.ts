/** Athletes, goals and fitness for tests: everything has a default, name only what matters. */
import type { Goal } from "../../shared/athlete/goal.ts";
import { raceDistances } from "../../shared/athlete/goal.ts";
import type { Profile } from "../../shared/athlete/profile.ts";
import { addDays } from "../../shared/calendar.ts";
import { dayTotals } from "../../shared/fitness/day-totals.ts";
import type { DayTotals, Fitness } from "../../shared/fitness/fitness.ts";
import { vdotOf } from "../../shared/physiology/vdot.ts";
import { type BuildInput, buildPlan } from "../../shared/plan/build.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import type { Completion, RefreshState, ReviewedActivity } from "../../shared/review/review.ts";
import type { Workout } from "../../shared/workout/workout.ts";
import { metricsOf } from "../fixtures/measured.ts";

export const PLAN_ID = "0198c0de-0000-7000-8000-000000000001";

export function aProfile(known: Partial<Profile> = {}): Profile {
	return {
		name: "Runner",
		zone: "Europe/Berlin",
		language: "en",
		units: "metric",
		birthYear: 1990,
		sex: null,
		experience: "intermediate",
		availability: [60, 75, 75, 75, 60, 90, 180],
		longRunDay: 7,
		heartRates: { max: null, rest: null, threshold: null },
		races: [],
		...known,
	};
}

export function aRace(known: { day: string; metres?: number; targetSeconds?: number | null; id?: string }): Goal {
	return {
		kind: "race",
		id: known.id ?? "goal",
		status: "active",
		name: "Race",
		day: known.day,
		metres: known.metres ?? raceDistances["10k"],
		targetSeconds: known.targetSeconds ?? null,
	};
}

export function anAim(): Goal {
	return { kind: "general", id: "aim", status: "active", name: "Get fitter" };
}

/** Fitness of somebody who runs `weekHours` a week at `easyPace` s/km. */
export function aFitness(
	day: string,
	known: {
		weekHours?: number;
		runs?: number;
		longestMinutes?: number;
		easyPace?: number;
		race?: { metres: number; seconds: number };
		vdot?: number;
		weeksWithData?: number;
		daysSince?: number | null;
	} = {},
): Fitness {
	const vdot = known.vdot ?? (known.race ? vdotOf(known.race.metres, known.race.seconds) : null);
	const pace = known.easyPace ?? 360;
	const seconds = (known.weekHours ?? 0) * 3600;
	const data = seconds > 0;
	const longest = (known.longestMinutes ?? 0) * 60;
	return {
		version: 2,
		day,
		sources: ["simulated"],
		vdot: vdot === null ? null : { value: vdot, kind: "race", evidence: [] },
		maxHeartRate: null,
		restHeartRate: null,
		thresholdHeartRate: null,
		thresholdSpeed: null,
		ftp: null,
		criticalSpeed: null,
		submaximalVdot: null,
		weekly: {
			metres: (seconds / pace) * 1000,
			seconds,
			runs: data ? (known.runs ?? 4) : 0,
			weeksWithData: data ? (known.weeksWithData ?? 4) : 0,
		},
		longestRun: longest > 0 ? { day, metres: (longest / pace) * 1000, seconds: longest } : null,
		form: { ctl: 40, atl: 40, tsb: 0, settling: false },
		ramp: null,
		monotony: null,
		strain: null,
		intensity: null,
		consistency: null,
		durability: null,
		daysSinceActivity: known.daysSince === undefined ? (data ? 0 : null) : known.daysSince,
	};
}

export function aPlan(known: Partial<BuildInput> = {}): Plan {
	return buildPlan(anInput(known));
}

export function anInput(known: Partial<BuildInput> = {}): BuildInput {
	const today = known.today ?? "2026-03-02";
	return { planId: PLAN_ID, today, profile: aProfile(), goal: null, fitness: aFitness(today), previous: null, adjustments: [], ...known };
}

let counter = 0;

/** A run as a watch without sensors would record it. */
export function aRun(
	day: string,
	minutes: number,
	known: { metres?: number; load?: number | null; startedLocal?: string; id?: string } = {},
): ReviewedActivity {
	const seconds = minutes * 60;
	const load = known.load === undefined ? (minutes / 60) * 65 : known.load;
	const id = known.id ?? `00000000-0000-4000-8000-${String(++counter).padStart(12, "0")}`;
	return {
		activity: {
			id,
			sport: "running",
			subSport: null,
			name: null,
			startedAt: null,
			startedLocal: known.startedLocal ?? `${day}T08:00:00`,
			zone: null,
			elapsedSeconds: seconds,
			timerSeconds: seconds,
			distanceMetres: known.metres ?? seconds * 2.8,
			ascentMetres: null,
			descentMetres: null,
			averageHeartRate: null,
			maxHeartRate: null,
			averagePower: null,
			maxPower: null,
			averageCadence: null,
			calories: null,
			laps: [],
			day,
			zoneAssumed: true,
			provenance: { source: "simulated", device: null, fileSha256: null, part: 0 },
		},
		metrics: metricsOf({
			movingSeconds: seconds,
			load: load === null ? { value: null, reason: "no_threshold" } : { value: load, method: "pace", passedOver: [], others: [] },
			heartRateZoneSeconds: { reason: "no_heart_rate" },
		}),
	};
}

/** A workout done: `share` of its duration. */
export function done(workout: Workout, share = 1, day: string = workout.day): ReviewedActivity {
	const { seconds, metres, load } = workout.estimate;
	return aRun(day, (seconds * share) / 60, { metres: metres * share, load: load * share, id: uuidOf(`${workout.id} ${day}`) });
}

/** Stable for the same text, so that a simulated life is the same every time. */
function uuidOf(text: string): string {
	let hash = 2166136261;
	for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619) >>> 0;
	return `00000000-0000-4000-8000-${hash.toString(16).padStart(12, "0")}`;
}

/** One row per day with training, as the host keeps them. */
export function historyOf(runs: readonly ReviewedActivity[]): DayTotals[] {
	return dayTotals(runs);
}

/** What the host would hand to a refresh at the end of `today`. */
export function aState(known: {
	plan: Plan;
	runs?: readonly ReviewedActivity[];
	profile?: Profile;
	goal?: Goal | null;
	completions?: Completion[];
	dataHorizon?: string | null;
	today?: string;
}): RefreshState {
	const runs = known.runs ?? [];
	const from = known.today ? addDays(known.today, -56) : "";
	return {
		profile: known.profile ?? aProfile(),
		goal: known.goal ?? null,
		plan: known.plan,
		completions: known.completions ?? [],
		recent: runs.filter(({ activity }) => activity.day >= from),
		history: historyOf(runs),
		dataHorizon: known.dataHorizon ?? null,
	};
}
