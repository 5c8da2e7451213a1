import { describe, expect, test } from "vitest";
import { handPlan, MONDAY, plainWeek, session } from "../../../test/fixtures/hand-plan.ts";
import { aFitness, anAim, aProfile, aRace } from "../../../test/simulate/builders.ts";
import type { Goal } from "../../athlete/goal.ts";
import { addDays } from "../../calendar.ts";
import { raceSeconds, vdotOf } from "../../physiology/vdot.ts";
import { FeasibilitySchema } from "../feasibility.ts";
import { type FeasibilityInput, feasibilityOf, verdictOf } from "./feasibility-of.ts";
import { plausibleGain } from "./plausible-gain.ts";
import { predictedSeconds, vdotFor } from "./predicted-race.ts";

const profile = aProfile({ yearsTraining: 2 });
const fitness = aFitness(MONDAY, { weekHours: 5, runs: 4, longestMinutes: 90, vdot: 48, daysSince: 1 });
const plan = handPlan([0, 1, 2, 3, 4, 5, 6, 7].flatMap((week) => plainWeek(week)));
const weeks = (n: number) => addDays(MONDAY, 7 * n);

function judge(goal: Goal | null, known: Partial<FeasibilityInput> = {}) {
	return feasibilityOf({ goal, profile, fitness, plan, today: MONDAY, review: { adherence: null, pacesHit: null }, ...known });
}

const gainOf = (known: Partial<Parameters<typeof plausibleGain>[0]>) =>
	plausibleGain({ profile, today: MONDAY, vdot: 48, bestVdot: null, weeks: 8, runsPerWeek: 4, ...known });

describe("the gain of eight good weeks", () => {
	test.each([
		[0, 3],
		[2, 1.5],
		[5, 0.75],
		[20, 0.25],
	])("after %i years of training is %d", (yearsTraining, gain) =>
		expect(gainOf({ profile: aProfile({ yearsTraining }) })).toBeCloseTo(gain, 6),
	);
	test("is guessed from experience where years are not told", () => {
		expect(gainOf({ profile: aProfile({ experience: "beginner" }) })).toBeCloseTo(3, 6);
		expect(gainOf({ profile: aProfile({ experience: "advanced" }) })).toBeCloseTo(0.75, 6);
	});
	test("is less after 50, and with two runs a week", () => {
		expect(gainOf({ profile: aProfile({ yearsTraining: 2, birthYear: 1970 }) })).toBeCloseTo(1.5 * 0.7, 6);
		expect(gainOf({ runsPerWeek: 2 })).toBeCloseTo(1.5 * 0.6, 6);
	});
	test("is twice as much on the way back to 95 % of a past best", () => {
		expect(gainOf({ bestVdot: 60 })).toBeCloseTo(3, 6);
		// 95 % of 52 is 49.4: 1.4 at twice the rate take 3.73 weeks, the rest goes at the usual one.
		expect(gainOf({ bestVdot: 52 })).toBeCloseTo(1.4 + (8 - 1.4 / 0.375) * 0.1875, 6);
		expect(gainOf({ bestVdot: 49 })).toBeCloseTo(1.5, 6);
	});
	test("does not go on for ever", () => expect(gainOf({ weeks: 60 })).toBeCloseTo(4.5, 6));
});

test.each([
	[-1, 1, "very_likely"],
	[0.5, 1, "very_likely"],
	[1, 1, "likely"],
	[1.5, 1, "stretch"],
	[2.5, 1, "unlikely"],
	[2.6, 1, "unrealistic"],
	[0.2, 0, "very_likely"],
] as const)("a gap of %d with %d to gain is %s", (gap, gain, verdict) => expect(verdictOf(gap, gain)).toBe(verdict));

describe("the time a race takes", () => {
	const preparation = { experience: "intermediate" as const, metresPerWeek: 48_280, runsPerWeek: 4, paceSecondsPerKm: 330 };
	const race = (metres: number, more: object = {}) =>
		({ ...aRace({ day: weeks(10), metres }), ...more }) as Extract<Goal, { kind: "race" }>;
	const half = vdotOf(21_097.5, 6_300);
	test("to 30 km is Daniels'", () => {
		expect(predictedSeconds(race(10_000), 50, preparation)).toBeCloseTo(raceSeconds(50, 10_000), 6);
	});
	test("of a marathon after a half of 1:45:00 on 30 miles a week is 3:54:10 (Vickers)", () => {
		expect(predictedSeconds(race(42_195), half, preparation)).toBeCloseTo(3 * 3600 + 54 * 60 + 10, -1);
	});
	test("is Daniels' again on more than 60 km a week", () => {
		expect(predictedSeconds(race(42_195), half, { ...preparation, metresPerWeek: 70_000 })).toBeCloseTo(raceSeconds(half, 42_195), 6);
	});
	test("with six runs a week is half Tanda's: 60 miles at 7:30 a mile are 2:59:11", () => {
		const much = { ...preparation, metresPerWeek: 96_560, runsPerWeek: 6, paceSecondsPerKm: 450 / 1.609344 };
		const fast = vdotOf(42_195, 3 * 3600);
		expect(predictedSeconds(race(42_195), fast, much)).toBeCloseTo((10_800 + 10_751) / 2, -1);
	});
	test("beyond it grows by Riegel's exponent, climbs included", () => {
		const marathon = predictedSeconds(race(42_195), half, preparation);
		expect(predictedSeconds(race(80_000), half, preparation)).toBeCloseTo(marathon * (80_000 / 42_195) ** 1.12, 3);
		expect(predictedSeconds(race(80_000, { ascentMetres: 2_000 }), half, preparation)).toBeCloseTo(
			marathon * (100_000 / 42_195) ** 1.12,
			3,
		);
	});
	test.each([5_000, 21_097.5, 42_195, 80_000])("over %d m asks for the VDOT that runs it", (metres) => {
		expect(vdotFor(race(metres), predictedSeconds(race(metres), 46, preparation), preparation)).toBeCloseTo(46, 3);
	});
});

