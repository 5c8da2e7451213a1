/** Why a week looks as it does: what its phase is for in the school that plans it, then its own reasons, strongest first. */
import type { Language } from "../athlete/profile.ts";
import type { Plan, PlanWeek } from "../plan/plan.ts";
import { engineWords } from "./letter.ts";

export function weekRationale(week: PlanWeek, { season }: Pick<Plan, "season">, language: Language): string[] {
	const words = engineWords(language);
	return [words.methodologies[season.methodology].phases[week.phase], ...week.reasons.map((reason) => words.weekReasons[reason])];
}
