import { describe, expect, test } from "vitest";
import { handPlan, MONDAY, plainWeek, session } from "../../../test/fixtures/hand-plan.ts";
import { aFitness, aProfile, aRace } from "../../../test/simulate/builders.ts";
import { addDays } from "../../calendar.ts";
import { type SafetyRule, type Severity, safetyRules } from "../finding.ts";
import type { Plan } from "../plan.ts";
import { checkSafety, type Finding } from "../safety.ts";
import type { SafetyContext } from "./view.ts";

const on = (day: number): string => addDays(MONDAY, day);
const profile = aProfile({ availability: [600, 600, 600, 600, 600, 600, 600] });
const fitness = aFitness(MONDAY, { weekHours: 4, runs: 4, longestMinutes: 90, vdot: 48, daysSince: 1 });

function findings(plan: Plan, known: Partial<SafetyContext> = {}): Finding[] {
	return checkSafety(plan, { profile, fitness, recent: [], ...known });
}

function severityOf(rule: SafetyRule, plan: Plan, known: Partial<SafetyContext> = {}): Severity | null {
	return findings(plan, known).find((each) => each.rule === rule)?.severity ?? null;
}

const plain = handPlan([...plainWeek(0), ...plainWeek(1), ...plainWeek(2)]);

test("a plain plan has nothing against it", () => expect(findings(plain)).toEqual([]));

test("every finding says where its rule comes from", () => {
	expect(new Set(safetyRules).size).toBe(safetyRules.length);
	const bad = handPlan(plainWeek(0), { circumstances: [{ kind: "rest", day: on(1) }] });
	expect(findings(bad)[0]?.source).toMatch(/\w/);
});

describe("quality_share", () => {
	const withWork = (minutes: number) => handPlan([...plainWeek(0).slice(1), session(on(1), "tempo", 50 + minutes, { work: minutes })]);
	test("a tempo run a week is fine", () => expect(severityOf("quality_share", withWork(25))).toBeNull());
	test("a third of the week above easy is noted", () => expect(severityOf("quality_share", withWork(100))).toBe("warn"));
	test("a novice is to do half as much", () => {
		const novice = aProfile({ ...profile, experience: "beginner" });
		expect(severityOf("quality_share", withWork(48), { profile: novice })).toBe("warn");
		expect(severityOf("quality_share", withWork(48))).toBeNull();
	});
	test("strides are no work above easy", () => {
		const strides = plainWeek(0).map((each) => (each.kind === "easy" ? { ...each, kind: "easy_strides" as const } : each));
		expect(severityOf("quality_share", handPlan(strides))).toBeNull();
	});
});

describe("long_run_share", () => {
	const long = (minutes: number) =>
		handPlan([...plainWeek(0).slice(0, 3), session(on(6), "long", minutes)], { season: { goalId: "goal" } });
	const goal = aRace({ day: on(50), metres: 10_000 });
	test("a third of the week is fine", () => expect(severityOf("long_run_share", long(85), { goal })).toBeNull());
	test("more than half of a week of four runs is noted before 10 km", () => {
		expect(severityOf("long_run_share", long(160), { goal })).toBe("warn");
	});
	test("before an ultra it is what is wanted", () => {
		expect(severityOf("long_run_share", long(160), { goal: aRace({ day: on(50), metres: 80_000 }) })).toBeNull();
	});
});

describe("volume_and_intensity_together", () => {
	const second = (factor: number, work: number) => [
		...plainWeek(1, factor).slice(1),
		session(on(8), "tempo", Math.round(50 * factor), { work }),
	];
	test("either alone is fine", () => {
		expect(severityOf("volume_and_intensity_together", handPlan([...plainWeek(0), ...second(1.12, 0)]))).toBeNull();
		expect(severityOf("volume_and_intensity_together", handPlan([...plainWeek(0), ...second(1, 25)]))).toBeNull();
	});
	test("both in one week are told", () => {
		expect(severityOf("volume_and_intensity_together", handPlan([...plainWeek(0), ...second(1.12, 25)]))).toBe("info");
	});
});

describe("monotony", () => {
	const same = (days: number[], minutes: (i: number) => number) => handPlan(days.map((day, i) => session(on(day), "easy", minutes(i))));
	test("six days alike are told", () =>
		expect(
			severityOf(
				"monotony",
				same([0, 1, 2, 3, 4, 5], () => 50),
			),
		).toBe("info"));
	test("six days of hard and easy are fine", () => {
		expect(
			severityOf(
				"monotony",
				same([0, 1, 2, 3, 4, 6], (i) => [30, 75, 30, 75, 30, 110][i] ?? 0),
			),
		).toBeNull();
	});
	test("four days alike are nobody's worry", () =>
		expect(
			severityOf(
				"monotony",
				same([0, 2, 4, 6], () => 50),
			),
		).toBeNull());
});

