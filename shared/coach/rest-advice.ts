/** What a day without training is for: rest days carry advice, not emptiness. */
import { addDays, type IsoDate } from "../calendar.ts";
import type { Plan } from "../plan/plan.ts";
import { isQuality } from "../workout/hard.ts";

export const restKinds = ["unwell", "before_race", "after_race", "after_hard", "before_hard", "taper", "plain"] as const;
export type RestKind = (typeof restKinds)[number];

/** What matters most about a day of rest comes first: illness and pain, the race, then what lies around it. */
export function restKindOf(plan: Pick<Plan, "workouts" | "past" | "weeks" | "circumstances">, day: IsoDate): RestKind {
	const unwell = plan.circumstances.some(
		(each) => (each.kind === "illness" || each.kind === "injury") && each.from <= day && (each.to === null || day <= each.to),
	);
	if (unwell) return "unwell";
	const near = (days: number) => {
		const other = addDays(day, days);
		return [...plan.past, ...plan.workouts].filter((each) => each.day === other);
	};
	const races = (days: number): boolean => near(days).some((each) => each.kind === "race");
	if (races(1) || races(2)) return "before_race";
	if (races(-1) || races(-2)) return "after_race";
	const hard = (days: number): boolean =>
		near(days).some((each) => isQuality(each.kind) || each.kind === "long" || each.kind === "back_to_back");
	if (hard(-1)) return "after_hard";
	const week = plan.weeks.find((each) => each.monday <= day && day <= addDays(each.monday, 6));
	if (week?.phase === "taper" || week?.phase === "race") return "taper";
	return hard(1) ? "before_hard" : "plain";
}
