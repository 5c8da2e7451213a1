import type { Goal } from "../../../../shared/athlete/goal.ts";
import type { Words } from "../../words/words.tsx";

/** A goal's facts in one line, without its name. */
export function goalLine(goal: Goal, { t, f }: Pick<Words, "t" | "f">): string {
	if (goal.kind === "general") {
		const weekly = goal.weeklyMetres == null ? [] : [f.distance(goal.weeklyMetres, 0)];
		return [t(`goals.aims.${goal.aim ?? "fitness"}`), ...weekly].join(" · ");
	}
	return [
		goal.fixedSeconds == null ? f.distance(goal.metres) : t("goals.hours", goal.fixedSeconds / 3600),
		f.date(goal.day, "year"),
		...(goal.targetSeconds === null ? [] : [`${t("onboarding.goal.target")} ${f.clock(goal.targetSeconds)}`]),
		...(goal.surface && goal.surface !== "road" ? [t(`goals.surfaces.${goal.surface}`)] : []),
		...(goal.ascentMetres == null ? [] : [`${t("goals.ascent")} ${f.number(goal.ascentMetres)} m`]),
	].join(" · ");
}
