import { expect, test } from "vitest";
import { aFitness, anInput, aPlan, aProfile, aRace } from "../../test/simulate/builders.ts";
import { addDays, mondayOf } from "../calendar.ts";
import { acceptProposal } from "../review/proposals.ts";
import type { Proposal } from "../review/review.ts";
import { buildPlan } from "./build.ts";

const START = "2026-03-02";
const goal = aRace({ day: addDays(START, 69) });
const profile = aProfile();
const known = { weekHours: 5, longestMinutes: 90, race: { metres: 10_000, seconds: 45 * 60 } };
const before = aPlan({ today: START, profile, goal, fitness: aFitness(START, known) });
const fast = before.workouts.find((each) => each.kind === "tempo" || each.kind === "repetitions");
if (!fast) throw new Error("a plan without quality");
const today = fast.day;
const step: Proposal = {
	id: "vdot_step",
	kind: "vdot_step",
	reviewedWeek: addDays(mondayOf(today), -7),
	params: {},
	adjustment: { reviewedWeek: addDays(mondayOf(today), -7), reason: "vdot_step", volumeFactor: 1, easyUntil: null, vdotStep: 1 },
};

function todayAfter(daysSince: number) {
	const fitness = aFitness(today, { ...known, daysSince });
	const previous = acceptProposal(before, step);
	const plan = buildPlan(anInput({ today, profile, goal, fitness, previous, adjustments: previous.adjustments }));
	return { plan, workout: plan.workouts.find((each) => each.id === fast?.id) };
}

test("today's session that is still to be run takes the paces of a step that was agreed to", () => {
	const { plan, workout } = todayAfter(1);
	expect(plan.vdot).toBeGreaterThan(before.vdot ?? 0);
	expect(workout?.kind).toBe(fast.kind);
	expect(JSON.stringify(workout?.segments)).not.toBe(JSON.stringify(fast.segments));
});

test("one that has been run keeps the paces that it was run by", () => {
	expect(todayAfter(0).workout).toEqual(fast);
});
