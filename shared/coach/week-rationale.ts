/** Why a week looks as it does: what its phase is for in the school that plans it, then its own reasons, strongest first. */
import type { Language } from "../athlete/profile.ts";
import { addDays, type IsoDate, mondayOf } from "../calendar.ts";
import type { Plan, PlanWeek } from "../plan/plan.ts";
import { HELD_SHARE } from "../plan/rules.ts";
import type { Completion, CompletionState } from "../review/review.ts";
import { adherence } from "../review/week.ts";
import { engineWords } from "./letter.ts";

/** Plans are made weeks ahead and written once: whether a week's growth was earned is told by what became of the week before. */
export function weekRationale(
	week: PlanWeek,
	{ plan, completions }: { plan: Pick<Plan, "season" | "workouts" | "past">; completions: readonly Completion[] },
	language: Language,
): string[] {
	const words = engineWords(language);
	const isEarned = wasHeld(addDays(week.monday, -7), plan, completions);
	const reasons = week.reasons.map((reason) => (reason === "progress" && !isEarned ? words.weekGrows : words.weekReasons[reason]));
	return [words.methodologies[plan.season.methodology].phases[week.phase], ...reasons];
}

const settled: ReadonlySet<CompletionState> = new Set<CompletionState>(["confirmed", "partial", "missed", "skipped", "excused"]);

/** All of the week is known, not assumed, and it counts as it was planned. */
function wasHeld(monday: IsoDate, { workouts, past }: Pick<Plan, "workouts" | "past">, completions: readonly Completion[]): boolean {
	const planned = [...past, ...workouts].filter(({ day }) => mondayOf(day) === monday);
	const byWorkout = new Map(completions.map((each) => [each.workoutId, each]));
	const isKnown = planned.every(({ id }) => settled.has(byWorkout.get(id)?.state ?? "planned"));
	return isKnown && (adherence(planned, byWorkout) ?? 0) >= HELD_SHARE;
}
