/** How long a plan and a refresh take over a seeded population with two years of history each: medians in milliseconds. */
import fc from "fast-check";
import { addDays, mondayOf } from "../../shared/calendar.ts";
import { computeFitness } from "../../shared/fitness/compute.ts";
import type { HealthFact } from "../../shared/health/fact.ts";
import { buildPlan } from "../../shared/plan/build.ts";
import { checkSafety } from "../../shared/plan/safety.ts";
import { refresh } from "../../shared/review/refresh.ts";
import type { RefreshState } from "../../shared/review/review.ts";
import { inputs } from "./arbitraries.ts";
import { nights } from "./behaviour.ts";
import { aRun, aState, done } from "./builders.ts";
import { randomOf } from "./dice.ts";
import { athleteOf } from "./population.ts";
import { median } from "./population-summary.ts";

export const SPEED_ATHLETES = 250;
const SEED = 20_261_121;
const HISTORY_DAYS = 730;
const HEALTH_DAYS = 66;

export interface Speed {
	plan: number;
	refresh: number;
	safety: number;
}

export function measureSpeed(): Speed {
	const sample = fc.sample(inputs, { numRuns: SPEED_ATHLETES, seed: SEED });
	const athletes = sample.map((input, number) => {
		const first = mondayOf(input.today);
		const sunday = addDays(first, 34);
		return { state: twoYears(input, number, first, sunday), now: `${sunday}T23:00:00Z` };
	});
	const checked = athletes.map(({ state }) => {
		const { profile, plan, history, recent, goal } = state;
		const day = mondayOf(plan.workouts[0]?.day ?? plan.from);
		return { plan, context: { profile, goal, recent, fitness: computeFitness({ profile, recent, history, day }) } };
	});
	return {
		plan: medianMilliseconds(sample, (input) => buildPlan(input)),
		safety: medianMilliseconds(checked, ({ plan, context }) => checkSafety(plan, context)),
		refresh: medianMilliseconds(athletes, ({ state, now }) => refresh(state, now)),
	};
}

/** Four runs a week for two years, then five weeks of the plan, three of four workouts done. */
function twoYears(input: Parameters<typeof buildPlan>[0], number: number, first: string, sunday: string): RefreshState {
	const plan = buildPlan({ ...input, today: first });
	const before = Array.from({ length: Math.floor((HISTORY_DAYS * 4) / 7) }, (_, i) =>
		aRun(addDays(first, -1 - Math.floor(i * 1.75)), 40 + ((i + number) % 5) * 10),
	);
	const since = plan.workouts.filter((each, i) => each.day <= sunday && i % 4 !== 3).map((each) => done(each, 0.95));
	const profile = { ...input.profile, zone: "UTC" };
	const state = aState({ plan, runs: [...before, ...since], profile, goal: input.goal, dataHorizon: sunday, today: sunday });
	return { ...state, health: healthOf(number, sunday) };
}

/** Sleep, HRV, resting heart rate and stress of every day that a refresh reads. */
function healthOf(number: number, sunday: string): HealthFact[] {
	const athlete = athleteOf(SEED, number);
	const facts = Array.from({ length: Math.ceil(HEALTH_DAYS / 7) }, (_, week) => {
		const monday = addDays(sunday, -6 - 7 * week);
		const stress = (_: unknown, i: number): HealthFact => ({
			kind: "stress",
			measure: "day",
			day: addDays(monday, i),
			provenance: { source: "simulated", device: null },
			average: 25 + ((number + i) % 20),
			max: 90,
			seconds: null,
		});
		return [...nights(athlete, randomOf(SEED, number, week), week, monday), ...Array.from({ length: 7 }, stress)];
	});
	return facts.flat().filter((each) => each.day > addDays(sunday, -HEALTH_DAYS));
}

function medianMilliseconds<T>(list: readonly T[], work: (each: T) => unknown): number {
	for (const each of list) work(each);
	return median(
		list.map((each) => {
			const start = performance.now();
			work(each);
			return performance.now() - start;
		}),
	);
}
