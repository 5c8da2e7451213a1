/** Everything the engine needs to know about an athlete, read in one round trip. */
import type { Goal } from "../../shared/athlete/goal.ts";
import type { Profile } from "../../shared/athlete/profile.ts";
import { addDays, type IsoDate } from "../../shared/calendar.ts";
import { computeFitness } from "../../shared/fitness/compute.ts";
import type { Fitness } from "../../shared/fitness/fitness.ts";
import type { Completion, ReviewedActivity } from "../../shared/review/review.ts";
import { activitiesOf, selectRecentActivities } from "../repositories/activities.ts";
import { athleteOf, selectAthlete } from "../repositories/athletes.ts";
import { completionsOf, selectCompletions } from "../repositories/completions.ts";
import type { Statement } from "../repositories/database.ts";
import { goalsOf, selectActiveGoal } from "../repositories/goals.ts";
import { type FoldedHistory, foldHistory, saveHistory, selectDirtyDays, selectHistory } from "../repositories/history.ts";
import { type PlanVersion, planOf, selectCurrentPlan } from "../repositories/plans.ts";
import type { Call } from "./call.ts";
import { mustHaveProfile } from "./profile.ts";

/** Rows of activities are read this far back; all older history is in the day totals. */
const RECENT_DAYS = 56;
/** The plan's window reaches back to the first of the month, and reviews to the weeks before it. */
const COMPLETION_DAYS = 70;

export interface AthleteState {
	profile: Profile;
	goal: Goal | null;
	dataHorizon: string | null;
	nextRefreshAt: number | null;
	/** The newest version; null before the first plan. */
	current: PlanVersion | null;
	completions: Completion[];
	recent: ReviewedActivity[];
	history: FoldedHistory;
}

export async function readState(call: Call): Promise<AthleteState> {
	const utcToday = new Date(call.now).toISOString().slice(0, 10);
	const [athlete, goals, plans, completions, recent, history, dirty] = await call.db.batch([
		selectAthlete(call),
		selectActiveGoal(call),
		selectCurrentPlan(call),
		selectCompletions(call, addDays(utcToday, -COMPLETION_DAYS)),
		selectRecentActivities(call, addDays(utcToday, -RECENT_DAYS)),
		selectHistory(call),
		selectDirtyDays(call),
	]);
	const { profile, dataHorizon, nextRefreshAt } = athleteOf(athlete);
	return {
		profile: mustHaveProfile(profile),
		goal: goalsOf(goals)[0] ?? null,
		dataHorizon,
		nextRefreshAt,
		current: planOf(plans),
		completions: completionsOf(completions),
		recent: activitiesOf(recent).map(({ activity, metrics }) => ({ activity, metrics })),
		history: foldHistory(history, dirty),
	};
}

export function fitnessAt(state: AthleteState, day: IsoDate): Fitness {
	return computeFitness({ profile: state.profile, recent: state.recent, history: state.history.days, day, dataHorizon: state.dataHorizon });
}

/** The statement that keeps the folded history, when it was behind. */
export function keepHistory(call: Call, state: AthleteState): Statement[] {
	return state.history.stale ? [saveHistory(call, state.history)] : [];
}
