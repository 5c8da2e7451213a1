/** A population lives its seasons: 100 athletes in `npm test`, 5,000 in `npm run test:full`. A failure names athletes to replay. */
import { beforeAll, describe, expect, test } from "vitest";
import { livePopulation } from "./live-population.ts";
import { type PopulationSummary, summarise } from "./population-summary.ts";
import { allBars, isPromise } from "./tolerances.ts";

const full = process.env.LONGRUN_FULL === "1";
const ATHLETES = full ? 5_000 : 100;
const SEED = Number(process.env.LONGRUN_SIMULATE_SEED ?? 1);
/** Changed workouts after a week of 80 to 120 %. */
const MEDIAN_CHANGED = 2;
/** In the long run, so that it can be seen that it lives. */
const SAY_EVERY = 250;

describe(`${ATHLETES} athletes, seed ${SEED} (npm run simulate -- replay ${SEED} <number>)`, () => {
	let all: PopulationSummary;
	beforeAll(
		async () => {
			const lives = await livePopulation(SEED, ATHLETES, (done) => {
				if (full && done % SAY_EVERY === 0) process.stderr.write(`${done} of ${ATHLETES} seasons lived\n`);
			});
			all = summarise(lives);
		},
		full ? 7_200_000 : 300_000,
	);

	test("every season can be lived to its end", () => {
		expect(all.errors).toEqual([]);
		expect(all.refreshes).toBeGreaterThan(10 * ATHLETES);
	});

	test("no plan is built or adapted with a finding of severity danger", () => {
		expect(all.danger).toEqual([]);
	});

	test("the same input gives the same plan, byte for byte", () => {
		expect(all.unstable).toEqual([]);
	});

	test("a faithful athlete's plan stays as it is until the next phase", () => {
		expect(all.faithfulWeeks).toBeGreaterThan(ATHLETES);
		expect(all.faithfulChanged).toEqual([]);
	});

	test("a normal week changes little", () => {
		expect(all.medianChanged).toBeLessThanOrEqual(MEDIAN_CHANGED);
	});

	test("the athletes have lived what happens to athletes", () => {
		const { told, answers, scored, distributions } = all.lived;
		for (const kind of ["tell", "move", "lock", "pause", "set_availability", "add_rest"]) expect(told[kind], kind).toBeGreaterThan(0);
		expect(Object.keys(answers).some((each) => each.endsWith("yes"))).toBe(true);
		expect(Object.keys(answers).some((each) => each.endsWith("no"))).toBe(true);
		expect(scored).toBeGreaterThan(ATHLETES);
		expect(distributions).toBeGreaterThan(ATHLETES);
	});

	test.for(allBars.filter(isPromise))("%s: kept always", (bar) => {
		const found = all.bars.find((each) => each.bar === bar);
		expect(found?.checked).toBeGreaterThan(0);
		expect(found?.worst).toEqual([]);
	});

	test.for(allBars.filter((bar) => !isPromise(bar)))("%s: within its tolerance", (bar) => {
		const found = all.bars.find((each) => each.bar === bar);
		if (!found) throw new Error(`nothing about ${bar}`);
		expect(found.share, JSON.stringify(found.worst, null, 1)).toBeLessThanOrEqual(found.tolerance);
	});
});
