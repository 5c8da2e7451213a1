import { expect, test } from "vitest";
import type { Adjustment } from "../../../../shared/plan/plan.ts";
import { flagSign } from "./red-flag.ts";

const flag: Adjustment = { reviewedWeek: "2026-03-02", reason: "red_flag", volumeFactor: 0.5, easyUntil: "2026-03-16" };
const today = "2026-03-10";

test("a warning sign shows while the plan is held back by it", () => {
	expect(flagSign({ adjustments: [flag] }, null, today)).toBe("up");
	expect(flagSign({ adjustments: [flag] }, null, "2026-03-16")).toBeNull();
	expect(flagSign({ adjustments: [{ ...flag, reason: "overreach" }] }, null, today)).toBeNull();
});

test("once cleared it can be taken back for two weeks", () => {
	expect(flagSign({ adjustments: [flag] }, "2026-03-09", today)).toBe("cleared");
	expect(flagSign({ adjustments: [] }, "2026-03-09", today)).toBe("cleared");
	expect(flagSign({ adjustments: [] }, "2026-02-20", today)).toBeNull();
});

test("a newer sign shows whatever was said before it", () => {
	expect(flagSign({ adjustments: [flag] }, "2026-03-01", today)).toBe("up");
});
