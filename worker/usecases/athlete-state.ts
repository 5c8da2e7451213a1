/** Everything the engine needs to know about an athlete, read in one round trip. */
import type { Goal } from "../../shared/athlete/goal.ts";
import type { Profile } from "../../shared/athlete/profile.ts";
import { addDays, type IsoDate } from "../../shared/calendar.ts";
import { computeFitness } from "../../shared/fitness/compute.ts";
import type { Fitness } from "../../shared/fitness/fitness.ts";
import type { RecentActivity } from "../../shared/fitness/power-bests.ts";
import { thresholdProposals } from "../../shared/fitness/proposals.ts";
import type { Snapshot } from "../../shared/fitness/snapshot.ts";
import type { ThresholdEntry, ThresholdProposal } from "../../shared/fitness/threshold.ts";
import type { Completion, ReviewedActivity } from "../../shared/review/review.ts";
import { athleteOf, selectAthlete } from "../repositories/athletes.ts";
import { completionsOf, selectCompletions } from "../repositories/completions.ts";
import type { Statement } from "../repositories/database.ts";
import { goalsOf, selectActiveGoal } from "../repositories/goals.ts";
import { type FoldedHistory, foldHistory, saveHistory, selectDirtyDays, selectHistory } from "../repositories/history.ts";
import { judgedOf, type PowerRows, selectJudged, selectPowerMeasures, selectRaces, withPowerBests } from "../repositories/judging.ts";
import { type PlanVersion, planOf, selectCurrentPlan } from "../repositories/plans.ts";
import { selectSnapshots, snapshotsOf } from "../repositories/snapshots.ts";
import { selectThresholds, thresholdsOfRows } from "../repositories/thresholds.ts";
import type { Call } from "./call.ts";
import { mustHaveProfile } from "./profile.ts";

/** Rows of activities are read this far back; all older history is in the day totals. */
export const RECENT_DAYS = 56;
/** Snapshots are read this far back: thresholds are compared with those of a year ago. */
export const SNAPSHOT_DAYS = 396;
const NEVER: IsoDate = "9999-12-31";
/** The plan's window reaches back to the first of the month, and reviews to the weeks before it. */
const COMPLETION_DAYS = 70;

/** What fitness rests on. */
export interface FitnessState {
	profile: Profile;
	dataHorizon: string | null;
	nextRefreshAt: number | null;
	recent: ReviewedActivity[];
	/** Older ones that the athlete has called a race. */
	races: ReviewedActivity[];
	/** Measures of recent rides, when they were asked for. */
	power: PowerRows;
	/** Dated: typed, found, answered. */
	thresholds: ThresholdEntry[];
	/** Of the last 13 months. */
	snapshots: Snapshot[];
	history: FoldedHistory;
}

export interface AthleteState extends FitnessState {
	goal: Goal | null;
	/** The newest version; null before the first plan. */
	current: PlanVersion | null;
	completions: Completion[];
}

export async function readState(call: Call): Promise<AthleteState> {
	const [goals, plans, completions, ...rows] = await call.db.batch([
		selectActiveGoal(call),
		selectCurrentPlan(call),
		selectCompletions(call, addDays(utcToday(call), -COMPLETION_DAYS)),
		...selectFitnessState(call, false),
	]);
	return {
		...fitnessStateOf(call, rows),
		goal: goalsOf(goals)[0] ?? null,
		current: planOf(plans),
		completions: completionsOf(completions),
	};
}

/** `power`: what rides show of FTP is wanted, too; it takes time, and what was found before is among the thresholds. */
export async function readFitnessState(call: Call, { power = false } = {}): Promise<FitnessState> {
	return fitnessStateOf(call, await call.db.batch(selectFitnessState(call, power)));
}

function selectFitnessState(call: Call, power: boolean) {
	const recentFrom = addDays(utcToday(call), -RECENT_DAYS);
	return [
		selectAthlete(call),
		selectJudged(call, recentFrom, NEVER),
		selectRaces(call),
		selectPowerMeasures(call, power ? recentFrom : NEVER, NEVER),
		selectThresholds(call),
		selectRecentSnapshots(call),
		selectHistory(call),
		selectDirtyDays(call),
	] as const;
}

type Rows<Queries extends readonly unknown[]> = { [At in keyof Queries]: Awaited<Queries[At]> };

function fitnessStateOf(
	call: Call,
	[athlete, recent, races, power, thresholds, snapshots, history, dirty]: Rows<ReturnType<typeof selectFitnessState>>,
): FitnessState {
	const recentFrom = addDays(utcToday(call), -RECENT_DAYS);
	const { profile, dataHorizon, nextRefreshAt } = athleteOf(athlete);
	return {
		profile: mustHaveProfile(profile),
		dataHorizon,
		nextRefreshAt,
		recent: judgedOf(recent),
		races: judgedOf(races).filter(({ activity }) => activity.day < recentFrom),
		power,
		thresholds: thresholdsOfRows(thresholds),
		snapshots: snapshotsOf(snapshots),
		history: foldHistory(history, dirty),
	};
}

/** Of the last 13 months. */
export const selectRecentSnapshots = (call: Call) => selectSnapshots(call, addDays(utcToday(call), -SNAPSHOT_DAYS).slice(0, 7));

function utcToday(call: Call): IsoDate {
	return new Date(call.now).toISOString().slice(0, 10);
}

export function fitnessAt(state: FitnessState, day: IsoDate): Fitness {
	const { profile, history, dataHorizon, thresholds } = state;
	return computeFitness({ profile, recent: evidence(state), history: history.days, day, dataHorizon, thresholds });
}

/** Found thresholds that wait for the athlete's answer. */
export function proposalsAt(state: FitnessState, day: IsoDate, fitness: Fitness): ThresholdProposal[] {
	const { profile, history, dataHorizon, thresholds } = state;
	return thresholdProposals({ profile, recent: evidence(state), entries: thresholds, day, fitness, history: history.days, dataHorizon });
}

/** Recent activities, and older ones that the athlete has called a race. */
function evidence({ recent, races, power }: FitnessState): RecentActivity[] {
	return withPowerBests([...races, ...recent], power);
}

/** The statement that keeps the folded history, when it was behind. */
export function keepHistory(call: Call, state: FitnessState): Statement[] {
	return state.history.stale ? [saveHistory(call, state.history)] : [];
}
