/**
 * The watch's own training readiness from Garmin Connect. It is written several times a day; one fact a day is kept: the last value after waking, or, on
 * a day without one, the last of all, marked as such.
 */
import type { HealthFact } from "./fact.ts";
import { readAnswers } from "./garmin-answers.ts";
import type { GarminRecord } from "./garmin-record.ts";
import type { HealthReading } from "./problem.ts";
import type { HealthProvenance, HealthSource } from "./provenance.ts";
import { ranges } from "./range.ts";
import type { TrainingReadiness } from "./training-readiness.ts";

const AFTER_WAKING = "AFTER_WAKEUP_RESET";
/** What Garmin writes beside a percentage that has no meaning. */
const NOTHING = "NONE";
const MINUTE = 60;

interface Candidate {
	/** From the athlete's main watch, when there are several. */
	primary: boolean;
	fact: TrainingReadiness;
}

export function readGarminTrainingReadiness(json: unknown, source: HealthSource = "garmin_connect"): HealthReading {
	return readAnswers(json, source, {
		what: "training readiness",
		fields: ["inputContext", "recoveryTime", "sleepScoreFactorPercent"],
		factsOf: (answers, provenance) => bestOfDays(answers.flatMap((answer) => candidateOf(answer, provenance) ?? [])),
	});
}

function candidateOf(answer: GarminRecord, provenance: HealthProvenance): Candidate | null {
	const { at, local } = answer.moment("timestamp", "timestampLocal");
	const day = answer.day("calendarDate") ?? local?.slice(0, 10) ?? null;
	if (day === null) return answer.problem("unusable_time", "calendarDate", "The value has no date; it was left out.");
	const score = answer.number("score", ranges.hundred);
	if (score === null) return null;
	const minutes = answer.number("recoveryTime", { least: 0, most: ranges.recoverySeconds.most / MINUTE });
	const factor = (name: string) =>
		answer.text(`${name}FactorFeedback`) === NOTHING ? null : answer.number(`${name}FactorPercent`, ranges.hundred);
	return {
		primary: answer.flag("primaryActivityTracker") === true,
		fact: {
			kind: "training_readiness",
			measure: answer.text("inputContext") === AFTER_WAKING ? "after_waking" : "later",
			day,
			provenance,
			measuredAt: at,
			measuredLocal: local,
			score,
			recoverySeconds: minutes === null ? null : minutes * MINUTE,
			acuteLoad: answer.number("acuteLoad", ranges.load),
			factors: {
				sleep: factor("sleepScore"),
				sleepHistory: factor("sleepHistory"),
				hrv: factor("hrv"),
				stressHistory: factor("stressHistory"),
				recovery: factor("recoveryTime"),
				acuteLoad: factor("acwr"),
			},
		},
	};
}

function bestOfDays(candidates: readonly Candidate[]): HealthFact[] {
	const best = new Map<string, Candidate>();
	for (const candidate of candidates) {
		const known = best.get(candidate.fact.day);
		if (!known || precedes(candidate, known)) best.set(candidate.fact.day, candidate);
	}
	return [...best.values()].map(({ fact }) => fact);
}

function precedes(a: Candidate, b: Candidate): boolean {
	if (a.fact.measure !== b.fact.measure) return a.fact.measure === "after_waking";
	if (a.primary !== b.primary) return a.primary;
	return (a.fact.measuredAt ?? "") > (b.fact.measuredAt ?? "");
}
