/** What a change does to load, form and the predicted race. */
import { type IsoDate, mondayOf } from "../../calendar.ts";
import type { ProjectedDay, Projection, ProjectionContext, RaceProjection } from "../forecast/projected.ts";
import type { Plan } from "../plan.ts";
import type { OperationContext } from "./context.ts";

export interface Effect {
	/** Weeks from this one on whose sums differ: planned seconds and load within the window. */
	weeks: { monday: IsoDate; before: WeekSum; after: WeekSum }[];
	/** On the goal's day, or the window's last one without a race in it. Null while fitness is settling. */
	form: { before: ProjectedDay; after: ProjectedDay } | null;
	/** The day of the lowest form on each side. Null while fitness is settling. */
	lowest: { before: ProjectedDay; after: ProjectedDay } | null;
	/** Null without a race or without evidence. */
	race: { before: RaceProjection; after: RaceProjection } | null;
}

export interface WeekSum {
	seconds: number;
	load: number;
}

interface EffectInput {
	before: Plan;
	after: Plan;
	projected: { before: Projection; after: Projection };
	context: OperationContext;
}

export function projectionContext({ fitness, today, goal, profile, completions }: OperationContext): ProjectionContext {
	const settled = completions?.filter((each) => each.state !== "planned").map((each) => each.workoutId);
	return { fitness, today, goal, profile, ...(settled === undefined ? {} : { doneIds: new Set(settled) }) };
}

export function effectOf({ before, after, projected, context }: EffectInput): Effect {
	const day = goalDay(after, context);
	const at = (projection: Projection): ProjectedDay | undefined =>
		projection.days.findLast((each) => each.day <= day) ?? projection.days.at(-1);
	const race = { before: projected.before.race, after: projected.after.race };
	return {
		weeks: weekSums(before, after, mondayOf(context.today)),
		form: pair(at(projected.before), at(projected.after)),
		lowest: pair(lowestOf(projected.before), lowestOf(projected.after)),
		race: race.before && race.after ? { before: race.before, after: race.after } : null,
	};
}

function pair<T>(before: T | undefined, after: T | undefined): { before: T; after: T } | null {
	return before === undefined || after === undefined ? null : { before, after };
}

function goalDay({ to }: Plan, { goal, today }: OperationContext): IsoDate {
	return goal?.kind === "race" && goal.day >= today && goal.day <= to ? goal.day : to;
}

function lowestOf({ days }: Projection): ProjectedDay | undefined {
	return days.reduce<ProjectedDay | undefined>((least, each) => (least === undefined || each.tsb < least.tsb ? each : least), undefined);
}

function weekSums(before: Plan, after: Plan, from: IsoDate): Effect["weeks"] {
	const sums = new Map<IsoDate, { before: WeekSum; after: WeekSum }>();
	const count = (plan: Plan, side: "before" | "after"): void => {
		for (const each of plan.workouts) {
			const monday = mondayOf(each.day);
			if (monday < from) continue;
			const sum = sums.get(monday) ?? { before: { seconds: 0, load: 0 }, after: { seconds: 0, load: 0 } };
			sum[side].seconds += each.estimate.seconds;
			sum[side].load += each.estimate.load;
			sums.set(monday, sum);
		}
	};
	count(before, "before");
	count(after, "after");
	const tenth = ({ seconds, load }: WeekSum): WeekSum => ({ seconds, load: Math.round(load * 10) / 10 });
	return [...sums]
		.map(([monday, sum]) => ({ monday, before: tenth(sum.before), after: tenth(sum.after) }))
		.filter((each) => each.before.seconds !== each.after.seconds || each.before.load !== each.after.load)
		.sort((a, b) => (a.monday < b.monday ? -1 : 1));
}