describe("strength_before_quality", () => {
	const tempo = session(on(3), "tempo", 50, { work: 20 });
	test("on the same day it is fine", () => {
		expect(severityOf("strength_before_quality", handPlan([tempo, session(on(3), "strength", 40)]))).toBeNull();
	});
	test("on the day before it is noted", () => {
		expect(severityOf("strength_before_quality", handPlan([tempo, session(on(2), "strength", 40)]))).toBe("warn");
	});
});

describe("sprint_spacing", () => {
	const fast = (day: number) => session(on(day), "max_velocity", 60);
	test("48 hours are enough", () =>
		expect(severityOf("sprint_spacing", handPlan([fast(0), session(on(2), "acceleration", 60)]))).toBeNull());
	test("the next day is refused, once", () => {
		const found = findings(handPlan([fast(0), session(on(1), "acceleration", 60)])).filter((each) => each.severity === "danger");
		expect(found.map((each) => each.rule)).toEqual(["sprint_spacing"]);
	});
	test("jumps after sprints on one day are one maximal day", () => {
		const plan = handPlan([fast(0), session(on(0), "plyometrics", 20)]);
		expect(findings(plan).filter((each) => each.severity === "danger")).toEqual([]);
	});
});

describe("back_to_back_too_often", () => {
	const weekend = (week: number) => [session(on(7 * week + 5), "long", 80), session(on(7 * week + 6), "back_to_back", 75)];
	const season = { goalId: "goal", methodology: "koop" as const };
	test("the second long run after the first is no hard day too close", () => {
		expect(severityOf("hard_days_too_close", handPlan(weekend(0), { season }))).toBeNull();
	});
	test("without a long run before it, it is a hard day", () => {
		const plan = handPlan([session(on(5), "tempo", 50, { work: 20 }), session(on(6), "back_to_back", 75)]);
		expect(severityOf("hard_days_too_close", plan)).toBe("danger");
	});
	test("three in two months are fine, five are too many", () => {
		const plan = (weeks: number[]) => handPlan(weeks.flatMap(weekend), { season });
		expect(severityOf("back_to_back_too_often", plan([0, 3, 6]))).toBeNull();
		expect(severityOf("back_to_back_too_often", plan([0, 1, 3, 4, 6]))).toBe("warn");
	});
	test("not in the last three weeks before the race", () => {
		const goal = aRace({ day: on(7 * 7 + 5), metres: 50_000 });
		expect(severityOf("back_to_back_too_often", handPlan(weekend(5), { season }), { goal })).toBe("warn");
		expect(severityOf("back_to_back_too_often", handPlan(weekend(3), { season }), { goal })).toBeNull();
	});
});

describe("masters_recovery", () => {
	const hard = (...days: number[]) => handPlan(days.map((day) => session(on(day), "tempo", 50, { work: 10 })));
	const of = (birthYear: number) => ({ profile: aProfile({ ...profile, birthYear }) });
	test("from 50 years on one of two rests is to be longer", () => {
		expect(severityOf("masters_recovery", hard(0, 2, 4), of(1972))).toBe("info");
		expect(severityOf("masters_recovery", hard(0, 2, 5), of(1972))).toBeNull();
	});
	test("younger runners need no more than 48 hours", () => expect(severityOf("masters_recovery", hard(0, 2, 4), of(1985))).toBeNull());
});

describe("under_18_load", () => {
	const young = { profile: aProfile({ ...profile, birthYear: 2009 }) };
	test("four hours a week are fine at 17, ten are too many", () => {
		expect(severityOf("under_18_load", plain, young)).toBeNull();
		const much = handPlan([0, 1, 2, 3, 4, 5].map((day) => session(on(day), "easy", 100)));
		expect(severityOf("under_18_load", much, young)).toBe("warn");
		expect(severityOf("under_18_load", much)).toBeNull();
	});
});

describe("blocked_day", () => {
	const blocked = { profile: aProfile({ ...profile, blocked: [{ from: on(1), to: on(2), reason: "travel" }] }) };
	test("nothing stands on a day that is taken out", () => {
		expect(severityOf("blocked_day", plain, blocked)).toBe("warn");
		expect(severityOf("blocked_day", handPlan(plainWeek(1)), blocked)).toBeNull();
	});
	test("what the athlete has put there is only told", () => {
		expect(severityOf("blocked_day", handPlan([session(on(1), "easy", 40, { byHand: true })]), blocked)).toBe("info");
	});
	test("a pause and a rest day count as well", () => {
		expect(severityOf("blocked_day", { ...plain, circumstances: [{ kind: "rest", day: on(3) }] })).toBe("warn");
		const pause: Plan["circumstances"] = [{ kind: "pause", from: on(0), to: on(4), reason: "work" }];
		expect(severityOf("blocked_day", { ...plain, circumstances: pause })).toBe("warn");
	});
});

