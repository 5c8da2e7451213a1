/** Form along the plan, from today's fitness and fatigue and the planned loads. */
import { addDays, daysBetween, type IsoDate } from "../../calendar.ts";
import { fitnessSeries } from "../../fitness/form.ts";
import { type Finding, finding } from "../finding.ts";
import { returnSteps } from "../return.ts";
import {
	FORM_AFTER_LONG_RACE_DAYS,
	FORM_AFTER_RACE_DAYS,
	FORM_DAYS,
	FORM_LEAST_FITNESS,
	FORM_LEAST_SHARE,
	FORM_LONG_RACE_METRES,
	FORM_RETURN_DAYS,
	FORM_WARN_SHARE,
} from "./rules.ts";
import type { SafetyView } from "./view.ts";

/** One finding for each stretch of days, with its deepest one. */
export function formRule({ fitness, dayLoads, plan, workouts, today }: SafetyView): Finding[] {
	if (fitness.form.settling) return [];
	// Once there is an activity today, today's load is in fitness already.
	const first = fitness.daysSinceActivity === 0 ? addDays(today, 1) : today;
	const length = daysBetween(first, plan.to) + 1;
	if (length <= 0) return [];
	const days = Array.from({ length }, (_, i) => addDays(first, i));
	const races = workouts.filter((each) => each.kind === "race");
	const afterRace = (day: IsoDate): boolean =>
		races.some(({ day: race, estimate }) => {
			const days = estimate.metres >= FORM_LONG_RACE_METRES ? FORM_AFTER_LONG_RACE_DAYS : FORM_AFTER_RACE_DAYS;
			return day >= race && day < addDays(race, days);
		});
	// Fitness that a break has let fall understates what the body knows: on the way back by the table, form is deep for weeks.
	const back = plan.weeks.filter((week) => week.reasons.includes("return_after_break")).map((week) => addDays(week.monday, 6));
	// Of a return that is over no week may be left to see; its last step is known.
	for (const { returning } of plan.adjustments)
		if (returning)
			back.push(
				addDays(
					returning.from,
					returnSteps(returning.days).reduce((sum, step) => sum + step.days, 0),
				),
			);
	const isBack = (day: IsoDate): boolean => back.some((end) => day > addDays(end, -7) && day < addDays(end, FORM_RETURN_DAYS));
	const series = fitnessSeries(
		days.map((day) => dayLoads.get(day) ?? 0),
		fitness.form,
	);
	const findings: Finding[] = [];
	let deep: { from: IsoDate; to: IsoDate; share: number; form: number } | null = null;
	const close = (): void => {
		if (!deep) return;
		const params = { share: Math.round(deep.share * 100) / 100, form: Math.round(deep.form), least: FORM_LEAST_SHARE };
		const severity = deep.share < FORM_WARN_SHARE && !isBack(deep.from) ? "warn" : "info";
		findings.push(finding("form_too_deep", severity, [...new Set([deep.from, deep.to])], params, "lighten_week"));
		deep = null;
	};
	const shares = series.map(({ ctl, tsb }) => (ctl >= FORM_LEAST_FITNESS ? tsb / ctl : 0));
	days.forEach((day, i) => {
		const week = shares.slice(Math.max(0, i + 1 - FORM_DAYS), i + 1);
		const share = week.reduce((sum, each) => sum + each, 0) / FORM_DAYS;
		if (week.length < FORM_DAYS || share >= FORM_LEAST_SHARE || afterRace(day)) return;
		const { tsb } = series[i] ?? fitness.form;
		// Days that lie less than a week apart are one stretch.
		if (deep && daysBetween(deep.to, day) >= FORM_DAYS) close();
		deep =
			deep === null
				? { from: day, to: day, share, form: tsb }
				: { from: deep.from, to: day, share: Math.min(deep.share, share), form: Math.min(deep.form, tsb) };
	});
	close();
	return findings;
}
