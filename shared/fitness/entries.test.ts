import { describe, expect, test } from "vitest";
import { profileOf } from "../../test/fixtures/measured.ts";
import { entryOf } from "../../test/fixtures/performances.ts";
import { inForce, type LimitKind, typedAfter } from "./entries.ts";

const profile = profileOf({ heartRates: { max: 190, rest: null, threshold: null } });
const max = (state: "typed" | "confirmed" | "detected" | "refused", day: string, value: number | null) =>
	entryOf({ kind: "max_heart_rate", state, day, value });
const on = (day: string, ...entries: ReturnType<typeof max>[]) => inForce("max_heart_rate", day, profile, entries);

describe("the limit in force", () => {
	test("is the newest that was typed or confirmed at or before the day", () => {
		const entries = [max("confirmed", "2026-03-01", 194), max("typed", "2026-01-01", 188), max("typed", "2026-05-01", 192)];
		expect(on("2026-02-28", ...entries)).toEqual({ value: 188, kind: "typed" });
		expect(on("2026-03-01", ...entries)).toEqual({ value: 194, kind: "effort" });
		expect(on("2026-06-01", ...entries)).toEqual({ value: 192, kind: "typed" });
	});

	test("before all of them is the earliest when it was typed", () => {
		expect(on("2019-01-01", max("typed", "2026-05-01", 192), max("typed", "2026-01-01", 188))).toEqual({ value: 188, kind: "typed" });
	});

	test("is not what was confirmed later", () => {
		const undated = profileOf();
		const earlier = (kind: LimitKind, state: "typed" | "confirmed", value: number) =>
			inForce(kind, "2019-01-01", undated, [entryOf({ kind, state, day: "2026-01-01", value })]);
		for (const kind of ["max_heart_rate", "threshold_heart_rate", "threshold_speed", "ftp"] as const) {
			expect(earlier(kind, "confirmed", 100), kind).toBeNull();
		}
		expect(earlier("rest_heart_rate", "typed", 48)).toEqual({ value: 48, kind: "typed" });
	});

	test("does not carry a power of today back into years of another fitness, unless nothing else is known", () => {
		const later = [entryOf({ kind: "ftp", state: "typed", day: "2026-01-01", value: 280 })];
		expect(inForce("ftp", "2019-01-01", profileOf(), later)).toBeNull();
		expect(typedAfter("ftp", "2019-01-01", later)).toEqual({ value: 280, kind: "typed" });
		expect(typedAfter("ftp", "2026-01-01", later)).toBeNull();
		const confirmed = entryOf({ kind: "ftp", state: "confirmed", day: "2025-01-01", value: 260 });
		expect(typedAfter("ftp", "2019-01-01", [...later, confirmed])).toBeNull();
	});

	test("was taken away by null", () => {
		expect(on("2026-02-01", max("typed", "2026-01-01", 188), max("typed", "2026-02-01", null))).toBeNull();
	});

	test("of the profile, without a date, is older than every confirmed one", () => {
		const confirmed = max("confirmed", "2026-03-01", 194);
		expect(on("2026-02-01", confirmed)).toEqual({ value: 190, kind: "typed" });
		expect(on("2026-03-01", confirmed)).toEqual({ value: 194, kind: "effort" });
		expect(on("2026-02-01")).toEqual({ value: 190, kind: "typed" });
	});

	test("is not what was only found, or refused", () => {
		expect(on("2026-04-01", max("detected", "2026-03-01", 200), max("refused", "2026-03-02", 210))).toEqual({ value: 190, kind: "typed" });
		expect(inForce("ftp", "2026-04-01", profile, [])).toBeNull();
		expect(inForce("ftp", "2026-04-01", profileOf({ ftp: 250 }), [])).toEqual({ value: 250, kind: "typed" });
	});

	test("of two of a day is the typed one", () => {
		expect(on("2026-04-01", max("typed", "2026-03-01", 191), max("confirmed", "2026-03-01", 200))?.value).toBe(191);
	});
});
