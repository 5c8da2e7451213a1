/** How long planning and reviewing take in Node: medians against their goals. Run: `npm run bench -- plan`. */
import { executionOf } from "../../shared/review/execution.ts";
import { samplesOf } from "../fixtures/measured.ts";
import { aFitness, aPlan, done } from "../simulate/builders.ts";
import { measureSpeed, SPEED_ATHLETES } from "../simulate/speed.ts";

const print = (name: string, milliseconds: number, goal: number, of: string): void =>
	console.log(`${name}: ${milliseconds.toFixed(2)} ms median of ${of} (goal < ${goal})`);

const athletes = `${SPEED_ATHLETES} athletes`;
const speed = measureSpeed();
print("plan, two months", speed.plan, 3, athletes);
print("refresh, two years of history and 66 days of health", speed.refresh, 5, athletes);
print("findings of a plan", speed.safety, 1, athletes);

/** Three hours at one row a second, in repeats. */
const ROUNDS = 25;
const day = "2026-03-02";
const quality = aPlan({ today: day, fitness: aFitness(day, { weekHours: 7, runs: 5, longestMinutes: 120, vdot: 50 }) }).workouts.find(
	(each) => each.kind !== "easy" && each.kind !== "long" && each.kind !== "easy_strides",
);
if (quality) {
	const run = { ...done(quality), samples: samplesOf({ seconds: 10_800, speed: (t) => (t % 420 < 300 ? 4 : 2.6), heartRate: () => 150 }) };
	const times = Array.from({ length: ROUNDS }, () => {
		const start = performance.now();
		executionOf(quality, run);
		return performance.now() - start;
	});
	print("how 3 h at 1 Hz were carried out", times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN, 20, `${ROUNDS} rounds`);
} else console.log("no quality session to carry out");
