import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod/mini";
import { ProblemSchema } from "../problem.ts";
import { entryKinds, kindOfEntry, pathProblem } from "./archive-entry.ts";

const garmin = "0f8b2c1e-1111-4222-8333-944455556666_1/DI_CONNECT";

test.each([
	["activities.csv", "strava_table"],
	["export_1234567/activities.csv", "strava_table"],
	["activities/123456.fit.gz", "activity_file"],
	["export_1234567/activities/123456.gpx", "activity_file"],
	["activities/123456.TCX.GZ", "activity_file"],
	["Activities.csv", "activity_file"],
	["Downloads/Activities (2).csv", "activity_file"],
	["routes/1.gpx", "ignored"],
	["profile.csv", "ignored"],
	["media/photo.jpg", "ignored"],
	[`${garmin}/DI-Connect-Fitness/someone@example.org_0_summarizedActivities.json`, "garmin_summaries"],
	[`${garmin}/DI-Connect-Wellness/2026-01-01_2026-04-11_1000_sleepData.json`, "garmin_sleep"],
	[`${garmin}/DI-Connect-Aggregator/UDSFile_2026-01-01_2026-04-11.json`, "garmin_day"],
	[`${garmin}/DI-Connect-Wellness/2026-01-01_2026-04-11_1000_healthStatusData.json`, "garmin_health_status"],
	[`${garmin}/DI-Connect-Wellness/1000_userBioMetrics.json`, "garmin_biometrics"],
	[`${garmin}/DI-Connect-Metrics/TrainingReadinessDTO_20260101_20260411_1000.json`, "garmin_readiness"],
	[`${garmin}/DI-Connect-Metrics/TrainingHistory_20260101_20260411_1000.json`, "garmin_training_history"],
	[`${garmin}/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip`, "nested_zip"],
	[`${garmin}/DI-Connect-Metrics/HillScore_20260101_20260411_1000.json`, "ignored"],
	[`${garmin}/DI-Connect-User/user_profile.json`, "ignored"],
	["someone@example.org_123456789.fit", "activity_file"],
] as const)("%s is %s", (path, kind) => expect(kindOfEntry(path)).toBe(kind));

test("what macOS adds, hidden files, folders and empty files are ignored", () => {
	for (const path of ["run/._x.fit", "._x.fit", "__MACOSX/run/x.fit", "a/__MACOSX/._x.fit", ".trash/x.fit", ".x.fit", "activities/"]) {
		expect(kindOfEntry(path)).toBe("ignored");
	}
	expect(kindOfEntry("x.fit", 0)).toBe("ignored");
	expect(kindOfEntry("x.fit", 1)).toBe("activity_file");
});

test.each([
	["../x.fit", "out of the archive"],
	["a/../../x.fit", "out of the archive"],
	["/etc/x.fit", "absolute"],
	["C:/x.fit", "absolute"],
	["a\\..\\x.fit", "backslashes"],
	["x.fit\u0000.txt", "zero byte"],
	[`${"a/".repeat(600)}x.fit`, "characters"],
	["", "no name"],
])("%j is refused by name", (path, why) => {
	expect(pathProblem(path)).toMatchObject({ code: "damaged", detail: expect.stringContaining(why) });
	expect(kindOfEntry(path)).toBe("ignored");
});

test("two points in a name are a name", () => {
	expect(pathProblem("a..b/x...fit")).toBeNull();
	expect(kindOfEntry("a..b/x..fit")).toBe("activity_file");
});

test("any path has a kind, and one that is refused has none but ignored", () => {
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom("..", "a", "/", "\\", ".", "x.fit", "\u0000", "C:", "activities.csv", "é"), { maxLength: 8 }),
			(parts) => {
				const path = parts.join("");
				const kind = kindOfEntry(path);
				expect(entryKinds).toContain(kind);
				const problem = pathProblem(path);
				if (problem) {
					expect(kind).toBe("ignored");
					expect(z.safeParse(ProblemSchema, problem).success).toBe(true);
				} else expect(path.split(/[/\\]/)).not.toContain("..");
			},
		),
		{ numRuns: 500 },
	);
});
