/** Everything the engine needs to know about an athlete, read in one round trip. */
import type { Goal } from "../../shared/athlete/goal.ts";
import { chooseGoals } from "../../shared/athlete/main-goal.ts";
import type { Profile } from "../../shared/athlete/profile.ts";
import { addDays, type IsoDate } from "../../shared/calendar.ts";
import { computeFitness } from "../../shared/fitness/compute.ts";
import type { Fitness } from "../../shared/fitness/fitness.ts";
import type { RecentActivity } from "../../shared/fitness/power-bests.ts";
import { thresholdProposals } from "../../shared/fitness/proposals.ts";
import type { Snapshot } from "../../shared/fitness/snapshot.ts";
import type { ThresholdEntry, ThresholdProposal } from "../../shared/fitness/threshold.ts";
import type { HealthFact } from "../../shared/health/fact.ts";
import type { Completion, ReviewedActivity } from "../../shared/review/review.ts";
import { athleteOf, selectAthlete } from "../repositories/athletes.ts";
import { completionsOf, selectCompletions } from "../repositories/completions.ts";
import { consentsFrom, selectConsents } from "../repositories/consents.ts";
import type { Scope, Statement } from "../repositories/database.ts";
import { goalsOf, selectActiveGoals } from "../repositories/goals.ts";
import { factsOf, selectHealthDays } from "../repositories/health.ts";
import { type FoldedHistory, foldHistory, saveHistory, selectDirtyDays, selectHistory } from "../repositories/history.ts";
import { judgedOf, type PowerRows, selectJudged, selectPowerMeasures, selectRaces, withPowerBests } from "../repositories/judging.ts";
import { lettersOf, type StoredLetter, selectLetters } from "../repositories/letters.ts";
import { type PlanVersion, planOf, selectNewestVersion } from "../repositories/plans.ts";
import { type AnsweredProposal, answeredOf, selectAnsweredProposals } from "../repositories/proposals.ts";
import { selectSnapshots, snapshotsOf } from "../repositories/snapshots.ts";
import { selectThresholds, thresholdsOfRows } from "../repositories/thresholds.ts";
import { type Rows, writtenOnce } from "../repositories/written-once.ts";
import type { Call } from "./call.ts";
import { combinable, HEALTH_DAYS, trendKinds } from "./health-readiness.ts";
import { mustHaveProfile } from "./profile.ts";
import { todayIn } from "./today.ts";

/** Rows of activities are read this far back; all older history is in the day totals. */
export const RECENT_DAYS = 56;
/** Snapshots are read this far back: thresholds are compared with those of a year ago. */
export const SNAPSHOT_DAYS = 396;
const NEVER: IsoDate = "9999-12-31";
/** The plan's window reaches back to the first of the month, and reviews to the weeks before it. */
const COMPLETION_DAYS = 70;
/** A refused proposal is remembered for half a year: after that it may be asked again. */
const ANSWER_DAYS = 182;

/** What fitness rests on. */
export interface FitnessState {
	profile: Profile;
	dataHorizon: string | null;
	nextRefreshAt: number | null;
	/** Local date on which the athlete said that warning signs are cleared. */
	clearedOn: string | null;
	recent: ReviewedActivity[];
	/** Older ones that the athlete has called a race. */
	races: ReviewedActivity[];
	/** Measures of recent rides, when they were asked for. */
	power: PowerRows;
	/** Dated: typed, found, answered. */
	thresholds: ThresholdEntry[];
	history: FoldedHistory;
}

/** With fitness as it was before. */
export interface FitnessStates extends FitnessState {
	/** Of the last 13 months. */
	snapshots: Snapshot[];
}

export interface AthleteState extends FitnessState {
	/** The athlete's own date. */
	today: IsoDate;
	/** All active ones, also those whose race is over. */
	goals: Goal[];
	/** The one that the season is built for. */
	goal: Goal | null;
	/** Races B and C, a later A race, an aim beside a race. */
	otherGoals: Goal[];
	/** The newest version of the plan; null before the first plan, and when it was ended. */
	current: PlanVersion | null;
	/** Number of the newest version, also of an ended plan; 0 before the first one. */
	lastVersion: number;
	/** The newest one, of whichever plan; null before the first refresh. */
	letter: StoredLetter | null;
	completions: Completion[];
	/** Facts of the last 66 days, when they were asked for. */
	health: HealthFact[];
	/** What the athlete has said to proposals in the last half year. */
	answered: AnsweredProposal[];
}

interface ReadOptions {
	/** Whose day it is: now, or the time for which a job that runs late was due. */
	at?: number;
	/** Health facts are wanted, too: they take time, and only a refresh looks at them. */
	health?: boolean;
}

