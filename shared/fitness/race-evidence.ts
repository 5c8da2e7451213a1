/** What races show: typed ones, activities that the athlete marked as a race, and efforts that the athlete confirmed. */
import type { RaceResult } from "../athlete/profile.ts";
import type { IsoDate } from "../calendar.ts";
import { type BestEffort, bestEffortDistances } from "../metrics/metrics.ts";
import { vdotOf } from "../physiology/vdot.ts";
import { type MeasuredActivity, metresOf } from "./day-totals.ts";
import { isRefused } from "./entries.ts";
import type { VdotEvidence } from "./fitness.ts";
import { allOutVdot, isOutdoorRun, isPossible, LONGEST, SHORTEST } from "./stretches.ts";
import type { ThresholdEntry } from "./threshold.ts";

/** A race is as long as its standard distance when it was measured as nearly that; and a recording of that length is the race's. */
const SAME_DISTANCE = 0.02;
/** Satellites and the outer side of bends add up to this share to a race; the fastest stretch of the standard distance in it would be too fast. */
const MEASURED_LONG = 0.05;

/** Typed races up to `day`. Kind "race"; "estimated" for sprints and ultras. Impossible results are left out. */
export function typedRaces(races: readonly RaceResult[], recent: readonly MeasuredActivity[], day: IsoDate): VdotEvidence[] {
	return races.flatMap((race) => {
		const vdot = vdotOf(race.metres, race.seconds);
		if (race.day > day || !isPossible(vdot)) return [];
		return [{ ...race, vdot, kind: kindOf(race.metres), activityId: recordingOf(race, recent) }];
	});
}

/**
 * Runs with a race mark, however old, corrected for grade and heat. The whole activity is the result; where it has no standard distance, because
 * warming up is in it, the strongest of it and its stretches. Off the road, in steep hills and downhill it is an estimate. Recordings of `typed`
 * races and refused ones are left out.
 */
export function markedRaces(
	recent: readonly MeasuredActivity[],
	typed: readonly VdotEvidence[],
	entries: readonly ThresholdEntry[],
	day: IsoDate,
): VdotEvidence[] {
	return recent.flatMap((measured) => {
		const { activity, feedback, metrics } = measured;
		if (feedback?.race !== true || activity.day > day || !isOutdoorRun(measured)) return [];
		if (isRefusedVdot(activity.id, entries) || typed.some((race) => isRecordingOf(measured, race))) return [];
		const whole = wholeOf(measured);
		const stretches = metrics.bestEfforts.filter(({ metres }) => metres >= SHORTEST && metres <= LONGEST);
		const results = whole === null ? stretches : whole.isStandard ? [whole.effort] : [whole.effort, ...stretches];
		const evidence = results.flatMap((effort): VdotEvidence[] => {
			const { metres, seconds } = effort;
			const corrected = allOutVdot(measured, effort);
			const vdot = corrected ?? vdotOf(metres, Math.max(seconds, effort.gradedSeconds ?? seconds));
			const kind = corrected === null ? "estimated" : kindOf(metres);
			return isPossible(vdot) ? [{ day: activity.day, metres, seconds, vdot, kind, activityId: activity.id }] : [];
		});
		return evidence.sort((a, b) => Number(b.kind === "race") - Number(a.kind === "race") || b.vdot - a.vdot).slice(0, 1);
	});
}

/** Efforts that the athlete has confirmed; not those of `races`. */
export function confirmedEfforts(entries: readonly ThresholdEntry[], races: readonly VdotEvidence[], day: IsoDate): VdotEvidence[] {
	return entries.flatMap((entry): VdotEvidence[] => {
		if (entry.kind !== "vdot" || entry.state !== "confirmed" || entry.day > day) return [];
		const evidence = evidenceOf(entry);
		return evidence === null || races.some(({ activityId }) => activityId !== null && activityId === evidence.activityId) ? [] : [evidence];
	});
}

/** A dated VDOT as evidence; null when it does not say of which performance. */
export function evidenceOf({ kind, value, day, evidence }: ThresholdEntry): VdotEvidence | null {
	if (kind !== "vdot" || value === null || evidence === null || evidence.metres === null || evidence.seconds === null) return null;
	const { metres, seconds, activityId } = evidence;
	return { day, metres, seconds, vdot: value, kind: "effort", activityId };
}

export function isRefusedVdot(activityId: string, entries: readonly ThresholdEntry[]): boolean {
	return isRefused({ kind: "vdot", evidence: { activityId, rule: "all_out_effort", metres: null, seconds: null } }, entries);
}

export function isRecordingOf({ activity, metrics }: MeasuredActivity, race: RaceResult): boolean {
	if (activity.sport !== "running" || activity.day !== race.day) return false;
	const metres = [activity.distanceMetres ?? 0, ...metrics.bestEfforts.map((effort) => effort.metres)];
	return metres.some((length) => isSameDistance(length, race.metres));
}

export function isSameDistance(metres: number, standard: number): boolean {
	return Math.abs(metres - standard) <= SAME_DISTANCE * standard;
}

function isMeasuredLong(metres: number, standard: number): boolean {
	return metres >= standard && metres <= (1 + MEASURED_LONG) * standard;
}

function kindOf(metres: number): "race" | "estimated" {
	return metres >= SHORTEST && metres <= LONGEST * (1 + SAME_DISTANCE) ? "race" : "estimated";
}

/** By the clock, stops included; a measured distance that is nearly a standard one is taken for it. Null without distance or time. */
function wholeOf(
	measured: MeasuredActivity,
): { effort: Pick<BestEffort, "metres" | "seconds" | "gradedSeconds" | "dropMetres">; isStandard: boolean } | null {
	const { activity, metrics } = measured;
	const length = metresOf(measured);
	const seconds = activity.elapsedSeconds ?? activity.timerSeconds ?? metrics.movingSeconds;
	if (!(length > 0) || seconds === null || !(seconds > 0)) return null;
	const standard = bestEffortDistances.find((metres) => isSameDistance(length, metres) || isMeasuredLong(length, metres));
	const { gradedSpeed, movingSeconds } = metrics;
	const graded = gradedSpeed !== null && gradedSpeed > 0 && movingSeconds !== null && movingSeconds > 0;
	const { ascentMetres, descentMetres } = activity;
	return {
		effort: {
			metres: standard ?? length,
			seconds,
			...(graded ? { gradedSeconds: (seconds * length) / (movingSeconds * gradedSpeed) } : {}),
			...(ascentMetres === null || descentMetres === null ? {} : { dropMetres: descentMetres - ascentMetres }),
		},
		isStandard: standard !== undefined,
	};
}

/** The activity of that day and distance whose time is nearest to the race's. */
function recordingOf(race: RaceResult, recent: readonly MeasuredActivity[]): string | null {
	const apart = ({ activity, metrics }: MeasuredActivity) => {
		const stretches = metrics.bestEfforts.filter(({ metres }) => isSameDistance(metres, race.metres));
		return Math.min(
			...[activity.elapsedSeconds ?? Number.MAX_VALUE, ...stretches.map(({ seconds }) => seconds)].map((s) => Math.abs(s - race.seconds)),
		);
	};
	const recordings = recent.filter((measured) => isRecordingOf(measured, race));
	recordings.sort((a, b) => apart(a) - apart(b) || a.activity.id.localeCompare(b.activity.id));
	return recordings[0]?.activity.id ?? null;
}