describe("a goal", () => {
	test("within reach is told as likely, with now, race day and the gap", () => {
		const target = Math.round(raceSeconds(49, 10_000));
		const told = judge(aRace({ day: weeks(10), metres: 10_000, targetSeconds: target }));
		expect(told?.verdict).toBe("likely");
		expect(told?.vdot).toBe(48);
		expect(told?.targetVdot).toBeCloseTo(49, 1);
		expect(told?.now?.seconds).toBe(Math.round(raceSeconds(48, 10_000)));
		expect(told?.onRaceDay?.seconds).toBeLessThan(told?.now?.seconds ?? 0);
		expect(told?.realisticSeconds).toBeNull();
		expect(FeasibilitySchema.parse(told)).toEqual(told);
	});
	test("out of reach is flagged with what would be realistic, and stays what it is", () => {
		const goal = aRace({ day: weeks(8), metres: 10_000, targetSeconds: 2_100 });
		const before = JSON.stringify(goal);
		const told = judge(goal);
		expect(told?.verdict).toBe("unrealistic");
		expect(told?.realisticSeconds).toBeGreaterThanOrEqual(told?.onRaceDay?.seconds ?? 0);
		expect(told?.realisticSeconds).toBeLessThan((told?.onRaceDay?.seconds ?? 0) + 60);
		expect(JSON.stringify(goal)).toBe(before);
	});
	test.each([
		[10_000, 0.015],
		[42_195, 0.04],
		[80_000, 0.12],
	])("over %d m comes with an interval of ± %d", (metres, width) => {
		const now = judge(aRace({ day: weeks(10), metres }))?.now;
		expect((now?.slow ?? 0) / (now?.seconds ?? 1) - 1).toBeCloseTo(width, 3);
		expect(1 - (now?.fast ?? 0) / (now?.seconds ?? 1)).toBeCloseTo(width, 3);
	});
	test("by time is judged over the distance hoped for", () => {
		const race = aRace({ day: weeks(10), metres: 60_000 });
		const told = judge({ ...race, fixedSeconds: 6 * 3600 } as Goal);
		expect(told?.targetSeconds).toBe(6 * 3600);
		expect(told?.targetVdot).not.toBeNull();
	});
	test("without evidence cannot be told, nor can a sprint", () => {
		const blank = aFitness(MONDAY, { weekHours: 5 });
		expect(judge(aRace({ day: weeks(10), targetSeconds: 2_700 }), { fitness: blank, plan: { ...plan, vdot: null } })).toMatchObject({
			verdict: "unknown",
			now: null,
		});
		expect(judge(aRace({ day: weeks(10), metres: 400, targetSeconds: 60 }))).toMatchObject({ verdict: "unknown", now: null });
	});
	test("that is no race to come is not judged", () => {
		expect(judge(null)).toBeNull();
		expect(judge(anAim())).toBeNull();
		expect(judge(aRace({ day: addDays(MONDAY, -1) }))).toBeNull();
	});
});

describe("concerns", () => {
	const goal = aRace({ day: weeks(10), metres: 10_000 });
	const concerns = (known: Partial<FeasibilityInput>, of: Goal = goal) => judge(of, known)?.concerns;
	test("of a plain case there are none", () => expect(concerns({})).toEqual([]));
	test("what was left undone, paces missed, and what hurts", () => {
		expect(concerns({ review: { adherence: 0.6, pacesHit: 0.4 } })).toEqual(["low_adherence", "paces_missed"]);
		const injuries = [{ part: "calf" as const, from: addDays(MONDAY, -5), to: null, stressFracture: false, note: "" }];
		expect(concerns({ profile: aProfile({ injuries }) })).toEqual(["injury"]);
	});
	test("a marathon in eight weeks on little running", () => {
		const marathon = aRace({ day: addDays(weeks(8), -1), metres: 42_195 });
		const small = handPlan(plainWeek(0), { season: { goalId: "goal", compressed: true, peakSeconds: 3 * 3600 } });
		const told = judge(marathon, { plan: small });
		expect(told?.concerns).toEqual(["too_little_time", "too_little_volume", "long_runs_missing"]);
		expect(told?.verdict).toBe("unlikely");
	});
	test("one long run of 26 km carries it", () => {
		const marathon = aRace({ day: addDays(weeks(8), -1), metres: 42_195 });
		const carried = handPlan([session(addDays(MONDAY, 30), "long", 160)], { season: { goalId: "goal" } });
		expect(judge(marathon, { plan: carried })).toMatchObject({ concerns: [], verdict: "very_likely" });
	});
});
