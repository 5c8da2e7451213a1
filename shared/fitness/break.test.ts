import { describe, expect, test } from "vitest";
import { dayOf } from "../../test/fixtures/measured.ts";
import { addDays } from "../calendar.ts";
import { vdotFactorAfterBreak } from "../physiology/detraining.ts";
import { breakFactors } from "./break.ts";

/** A run every other day from `from` to `to`. */
function runs(from: string, to: string) {
	const days = [];
	for (let day = from; day <= to; day = addDays(day, 2)) days.push(dayOf(day));
	return days;
}

const race = "2026-01-10";
const before = runs("2025-11-01", "2026-02-28");

describe("the factor of breaks since a race", () => {
	test("is 1 while running goes on, and without any history", () => {
		expect(breakFactors(before, "2026-03-01")(race)).toBe(1);
		expect(breakFactors([], "2026-03-01")(race)).toBe(1);
	});

	test("is Daniels' for the days since the last run", () => {
		expect(breakFactors(before, "2026-03-27")(race)).toBeCloseTo(vdotFactorAfterBreak(28, false), 12);
	});

	test("is milder with two other sessions a week", () => {
		const cycling = Array.from({ length: 8 }, (_, i) => dayOf(addDays("2026-03-02", 3 * i), { runs: 0, runMetres: 0 }));
		expect(breakFactors([...before, ...cycling], "2026-03-27")(race)).toBeCloseTo(vdotFactorAfterBreak(28, true), 12);
	});

	test("goes back to 1 in as many days of running as the break lasted", () => {
		const back = [...before, ...runs("2026-03-28", "2026-05-30")];
		const lost = 1 - vdotFactorAfterBreak(28, false);
		expect(breakFactors(back, "2026-03-28")(race)).toBeCloseTo(1 - lost, 2);
		expect(breakFactors(back, "2026-04-11")(race)).toBeCloseTo(1 - lost / 2, 2);
		expect(breakFactors(back, "2026-04-26")(race)).toBe(1);
	});

	test("leaves out breaks before the race, and what is not known to be a break", () => {
		expect(breakFactors(runs("2026-01-10", "2026-03-01"), "2026-03-01")("2025-09-01")).toBe(1);
		const early = [...runs("2025-09-01", "2025-10-01"), ...runs("2026-01-10", "2026-03-01")];
		expect(breakFactors(early, "2026-03-01")(race)).toBe(1);
	});

	test("counts from the race when it was the last run", () => {
		const cycling = [dayOf("2025-12-01", { runs: 0 }), dayOf("2026-01-12", { runs: 0 })];
		expect(breakFactors(cycling, "2026-02-07")(race)).toBeCloseTo(vdotFactorAfterBreak(28, false), 12);
	});

	test("takes the worst of several breaks", () => {
		const history = [...runs("2025-11-01", "2026-01-20"), ...runs("2026-02-10", "2026-02-14")];
		expect(breakFactors(history, "2026-03-14")(race)).toBeCloseTo(vdotFactorAfterBreak(28, false), 12);
	});

	test("does not depend on the order of history", () => {
		const history = [...before, ...runs("2026-03-28", "2026-04-03")];
		expect(breakFactors(history.toReversed(), "2026-04-03")(race)).toBe(breakFactors(history, "2026-04-03")(race));
	});
});
