/** Resting heart rate and the day's mean and extremes from Garmin Connect's daily heart rate answer; the curve of the day is not kept. */
import type { IsoDate } from "../calendar.ts";
import type { HealthFact } from "./fact.ts";
import { readAnswers } from "./garmin-answers.ts";
import type { GarminRecord } from "./garmin-record.ts";
import type { HealthReading } from "./problem.ts";
import type { HealthProvenance, HealthSource } from "./provenance.ts";
import { ranges } from "./range.ts";

export function readGarminHeartRate(json: unknown, source: HealthSource = "garmin_connect"): HealthReading {
	return readAnswers(json, source, {
		what: "heart rates",
		fields: ["lastSevenDaysAvgRestingHeartRate", "heartRateValues"],
		factsOf: (answers, provenance) => answers.flatMap((answer) => factsOf(answer, provenance)),
	});
}

function factsOf(answer: GarminRecord, provenance: HealthProvenance): HealthFact[] {
	const bpm = answer.measured("restingHeartRate", ranges.restingHeartRate);
	const averageBpm = meanOf(answer.list("heartRateValues"));
	const highestBpm = answer.measured("maxHeartRate", ranges.heartRate);
	const lowestBpm = answer.measured("minHeartRate", ranges.heartRate);
	const whole = [averageBpm, highestBpm, lowestBpm].some((value) => value !== null);
	if (bpm === null && !whole) return [];
	const day: IsoDate | null = answer.day("calendarDate");
	if (day === null) {
		answer.problem("unusable_time", "calendarDate", "The value has no date; it was left out.");
		return [];
	}
	const facts: HealthFact[] = [];
	if (bpm !== null) facts.push({ kind: "resting_heart_rate", measure: "daily", day, provenance, bpm });
	if (whole) facts.push({ kind: "heart_rate", measure: "day", day, provenance, averageBpm, highestBpm, lowestBpm });
	return facts;
}

/** Of pairs of time and beats; times without a pulse are null there. */
function meanOf(pairs: readonly unknown[]): number | null {
	const { least, most } = ranges.heartRate;
	const values = pairs.flatMap((pair) => {
		const value: unknown = Array.isArray(pair) ? pair[1] : null;
		return typeof value === "number" && value >= least && value <= most ? [value] : [];
	});
	return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
