/**
 * How long a plan and a refresh take in Node, over a seeded population with two years of history each: medians. Goals: plan < 3 ms,
 * refresh < 5 ms. Run: `npx node test/bench/plan.ts`.
 */
import fc from "fast-check";
import { addDays, mondayOf } from "../../shared/calendar.ts";
import { buildPlan } from "../../shared/plan/build.ts";
import { refresh } from "../../shared/review/refresh.ts";
import type { RefreshState } from "../../shared/review/review.ts";
import { inputs } from "../simulate/arbitraries.ts";
import { aRun, aState, done } from "../simulate/builders.ts";

const ATHLETES = 250;
const SEED = 20_261_121;
const HISTORY_DAYS = 730;

interface Athlete {
	state: RefreshState;
	now: string;
}

const sample = fc.sample(inputs, { numRuns: ATHLETES, seed: SEED });

/** Four runs a week for two years, then five weeks of the plan, three of four workouts done. */
const athletes: Athlete[] = sample.map((input, number) => {
	const first = mondayOf(input.today);
	const plan = buildPlan({ ...input, today: first });
	const sunday = addDays(first, 34);
	const before = Array.from({ length: Math.floor((HISTORY_DAYS * 4) / 7) }, (_, i) =>
		aRun(addDays(first, -1 - Math.floor(i * 1.75)), 40 + ((i + number) % 5) * 10),
	);
	const since = plan.workouts.filter((each, i) => each.day <= sunday && i % 4 !== 3).map((each) => done(each, 0.95));
	const state = aState({
		plan,
		runs: [...before, ...since],
		profile: { ...input.profile, zone: "UTC" },
		goal: input.goal,
		dataHorizon: sunday,
		today: sunday,
	});
	return { state, now: `${sunday}T23:00:00Z` };
});

function medianMilliseconds<T>(list: readonly T[], work: (each: T) => unknown): number {
	for (const each of list) work(each);
	const times = list.map((each) => {
		const start = performance.now();
		work(each);
		return performance.now() - start;
	});
	return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

const planned = medianMilliseconds(sample, (input) => buildPlan(input));
const refreshed = medianMilliseconds(athletes, ({ state, now }) => refresh(state, now));
console.log(`plan, two months: ${planned.toFixed(2)} ms median of ${ATHLETES} athletes (goal < 3)`);
console.log(`refresh, two years of history: ${refreshed.toFixed(2)} ms median of ${ATHLETES} athletes (goal < 5)`);
