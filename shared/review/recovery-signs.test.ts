import { expect, test } from "vitest";
import { type FlagRule, flag, flagDays, type HealthFlag } from "../health/flag.ts";
import { recoveryOf } from "./recovery-signs.ts";
import type { ReviewFlag } from "./review.ts";

const week = flagDays("2026-04-05");

function stood(
	rule: FlagRule,
	days: number,
	figures: Record<string, number> = {},
	strength: HealthFlag["strength"] = "moderate",
): HealthFlag {
	return flag(rule, strength, week.slice(-days), figures);
}

const recovered = (said: readonly ReviewFlag[], measured: readonly HealthFlag[] = []) =>
	recoveryOf([...measured.map((each) => each.rule), ...said], measured);

test.each([
	["nothing", [], "good"],
	["pain, which is no matter of recovery", ["pain"], "good"],
	["one passing sign", ["high_stress"], "strained"],
	["two signs", ["effort_rising", "motivation_falling"], "poor"],
	["four signs", ["short_nights", "hrv_falling", "effort_rising", "recovery_falling"], "very_poor"],
] as const)("%s", (_, flags, recovery) => expect(recovered(flags)).toBe(recovery));

test("a strong sign weighs as two", () => {
	expect(recovered([], [stood("high_resting_heart_rate", 1, {}, "strong")])).toBe("poor");
});

test("three short nights count alone, and so does a resting heart rate that stays up for three days", () => {
	expect(recovered([], [stood("short_nights", 3)])).toBe("poor");
	expect(recovered([], [stood("high_resting_heart_rate", 3)])).toBe("poor");
	expect(recovered([], [stood("high_resting_heart_rate", 2)])).toBe("strained");
});

test("a week's mean of HRV below its range is chance until it lasts, or a second sign stands beside it", () => {
	expect(recovered([], [stood("hrv_outside_range", 7, { daysBelow: 1 })])).toBe("strained");
	expect(recovered([], [stood("hrv_outside_range", 7, { daysBelow: 3 })])).toBe("poor");
	expect(recovered(["effort_rising"], [stood("hrv_outside_range", 7, { daysBelow: 0 })])).toBe("poor");
});
