import { expect, test } from "vitest";
import { aFitness, aPlan, aProfile, aRace } from "../../test/simulate/builders.ts";
import { languages } from "../athlete/profile.ts";
import { addDays } from "../calendar.ts";
import { restKindOf } from "./rest-advice.ts";
import { weekRationale } from "./week-rationale.ts";

const today = "2026-03-02";
const race = aRace({ day: "2026-04-12", metres: 10_000 });
const plan = aPlan({ today, goal: race, profile: aProfile(), fitness: aFitness(today, { weekHours: 4, vdot: 45, longestMinutes: 90 }) });
const free = (day: string): boolean => !plan.workouts.some((each) => each.day === day);
const days = Array.from({ length: 50 }, (_, i) => addDays(today, i)).filter(free);

test("the day before and after a race, and after a long run, have their own advice", () => {
	expect(restKindOf(plan, addDays(race.kind === "race" ? race.day : "", -2))).toBe("before_race");
	expect(restKindOf(plan, "2026-04-13")).toBe("after_race");
	const long = plan.workouts.find((each) => each.kind === "long" && free(addDays(each.day, 1)));
	expect(restKindOf(plan, addDays(long?.day ?? "", 1))).toBe("after_hard");
});

test("illness comes before everything", () => {
	const ill = { ...plan, circumstances: [{ kind: "illness", from: days[0] ?? "", to: days[0] ?? "", illness: "systemic" } as const] };
	expect(restKindOf(ill, days[0] ?? "")).toBe("unwell");
	expect(restKindOf(ill, days[1] ?? "")).not.toBe("unwell");
});

test.each(languages)("every week says in %s what its phase is for, and its reasons", (language) => {
	for (const week of plan.weeks) {
		const said = weekRationale(week, { plan, completions: [] }, language);
		expect(said).toHaveLength(1 + week.reasons.length);
		for (const sentence of said) expect(sentence).toMatch(/[.]$/);
	}
});
