/** Findings in recordings as dated entries. */
import type { Assessment } from "./assess.ts";
import type { VdotEvidence } from "./fitness.ts";
import type { PowerFinding } from "./ftp.ts";
import type { ThresholdEntry } from "./threshold.ts";

type Rule = NonNullable<ThresholdEntry["evidence"]>["rule"];
type Found = Assessment["found"];

export function peakEntry({ bpm, day, activityId }: NonNullable<Found["peak"]>): ThresholdEntry {
	return entry("max_heart_rate", bpm, day, { activityId, rule: "peak_heart_rate", metres: null, seconds: null });
}

export function thresholdHeartRateEntry({ bpm, evidence }: NonNullable<Found["thresholdHeartRate"]>): ThresholdEntry {
	return entry("threshold_heart_rate", bpm, evidence.day, performance(evidence, ruleOf(evidence)));
}

export function thresholdSpeedEntry({ speed, evidence }: NonNullable<Found["thresholdSpeed"]>): ThresholdEntry {
	return entry("threshold_speed", speed, evidence.day, performance(evidence, ruleOf(evidence)));
}

export function ftpEntry({ watts, day, activityId, rule, seconds }: PowerFinding): ThresholdEntry {
	return entry("ftp", watts, day, { activityId, rule, metres: null, seconds });
}

export function vdotEntry(evidence: VdotEvidence): ThresholdEntry {
	return entry("vdot", evidence.vdot, evidence.day, performance(evidence, ruleOf(evidence)));
}

function entry(
	kind: ThresholdEntry["kind"],
	value: number,
	day: string,
	evidence: NonNullable<ThresholdEntry["evidence"]>,
): ThresholdEntry {
	return { id: `${kind}:${day}:${evidence.activityId ?? "typed"}`, kind, value, day, state: "detected", evidence, reason: null };
}

function performance({ activityId, metres, seconds }: VdotEvidence, rule: Rule): NonNullable<ThresholdEntry["evidence"]> {
	return { activityId, rule, metres, seconds };
}

function ruleOf({ kind }: VdotEvidence): Rule {
	return kind === "race" ? "race" : "all_out_effort";
}
