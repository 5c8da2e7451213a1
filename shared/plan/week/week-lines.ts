/** One line per ISO week of the window: what it holds and why. */
import { addDays, type IsoDate } from "../../calendar.ts";
import type { Workout } from "../../workout/workout.ts";
import type { Plan, PlanWeek, WeekReason } from "../plan.ts";
import type { Ramp } from "../volume/ramp.ts";
import type { WeekVolume } from "../volume/week-volume.ts";
import { type Draft, isRun } from "./draft.ts";

export interface WeekLinesInput {
	volumes: readonly WeekVolume[];
	planned: ReadonlyMap<IsoDate, readonly Draft[]>;
	all: readonly Workout[];
	ramp: Ramp;
	previous: Plan | null;
	today: IsoDate;
	from: IsoDate;
	to: IsoDate;
}

/** Weeks that are over stay as they were. Only running counts. */
export function weekLines({ volumes, planned, all, ramp, previous, today, from, to }: WeekLinesInput): PlanWeek[] {
	const over = (previous?.weeks ?? []).filter((week) => addDays(week.monday, 6) < today && addDays(week.monday, 6) >= from);
	const ahead = volumes
		.filter((week) => addDays(week.monday, 6) >= today && week.monday <= to)
		.map((week): PlanWeek => {
			const sunday = addDays(week.monday, 6);
			const shown = all.filter((each) => each.day >= week.monday && each.day <= sunday);
			const beyond = (planned.get(week.monday) ?? []).filter((each) => each.day > to);
			const targetSeconds = [...shown, ...beyond].filter(isRun).reduce((sum, each) => sum + each.estimate.seconds, 0);
			const reasons: WeekReason[] = week.reasons.length > 0 ? week.reasons : [ramp.grows(week.monday) ? "progress" : "hold"];
			return { monday: week.monday, phase: week.phase, deload: week.deload, targetSeconds, reasons };
		});
	return [...over, ...ahead];
}
