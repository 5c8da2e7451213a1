/** Why two versions of a plan differ on a day: the strongest cause that lies between them. */
import { addDays, type IsoDate, mondayOf } from "../calendar.ts";
import type { PlanChangeReason } from "./change.ts";
import type { Circumstance } from "./circumstance.ts";
import type { Plan, Season, WeekReason } from "./plan.ts";
import { easyUntilAfter } from "./return.ts";
import { breaksOf, dayLimitsOf } from "./week/day-limits.ts";

export type ReasonFor = (day: IsoDate, targetsOnly: boolean) => PlanChangeReason;

/** Another goal, school or profile explains everything; then what was told and adjusted, where it reaches; then new fitness. */
export function reasonBetween(before: Plan, after: Plan): ReasonFor {
	if (before.season.madeFrom.goal !== after.season.madeFrom.goal) return () => "goal_changed";
	if (before.season.methodology !== after.season.methodology) return () => "methodology_changed";
	if (before.season.madeFrom.profile !== after.season.madeFrom.profile) return () => "profile_changed";
	if (racesOf(before.season) !== racesOf(after.season)) return () => "goal_changed";
	const fitter = before.vdot !== after.vdot;
	const told = [...onlyIn(after.circumstances, before.circumstances), ...onlyIn(before.circumstances, after.circumstances)].map(reachOf);
	const added = onlyIn(after.adjustments, before.adjustments);
	const dropped = onlyIn(before.adjustments, after.adjustments);
	const weekReason = weekReasonBetween(before, after);
	return (day, targetsOnly) => {
		if (targetsOnly && fitter) return added.some((each) => each.vdotStep) ? "vdot_step" : "new_fitness";
		const monday = mondayOf(day);
		const reach = told.find(({ from, until }) => monday >= mondayOf(from) && day <= until);
		if (reach) return reach.reason;
		const cause = added.filter((each) => each.reviewedWeek < monday).at(-1);
		if (cause) return cause.reason;
		if (dropped.some((each) => each.reviewedWeek < monday)) return "late_data";
		const blocked = weekReason(monday);
		if (blocked) return blocked;
		if (fitter) return added.some((each) => each.vdotStep) ? "vdot_step" : "new_fitness";
		// Volume grows again from what was told, long after the days themselves; else it makes room for another change.
		return told[0]?.reason ?? "rebalanced";
	};
}

function racesOf({ otherRaces }: Season): string {
	return JSON.stringify(otherRaces ?? []);
}

interface Reach {
	from: IsoDate;
	until: IsoDate;
	reason: PlanChangeReason;
}

const FAR = "9999-12-31";
/** Days after what was told that are still planned with care, where no break says more. */
const CARE_DAYS = 14;

function reachOf(each: Circumstance): Reach {
	const from = each.kind === "availability" || each.kind === "lightened" ? each.monday : each.kind === "rest" ? each.day : each.from;
	const to = "to" in each ? each.to : each.kind === "rest" ? each.day : addDays(from, 6);
	const input = { profile: { availability: [600, 600, 600, 600, 600, 600, 600] }, circumstances: [each] };
	const back = breaksOf(input)[0];
	const limits = dayLimitsOf(input);
	let until = to ?? FAR;
	if (to !== null && "to" in each)
		for (let day = 1; day <= CARE_DAYS; day++) if (limits(addDays(to, day)).reason !== null) until = addDays(to, day);
	if (back && easyUntilAfter(back) > until) until = easyUntilAfter(back);
	return { from, until, reason: reasonOf(each) };
}

function reasonOf(each: Circumstance): PlanChangeReason {
	if (each.kind === "illness" || (each.kind === "pause" && each.reason === "illness")) return "illness";
	if (each.kind === "injury") return "injury";
	return each.kind === "lightened" || each.kind === "rest" ? "by_hand" : "blocked_days";
}

const told = ["injury", "illness", "blocked_days"] as const satisfies readonly WeekReason[];

/** Days blocked in the profile stand in no circumstance, only in the reasons of their weeks. */
function weekReasonBetween(before: Plan, after: Plan): (monday: IsoDate) => PlanChangeReason | null {
	const was = new Map(before.weeks.map((week) => [week.monday, week.reasons]));
	const now = new Map(after.weeks.map((week) => [week.monday, week.reasons]));
	return (monday) => {
		for (const back of [0, 7, 14]) {
			const week = addDays(monday, -back);
			const changed = told.find((reason) => (was.get(week)?.includes(reason) ?? false) !== (now.get(week)?.includes(reason) ?? false));
			if (changed && was.has(week) && now.has(week)) return changed;
		}
		return null;
	};
}

function onlyIn<T>(these: readonly T[], those: readonly T[]): T[] {
	const others = new Set(those.map((each) => JSON.stringify(each)));
	return these.filter((each) => !others.has(JSON.stringify(each)));
}
