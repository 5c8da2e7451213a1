import { describe, expect, test } from "vitest";
import { metricsOf } from "../../test/fixtures/measured.ts";
import { noSampleFiles, sampleBytes, sampleFiles } from "../../test/fixtures/sample-files.ts";
import { aFitness, aPlan, aRace, aRun } from "../../test/simulate/builders.ts";
import { readFit } from "../activity/from-fit.ts";
import { addDays } from "../calendar.ts";
import { executionOf } from "./execution.ts";
import { ExecutionSchema } from "./review.ts";

const DAY = "2026-03-02";
const fitness = aFitness(DAY, { weekHours: 6, runs: 5, longestMinutes: 110, vdot: 48 });
const plan = aPlan({ today: DAY, fitness, goal: aRace({ day: addDays(DAY, 55) }) });
/** One workout of each kind that the plan holds. */
const workouts = [...new Map(plan.workouts.map((each) => [each.kind, each])).values()];

describe.skipIf(noSampleFiles)("any recording against any workout", () => {
	test.each(sampleFiles("fit"))("%s is judged or left alone, with finite marks", (file) => {
		for (const { summary, samples } of readFit(sampleBytes(file)).activities) {
			const { activity } = aRun(DAY, 40);
			Object.assign(activity, summary);
			for (const workout of workouts) {
				const found = executionOf(workout, { activity, metrics: metricsOf({}), samples });
				if (found === null) continue;
				expect(ExecutionSchema.parse(found)).toEqual(found);
				for (const each of [found.score, found.work ?? 0, found.easy ?? 0]) {
					expect(each).toBeGreaterThanOrEqual(0);
					expect(each).toBeLessThanOrEqual(100);
				}
			}
		}
	});
});
