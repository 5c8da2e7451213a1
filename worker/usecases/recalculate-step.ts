/**
 * One step of a recalculation: a month's activities are judged by the thresholds of their days, its snapshot is made again, and the mark moves on.
 * Everything is written in one batch that counts only while the history is the one that was read, so that an import in between is never lost and
 * a step that is made twice changes nothing.
 */
import { addDays, firstOfMonth, type IsoDate, lastOfMonth } from "../../shared/calendar.ts";
import type { DayTotals } from "../../shared/fitness/fitness.ts";
import { recalculateMonth } from "../../shared/fitness/recalculate.ts";
import { canonical } from "../../shared/review/digest.ts";
import { athleteOf, selectAthlete } from "../repositories/athletes.ts";
import { runBatch, type Statement } from "../repositories/database.ts";
import {
	type FoldedHistory,
	foldHistory,
	historyUnchanged,
	saveJudgedHistory,
	selectDirtyDays,
	selectHistory,
} from "../repositories/history.ts";
import { type Job, settleFitnessJob } from "../repositories/jobs.ts";
import {
	judgedOf,
	recordedOf,
	saveJudgements,
	selectJudged,
	selectPowerMeasures,
	selectRaces,
	selectRecorded,
	withPowerBests,
} from "../repositories/judging.ts";
import { deleteSnapshotsOutside, saveSnapshot, selectSnapshotsBefore, snapshotsOf } from "../repositories/snapshots.ts";
import { deleteDetectedBefore, replaceDetected, selectThresholds, thresholdsOfRows } from "../repositories/thresholds.ts";
import { RECENT_DAYS, SNAPSHOT_DAYS } from "./athlete-state.ts";
import type { Call } from "./call.ts";
import { recalculatingFrom, ringFitnessUpdate } from "./fitness-job.ts";
import { measureRecordings } from "./measure-recordings.ts";
import { todayIn } from "./today.ts";

export async function recalculateStep(call: Call, job: Job): Promise<void> {
	const [athletes, histories, dirty] = await call.db.batch([selectAthlete(call), selectHistory(call), selectDirtyDays(call)]);
	const { profile } = athleteOf(athletes);
	const history = foldHistory(histories, dirty);
	const unchanged = historyUnchanged(call, history.revision);
	const today = profile && todayIn(profile.zone, call.now);
	const from = recalculatingFrom(history, history.days[0]?.day ?? null);
	if (profile === null || today === null || from === null || from > today) {
		// Before onboarding there is nothing to judge by: the marks stay until there is a profile.
		const end = profile === null ? [] : endOf(call, history, today ?? "");
		await runBatch(call.db, [...settleFitnessJob(call, job, { done: true, unchanged }), ...end]);
		return ringFitnessUpdate(call);
	}

	const [first, last] = [firstOfMonth(from), lastOfMonth(from)];
	const month = first.slice(0, 7);
	const next = addDays(last, 1);
	const [recordedRows, before, rides, races, entries, snapshots] = await call.db.batch([
		selectRecorded(call, first, last),
		selectJudged(call, addDays(first, -RECENT_DAYS), first),
		selectPowerMeasures(call, addDays(first, -RECENT_DAYS), first),
		selectRaces(call),
		selectThresholds(call),
		selectSnapshotsBefore(call, addDays(first, -SNAPSHOT_DAYS).slice(0, 7), month),
	]);
	const recorded = recordedOf(recordedRows);
	const { measures, statements } = await measureRecordings(call, recorded);
	if (measures.includes(null)) {
		await runBatch(call.db, [...statements, ...settleFitnessJob(call, job, { done: false, unchanged })]);
		return ringFitnessUpdate(call);
	}

	const made = recalculateMonth({
		month,
		until: today < last ? today : last,
		profile,
		entries: thresholdsOfRows(entries),
		snapshots: snapshotsOf(snapshots),
		recorded: recorded.flatMap(({ activity, feedback }, at) => {
			const known = measures[at];
			return known ? [{ activity, measures: known, feedback }] : [];
		}),
		before: withPowerBests(judgedOf(before), rides),
		history: history.days,
		raceMarks: judgedOf(races),
	});
	const activities = new Map(recorded.map((each) => [each.activity.id, each]));
	const judgements = made.judged.flatMap(({ id, metrics }) => {
		const known = activities.get(id);
		return known && canonical(JSON.parse(known.metrics)) !== canonical(metrics) ? [{ activity: known.activity, metrics }] : [];
	});
	const done = next > today;
	await runBatch(call.db, [
		...statements,
		...(judgements.length > 0 ? [saveJudgements(call, judgements, unchanged)] : []),
		...(made.snapshot && done === false ? [saveSnapshot(call, made.snapshot, unchanged)] : []),
		...replaceDetected(call, { from: first, to: last, entries: made.detected, when: unchanged }),
		...settleFitnessJob(call, job, { done, unchanged }),
		...(done ? deleteOutside(call, history, today) : []),
		saveJudgedHistory(call, {
			revision: history.revision,
			days: changedDays(history, made.days, first, last),
			judgeFrom: done || history.judgeFrom === null ? null : later(history.judgeFrom, next),
			snapshotFrom: done || history.snapshotFrom === null ? null : later(history.snapshotFrom, next.slice(0, 7)),
		}),
	]);
	return ringFitnessUpdate(call);
}

/** What was made of months that have no history any more. */
function deleteOutside(call: Call, { days, revision }: FoldedHistory, today: IsoDate): Statement[] {
	const unchanged = historyUnchanged(call, revision);
	const first = days[0]?.day ?? today;
	return [
		deleteSnapshotsOutside(call, first.slice(0, 7), today.slice(0, 7), unchanged),
		deleteDetectedBefore(call, firstOfMonth(first), unchanged),
	];
}

/** Nothing is left to judge: the marks go. */
function endOf(call: Call, history: FoldedHistory, today: IsoDate): Statement[] {
	return [
		...deleteOutside(call, history, today),
		saveJudgedHistory(call, { revision: history.revision, days: history.stale ? history.days : null, judgeFrom: null, snapshotFrom: null }),
	];
}

/** All days with the month's new ones; null when they are stored like that. */
function changedDays(history: FoldedHistory, made: readonly DayTotals[], first: IsoDate, last: IsoDate): DayTotals[] | null {
	const month = history.days.filter(({ day }) => day >= first && day <= last);
	if (!history.stale && canonical(month) === canonical(made)) return null;
	return [...history.days.filter(({ day }) => day < first), ...made, ...history.days.filter(({ day }) => day > last)];
}

function later(a: string, b: string): string {
	return a > b ? a : b;
}
