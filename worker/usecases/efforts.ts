/** Activities with all that they are made of, for changes by the athlete's hand: merging, parting, cutting, feedback. */
import type { Feedback } from "../../shared/activity/feedback.ts";
import { mayMerge, mergeRecords } from "../../shared/activity/merge.ts";
import type { Consent } from "../../shared/activity/provenance.ts";
import { decodeSamples } from "../../shared/activity/samples-blob.ts";
import { thresholdsOn } from "../../shared/fitness/thresholds-on.ts";
import { judge } from "../../shared/metrics/judge.ts";
import { measure } from "../../shared/metrics/measure.ts";
import type { Measures } from "../../shared/metrics/measures.ts";
import type { AthleteThresholds } from "../../shared/metrics/thresholds.ts";
import { ApiError } from "../errors.ts";
import { activitiesOf, type StoredActivity, selectActivities } from "../repositories/activities.ts";
import { athleteOf, selectAthlete } from "../repositories/athletes.ts";
import { consentsFrom, selectConsents } from "../repositories/consents.ts";
import type { Statement } from "../repositories/database.ts";
import { feedbackOf, seenFeedback, selectFeedback } from "../repositories/feedback.ts";
import { markHistoryDirty } from "../repositories/history.ts";
import {
	isOvertaken,
	ofActivities,
	recordingsOf,
	type Seen,
	type StoredRecording,
	seen,
	selectRecordings,
	unlessOvertaken,
} from "../repositories/recordings.ts";
import { snapshotsOf } from "../repositories/snapshots.ts";
import { selectThresholds, thresholdsOfRows } from "../repositories/thresholds.ts";
import { type FitnessStates, fitnessAt, readFitnessState, selectRecentSnapshots } from "./athlete-state.ts";
import { type Call, commit } from "./call.ts";
import { ringFitnessUpdate, wakeFitnessUpdate } from "./fitness-job.ts";
import { mustHaveProfile } from "./profile.ts";
import { todayIn } from "./today.ts";

export interface WholeActivity extends StoredActivity {
	feedback: Feedback | null;
	recordings: StoredRecording[];
}

export interface Efforts {
	/** In the order asked for. */
	activities: WholeActivity[];
	consents: Consent[];
	/** Their recordings. */
	seen: Seen[];
	/** What was said of them: for whoever moves that. */
	said: Seen;
}

/** Throws `not_found` unless all are there. */
export async function readEfforts(call: Call, ids: readonly string[]): Promise<Efforts> {
	const [activityRows, recordingRows, feedbackRows, consentRows] = await call.db.batch([
		selectActivities(call, ids),
		selectRecordings(call, ofActivities(ids)),
		selectFeedback(call, ids),
		selectConsents(call),
	]);
	const stored = new Map(activitiesOf(activityRows).map((row) => [row.activity.id, row]));
	const recordings = recordingsOf(recordingRows);
	const said = feedbackOf(feedbackRows);
	const activities = ids.map((id): WholeActivity => {
		const row = stored.get(id);
		if (!row) throw new ApiError("not_found", "There is no such activity.");
		return { ...row, feedback: said.get(id) ?? null, recordings: recordings.filter(({ activityId }) => activityId === id) };
	});
	return {
		activities,
		consents: consentsFrom(consentRows),
		seen: [seen(ofActivities(ids), recordingRows)],
		said: seenFeedback(ids, feedbackRows),
	};
}

/** What these recordings make together, judged anew. Sources that the athlete has switched off since they were tied stay tied until parted by hand. */
export async function remade(
	call: Call,
	id: string,
	recordings: readonly StoredRecording[],
	feedback: Feedback | null,
	judged: Judging,
): Promise<StoredActivity> {
	const { activity, leading } = mergeRecords(recordings, id);
	const leader = recordings[leading];
	if (!leader) throw new Error(`activity ${id} has no recording`);
	const metrics = judge(await measuresOf(call, leader), activity, await judged(activity.day), feedback);
	return { activity, metrics, samplesKey: leader.samplesKey };
}

/** The recording whose samples and metrics are the activity's. */
export function leaderOf(recordings: readonly StoredRecording[], id: string): StoredRecording | null {
	return recordings.length === 0 ? null : (recordings[mergeRecords(recordings, id).leading] ?? null);
}

/** As kept; rows of before measures were kept are measured now. */
export async function measuresOf(call: Call, { activity, measures, samplesKey }: StoredRecording): Promise<Measures> {
	if (measures !== null) return measures;
	const bytes = samplesKey === null ? null : await call.blobs.get(call, samplesKey);
	const decoded = bytes ? decodeSamples(bytes) : null;
	return measure(activity, decoded?.ok ? decoded.samples : null);
}

/** The athlete's thresholds on a day. */
export type Judging = (day: string) => Promise<AthleteThresholds>;

/** Of a month that has a snapshot before it, that says it; only without one the athlete's fitness is looked at. */
export async function readJudging(call: Call): Promise<Judging> {
	const [athletes, entries, snapshots] = await call.db.batch([selectAthlete(call), selectThresholds(call), selectRecentSnapshots(call)]);
	const profile = mustHaveProfile(athleteOf(athletes).profile);
	const known = { profile, entries: thresholdsOfRows(entries), snapshots: snapshotsOf(snapshots), fitness: null };
	let all: Promise<FitnessStates> | undefined;
	return async (day) => {
		if (known.snapshots.some(({ month }) => month < day.slice(0, 7))) return thresholdsOn(day, known);
		all ??= readFitnessState(call);
		return judgingBy(call, await all)(day);
	};
}

export function judgingBy(call: Call, state: FitnessStates): (day: string) => AthleteThresholds {
	const { profile, thresholds: entries, snapshots } = state;
	const fitness = fitnessAt(state, todayIn(profile.zone, call.now));
	return (day) => thresholdsOn(day, { profile, entries, snapshots, fitness });
}

export function refuseUnlessMergeable(recordings: readonly StoredRecording[], consents: readonly Consent[]): void {
	if (mayMerge(recordings, consents)) return;
	throw new ApiError("use_refused", "A source of these recordings does not allow combining it with others, or you have switched that off.");
}

/** Writes what was made of what was `seen`, unless that has changed in between. `dirtyDays` are those whose totals or evidence of fitness change. */
export async function commitEfforts<Reply>(
	call: Call,
	seen: readonly Seen[],
	dirtyDays: readonly string[],
	statements: readonly Statement[],
	reply: Reply,
): Promise<Reply> {
	const [dirtyFrom] = dirtyDays.toSorted();
	const dirty = dirtyFrom === undefined ? [] : [markHistoryDirty(call, dirtyFrom), wakeFitnessUpdate(call)];
	try {
		const committed = await commit(call, [...dirty, unlessOvertaken(call, seen), ...statements], reply);
		if (dirtyFrom !== undefined) await ringFitnessUpdate(call);
		return committed;
	} catch (error) {
		if (!isOvertaken(error)) throw error;
		throw new ApiError("rate_limited", "This activity was changed elsewhere at the same moment. Look at it and try again.", {
			retryAfterSeconds: 1,
		});
	}
}
