/** Fitness today, month by month, and day by day. */
import { addDays, daysBetween, type IsoDate } from "../../shared/calendar.ts";
import type { Fitness } from "../../shared/fitness/fitness.ts";
import type { Snapshot } from "../../shared/fitness/snapshot.ts";
import type { ThresholdEntry, ThresholdProposal } from "../../shared/fitness/threshold.ts";
import { fitnessTrends, type Trends } from "../../shared/fitness/trends.ts";
import { ApiError } from "../errors.ts";
import { athleteOf, selectAthlete } from "../repositories/athletes.ts";
import { foldHistory, selectDirtyDays, selectHistory } from "../repositories/history.ts";
import { selectAllSnapshots, snapshotsOf } from "../repositories/snapshots.ts";
import { selectThresholds, thresholdsOfRows } from "../repositories/thresholds.ts";
import { fitnessAt, proposalsAt, readFitnessState } from "./athlete-state.ts";
import type { Call } from "./call.ts";
import { recalculatingFrom } from "./fitness-job.ts";
import { mustHaveProfile } from "./profile.ts";
import { todayIn } from "./today.ts";

/** Five years, a row per day: more is for the snapshots. */
export const MOST_TREND_DAYS = 1_830;

export interface CurrentFitness {
	fitness: Fitness;
	/** Found changes that wait for a yes or no. */
	proposals: ThresholdProposal[];
	/** Every threshold's dated history, oldest first. */
	thresholds: ThresholdEntry[];
	/** First day that waits to be judged again; null when everything is as it should be. */
	recalculatingFrom: IsoDate | null;
}

export async function currentFitness(call: Call): Promise<CurrentFitness> {
	const state = await readFitnessState(call, { power: true });
	const today = todayIn(state.profile.zone, call.now);
	const fitness = fitnessAt(state, today);
	return {
		fitness,
		proposals: proposalsAt(state, today, fitness),
		thresholds: state.thresholds,
		recalculatingFrom: recalculatingFrom(state.history, state.history.days[0]?.day ?? null),
	};
}

/** All months, newest first. */
export async function listSnapshots(call: Call): Promise<{ snapshots: Snapshot[] }> {
	return { snapshots: snapshotsOf(await selectAllSnapshots(call)) };
}

/** Both days included; the last twelve months when nothing else is asked for. */
export async function trends(call: Call, asked: { from: IsoDate | null; to: IsoDate | null }): Promise<Trends> {
	const [athletes, histories, dirty, snapshots, thresholds] = await call.db.batch([
		selectAthlete(call),
		selectHistory(call),
		selectDirtyDays(call),
		selectAllSnapshots(call),
		selectThresholds(call),
	]);
	const { profile } = athleteOf(athletes);
	const to = asked.to ?? todayIn(mustHaveProfile(profile).zone, call.now);
	const from = asked.from ?? addDays(to, -364);
	if (from > to) throw new ApiError("invalid_input", "`from` lies after `to`.", { field: "from" });
	if (daysBetween(from, to) >= MOST_TREND_DAYS) {
		throw new ApiError("invalid_input", `One request gives at most ${MOST_TREND_DAYS} days. Ask for less, or for the snapshots.`, {
			field: "from",
			mostDays: MOST_TREND_DAYS,
		});
	}
	return fitnessTrends({
		history: foldHistory(histories, dirty).days,
		snapshots: snapshotsOf(snapshots),
		entries: thresholdsOfRows(thresholds),
		from,
		to,
	});
}
