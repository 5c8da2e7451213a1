/** Resting heart rate from Garmin Connect's daily heart rate answer; the curve of the day is not kept. */
import { readAnswers } from "./garmin-answers.ts";
import type { HealthReading } from "./problem.ts";
import type { HealthSource } from "./provenance.ts";
import { ranges } from "./range.ts";

export function readGarminHeartRate(json: unknown, source: HealthSource = "garmin_connect"): HealthReading {
	return readAnswers(json, source, {
		what: "resting heart rates",
		fields: ["lastSevenDaysAvgRestingHeartRate", "heartRateValues"],
		factsOf: (answers, provenance) =>
			answers.flatMap((answer) => {
				const bpm = answer.measured("restingHeartRate", ranges.restingHeartRate);
				if (bpm === null) return [];
				const day = answer.day("calendarDate");
				if (day !== null) return [{ kind: "resting_heart_rate", measure: "daily", day, provenance, bpm } as const];
				answer.problem("unusable_time", "calendarDate", "The value has no date; it was left out.");
				return [];
			}),
	});
}
