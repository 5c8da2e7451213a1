/**
 * Garmin Connect's answers about a range of days: a line per day where the answers about one day have a curve. Shapes by public readers of the web
 * service; none of them is documented.
 */
import type { IsoDate } from "../calendar.ts";
import type { HealthFact } from "./fact.ts";
import { readAnswers } from "./garmin-answers.ts";
import { readSeries } from "./garmin-columns.ts";
import type { GarminRecord, Moment } from "./garmin-record.ts";
import { instantOf } from "./garmin-time.ts";
import type { HealthReading } from "./problem.ts";
import type { HealthProvenance, HealthSource } from "./provenance.ts";
import { DAY_SECONDS, ranges } from "./range.ts";

/** A day may have 25 hours. */
const longDay = { least: 0, most: DAY_SECONDS + 3600 };
const points = { least: 0, most: 1_000 };

type Reader = (json: unknown, source?: HealthSource) => HealthReading;

/** @param rows The records with one day each. */
function ranged(
	what: string,
	fields: readonly string[],
	rows: (answer: GarminRecord) => GarminRecord[],
	factsOf: (row: GarminRecord, day: IsoDate, provenance: HealthProvenance) => (HealthFact | null)[],
	dayField = "calendarDate",
): Reader {
	return (json, source = "garmin_connect") =>
		readAnswers(json, source, {
			what,
			fields,
			factsOf: (answers, provenance) =>
				answers.flatMap(rows).flatMap((row) => {
					const day = row.day(dayField);
					if (day !== null) return factsOf(row, day, provenance).filter((fact) => fact !== null);
					row.problem("unusable_time", dayField, "The day has no date; it was left out.");
					return [];
				}),
		});
}

const itself = (answer: GarminRecord): GarminRecord[] => [answer];

/** `sleep-service/stats/sleep/daily`: `individualStats`, of which each has its `values`. */
export const readGarminSleepRange: Reader = ranged(
	"nights",
	["individualStats"],
	(answer) => answer.records("individualStats"),
	(row, day, provenance) => {
		const values = row.child("values");
		if (!values) return [];
		const stage = (key: string) => values.number(key, ranges.daySeconds);
		const asleepSeconds = values.measured("totalSleepTimeInSeconds", ranges.asleepSeconds);
		const start = values.moment("gmtSleepStartTimeInMillis", "localSleepStartTimeInMillis");
		const end = values.moment("gmtSleepEndTimeInMillis", "localSleepEndTimeInMillis");
		const times = timesOf(start, end);
		const bpm = values.measured("restingHeartRate", ranges.restingHeartRate);
		const hrv = values.measured("avgOvernightHrv", ranges.rmssd);
		const oxygen = values.measured("spO2", ranges.hundred);
		const breaths = values.measured("respiration", ranges.breaths);
		return [
			asleepSeconds === null
				? null
				: {
						kind: "sleep",
						measure: "device",
						day,
						provenance,
						...times,
						asleepSeconds,
						deepSeconds: stage("deepTime"),
						lightSeconds: stage("lightTime"),
						remSeconds: stage("remTime"),
						awakeSeconds: stage("awakeTime"),
						unmeasuredSeconds: null,
						napSeconds: null,
						score: values.measured("sleepScore", ranges.hundred),
					},
			bpm === null ? null : { kind: "resting_heart_rate", measure: "daily", day, provenance, bpm },
			hrv === null ? null : { kind: "hrv", measure: "overnight_mean", day, provenance, milliseconds: hrv },
			oxygen === null
				? null
				: { kind: "blood_oxygen", measure: "sleep", day, provenance, averagePercent: oxygen, lowestPercent: null, highestPercent: null },
			breaths === null
				? null
				: {
						kind: "respiration",
						measure: "sleep",
						day,
						provenance,
						averagePerMinute: breaths,
						lowestPerMinute: null,
						highestPerMinute: null,
					},
		];
	},
);

/** A night that ends before it starts has no times. */
function timesOf(start: Moment, end: Moment) {
	const backward = (a: string | null, b: string | null) => a !== null && b !== null && b <= a;
	const isBackward = backward(start.at, end.at) || backward(start.local, end.local);
	const [from, to] = isBackward
		? [
				{ at: null, local: null },
				{ at: null, local: null },
			]
		: [start, end];
	return { startedAt: from.at, startedLocal: from.local, endedAt: to.at, endedLocal: to.local };
}

