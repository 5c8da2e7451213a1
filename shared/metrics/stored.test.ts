import { describe, expect, test } from "vitest";
import { samplesOf, summaryOf, trained } from "../../test/fixtures/measured.ts";
import { computeMetrics } from "./compute.ts";
import { MetricsSchema } from "./metrics.ts";
import { liftMetrics } from "./stored.ts";

/** Rows as version 1 wrote them. They stay here for good: databases hold such rows. */
const first = {
	version: 1,
	distanceMetres: 10_012.3,
	movingSeconds: 3010,
	load: { value: 61.5, method: "pace", passedOver: [{ method: "heart_rate", reason: "no_heart_rate" }] },
	heartRateZoneSeconds: { reason: "no_heart_rate" },
	gradedSpeed: 3.31,
	bestEfforts: [{ metres: 5000, seconds: 1490.2, startSeconds: 12, averageHeartRate: 171, dropMetres: -3 }],
	peakHeartRate: null,
	missing: { peakHeartRate: "no_heart_rate" },
};
const firstAndBare = {
	version: 1,
	movingSeconds: null,
	load: { value: null, reason: "no_time" },
	heartRateZoneSeconds: [1, 2, 3, 4, 5],
	gradedSpeed: null,
	bestEfforts: [],
};

describe("stored metrics", () => {
	test("of version 1 keep what they knew; the rest is not computed yet", () => {
		const lifted = liftMetrics(first);
		expect(MetricsSchema.parse(lifted)).toEqual(lifted);
		expect(lifted).toMatchObject({
			version: 2,
			distanceMetres: 10_012.3,
			movingSeconds: 3010,
			load: { value: 61.5, method: "pace", passedOver: [{ method: "heart_rate", reason: "no_heart_rate" }], others: [] },
			heartRateZoneSeconds: { reason: "no_heart_rate" },
			paceZoneSeconds: { reason: "not_computed" },
			powerZoneSeconds: { reason: "not_computed" },
			gradedSpeed: 3.31,
			bestEfforts: first.bestEfforts,
		});
		expect(lifted.missing).toEqual({
			peakHeartRate: "no_heart_rate",
			ascentMetres: "not_computed",
			weightedPower: "not_computed",
			cadence: "not_computed",
			stepMetres: "not_computed",
			efficiencyFactor: "not_computed",
			decouplingPercent: "not_computed",
			variability: "not_computed",
			heat: "not_computed",
		});
	});

	test("of version 1 without its later fields are lifted too", () => {
		const lifted = liftMetrics(firstAndBare);
		expect(lifted).toMatchObject({ distanceMetres: null, load: { value: null, reason: "no_time" }, heartRateZoneSeconds: [1, 2, 3, 4, 5] });
		expect(lifted.missing).toMatchObject({ distanceMetres: "not_computed", bestEfforts: "not_computed", peakHeartRate: "not_computed" });
	});

	test("of version 2 come back as they are", () => {
		const metrics = computeMetrics(summaryOf(), samplesOf({ seconds: 1800, speed: 3, heartRate: 150 }), trained);
		expect(liftMetrics(JSON.parse(JSON.stringify(metrics)))).toEqual(metrics);
	});

	test.each([null, {}, { version: 3 }, { ...first, version: 2 }, { ...first, load: { value: -1, method: "pace" } }])(
		"%j is neither",
		(stored) => {
			expect(() => liftMetrics(stored)).toThrow();
		},
	);
});
