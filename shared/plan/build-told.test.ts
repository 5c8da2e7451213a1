import { describe, expect, test } from "vitest";
import { aFitness, anAim, anInput, aPlan, aProfile, aRace } from "../../test/simulate/builders.ts";
import { raceDistances } from "../athlete/goal.ts";
import type { Profile } from "../athlete/profile.ts";
import { addDays, mondayOf, weekday } from "../calendar.ts";
import { isQuality } from "../workout/hard.ts";
import { type BuildInput, buildPlan } from "./build.ts";
import type { Circumstance } from "./circumstance.ts";
import { diffPlans } from "./diff.ts";
import type { Adjustment, Plan } from "./plan.ts";

const TODAY = "2026-03-02";
const runner: Partial<BuildInput> = {
	today: TODAY,
	goal: aRace({ day: addDays(TODAY, 16 * 7 - 1), metres: raceDistances.marathon }),
	profile: aProfile({ availability: [60, 90, 90, 90, 60, 120, 210] }),
	fitness: aFitness(TODAY, { weekHours: 4.9, runs: 5, longestMinutes: 100, vdot: 49, easyPace: 320 }),
};
const plan = aPlan(runner);

function told(...circumstances: Circumstance[]): Plan {
	return buildPlan(anInput({ ...runner, previous: { ...plan, circumstances } }));
}

function rebuilt(known: Partial<BuildInput>): Plan {
	return buildPlan(anInput({ ...runner, previous: plan, ...known }));
}

function seconds(of: Plan, monday: string): number {
	return of.weeks.find((week) => week.monday === monday)?.targetSeconds ?? 0;
}

describe("what is told of the days", () => {
	test("two weeks away: nothing then, half and three quarters after it, easy at first, and the diff says why", () => {
		const next = told({ kind: "pause", from: "2026-03-16", to: "2026-03-29", reason: "travel" });
		expect(next.workouts.some((each) => each.day >= "2026-03-16" && each.day <= "2026-03-29")).toBe(false);
		expect(seconds(next, "2026-03-30") / seconds(plan, "2026-03-16")).toBeCloseTo(0.5, 1);
		expect(seconds(next, "2026-04-06")).toBeGreaterThan(seconds(next, "2026-03-30"));
		expect(next.workouts.some((each) => each.day >= "2026-03-30" && each.day < "2026-04-13" && isQuality(each.kind))).toBe(false);
		expect(next.weeks.find((week) => week.monday === "2026-03-16")?.reasons).toContain("blocked_days");
		expect(new Set(diffPlans(plan, next, TODAY).map((each) => each.reason))).toEqual(new Set(["blocked_days"]));
		expect(next.season).toEqual(plan.season);
	});
	test("three days of work cost what they hold and nothing later", () => {
		const next = rebuilt({
			profile: {
				...aProfile({ availability: [60, 90, 90, 90, 60, 120, 210] }),
				blocked: [{ from: "2026-03-10", to: "2026-03-12", reason: "work" }],
			},
		});
		expect(next.workouts.some((each) => each.day >= "2026-03-10" && each.day <= "2026-03-12")).toBe(false);
		expect(seconds(next, "2026-03-09")).toBeLessThan(seconds(plan, "2026-03-09"));
		expect(seconds(next, "2026-03-30")).toBe(seconds(plan, "2026-03-30"));
		expect(next.season).toEqual(plan.season);
		expect(diffPlans(plan, next, TODAY).every((each) => each.reason === "blocked_days")).toBe(true);
	});
	test("fever and injury carry their names into the diff", () => {
		const ill = told({ kind: "illness", from: "2026-03-09", to: "2026-03-11", illness: "systemic" });
		expect(new Set(diffPlans(plan, ill, TODAY).map((each) => each.reason))).toEqual(new Set(["illness"]));
		const hurt = told({ kind: "injury", from: "2026-03-09", to: null, part: "knee", pain: 4, stressFracture: false });
		expect(new Set(diffPlans(plan, hurt, TODAY).map((each) => each.reason))).toEqual(new Set(["injury"]));
		expect(hurt.workouts.some((each) => each.day >= "2026-03-09" && isQuality(each.kind))).toBe(false);
	});
	test("a week with other minutes is planned into them, the next goes on within the ramp", () => {
		const next = told({ kind: "availability", monday: "2026-03-09", minutes: [0, 45, 0, 45, 0, 0, 90] });
		expect(next.workouts.filter((each) => mondayOf(each.day) === "2026-03-09").map((each) => weekday(each.day))).toEqual([2, 4, 7]);
		expect(seconds(next, "2026-03-16") / seconds(plan, "2026-03-16")).toBeGreaterThan(0.95);
	});
	test("a lightened week holds its share", () => {
		const next = told({ kind: "lightened", monday: "2026-03-30", factor: 0.6, easyOnly: true });
		expect(seconds(next, "2026-03-30") / seconds(plan, "2026-03-30")).toBeCloseTo(0.6, 1);
		expect(next.workouts.some((each) => mondayOf(each.day) === "2026-03-30" && isQuality(each.kind))).toBe(false);
		expect(diffPlans(plan, next, TODAY).every((each) => each.reason === "by_hand")).toBe(true);
	});
	test("a lighter week that is lightened holds its share of the lighter one", () => {
		const monday = plan.weeks.find((each) => each.deload)?.monday ?? "";
		const next = told({ kind: "lightened", monday, factor: 0.8, easyOnly: false });
		expect(next.weeks.find((each) => each.monday === monday)?.reasons).toEqual(expect.arrayContaining(["lightened", "deload"]));
		const share = seconds(next, monday) / seconds(plan, monday);
		expect(share).toBeGreaterThan(0.7);
		expect(share).toBeLessThan(0.9);
		const after = addDays(monday, 7);
		expect(seconds(next, after) / seconds(plan, after)).toBeGreaterThan(0.95);
	});
});