const selectBasis = (scope: Scope, { recentFrom }: Record<"recentFrom", IsoDate>) =>
	[
		selectAthlete(scope),
		selectJudged(scope, recentFrom, NEVER),
		selectRaces(scope),
		selectThresholds(scope),
		selectHistory(scope),
		selectDirtyDays(scope),
	] as const;

type HealthRows = Awaited<ReturnType<typeof selectHealthDays>>;
type ConsentRows = Awaited<ReturnType<typeof selectConsents>>;

const PLAN_DAYS = ["recentFrom", "completedFrom", "answeredFrom"] as const;
const HEALTH_RANGE = ["healthFrom", "healthTo"] as const;

const selectPlanning = (scope: Scope, days: Record<(typeof PLAN_DAYS)[number], IsoDate>) =>
	[
		selectActiveGoals(scope),
		selectNewestVersion(scope),
		selectLetters(scope, 1),
		selectCompletions(scope, days.completedFrom),
		selectAnsweredProposals(scope, days.answeredFrom),
		...selectBasis(scope, days),
	] as const;

const readPlanning = writtenOnce(PLAN_DAYS, selectPlanning);

const readPlanningAndHealth = writtenOnce([...PLAN_DAYS, ...HEALTH_RANGE], (scope, days) => {
	const range = { from: days.healthFrom, to: days.healthTo, kinds: trendKinds, withSeries: false };
	return [selectHealthDays(scope, range), selectConsents(scope), ...selectPlanning(scope, days)] as const;
});

const readBasis = writtenOnce(["recentFrom", "powerFrom", "fromMonth"], (scope, days) => [
	selectPowerMeasures(scope, days.powerFrom, NEVER),
	selectSnapshots(scope, days.fromMonth),
	...selectBasis(scope, days),
]);

export async function readState(call: Call, { at = call.now, health: withHealth = false }: ReadOptions = {}): Promise<AthleteState> {
	const now = utcToday(call);
	const days = {
		recentFrom: addDays(now, -RECENT_DAYS),
		completedFrom: addDays(now, -COMPLETION_DAYS),
		answeredFrom: addDays(now, -ANSWER_DAYS),
	};
	const [health, consents, goalRows, plans, letters, completions, answers, ...rows] = withHealth
		? await readPlanningAndHealth(call, { ...days, healthFrom: addDays(now, -HEALTH_DAYS), healthTo: addDays(now, 1) })
		: ([[] as HealthRows, [] as ConsentRows, ...(await readPlanning(call, days))] as const);
	const state = fitnessStateOf(call, rows);
	const today = todayIn(state.profile.zone, at);
	const goals = goalsOf(goalRows);
	const { main, others } = chooseGoals(goals, today);
	const newest = planOf(plans);
	return {
		...state,
		today,
		goals,
		goal: main,
		otherGoals: others,
		current: newest === null || newest.endedAt !== null ? null : newest,
		lastVersion: newest?.version ?? 0,
		letter: lettersOf(letters)[0] ?? null,
		completions: completionsOf(completions),
		health: combinable(factsOf(health), consentsFrom(consents)),
		answered: answeredOf(answers),
	};
}

/** `power`: what rides show of FTP is wanted, too; it takes time, and what was found before is among the thresholds. */
export async function readFitnessState(call: Call, { power: withPower = false } = {}): Promise<FitnessStates> {
	const recentFrom = addDays(utcToday(call), -RECENT_DAYS);
	const asked = { recentFrom, powerFrom: withPower ? recentFrom : NEVER, fromMonth: firstSnapshotMonth(call) };
	const [power, snapshots, ...rows] = await readBasis(call, asked);
	return { ...fitnessStateOf(call, rows), power, snapshots: snapshotsOf(snapshots) };
}

function fitnessStateOf(
	call: Call,
	[athlete, recent, races, thresholds, history, dirty]: Readonly<Rows<ReturnType<typeof selectBasis>>>,
): FitnessState {
	const recentFrom = addDays(utcToday(call), -RECENT_DAYS);
	const { profile, dataHorizon, nextRefreshAt, clearedOn } = athleteOf(athlete);
	return {
		profile: mustHaveProfile(profile),
		dataHorizon,
		nextRefreshAt,
		clearedOn,
		recent: judgedOf(recent),
		races: judgedOf(races).filter(({ activity }) => activity.day < recentFrom),
		power: [],
		thresholds: thresholdsOfRows(thresholds),
		history: foldHistory(history, dirty),
	};
}

/** Of the last 13 months. */
export const selectRecentSnapshots = (call: Call) => selectSnapshots(call, firstSnapshotMonth(call));

function firstSnapshotMonth(call: Call): string {
	return addDays(utcToday(call), -SNAPSHOT_DAYS).slice(0, 7);
}

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