describe("training_while_ill", () => {
	const ill = (illness: "above_neck" | "systemic", workouts: Plan["workouts"]) =>
		handPlan(workouts, { circumstances: [{ kind: "illness", from: on(0), to: on(2), illness }] });
	test("no training at all with fever", () =>
		expect(severityOf("training_while_ill", ill("systemic", [session(on(1), "easy", 30)]))).toBe("danger"));
	test("after fever as many easy days as sick ones", () => {
		expect(severityOf("training_while_ill", ill("systemic", [session(on(5), "tempo", 50, { work: 20 })]))).toBe("warn");
		expect(severityOf("training_while_ill", ill("systemic", [session(on(5), "easy", 30)]))).toBeNull();
		expect(severityOf("training_while_ill", ill("systemic", [session(on(7), "tempo", 50, { work: 20 })]))).toBeNull();
	});
	test("with a cold nothing hard", () => {
		expect(severityOf("training_while_ill", ill("above_neck", [session(on(1), "easy", 30)]))).toBeNull();
		expect(severityOf("training_while_ill", ill("above_neck", [session(on(1), "tempo", 50, { work: 20 })]))).toBe("warn");
	});
});

describe("training_while_injured", () => {
	const hurt = (pain: number, workouts: Plan["workouts"], to: string | null = null, stressFracture = false) =>
		handPlan(workouts, { circumstances: [{ kind: "injury", from: on(0), to, part: "calf", pain, stressFracture }] });
	const easy = session(on(1), "easy", 30);
	const tempo = session(on(1), "tempo", 50, { work: 20 });
	test("pain of 5 and a fracture stop the running", () => {
		expect(severityOf("training_while_injured", hurt(5, [easy]))).toBe("danger");
		expect(severityOf("training_while_injured", hurt(0, [easy], null, true))).toBe("danger");
	});
	test("pain of 3 takes the quality away, not the running", () => {
		expect(severityOf("training_while_injured", hurt(3, [tempo]))).toBe("danger");
		expect(severityOf("training_while_injured", hurt(3, [easy]))).toBeNull();
	});
	test("little pain, other sports and healed injuries are fine", () => {
		expect(severityOf("training_while_injured", hurt(2, [tempo]))).toBeNull();
		expect(severityOf("training_while_injured", hurt(6, [{ ...easy, kind: "other", sport: "cycling" }]))).toBeNull();
		expect(severityOf("training_while_injured", hurt(6, [session(on(4), "easy", 30)], on(2)))).toBeNull();
	});
	test("an injury of the profile is noted: nobody has said how much it hurts", () => {
		const injuries = [{ part: "knee" as const, from: on(-20), to: null, stressFracture: false, note: "" }];
		expect(severityOf("training_while_injured", handPlan([tempo]), { profile: aProfile({ ...profile, injuries }) })).toBe("warn");
	});
});

describe("return_too_fast", () => {
	const back = (days: number, workouts: Plan["workouts"]) =>
		handPlan(workouts, {
			adjustments: [
				{ reviewedWeek: on(-7), reason: "return_after_break", volumeFactor: 0.5, easyUntil: on(days), returning: { days, from: on(0) } },
			],
		});
	const tempo = session(on(3), "tempo", 50, { work: 20 });
	test("quality in the easy days is noted, after four weeks off refused", () => {
		expect(severityOf("return_too_fast", back(10, [tempo]))).toBe("warn");
		expect(severityOf("return_too_fast", back(30, [tempo]))).toBe("danger");
	});
	test("a week above the table is noted, one on it is fine", () => {
		expect(severityOf("return_too_fast", back(20, plainWeek(0)))).toBe("warn");
		expect(severityOf("return_too_fast", back(20, plainWeek(0, 0.5)))).toBeNull();
	});
	test("a pause that was told counts as days off", () => {
		const plan = handPlan([session(on(12), "tempo", 50, { work: 20 })], {
			circumstances: [{ kind: "pause", from: on(0), to: on(9), reason: "travel" }],
		});
		expect(severityOf("return_too_fast", plan)).toBe("warn");
	});
});

describe("red_flag", () => {
	const withTempo = handPlan([...plainWeek(0).slice(1), session(on(3), "tempo", 50, { work: 20 })]);
	test("after pain of 5, fainting or fever nothing hard for a week", () => {
		expect(severityOf("red_flag", withTempo, { flags: ["medical"] })).toBe("danger");
		expect(severityOf("red_flag", withTempo)).toBeNull();
	});
	test("it is said even when nothing hard is planned, and asks for a doctor", () => {
		const found = findings(handPlan([session(on(1), "easy", 40)]), { flags: ["strong_pain"] });
		expect(found).toMatchObject([{ rule: "red_flag", severity: "warn", mend: "see_doctor" }]);
	});
	test("a review's own red flag lasts as long as it says", () => {
		const adjustments: Plan["adjustments"] = [{ reviewedWeek: on(-7), reason: "red_flag", volumeFactor: 0.7, easyUntil: on(10) }];
		expect(severityOf("red_flag", { ...withTempo, adjustments })).toBe("danger");
	});
});