describe("what a review decides", () => {
	const adjustment = (known: Partial<Adjustment>): Adjustment => ({
		reviewedWeek: TODAY,
		reason: "hold",
		volumeFactor: 1,
		easyUntil: null,
		...known,
	});
	const adjusted = (known: Partial<Adjustment>): Plan => rebuilt({ today: "2026-03-08", adjustments: [adjustment(known)] });

	test("bad recovery: three tenths less for a week, with a day of rest", () => {
		const next = adjusted({ reason: "poor_recovery", volumeFactor: 0.7, restDay: "2026-03-11" });
		expect(seconds(next, "2026-03-09") / seconds(plan, "2026-03-09")).toBeCloseTo(0.7, 1);
		expect(next.workouts.some((each) => each.day === "2026-03-11")).toBe(false);
		expect(diffPlans(plan, next, "2026-03-08").every((each) => each.reason === "poor_recovery")).toBe(true);
	});
	test("a missed weekday's sessions move where spacing allows", () => {
		const next = adjusted({ reason: "weekday_missed", weekdayMoved: { from: 2, to: 3 } });
		const keys = next.workouts.filter((each) => each.day >= "2026-03-30" && each.priority === "key" && isQuality(each.kind));
		expect(keys.length).toBeGreaterThan(2);
		expect(keys.every((each) => weekday(each.day) !== 2)).toBe(true);
	});
	test("a raise lifts the weeks after it, below a fifth", () => {
		const next = adjusted({ reason: "raised", volumeFactor: 1.15 });
		const ratio = seconds(next, "2026-03-09") / seconds(plan, TODAY);
		expect(ratio).toBeGreaterThan(1.1);
		expect(ratio).toBeLessThan(1.2);
		expect(seconds(next, "2026-03-16")).toBeGreaterThan(seconds(plan, "2026-03-16"));
	});
	test("a red flag takes the race out of its days, and no further", () => {
		const race = aRace({ day: "2026-03-15", metres: 10_000 });
		const before = rebuilt({ goal: race });
		const flagged = (easyUntil: string): Plan =>
			rebuilt({
				goal: race,
				previous: before,
				today: "2026-03-08",
				adjustments: [adjustment({ reason: "red_flag", volumeFactor: 0.5, easyUntil })],
			});
		const races = (each: Plan) => each.workouts.filter(({ kind }) => kind === "race").map(({ day }) => day);
		expect(races(before)).toEqual(["2026-03-15"]);
		expect(races(flagged("2026-03-16"))).toEqual([]);
		expect(races(flagged("2026-03-12"))).toEqual(["2026-03-15"]);
	});
	test("a step of VDOT moves targets once, not at every rebuild", () => {
		const next = adjusted({ reason: "vdot_step", vdotStep: 1 });
		expect(next.vdot).toBe(50);
		expect(rebuilt({ today: "2026-03-08", previous: next, adjustments: next.adjustments }).vdot).toBe(50);
		const changes = diffPlans(plan, next, "2026-03-08");
		expect(changes.length).toBeGreaterThan(20);
		expect(changes.every((each) => each.reason === "vdot_step")).toBe(true);
	});
});

