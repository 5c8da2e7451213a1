/**
 * Garmin's training status from the `trainingstatus` answers (`aggregated`, which wraps it, and `daily`): a map by device number, of which the main
 * device speaks.
 */
import type { HealthFact } from "./fact.ts";
import { readAnswers } from "./garmin-answers.ts";
import type { GarminRecord } from "./garmin-record.ts";
import type { HealthReading } from "./problem.ts";
import type { HealthProvenance, HealthSource } from "./provenance.ts";
import { ranges } from "./range.ts";
import { type TrainingStatusName, trainingStatuses } from "./training-status.ts";

export function readGarminTrainingStatus(json: unknown, source: HealthSource = "garmin_connect"): HealthReading {
	return readAnswers(json, source, {
		what: "training status",
		fields: ["mostRecentTrainingStatus", "latestTrainingStatusData"],
		factsOf: (answers, provenance) => answers.flatMap((answer) => factOf(answer, provenance) ?? []),
	});
}

function factOf(answer: GarminRecord, provenance: HealthProvenance): HealthFact | null {
	const holder = answer.has("latestTrainingStatusData") ? answer : answer.child("mostRecentTrainingStatus");
	const devices = holder?.child("latestTrainingStatusData")?.children() ?? [];
	const record = devices.find((device) => device.flag("primaryTrainingDevice") === true) ?? devices[0];
	if (!record) return null;
	const status = trainingStatusNamed(record.text("trainingStatusFeedbackPhrase"));
	if (status === null) return null;
	const day = record.day("calendarDate");
	if (day === null) return record.problem("unusable_time", "calendarDate", "The status has no date; it was left out.");
	const load = record.child("acuteTrainingLoadDTO");
	return {
		kind: "training_status",
		measure: "watch",
		day,
		provenance,
		status,
		acuteLoad: load?.number("dailyTrainingLoadAcute", ranges.load) ?? null,
		chronicLoad: load?.number("dailyTrainingLoadChronic", ranges.load) ?? null,
		loadRatio: load?.number("dailyAcuteChronicWorkloadRatio", ranges.ratio) ?? null,
	};
}

/** The words are stable ("PRODUCTIVE_3"); the numbers beside them are not documented. Null for "NO_STATUS" and the like. */
export function trainingStatusNamed(phrase: string | null): TrainingStatusName | null {
	const word = phrase?.toLowerCase().replace(/_\d+$/, "");
	return trainingStatuses.find((known) => known === word) ?? null;
}
