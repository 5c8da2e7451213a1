/**
 * Days from Garmin's account export (`DI-Connect-Aggregator/UDSFile_*.json`, "user daily summary"): steps, heart rate, stress, body battery, blood oxygen,
 * breathing. Summaries only: the curves of the day are not in the export.
 */
import type { IsoDate } from "../calendar.ts";
import type { HealthFact } from "./fact.ts";
import { readAnswers } from "./garmin-answers.ts";
import type { GarminRecord } from "./garmin-record.ts";
import type { HealthReading } from "./problem.ts";
import type { HealthProvenance } from "./provenance.ts";
import { DAY_SECONDS, ranges } from "./range.ts";
import type { Stress } from "./stress.ts";

/** A day may have 25 hours. */
const longDay = { least: 0, most: DAY_SECONDS + 3600 };
const WHOLE_DAY = "TOTAL";
/** Beats per minute; no resting heart rate rises so far in a day. */
const FAR_ABOVE = 20;

/** Never throws. `json` is the parsed file. */
export function readGarminExportDays(json: unknown): HealthReading {
	return readAnswers(json, "garmin_export", {
		what: "days",
		fields: ["totalSteps", "includesWellnessData", "wellnessStartTimeGmt", "allDayStress", "bodyBattery", "totalKilocalories"],
		factsOf: (answers, provenance) => answers.flatMap((day) => factsOfDay(day, provenance)),
	});
}

function factsOfDay(answer: GarminRecord, provenance: HealthProvenance): HealthFact[] {
	const day = answer.day("calendarDate");
	if (day === null) {
		answer.problem("unusable_time", "calendarDate", "The day has no date; it was left out.");
		return [];
	}
	const facts = [
		stepsOf(answer, day, provenance),
		restingOf(answer, day, provenance),
		heartRateOf(answer, day, provenance),
		stressOf(answer, day, provenance),
		batteryOf(answer, day, provenance),
		oxygenOf(answer, day, provenance),
		breathingOf(answer, day, provenance),
	];
	return facts.filter((fact) => fact !== null);
}

function stepsOf(answer: GarminRecord, day: IsoDate, provenance: HealthProvenance): HealthFact | null {
	const count = answer.number("totalSteps", ranges.steps);
	return count === null ? null : { kind: "steps", measure: "day", day, provenance, count };
}

/**
 * `currentDayRestingHeartRate` is the day's, as the page shows it; `restingHeartRate` is smoothed. Where the watch was worn for a short time the day's is
 * far too high (105 against 71 in a public export), and the smoothed one is taken.
 */
function restingOf(answer: GarminRecord, day: IsoDate, provenance: HealthProvenance): HealthFact | null {
	const today = answer.measured("currentDayRestingHeartRate", ranges.restingHeartRate);
	const smoothed = answer.measured("restingHeartRate", ranges.restingHeartRate);
	const bpm = today !== null && smoothed !== null && today > smoothed + FAR_ABOVE ? smoothed : (today ?? smoothed);
	return bpm === null ? null : { kind: "resting_heart_rate", measure: "daily", day, provenance, bpm };
}

function heartRateOf(answer: GarminRecord, day: IsoDate, provenance: HealthProvenance): HealthFact | null {
	const lowestBpm = answer.measured("minHeartRate", ranges.heartRate);
	const highestBpm = answer.measured("maxHeartRate", ranges.heartRate);
	if (lowestBpm === null && highestBpm === null) return null;
	return { kind: "heart_rate", measure: "day", day, provenance, averageBpm: null, highestBpm, lowestBpm };
}

function stressOf(answer: GarminRecord, day: IsoDate, provenance: HealthProvenance): HealthFact | null {
	const all = answer.child("allDayStress")?.records("aggregatorList") ?? [];
	const whole = all.find((part) => part.text("type") === WHOLE_DAY);
	if (!whole) return null;
	const average = whole.level("averageStressLevel", ranges.hundred);
	const max = whole.level("maxStressLevel", ranges.hundred);
	const seconds = secondsByLevel(whole);
	if (average === null && max === null && seconds === null) return null;
	return { kind: "stress", measure: "day", day, provenance, average, max, seconds };
}

/** Null when no level has any time. */
function secondsByLevel(whole: GarminRecord): Stress["seconds"] {
	const duration = (key: string) => whole.number(key, longDay) ?? 0;
	const seconds = {
		rest: duration("restDuration"),
		low: duration("lowDuration"),
		medium: duration("mediumDuration"),
		high: duration("highDuration"),
		active: duration("activityDuration"),
		unmeasured: duration("uncategorizedDuration"),
	};
	return seconds.rest + seconds.low + seconds.medium + seconds.high > 0 ? seconds : null;
}

function batteryOf(answer: GarminRecord, day: IsoDate, provenance: HealthProvenance): HealthFact | null {
	const battery = answer.child("bodyBattery");
	if (!battery) return null;
	const stats = battery.records("bodyBatteryStatList");
	const level = (type: string) =>
		stats.find((stat) => stat.text("bodyBatteryStatType") === type)?.level("statsValue", ranges.hundred) ?? null;
	const [highest, lowest] = [level("HIGHEST"), level("LOWEST")];
	const amount = (key: string) => battery.level(key, { least: 0, most: 1_000 });
	const [charged, drained] = [amount("chargedValue"), amount("drainedValue")];
	if (highest === null && lowest === null && charged === null && drained === null) return null;
	return { kind: "body_battery", measure: "day", day, provenance, charged, drained, highest, lowest, series: null };
}

function oxygenOf(answer: GarminRecord, day: IsoDate, provenance: HealthProvenance): HealthFact | null {
	const averagePercent = answer.measured("averageSpo2Value", ranges.hundred);
	const lowestPercent = answer.measured("lowestSpo2Value", ranges.hundred);
	if (averagePercent === null && lowestPercent === null) return null;
	return { kind: "blood_oxygen", measure: "day", day, provenance, averagePercent, lowestPercent, highestPercent: null };
}

/** The average is that of the time awake; negative stands for none. */
function breathingOf(answer: GarminRecord, day: IsoDate, provenance: HealthProvenance): HealthFact | null {
	const breathing = answer.child("respiration");
	const breaths = (key: string) => {
		const value = breathing?.level(key, { least: 0, most: ranges.breaths.most }) ?? null;
		return value !== null && value >= ranges.breaths.least ? value : null;
	};
	const averagePerMinute = breaths("avgWakingRespirationValue");
	const lowestPerMinute = breaths("lowestRespirationValue");
	const highestPerMinute = breaths("highestRespirationValue");
	if (averagePerMinute === null && lowestPerMinute === null && highestPerMinute === null) return null;
	return { kind: "respiration", measure: "day", day, provenance, averagePerMinute, lowestPerMinute, highestPerMinute };
}
