import { expect, test } from "vitest";
import { garminHrv } from "../../test/fixtures/health/garmin-answers.ts";
import { readGarminHrv } from "./from-garmin-hrv.ts";

test("each figure of a night is a fact of its own kind", () => {
	const { facts, problems } = readGarminHrv(garminHrv());
	expect(problems).toEqual([]);
	expect(facts).toMatchObject([
		{ kind: "hrv", measure: "overnight_mean", day: "2026-05-31", milliseconds: 53 },
		{ kind: "hrv", measure: "overnight_high", milliseconds: 80 },
		{ kind: "hrv", measure: "weekly_mean", milliseconds: 50 },
		{ kind: "hrv_band", measure: "weekly_mean", lowMilliseconds: 44, highMilliseconds: 60, status: "balanced" },
	]);
});

test("a range of nights is read like one", () => {
	const summaries = ["2026-05-30", "2026-05-31"].map((calendarDate) => garminHrv({ calendarDate }).hrvSummary);
	const { facts, problems } = readGarminHrv({ hrvSummaries: summaries, userProfilePk: 1000 });
	expect(problems).toEqual([]);
	expect(facts.map((fact) => fact.day)).toEqual([...new Array(4).fill("2026-05-30"), ...new Array(4).fill("2026-05-31")]);
});

test("in the first weeks there is no range, and no problem", () => {
	const { facts, problems } = readGarminHrv(garminHrv({ baseline: null, weeklyAvg: null, status: "NONE" }));
	expect(problems).toEqual([]);
	expect(facts.map((fact) => fact.measure)).toEqual(["overnight_mean", "overnight_high"]);
});

test("an unknown status is no status", () => {
	expect(readGarminHrv(garminHrv({ status: "SPLENDID" })).facts.at(-1)).toMatchObject({ kind: "hrv_band", status: null });
});

test("a range upside down is named, and wrong types are", () => {
	const { facts, problems } = readGarminHrv(
		garminHrv({ baseline: { balancedLow: 60, balancedUpper: 44 }, lastNightAvg: "53", weeklyAvg: 0 }),
	);
	expect(facts.map((fact) => fact.measure)).toEqual(["overnight_high"]);
	expect(problems.map(({ code, field }) => [code, field])).toEqual([
		["wrong_type", "hrvSummary.lastNightAvg"],
		["out_of_range", "hrvSummary.baseline.balancedUpper"],
	]);
});

test("a night without HRV, and one without a date", () => {
	expect(readGarminHrv({ hrvSummary: null })).toMatchObject({ facts: [], problems: [{ code: "no_data" }] });
	expect(readGarminHrv(garminHrv({ calendarDate: null }))).toMatchObject({ facts: [], problems: [{ code: "unusable_time" }] });
});
