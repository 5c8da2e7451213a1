import { describe, expect, test } from "vitest";
import { aFitness, aPlan } from "../../test/simulate/builders.ts";
import { addDays } from "../calendar.ts";
import { acceptProposal, type ProposalInput, proposalsFor } from "./proposals.ts";
import type { Refusal } from "./review.ts";

const FIRST = "2026-03-02";
const TODAY = addDays(FIRST, 27);
const plan = aPlan({ today: FIRST, fitness: aFitness(FIRST, { weekHours: 4, longestMinutes: 70, vdot: 45 }) });

type Week = ProposalInput["weeks"][number];

function week(number: number, known: Partial<Week["review"]> = {}, about: Partial<Week> = {}): Week {
	return {
		review: {
			monday: addDays(FIRST, 7 * number),
			plannedSeconds: 18_000,
			doneSeconds: 18_000,
			plannedLoad: 300,
			doneLoad: 300,
			keyPlanned: 2,
			keyDone: 2,
			adherence: 1,
			completions: [{ workoutId: `${number}`, state: "confirmed", activityIds: ["run"], ratio: 1, by: "matching" }],
			...known,
		},
		phase: "early_quality",
		whole: true,
		returning: null,
		...about,
	};
}

function asked(weeks: Week[], known: Partial<ProposalInput> = {}) {
	return proposalsFor({
		weeks,
		plan,
		adjustments: [],
		feasibility: null,
		fitting: plan.season.methodology,
		evidenceDay: null,
		refused: [],
		today: TODAY,
		...known,
	});
}

const kindsOf = (weeks: Week[], known: Partial<ProposalInput> = {}) => asked(weeks, known).map((each) => each.kind);
const more = [1, 2, 3].map((number) => week(number, { doneSeconds: 20_000 }));

describe("more volume", () => {
	test("is proposed after three weeks at 110 %, and not done by itself", () => {
		const [proposal] = asked(more);
		expect(proposal).toMatchObject({ id: `raise_volume:${addDays(FIRST, 21)}`, kind: "raise_volume" });
		expect(plan.adjustments).toEqual([]);
		if (!proposal) throw new Error("no proposal");
		expect(acceptProposal(plan, proposal).adjustments).toEqual([
			{ reviewedWeek: addDays(FIRST, 21), reason: "raised", volumeFactor: 1.1, easyUntil: null },
		]);
		expect(acceptProposal(acceptProposal(plan, proposal), proposal).adjustments.length).toBe(1);
	});
	test("is not proposed after two, with warning signs, with low recovery, or in a taper", () => {
		expect(kindsOf(more.slice(1))).toEqual([]);
		for (const last of [
			week(3, { doneSeconds: 20_000, flags: ["pain"] }),
			week(3, { doneSeconds: 20_000, trends: { effort: none, recovery: { week: 4, before: 7 }, motivation: none } }),
			week(3, { doneSeconds: 20_000 }, { recovery: "poor" }),
			week(3, { doneSeconds: 20_000 }, { phase: "taper" }),
		])
			expect(kindsOf([...more.slice(0, 2), last])).toEqual([]);
	});
	test("once refused is not asked again for four weeks", () => {
		const refused = (on: string): Refusal[] => [{ id: "raise_volume:2026-01-05", kind: "raise_volume", on }];
		expect(kindsOf(more, { refused: refused(addDays(TODAY, -27)) })).toEqual([]);
		expect(kindsOf(more, { refused: refused(addDays(TODAY, -28)) })).toEqual(["raise_volume"]);
	});
	test("once agreed to is not asked again for the same weeks", () => {
		const agreed = { reviewedWeek: addDays(FIRST, 14), reason: "raised", volumeFactor: 1.1, easyUntil: null } as const;
		expect(kindsOf(more, { adjustments: [agreed] })).toEqual([]);
	});
});

const none = { week: null, before: null };

describe("a step of VDOT", () => {
	const well = [0, 1, 2, 3].map((number) => week(number, {}, { qualityScores: [92, 88] }));
	test("is proposed after four weeks of quality done well, by one", () => {
		expect(asked(well)[0]).toMatchObject({ kind: "vdot_step", adjustment: { vdotStep: 1 }, params: { fromVdot: plan.vdot, sessions: 8 } });
	});
	test("is not proposed when a race has just said it, when sessions failed, or without judged sessions", () => {
		expect(kindsOf(well, { evidenceDay: addDays(FIRST, 10) })).toEqual([]);
		expect(kindsOf([...well.slice(0, 3), week(3, {}, { qualityScores: [95, 60] })])).toEqual([]);
		expect(kindsOf([0, 1, 2, 3].map((number) => week(number)))).toEqual([]);
	});
});

test("a weekday whose new day is taken is asked about; a free one is not", () => {
	const move = (occupied: boolean) => [week(3, {}, { weekdayMove: { from: 2, to: 4, occupied } })];
	expect(asked(move(true))[0]).toMatchObject({
		kind: "move_weekday",
		adjustment: { reason: "weekday_missed", weekdayMoved: { from: 2, to: 4 } },
	});
	expect(asked(move(false))).toEqual([]);
});

test("a target far out of reach is flagged with what would be realistic, and never changed", () => {
	const feasibility = {
		verdict: "unrealistic",
		now: null,
		onRaceDay: null,
		targetSeconds: 10_800,
		vdot: 45,
		targetVdot: 54,
		plausibleGain: 2,
		realisticSeconds: 12_000,
		concerns: [],
		weeksLeft: 8,
	} as const;
	expect(asked([week(3)], { feasibility: { ...feasibility, concerns: [] } })[0]).toMatchObject({
		kind: "lower_target",
		params: { targetSeconds: 10_800, realisticSeconds: 12_000 },
		adjustment: null,
	});
});

test("somebody who runs the volume but hardly a key session is asked about the school that the goal asks for, where another was chosen", () => {
	const weeks = [0, 1, 2, 3].map((number) => week(number, { keyDone: 0, adherence: 0.7 }));
	const [asking] = asked(weeks, { fitting: "koop" });
	expect(asking).toMatchObject({ kind: "change_methodology", methodology: "koop", adjustment: null });
	expect(kindsOf(weeks, { fitting: plan.season.methodology })).toEqual([]);
});
