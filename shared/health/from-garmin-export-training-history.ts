/**
 * Garmin's training status from the account export (`DI-Connect-Metrics/TrainingHistory_*.json`): one entry a sync and sport; the last of a day counts. The
 * loads stand in other files and are left out.
 */
import type { HealthFact } from "./fact.ts";
import { trainingStatusNamed } from "./from-garmin-training-status.ts";
import { readAnswers } from "./garmin-answers.ts";
import type { HealthReading } from "./problem.ts";

/** Never throws. `json` is the parsed file. */
export function readGarminExportTrainingHistory(json: unknown): HealthReading {
	return readAnswers(json, "garmin_export", {
		what: "training status",
		fields: ["trainingStatus", "trainingStatus2FeedbackPhrase"],
		factsOf: (answers, provenance) => {
			const last = new Map<string, { at: string; fact: HealthFact }>();
			for (const answer of answers) {
				const status =
					trainingStatusNamed(answer.text("trainingStatus2FeedbackPhrase")) ?? trainingStatusNamed(answer.text("trainingStatus"));
				if (status === null) continue;
				const day = answer.day("calendarDate");
				if (day === null) {
					answer.problem("unusable_time", "calendarDate", "The status has no date; it was left out.");
					continue;
				}
				const at = answer.moment("timestamp", "timestampLocal").at ?? "";
				const known = last.get(day);
				if (known && known.at > at) continue;
				const loads = { acuteLoad: null, chronicLoad: null, loadRatio: null };
				last.set(day, { at, fact: { kind: "training_status", measure: "watch", day, provenance, status, ...loads } });
			}
			return [...last.values()].map(({ fact }) => fact);
		},
	});
}
