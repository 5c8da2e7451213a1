import { expect, test } from "vitest";
import { flag } from "../health/flag.ts";
import { recoveryOf } from "./recovery-signs.ts";

test.each([
	["nothing", [], "good"],
	["pain, which is no matter of recovery", ["pain"], "good"],
	["one passing sign", ["high_stress"], "strained"],
	["short nights, which last by themselves", ["short_nights"], "poor"],
	["falling HRV", ["hrv_falling"], "poor"],
	["two signs", ["effort_rising", "motivation_falling"], "poor"],
	["four signs", ["short_nights", "hrv_falling", "effort_rising", "recovery_falling"], "very_poor"],
] as const)("%s", (_, flags, recovery) => expect(recoveryOf(flags, [])).toBe(recovery));

test("a strong sign weighs as two", () => {
	expect(recoveryOf(["high_resting_heart_rate"], [flag("high_resting_heart_rate", "strong", ["2026-04-05"], {})])).toBe("poor");
});
