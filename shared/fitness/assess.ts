/** What fitness, found changes and dated history have in common: the athlete's limits on a day, with and without what nobody has confirmed. */
import type { Profile } from "../athlete/profile.ts";
import type { IsoDate } from "../calendar.ts";
import { trainingPaces } from "../physiology/vdot.ts";
import { currentVdot } from "./current-vdot.ts";
import { effortEvidence } from "./effort-evidence.ts";
import { foundBefore, inForce, isRefused, type Limit, type LimitKind, typedAfter } from "./entries.ts";
import type { Fitness, VdotEvidence } from "./fitness.ts";
import { type PowerFinding, powerFindings } from "./ftp.ts";
import { isThresholdOf, maxHeartRate, type Peak, restHeartRate, secondHighestPeak, thresholdHeartRate } from "./heart-rate-limits.ts";
import type { RecentActivity } from "./power-bests.ts";
import { confirmedEfforts, markedRaces, typedRaces } from "./race-evidence.ts";
import type { Stretch } from "./stretches.ts";
import { type SubmaximalVdot, submaximalVdot } from "./submaximal.ts";
import type { ThresholdEntry } from "./threshold.ts";
import { type ThresholdEffort, thresholdEfforts } from "./threshold-effort.ts";

export interface AssessmentInput {
	profile: Profile;
	/** Up to `day` only. */
	recent: readonly RecentActivity[];
	entries: readonly ThresholdEntry[];
	day: IsoDate;
	/** What breaks have left of a result (`breakFactors`). */
	factorSince: (since: IsoDate) => number;
}

interface Limits {
	maxHeartRate: Limit;
	thresholdHeartRate: Limit;
	thresholdSpeed: Limit;
	ftp: Limit;
	vdot: Fitness["vdot"];
}

export interface Assessment extends Limits {
	restHeartRate: Limit;
	submaximalVdot: SubmaximalVdot | null;
	/** The same without what was found in recordings and nobody has confirmed: what a finding would change. */
	without: Limits;
	found: {
		peak: Peak | null;
		/** With a heart rate that can be the threshold's. */
		thresholdHeartRate: (ThresholdEffort & { bpm: number }) | null;
		thresholdSpeed: ThresholdEffort | null;
		/** Strongest first. */
		power: PowerFinding[];
		/** All-out efforts of the recordings at hand. */
		efforts: VdotEvidence[];
		/** Stretches faster than races show, without a heart rate that could say how hard they were. */
		faster: VdotEvidence[];
		/** That the athlete marked, however old. */
		races: VdotEvidence[];
	};
}

