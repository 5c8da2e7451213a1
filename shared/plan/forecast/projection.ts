/** Fitness, fatigue and form along the plan, and the race that they lead to. */
import { dateOf, epochDay } from "../../calendar.ts";
import type { Fitness } from "../../fitness/fitness.ts";
import { fitnessSeries } from "../../fitness/form.ts";
import type { Plan } from "../plan.ts";
import type { ProjectedDay, Projection, ProjectionContext } from "./projected.ts";
import { projectedRace } from "./projected-race.ts";

/** Projects the plan as if all of it that is still to come were done. */
export function project(plan: Plan, context: ProjectionContext): Projection {
	const { fitness, today, doneIds } = context;
	const first = epochDay(today);
	const loads = new Array<number>(Math.max(0, epochDay(plan.to) - first) + 1).fill(0);
	for (const each of plan.workouts) {
		if (each.day < today || doneIds?.has(each.id)) continue;
		const i = epochDay(each.day) - first;
		if (i < loads.length) loads[i] = (loads[i] ?? 0) + each.estimate.load;
	}
	const days = fitness.form.settling ? [] : formAlong(loads, fitness, first);
	return { days, race: projectedRace({ plan, loads, days, context }) };
}

function formAlong(loads: readonly number[], { form, day }: Fitness, first: number): ProjectedDay[] {
	// Days since fitness was computed, of which nothing is known.
	const unknown = Math.max(0, first - epochDay(day) - 1);
	const seed = fitnessSeries(new Array<number>(unknown).fill(0), form).at(-1) ?? form;
	if (first > epochDay(day)) return fitnessSeries(loads, seed).map((each, i) => ({ day: dateOf(first + i), ...each }));
	// Today's figures hold what was done today already. The series is linear, so what is still to come today adds to it.
	const [still = { ctl: 0, atl: 0, tsb: 0 }] = fitnessSeries(loads.slice(0, 1), 0);
	const start = { ctl: form.ctl + still.ctl, atl: form.atl + still.atl };
	const all = [{ ...start, tsb: start.ctl - start.atl }, ...fitnessSeries(loads.slice(1), start)];
	return all.map((each, i) => ({ day: dateOf(first + i), ...each }));
}