describe("recovery_flags", () => {
	const withTempo = handPlan([session(on(1), "tempo", 50, { work: 20 })]);
	test("two different signs, or one for three days", () => {
		expect(severityOf("recovery_flags", withTempo, { flags: ["short_nights", "hrv_outside_range"] })).toBe("warn");
		expect(severityOf("recovery_flags", withTempo, { flags: ["short_nights", "short_nights", "short_nights"] })).toBe("warn");
		expect(severityOf("recovery_flags", withTempo, { flags: ["short_nights"] })).toBeNull();
	});
	test("without anything hard ahead they are only told", () => {
		expect(severityOf("recovery_flags", handPlan([]), { flags: ["short_nights", "hrv_outside_range"] })).toBe("info");
	});
});

describe("form_too_deep", () => {
	const camp = handPlan([0, 1, 2, 3, 4, 5].map((day) => session(on(day), "easy", 180)));
	test("a week of three hours a day digs too deep", () => expect(severityOf("form_too_deep", camp)).toBe("warn"));
	test("says nothing while fitness is settling", () => {
		expect(severityOf("form_too_deep", camp, { fitness: { ...fitness, form: { ...fitness.form, settling: true } } })).toBeNull();
	});
	test("a race may dig", () => {
		const race = handPlan([session(on(5), "race", 300)]);
		expect(severityOf("form_too_deep", race)).toBeNull();
	});
});

describe("target_unrealistic", () => {
	// VDOT 48 runs 10 km in about 42:50.
	const wish = (targetSeconds: number) => aRace({ day: on(50), metres: 10_000, targetSeconds });
	test("a wish within reach is fine", () => expect(severityOf("target_unrealistic", plain, { goal: wish(2_545) })).toBeNull());
	test("five minutes less are told as unrealistic", () =>
		expect(severityOf("target_unrealistic", plain, { goal: wish(2_250) })).toBe("warn"));
	test("of other races too", () => {
		expect(severityOf("target_unrealistic", plain, { otherGoals: [wish(2_250)] })).toBe("warn");
	});
});

describe("volume_too_low_for_race", () => {
	const goal = aRace({ day: on(7 * 8 - 1), metres: 42_195 });
	const season = { goalId: "goal", peakSeconds: 3 * 3600 };
	test("a marathon on three hours a week without long runs", () => {
		expect(severityOf("volume_too_low_for_race", handPlan(plainWeek(0), { season }), { goal })).toBe("warn");
	});
	test("with the hours and one long run of 26 km it is carried", () => {
		const plan = handPlan([session(on(34), "long", 160)], { season: { ...season, peakSeconds: 5 * 3600 } });
		expect(severityOf("volume_too_low_for_race", plan, { goal })).toBeNull();
	});
	test("100 km want nine hours", () => {
		const ultra = aRace({ day: on(100), metres: 100_000 });
		expect(severityOf("volume_too_low_for_race", plain, { goal: ultra })).toBe("info");
	});
});

describe("races within a build", () => {
	const others = (priority: "B" | "C") => ({
		season: { goalId: "goal", otherRaces: [{ goalId: "other", day: on(13), metres: 10_000, priority }] },
	});
	const withRace = (priority: "B" | "C", tempoDay: number) =>
		handPlan([...plainWeek(0), session(on(tempoDay), "tempo", 50, { work: 20 }), session(on(13), "race", 45)], others(priority));
	test("C is trained through: two days are enough before it", () => {
		expect(severityOf("hard_before_race", withRace("C", 11))).toBeNull();
		expect(severityOf("hard_before_race", withRace("B", 11))).toBe("warn");
	});
	test("but it is a hard day as any other", () => {
		expect(severityOf("hard_before_race", withRace("C", 12))).toBe("danger");
		const after = handPlan([session(on(13), "race", 45), session(on(14), "tempo", 50, { work: 20 })], others("C"));
		expect(severityOf("hard_days_too_close", after)).toBe("danger");
	});
});

test("minutes follow what was told of a week", () => {
	const circumstances: Plan["circumstances"] = [{ kind: "travel", from: on(0), to: on(6), minutesPerDay: 30 }];
	expect(severityOf("minutes_exceeded", { ...plain, circumstances })).toBe("warn");
	expect(severityOf("minutes_exceeded", plain)).toBeNull();
});
