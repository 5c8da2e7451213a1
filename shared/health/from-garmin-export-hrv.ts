/**
 * Heart rate variability from Garmin's account export (`DI-Connect-Wellness/*_healthStatusData.json`, since 2025): per night a list of metrics, each with
 * Garmin's own range. Of those only HRV is taken: blood oxygen and breathing of the night stand in the sleep file too, with more, and the heart rate here
 * is the night's, not the resting one.
 */
import type { HealthFact } from "./fact.ts";
import { readAnswers } from "./garmin-answers.ts";
import type { GarminRecord } from "./garmin-record.ts";
import type { HealthReading } from "./problem.ts";
import type { HealthProvenance } from "./provenance.ts";
import { ranges } from "./range.ts";

const HRV = "HRV";

/** Never throws. `json` is the parsed file. */
export function readGarminExportHrv(json: unknown): HealthReading {
	return readAnswers(json, "garmin_export", {
		what: "health status",
		fields: ["metrics"],
		factsOf: (answers, provenance) => answers.flatMap((answer) => factsOfNight(answer, provenance)),
	});
}

function factsOfNight(answer: GarminRecord, provenance: HealthProvenance): HealthFact[] {
	const metric = answer.records("metrics").find((each) => each.text("type") === HRV);
	const milliseconds = metric?.measured("value", ranges.rmssd) ?? null;
	if (!metric || milliseconds === null) return [];
	const day = answer.day("calendarDate");
	if (day === null) {
		answer.problem("unusable_time", "calendarDate", "The night has no date; it was left out.");
		return [];
	}
	const facts: HealthFact[] = [{ kind: "hrv", measure: "overnight_mean", day, provenance, milliseconds }];
	// None in the first weeks.
	const low = metric.measured("baselineLowerLimit", ranges.rmssd);
	const high = metric.measured("baselineUpperLimit", ranges.rmssd);
	if (low !== null && high !== null && low < high) {
		facts.push({
			kind: "hrv_band",
			measure: "overnight_mean",
			day,
			provenance,
			lowMilliseconds: low,
			highMilliseconds: high,
			status: null,
		});
	}
	return facts;
}