/** `usersummary-service/stats/stress/daily`: a list of days, each with its `values`. */
export const readGarminStressRange: Reader = ranged("stress", ["values"], itself, (row, day, provenance) => {
	const values = row.child("values");
	const average = values?.level("overallStressLevel", ranges.hundred) ?? null;
	const level = (key: string) => values?.number(key, longDay) ?? null;
	const [rest, low, medium, high] = [
		level("restStressDuration"),
		level("lowStressDuration"),
		level("mediumStressDuration"),
		level("highStressDuration"),
	];
	// Without one of them the others are no picture of a day.
	const whole = rest !== null && low !== null && medium !== null && high !== null && rest + low + medium + high > 0;
	// What is left of the day the watch was not worn or saw too much motion: the answer does not say which.
	const seconds = whole ? { rest, low, medium, high, active: 0, unmeasured: Math.max(0, DAY_SECONDS - rest - low - medium - high) } : null;
	if (average === null && seconds === null) return [];
	return [{ kind: "stress", measure: "day", day, provenance, average, max: null, seconds }];
});

/** `usersummary-service/stats/steps/daily`: a list of days. */
export const readGarminStepsRange: Reader = ranged("steps", ["totalSteps"], itself, (row, day, provenance) => {
	const count = row.number("totalSteps", ranges.steps);
	return count === null ? [] : [{ kind: "steps", measure: "day", day, provenance, count }];
});

/** `userstats-service/wellness/daily`: the values of one metric by day. */
export const readGarminRestingHeartRateRange: Reader = ranged(
	"resting heart rates",
	["allMetrics"],
	(answer) => answer.child("allMetrics")?.child("metricsMap")?.records("WELLNESS_RESTING_HEART_RATE") ?? [],
	(row, day, provenance) => {
		const bpm = row.measured("value", ranges.restingHeartRate);
		return bpm === null ? [] : [{ kind: "resting_heart_rate", measure: "daily", day, provenance, bpm }];
	},
);

/** `bodyBattery/reports/daily`: a list of days with their curves. */
export const readGarminBodyBatteryRange: Reader = ranged(
	"body battery",
	["bodyBatteryValuesArray", "charged", "drained"],
	itself,
	(row, day, provenance) => {
		const rows = readSeries(row, day, {
			rows: "bodyBatteryValuesArray",
			columns: "bodyBatteryValueDescriptorDTOList",
			nameField: "bodyBatteryValueDescriptorKey",
			indexField: "bodyBatteryValueDescriptorIndex",
			value: "bodyBatteryLevel",
		}).flatMap(({ seconds, value }) => (value !== null && value >= 0 ? [{ seconds, level: value }] : []));
		const levels = rows.map(({ level }) => level);
		const charged = row.level("charged", points);
		const drained = row.level("drained", points);
		const [first] = rows;
		if (charged === null && drained === null && !first) return [];
		const series = first
			? { startedAt: instantOf(first.seconds), seconds: rows.map(({ seconds }) => seconds - first.seconds), levels }
			: null;
		const [highest, lowest] = first ? [Math.max(...levels), Math.min(...levels)] : [null, null];
		return [{ kind: "body_battery", measure: "day", day, provenance, charged, drained, highest, lowest, series }];
	},
	"date",
);

/** `wellness/daily/spo2`: one day, and the night that ended on it. */
export const readGarminBloodOxygen: Reader = ranged("blood oxygen", ["averageSpO2", "lowestSpO2"], itself, (row, day, provenance) => {
	const percent = (key: string) => row.measured(key, ranges.hundred);
	const [averagePercent, lowestPercent] = [percent("averageSpO2"), percent("lowestSpO2")];
	if (averagePercent === null && lowestPercent === null) return [];
	return [{ kind: "blood_oxygen", measure: "day", day, provenance, averagePercent, lowestPercent, highestPercent: null }];
});

/** `wellness/daily/respiration`: one day; the average is that of the time awake. Negative stands for none. */
export const readGarminRespiration: Reader = ranged(
	"breathing",
	["avgWakingRespirationValue", "lowestRespirationValue"],
	itself,
	(row, day, provenance) => {
		const breaths = (key: string) => {
			const value = row.level(key, { least: 0, most: ranges.breaths.most });
			return value !== null && value >= ranges.breaths.least ? value : null;
		};
		const averagePerMinute = breaths("avgWakingRespirationValue");
		const lowestPerMinute = breaths("lowestRespirationValue");
		const highestPerMinute = breaths("highestRespirationValue");
		if (averagePerMinute === null && lowestPerMinute === null && highestPerMinute === null) return [];
		return [{ kind: "respiration", measure: "day", day, provenance, averagePerMinute, lowestPerMinute, highestPerMinute }];
	},
);
