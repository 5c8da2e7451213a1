import { expect, test } from "vitest";
import { emptyDraft, readTyped, type TypedDraft } from "./typed-draft.ts";

const TODAY = "2026-05-31";
const read = (change: Partial<TypedDraft>, units: "metric" | "imperial" = "metric") =>
	readTyped({ ...emptyDraft(TODAY), ...change }, units, TODAY);

test("each field by itself becomes its value, the others stay out", () => {
	expect(read({ weight: "61,4", resting: "47" })).toEqual({ ok: true, day: TODAY, typed: { kilograms: 61.4, restingBpm: 47 } });
	expect(read({ hrv: "62" })).toEqual({ ok: true, day: TODAY, typed: { hrvMilliseconds: 62 } });
});

test("pounds become kilograms", () => {
	expect(read({ weight: "150" }, "imperial")).toMatchObject({ typed: { kilograms: expect.closeTo(68.04, 2) } });
});

test.each([
	["7:30", 27_000],
	["7h30", 27_000],
	["7시간", 25_200],
	["7시간 5분", 25_500],
	["7.5", 27_000],
	["7:60", Number.NaN],
	["25", Number.NaN],
	["0", Number.NaN],
])("asleep %s is %d seconds", (sleep, seconds) => {
	const reading = read({ sleep });
	if (Number.isNaN(seconds)) expect(reading).toEqual({ ok: false, errors: { sleep: "sleep" } });
	else expect(reading).toMatchObject({ typed: { asleepSeconds: seconds } });
});

test("nothing, what cannot be, and a day ahead are named at their field", () => {
	expect(read({})).toEqual({ ok: false, errors: { weight: "nothing" } });
	expect(read({ weight: "5", resting: "fast" })).toEqual({ ok: false, errors: { weight: "weight", resting: "resting" } });
	expect(read({ hrv: "60", day: "2026-06-01" })).toEqual({ ok: false, errors: { day: "day_ahead" } });
	expect(read({ hrv: "60", day: "" })).toEqual({ ok: false, errors: { day: "day_ahead" } });
});
