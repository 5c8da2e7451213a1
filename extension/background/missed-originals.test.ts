import { expect, test } from "vitest";
import { breakOffBy, type MissedOriginal, MOST_MISSING } from "./missed-originals.ts";

const missed = (count: number, code = "no_original", quiet = code === "no_original"): MissedOriginal[] =>
	Array.from({ length: count }, (_, number) => ({ activityId: `${code}.${number}`, code, quiet }));

test("some activities without a recording are a usual thing", () => expect(breakOffBy(missed(MOST_MISSING - 1))).toBeNull());

test("many in a row say that Garmin has moved them, and none of them is forgotten", () => {
	expect(breakOffBy(missed(MOST_MISSING))).toEqual({
		code: "garmin_changed",
		quiet: missed(MOST_MISSING).map(({ activityId }) => activityId),
	});
});

test("where Garmin says each time that it is down, it is", () => {
	expect(breakOffBy(missed(MOST_MISSING, "garmin_down"))).toEqual({ code: "garmin_down", quiet: [] });
	expect(breakOffBy([...missed(MOST_MISSING - 1, "garmin_down"), ...missed(1)])).toMatchObject({
		code: "garmin_changed",
		quiet: ["no_original.0"],
	});
});