describe("how the athlete wants to train", () => {
	const profile = (known: Partial<Profile>) => aProfile({ availability: [60, 90, 90, 90, 60, 120, 210], ...known });

	test("a new field that does not shape the season leaves it as it is", () => {
		const next = rebuilt({
			profile: profile({ tone: "direct", strengthDays: [2], doubleDays: [4], sports: ["cycling"], planner: "flexible" }),
		});
		expect(next.season).toEqual(plan.season);
	});
	test("minimal: three runs a week at most, none to be left out before the race", () => {
		const few = aPlan({ ...runner, profile: profile({ planner: "minimal" }) });
		for (const { monday } of few.weeks.slice(0, 6)) {
			const runs = few.workouts.filter((each) => mondayOf(each.day) === monday);
			expect(runs.length).toBeLessThanOrEqual(3);
			expect(runs.every((each) => each.priority !== "optional")).toBe(true);
		}
		expect(aPlan({ today: TODAY, goal: anAim(), profile: profile({ planner: "minimal" }) }).season.phases.map((each) => each.kind)).toEqual(
			["maintenance"],
		);
	});
	test("flexible: the easy days may be left out, the key days stay", () => {
		const free = aPlan({ ...runner, profile: profile({ planner: "flexible" }) });
		expect(free.workouts.filter((each) => each.kind === "easy").every((each) => each.priority === "optional")).toBe(true);
		expect(free.workouts.filter((each) => isQuality(each.kind)).map((each) => each.day)).toEqual(
			plan.workouts.filter((each) => isQuality(each.kind)).map((each) => each.day),
		);
	});
	test("strength stands on its days or one beside, never on the eve of quality or the long run", () => {
		const strong = aPlan({ ...runner, profile: profile({ strengthDays: [2, 5] }) });
		const sessions = strong.workouts.filter((each) => each.sport === "strength");
		expect(sessions.length).toBeGreaterThan(6);
		for (const each of sessions) {
			const next = strong.workouts.filter((one) => one.day === addDays(each.day, 1));
			expect(next.some((one) => isQuality(one.kind) || one.kind.startsWith("long"))).toBe(false);
		}
		expect(strong.weeks.map((week) => week.targetSeconds)).toEqual(plan.weeks.map((week) => week.targetSeconds));
	});
	test("a Monday of rest this week frees no Sunday for strength before next Monday's session", () => {
		const profile = aProfile({ availability: [90, 75, 120, 180, 30, 300, 120], longRunDay: 6, strengthDays: [7] });
		const known = { ...runner, profile };
		const first = aPlan(known);
		for (const monday of first.weeks.map((week) => week.monday).filter((day) => day > TODAY)) {
			const rest: Circumstance = { kind: "rest", day: monday };
			const { workouts } = buildPlan(anInput({ ...known, previous: { ...first, circumstances: [rest] } }));
			const eve = workouts.filter((each) => each.sport === "strength" && each.day === addDays(monday, 6));
			const next = workouts.filter((each) => each.day === addDays(monday, 7));
			if (next.some((each) => isQuality(each.kind))) expect(eve, monday).toEqual([]);
		}
	});
	test("two runs a day come with ninety kilometres a week, on the days named", () => {
		const big = aFitness(TODAY, { weekHours: 9, runs: 6, longestMinutes: 150, vdot: 58 });
		const known = { experience: "advanced" as const, availability: [120, 120, 120, 120, 120, 150, 240], doubleDays: [2, 4] };
		const twice = aPlan({ ...runner, fitness: big, profile: aProfile(known) });
		const seconds = twice.workouts.filter((each) => each.second);
		expect(seconds.length).toBeGreaterThan(4);
		expect(seconds.every((each) => [2, 4].includes(weekday(each.day)) && each.estimate.seconds <= 30 * 60)).toBe(true);
		expect(aPlan({ ...runner, profile: profile({ doubleDays: [2, 4] }) }).workouts.some((each) => each.second)).toBe(false);
	});
	test("another school keeps goal and volume and takes over in two weeks", () => {
		const next = rebuilt({ profile: profile({ methodology: "pfitzinger" }) });
		expect(next.season).toMatchObject({ methodology: "pfitzinger", goalId: "goal", blend: { from: "daniels", until: "2026-03-15" } });
		expect(diffPlans(plan, next, TODAY).every((each) => each.reason === "methodology_changed")).toBe(true);
		expect(Math.abs(seconds(next, "2026-03-09") / seconds(plan, "2026-03-09") - 1)).toBeLessThan(0.1);
		const pure = aPlan({ ...runner, profile: profile({ methodology: "pfitzinger" }) });
		const kinds = (each: Plan, monday: string) =>
			each.workouts.filter(({ day, kind }) => mondayOf(day) === monday && isQuality(kind)).map(({ kind }) => kind);
		// In its first week the old school's key session stays; after the second the new one has the plan to itself.
		expect(kinds(next, TODAY)[0]).toBe(kinds(plan, TODAY)[0]);
		expect(kinds(next, "2026-03-30")).toEqual(kinds(pure, "2026-03-30"));
	});
});

describe("without a race", () => {
	test("a weekly volume is worked towards and then held", () => {
		const fitness = aFitness(TODAY, { weekHours: 3, runs: 4, longestMinutes: 70 });
		const aim = { ...anAim(), kind: "general" as const, aim: "weekly_volume" as const, weeklyMetres: 40_000 };
		const towards = aPlan({ today: TODAY, fitness, goal: aim });
		expect(towards.season.peakSeconds).toBe(4 * 3600);
		expect(Math.max(...towards.weeks.map((week) => week.targetSeconds))).toBeLessThanOrEqual(4 * 3600 + 300);
		expect(towards.season.phases.every((each) => each.kind === "base")).toBe(true);
	});
});

test("with a year's time, base and blocks that keep what there is go in front", () => {
	const far = aPlan({ ...runner, goal: aRace({ day: addDays(TODAY, 50 * 7 - 1), metres: raceDistances.marathon }) });
	const kinds = far.season.phases.map((each) => each.kind);
	expect(kinds.filter((kind) => kind === "maintenance").length).toBeGreaterThan(2);
	expect(kinds.indexOf("race")).toBeGreaterThan(6);
});
