import { expect, test } from "vitest";
import { garminStress } from "../../test/fixtures/health/garmin-answers.ts";
import { readGarminStress } from "./from-garmin-stress.ts";

test("a day's stress in its levels, motion and missing values apart", () => {
	const { facts, problems } = readGarminStress(garminStress([0, 25, 26, 50, 51, 75, 76, 100, -1, -2, -2], []));
	expect(problems).toEqual([]);
	expect(facts).toMatchObject([
		{
			kind: "stress",
			day: "2026-05-31",
			average: 30,
			max: 90,
			seconds: { rest: 360, low: 360, medium: 360, high: 360, active: 360, unmeasured: 180 },
		},
	]);
});

test("a gap in the series is no time at any level", () => {
	const json = garminStress([10, 10], []);
	json.stressValuesArray = [
		[Date.parse("2026-05-31T04:00:00Z"), 10],
		[Date.parse("2026-05-31T03:00:00Z"), 60],
		[Date.parse("2026-05-31T04:01:00Z"), 90],
	];
	expect(readGarminStress(json).facts).toMatchObject([{ seconds: { rest: 60, medium: 180, high: 180, low: 0 } }]);
});

test("body battery as columns, with what was charged and drained", () => {
	const { facts } = readGarminStress(garminStress([], [null, 30, 28, null, 60, 95, 90]));
	expect(facts[1]).toEqual({
		kind: "body_battery",
		measure: "day",
		day: "2026-05-31",
		provenance: { source: "garmin_connect", device: null },
		charged: 67,
		drained: 7,
		highest: 95,
		lowest: 28,
		series: { startedAt: "2026-05-30T22:03:00Z", seconds: [0, 180, 540, 720, 900], levels: [30, 28, 60, 95, 90] },
	});
});

test("a day without the watch gives nothing", () => {
	const nothing = { avgStressLevel: -1, maxStressLevel: -1 };
	expect(readGarminStress(garminStress([-1, -1], [null], nothing))).toMatchObject({ facts: [], problems: [{ code: "no_data" }] });
});

test("columns are found by their names", () => {
	const json = garminStress([], [50]);
	json.bodyBatteryValueDescriptorsDTOList = [
		{ bodyBatteryValueDescriptorIndex: 1, bodyBatteryValueDescriptorKey: "timestamp" },
		{ bodyBatteryValueDescriptorIndex: 0, bodyBatteryValueDescriptorKey: "bodyBatteryLevel" },
	];
	json.bodyBatteryValuesArray = [[44, Date.parse("2026-05-31T04:00:00Z")]];
	expect(readGarminStress(json).facts[1]).toMatchObject({ highest: 44, series: { startedAt: "2026-05-31T04:00:00Z" } });
});

test("a series without names of columns is left out and named, the day's figures kept", () => {
	const { facts, problems } = readGarminStress(garminStress([10], [50], { stressValueDescriptorsDTOList: null }));
	expect(facts).toMatchObject([{ kind: "stress", average: 30, seconds: null }, { kind: "body_battery" }]);
	expect(problems).toMatchObject([{ code: "not_recognised", field: "stressValueDescriptorsDTOList" }]);
});

test("rows of another day, and rows that are none, are counted", () => {
	const json = garminStress([10], []);
	json.stressValuesArray = [[Date.parse("2026-05-31T04:00:00Z"), 10], [Date.parse("2026-05-01T04:00:00Z"), 10], ["x", 1], 7, [null, null]];
	expect(readGarminStress(json)).toMatchObject({
		facts: [{ seconds: { rest: 180 } }],
		problems: [{ code: "wrong_type", field: "stressValuesArray", detail: expect.stringContaining("4 of 5") }],
	});
});
