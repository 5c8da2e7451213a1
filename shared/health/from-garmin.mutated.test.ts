import { expect, test } from "vitest";
import { z } from "zod/mini";
import {
	garminHeartRate,
	garminHrv,
	garminReadiness,
	garminSleep,
	garminStress,
	garminTrainingStatus,
	garminWeight,
} from "../../test/fixtures/health/garmin-answers.ts";
import { seeded } from "../../test/fixtures/seeded.ts";
import { HealthFactSchema } from "./fact.ts";
import { readGarminHeartRate } from "./from-garmin-heart-rate.ts";
import { readGarminHrv } from "./from-garmin-hrv.ts";
import { readGarminSleep } from "./from-garmin-sleep.ts";
import { readGarminStress } from "./from-garmin-stress.ts";
import { readGarminTrainingReadiness } from "./from-garmin-training-readiness.ts";
import { readGarminTrainingStatus } from "./from-garmin-training-status.ts";
import { readGarminWeight } from "./from-garmin-weight.ts";
import { HealthProblemSchema } from "./problem.ts";

const MUTATIONS = 1_000;
const strange = [
	null,
	undefined,
	true,
	"",
	"x",
	"2026-13-01",
	"2026-05-31T99:00:00",
	-1,
	0,
	1,
	1e300,
	-1e300,
	1.8e12,
	0.5,
	[],
	{},
	[[]],
	[null],
];

const pairs = [
	["sleep", readGarminSleep, [garminSleep({}, { avgOvernightHrv: 50 })]],
	["HRV", readGarminHrv, garminHrv()],
	["stress", readGarminStress, garminStress([10, 60, -1, -2, 90], [50, null, 60, 40])],
	["readiness", readGarminTrainingReadiness, [[garminReadiness(), garminReadiness({ calendarDate: "2026-05-30" })], []]],
	["training status", readGarminTrainingStatus, garminTrainingStatus()],
	["weight", readGarminWeight, garminWeight([{}, { calendarDate: "2026-05-30" }])],
	["heart rate", readGarminHeartRate, garminHeartRate()],
] as const;

/** The value with some of its inside put in another's place. */
function mutate(value: unknown, random: () => number): unknown {
	const pick = () => strange[Math.floor(random() * strange.length)];
	if (random() < 0.06) return pick();
	if (Array.isArray(value)) return value.map((each) => mutate(each, random));
	if (typeof value === "object" && value !== null) {
		return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mutate(each, random)]));
	}
	return value;
}

test.each(pairs)(`${MUTATIONS} mutated answers about %s never throw, and what is read can be stored`, (_, read, answer) => {
	const random = seeded(20_260_531);
	let facts = 0;
	for (let i = 0; i < MUTATIONS; i++) {
		const reading = read(mutate(answer, random));
		expect(reading.facts.length + reading.problems.length).toBeGreaterThan(0);
		for (const fact of reading.facts) {
			const { error } = z.safeParse(HealthFactSchema, fact);
			if (error) expect.fail(`mutation ${i}: ${JSON.stringify(error.issues)} in ${JSON.stringify(fact)}`);
		}
		for (const problem of reading.problems) expect(z.safeParse(HealthProblemSchema, problem).success).toBe(true);
		facts += reading.facts.length;
	}
	expect(facts).toBeGreaterThan(MUTATIONS / 4);
});
