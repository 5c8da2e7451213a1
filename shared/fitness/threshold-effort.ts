/** What an all-out effort of about an hour says about lactate threshold. */
import { daysBetween, type IsoDate } from "../calendar.ts";
import { raceSeconds, trainingPaces } from "../physiology/vdot.ts";
import type { MeasuredActivity } from "./day-totals.ts";
import type { VdotEvidence } from "./fitness.ts";
import { isSameDistance } from "./race-evidence.ts";
import { EFFORT_DAYS } from "./stretches.ts";

/** An all-out effort of this length is run at about threshold (Friel tests it over 30 minutes), seconds. */
const LEAST_SECONDS = 1500;
const MOST_SECONDS = 4200;

export interface ThresholdEffort {
	evidence: VdotEvidence & { activityId: string };
	/** Mean heart rate over it, bpm; null when it was not recorded. */
	bpm: number | null;
	/** m/s; see `thresholdSpeedOf`. */
	speed: number;
}

/** Those of 25 to 70 minutes whose recording is among the `recent` ones of the eight weeks that end on `day`, strongest first. */
export function thresholdEfforts(efforts: readonly VdotEvidence[], recent: readonly MeasuredActivity[], day: IsoDate): ThresholdEffort[] {
	const byId = new Map(recent.map((measured) => [measured.activity.id, measured]));
	const found = efforts.flatMap((evidence): ThresholdEffort[] => {
		const { activityId, seconds, vdot } = evidence;
		const age = daysBetween(evidence.day, day);
		if (activityId === null || seconds < LEAST_SECONDS || seconds > MOST_SECONDS || age < 0 || age >= EFFORT_DAYS) return [];
		const recording = byId.get(activityId);
		if (recording === undefined) return [];
		const bpm = heartRateOver(evidence, recording);
		return [{ evidence: { ...evidence, activityId }, bpm, speed: thresholdSpeedOf(vdot, evidence.metres) }];
	});
	return found.sort(
		(a, b) =>
			b.evidence.vdot - a.evidence.vdot ||
			a.evidence.metres - b.evidence.metres ||
			a.evidence.activityId.localeCompare(b.evidence.activityId),
	);
}

/**
 * Speed that an all-out effort shows for an hour, m/s: its own mean (Friel's functional threshold pace), but not above Daniels' threshold pace of its
 * VDOT, which is what an hour's race allows, so that a shorter effort promises no more.
 */
function thresholdSpeedOf(vdot: number, metres: number): number {
	return Math.min(metres / raceSeconds(vdot, metres), 1000 / trainingPaces(vdot).threshold);
}

/** Of the stretch of that distance; else of the whole recording, when it was no longer than that. */
function heartRateOver({ metres }: VdotEvidence, { activity, metrics }: MeasuredActivity): number | null {
	const stretch = metrics.bestEfforts.find((effort) => isSameDistance(effort.metres, metres));
	if (stretch?.averageHeartRate !== undefined) return stretch.averageHeartRate;
	return isSameDistance(metrics.distanceMetres ?? activity.distanceMetres ?? 0, metres) ? activity.averageHeartRate : null;
}
