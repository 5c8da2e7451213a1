/** Fitness at a date: a pure function of what the athlete typed and what was recorded up to that day. */
import type { Profile } from "../athlete/profile.ts";
import { daysBetween, type IsoDate } from "../calendar.ts";
import { breakFactors } from "./break.ts";
import { currentVdot } from "./current-vdot.ts";
import type { MeasuredActivity } from "./day-totals.ts";
import type { DayTotals, Fitness } from "./fitness.ts";
import { formAt } from "./form-series.ts";
import { maxHeartRate, restHeartRate, thresholdHeartRate, thresholdSpeed } from "./thresholds.ts";
import { effortEvidence, raceEvidence } from "./vdot-evidence.ts";
import { longestRun, weeklyVolume } from "./volume.ts";

export interface FitnessInput {
	profile: Profile;
	/** Activities of at least the last eight weeks with their metrics, in any order. */
	recent: readonly MeasuredActivity[];
	/** The whole history in any order; days without a row are days of rest. */
	history: readonly DayTotals[];
	day: IsoDate;
	/** Last day on which history is complete; days after it are unknown, not a break. Without it: `day`. */
	dataHorizon?: IsoDate | null;
}

/** What lies after `day` is ignored. Figures that nothing is known about are null. */
export function computeFitness({ profile, recent, history, day, dataHorizon }: FitnessInput): Fitness {
	const past = recent.filter(({ activity }) => activity.day <= day);
	const days = history.filter((totals) => totals.day <= day);
	const until = dataHorizon && dataHorizon < day ? dataHorizon : day;

	const races = raceEvidence(profile.races, past, day);
	const factorSince = breakFactors(days, until);
	const raceVdot = currentVdot(races, day, factorSince);
	const max = maxHeartRate(profile, past, day);
	const known = {
		raceVdot: raceVdot !== null && raceVdot.kind === "race" ? raceVdot.value : null,
		lthr: trustedThreshold(profile, max),
	};
	const efforts = effortEvidence(past, races, day, known);
	const vdot = currentVdot([...races, ...efforts], day, factorSince);
	// Efforts that only heart rate shows to be all-out cannot in turn show what heart rate is all-out.
	const byPace = effortEvidence(past, races, day, { ...known, lthr: null });

	return {
		version: 1,
		day,
		vdot,
		maxHeartRate: max,
		restHeartRate: restHeartRate(profile),
		thresholdHeartRate: thresholdHeartRate(profile, max, byPace, past),
		thresholdSpeed: thresholdSpeed(vdot),
		weekly: weeklyVolume(days, until),
		longestRun: longestRun(past, day),
		form: formAt(days, day),
		daysSinceActivity: daysSinceActivity(past, days, day),
	};
}

/** A threshold that rests on nothing but age is off by ten beats and more: too far to tell hard from easy. */
function trustedThreshold(profile: Profile, max: Fitness["maxHeartRate"]): number | null {
	const threshold = thresholdHeartRate(profile, max, [], []);
	if (threshold === null) return null;
	return threshold.kind === "typed" || max?.kind !== "estimated" ? threshold.value : null;
}

function daysSinceActivity(recent: readonly MeasuredActivity[], history: readonly DayTotals[], day: IsoDate): number | null {
	let last: IsoDate | null = null;
	for (const { day: active } of [...history, ...recent.map(({ activity }) => activity)]) {
		if (last === null || active > last) last = active;
	}
	return last === null ? null : daysBetween(last, day);
}
