/** What a projection of the plan is made from, and what it says. */
import type { Goal } from "../../athlete/goal.ts";
import type { Profile } from "../../athlete/profile.ts";
import type { IsoDate } from "../../calendar.ts";
import type { Fitness } from "../../fitness/fitness.ts";
import type { FormDay } from "../../fitness/form.ts";

/** Form as it will be at the end of the day. */
export interface ProjectedDay extends FormDay {
	day: IsoDate;
}

/** Finishing time, seconds; `fast` and `slow` are the ends of the interval. */
export interface RaceProjection {
	seconds: number;
	fast: number;
	slow: number;
}

export interface Projection {
	/** From today to the window's last day; empty while less than 42 days are known: a form that starts from nothing says nothing. */
	days: ProjectedDay[];
	/** Null without a race to come, without evidence of fitness, for races by time and below 800 m. */
	race: RaceProjection | null;
}

export interface ProjectionContext {
	fitness: Fitness;
	today: IsoDate;
	/** The race to predict; absent or null: none is. */
	goal?: Goal | null;
	/** Years of training, age and past bests say how much may still be gained. */
	profile: Profile;
	/** Workouts that count no more: what was done of them is in `fitness` already. */
	doneIds?: ReadonlySet<string>;
}