export function assess({ profile, recent, entries, day, factorSince }: AssessmentInput): Assessment {
	const own = (kind: LimitKind) => inForce(kind, day, profile, entries);
	const ownThreshold = own("threshold_heart_rate");
	const ofMax = { own: own("max_heart_rate"), ownThreshold, birthYear: profile.birthYear, day };
	const peak = secondHighestPeak(recent, entries, day);
	const peaks = [peak?.bpm ?? 0, ...foundBefore("max_heart_rate", day, entries, true).map(({ value }) => value ?? 0)];
	const max = maxHeartRate({ ...ofMax, seen: Math.max(...peaks) });

	const typed = typedRaces(profile.races, recent, day);
	const marked = markedRaces(recent, typed, entries, day);
	const firm = [...typed, ...marked, ...confirmedEfforts(entries, [...typed, ...marked], day)];
	const firmVdot = currentVdot({ firm, others: [] }, day, factorSince);
	const raceVdot = firmVdot !== null && firmVdot.kind !== "estimated" ? firmVdot.value : null;

	const certain = firm.filter(({ kind }) => kind !== "estimated");
	const byRaces = withHeartRate(thresholdEfforts(certain, recent, day), max, entries);
	const lthr = trusted(thresholdHeartRate(ownThreshold, max, byRaces?.bpm ?? null), max);
	const shown = effortEvidence({ recent, races: firm, entries, day, lthr, raceVdot });
	// Efforts that only heart rate shows to be all-out cannot in turn show what heart rate is all-out.
	const paced = shown.byPace.map(asEffort);
	const foundThreshold = withHeartRate(thresholdEfforts([...certain, ...paced], recent, day), max, entries);
	const efforts = shown.recent.filter(({ kind }) => kind === "effort");
	const faster = shown.byPace.filter(
		({ vdot, effort }) => raceVdot !== null && vdot > raceVdot && (lthr === null || !effort.heartRateDeciles),
	);
	const power = powerFindings(recent, entries, day, lthr);

	const submaximal = submaximalVdot(recent, max, day);
	// A maximum that is too high (a strap that sticks, twice) makes easy running look easier than it was: paces wait for the athlete's yes to it.
	const sure = ofMax.own === null ? null : submaximal;
	const vdotFrom = (others: VdotEvidence[]) => fillIn(currentVdot({ firm, others }, day, factorSince), sure);
	const vdot = vdotFrom([...shown.recent, ...shown.earlier]);
	const vdotWithout = vdotFrom([...shown.recent.filter(({ kind }) => kind === "estimated"), ...shown.earlier]);
	const ownSpeed = own("threshold_speed");
	const ownFtp = own("ftp");
	const laterFtp = typedAfter("ftp", day, entries);
	const maxWithout = maxHeartRate({ ...ofMax, seen: null });
	const knownThreshold = foundThreshold?.bpm ?? foundBefore("threshold_heart_rate", day, entries)[0]?.value ?? null;
	const knownFtp = power.find(({ allOut }) => allOut)?.watts ?? foundBefore("ftp", day, entries)[0]?.value ?? null;
	return {
		maxHeartRate: max,
		restHeartRate: restHeartRate(own("rest_heart_rate")),
		thresholdHeartRate: thresholdHeartRate(ownThreshold, max, knownThreshold),
		thresholdSpeed: ownSpeed ?? speedOf(vdot),
		ftp: ownFtp ?? (knownFtp === null ? laterFtp : { value: knownFtp, kind: "effort" }),
		vdot,
		submaximalVdot: submaximal,
		without: {
			maxHeartRate: maxWithout,
			thresholdHeartRate: thresholdHeartRate(ownThreshold, max, null),
			thresholdSpeed: ownSpeed ?? speedOf(vdotWithout),
			ftp: ownFtp ?? laterFtp,
			vdot: vdotWithout,
		},
		found: {
			peak,
			thresholdHeartRate: foundThreshold,
			thresholdSpeed: thresholdEfforts([...certain, ...efforts], recent, day)[0] ?? null,
			power,
			efforts,
			faster: faster.map(asEffort),
			races: marked,
		},
	};
}

/** Speed at Daniels' threshold pace, as sure as the VDOT it comes from. */
export function speedOf(vdot: Fitness["vdot"]): Limit {
	return vdot && { value: 1000 / trainingPaces(vdot.value).threshold, kind: vdot.kind };
}

function asEffort({ measured, effort: { metres, seconds }, vdot }: Stretch): VdotEvidence {
	return { day: measured.activity.day, metres, seconds, vdot, kind: "effort", activityId: measured.activity.id };
}

/** Where nothing better than estimates is known, VDOT is at least what easy running is sure of. */
function fillIn(vdot: Fitness["vdot"], submaximal: SubmaximalVdot | null): Fitness["vdot"] {
	if (submaximal === null || (vdot !== null && (vdot.kind !== "estimated" || vdot.value >= submaximal.sure))) return vdot;
	return { value: submaximal.sure, kind: "estimated", evidence: vdot?.evidence ?? [] };
}

/** A threshold that rests on nothing but age is off by ten beats and more: too far to tell hard from easy. */
function trusted(threshold: Limit, max: Limit): number | null {
	if (threshold === null) return null;
	return threshold.kind !== "estimated" || max?.kind !== "estimated" ? threshold.value : null;
}

function withHeartRate(efforts: readonly ThresholdEffort[], max: Limit, entries: readonly ThresholdEntry[]) {
	for (const effort of efforts) {
		const { activityId, metres, seconds } = effort.evidence;
		const finding = { kind: "threshold_heart_rate" as const, evidence: { activityId, rule: "all_out_effort" as const, metres, seconds } };
		if (effort.bpm !== null && isThresholdOf(effort.bpm, max) && !isRefused(finding, entries)) return { ...effort, bpm: effort.bpm };
	}
	return null;
}
