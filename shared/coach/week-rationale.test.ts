import { describe, expect, test } from "vitest";
import { aFitness, aPlan, aRace, done } from "../../test/simulate/builders.ts";
import type { Language } from "../athlete/profile.ts";
import { addDays, mondayOf } from "../calendar.ts";
import { completionsOf } from "../review/completion.ts";
import type { Completion } from "../review/review.ts";
import { weekRationale } from "./week-rationale.ts";

const today = "2026-03-02";
const plan = aPlan({ today, goal: aRace({ day: "2026-06-21" }), fitness: aFitness(today, { weekHours: 4, vdot: 45, longestMinutes: 90 }) });
const week = plan.weeks.find(({ monday, reasons }) => monday > today && reasons.includes("progress"));
if (!week) throw new Error("some week grows");
const before = plan.workouts.filter(({ day }) => mondayOf(day) === addDays(week.monday, -7));
const sunday = addDays(week.monday, -1);

const said = (completions: readonly Completion[], language: Language = "en") => weekRationale(week, { plan, completions }, language);
/** The week before, each of its workouts run to this share; null: nothing is known of it. */
const doneTo = (share: number | null): Completion[] =>
	completionsOf({
		workouts: before,
		recent: share === null ? [] : before.map((each) => done(each, share)),
		before: [],
		dataHorizon: share === null ? null : sunday,
		today: sunday,
		over: sunday,
	});

const EARNED = "You did what was planned, so it grows a little.";
const GROWS = "A little more than the weeks before.";

describe("a week that grows", () => {
	test("praises nobody while the week before is still to come", () => {
		expect(said([])).toContain(GROWS);
		expect(said([])).not.toContain(EARNED);
		expect(said([], "ko")).toContain("앞선 주들보다 조금 늘려요.");
	});
	test("says that it was earned once the week before was done", () => {
		expect(said(doneTo(1))).toContain(EARNED);
		expect(said(doneTo(1))).not.toContain(GROWS);
	});
	test.each([0.6, null])("praises nobody for a week done to %s of its plan", (share) => expect(said(doneTo(share))).toContain(GROWS));
	test("praises nobody in the middle of the week before", () => expect(said(doneTo(1).slice(1))).toContain(GROWS));
});
