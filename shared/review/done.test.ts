import { expect, test } from "vitest";
import { aRun } from "../../test/simulate/builders.ts";
import { doneBetween } from "./done.ts";

test("what was done from the first to the last day, with the figures that the watch showed", () => {
	const runs = ["2026-03-01", "2026-03-02", "2026-03-04", "2026-03-05"].map((day) => aRun(day, 45, { metres: 8_000, load: null, id: day }));
	expect(doneBetween(runs, "2026-03-02", "2026-03-04").map((each) => each.activityId)).toEqual(["2026-03-02", "2026-03-04"]);
	expect(doneBetween(runs, "2026-03-01", "2026-03-01")).toEqual([
		{ activityId: "2026-03-01", day: "2026-03-01", sport: "running", seconds: 2_700, metres: 8_000, load: null },
	]);
});

test("a figure that the recording does not give stays unknown", () => {
	const { activity, metrics } = aRun("2026-03-02", 45);
	const bare = { activity: { ...activity, timerSeconds: null, elapsedSeconds: null, distanceMetres: null }, metrics };
	expect(doneBetween([bare], "2026-03-02", "2026-03-02")[0]).toMatchObject({ seconds: null, metres: null });
});
