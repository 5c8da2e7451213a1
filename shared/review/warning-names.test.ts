import { expect, test } from "vitest";
import type { WeekReview } from "./review.ts";
import { warningNames } from "./warning-names.ts";

const MONDAY = "2026-04-06";
const review: WeekReview = {
	monday: MONDAY,
	plannedSeconds: 0,
	doneSeconds: 0,
	plannedLoad: 0,
	doneLoad: 0,
	keyPlanned: 0,
	keyDone: 0,
	adherence: null,
	completions: [],
};

test("each sign is named once per day that it stood", () => {
	const week: WeekReview = { ...review, flags: ["short_nights", "effort_rising"], flagDays: { short_nights: 3 } };
	expect(warningNames(week, { adjustments: [] })).toEqual(["short_nights", "short_nights", "short_nights", "effort_rising"]);
	expect(warningNames(review, { adjustments: [] })).toEqual([]);
});

test("a red flag is named while the plan answers it, and no more when it was cleared", () => {
	const week: WeekReview = { ...review, flags: ["medical", "pain"] };
	const answer = { reviewedWeek: MONDAY, reason: "red_flag", volumeFactor: 0.5, easyUntil: "2026-04-20" } as const;
	expect(warningNames(week, { adjustments: [answer] })).toEqual(["medical", "pain"]);
	expect(warningNames(week, { adjustments: [{ ...answer, reviewedWeek: "2026-03-16" }] })).toEqual(["pain"]);
	expect(warningNames(week, { adjustments: [] })).toEqual(["pain"]);
});
