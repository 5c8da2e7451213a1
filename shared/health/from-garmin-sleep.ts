/**
 * Nights from Garmin Connect's daily sleep answer (`dailySleepData`, one or a list of them): sleep, and what was measured during it. The night belongs
 * to the day Garmin gives it, the one on which it ends.
 */
import type { IsoDate } from "../calendar.ts";
import type { HealthFact } from "./fact.ts";
import { readAnswers } from "./garmin-answers.ts";
import type { GarminRecord, Moment } from "./garmin-record.ts";
import type { HealthReading } from "./problem.ts";
import type { HealthProvenance, HealthSource } from "./provenance.ts";
import { ranges } from "./range.ts";
import type { Sleep } from "./sleep.ts";

export function readGarminSleep(json: unknown, source: HealthSource = "garmin_connect"): HealthReading {
	return readAnswers(json, source, {
		what: "nights",
		fields: ["dailySleepDTO"],
		factsOf: (answers, provenance) => answers.flatMap((answer) => factsOfNight(answer, provenance)),
	});
}

function factsOfNight(answer: GarminRecord, provenance: HealthProvenance): HealthFact[] {
	const night = answer.child("dailySleepDTO");
	if (!night) return [];
	const start = night.moment("sleepStartTimestampGMT", "sleepStartTimestampLocal");
	const end = night.moment("sleepEndTimestampGMT", "sleepEndTimestampLocal");
	const day = night.day("calendarDate") ?? end.local?.slice(0, 10) ?? null;
	if (day === null) {
		night.problem("unusable_time", "calendarDate", "The night has no date; it was left out.");
		return [];
	}
	return [sleepOf(night, day, provenance, start, end), ...measuredAsleep(answer, night, day, provenance)].filter((fact) => fact !== null);
}

function sleepOf(night: GarminRecord, day: IsoDate, provenance: HealthProvenance, start: Moment, end: Moment): Sleep | null {
	const stage = (key: string) => night.number(key, ranges.daySeconds);
	const [deep, light, rem] = [stage("deepSleepSeconds"), stage("lightSleepSeconds"), stage("remSleepSeconds")];
	const asleepSeconds = night.measured("sleepTimeSeconds", ranges.asleepSeconds) ?? total(deep, light, rem);
	if (asleepSeconds === null) return null;
	if (asleepSeconds > ranges.asleepSeconds.most)
		return night.problem("out_of_range", "lightSleepSeconds", "The stages add up to more than a day; the night was left out.");
	const backward = start.at !== null && end.at !== null && end.at <= start.at;
	if (backward)
		night.problem("unusable_time", "sleepEndTimestampGMT", `The night ends (${end.at}) before it starts; both times were left out.`);
	return {
		kind: "sleep",
		measure: night.flag("sleepFromDevice") === false ? "typed" : "device",
		day,
		provenance,
		startedAt: backward ? null : start.at,
		startedLocal: backward ? null : start.local,
		endedAt: backward ? null : end.at,
		endedLocal: backward ? null : end.local,
		asleepSeconds,
		deepSeconds: deep,
		lightSeconds: light,
		remSeconds: rem,
		awakeSeconds: stage("awakeSleepSeconds"),
		unmeasuredSeconds: stage("unmeasurableSleepSeconds"),
		napSeconds: stage("napTimeSeconds"),
		score: night.child("sleepScores")?.child("overall")?.number("value", ranges.hundred) ?? null,
	};
}

/** Sum of the stages, when all of them are known and there was any sleep. */
function total(...stages: (number | null)[]): number | null {
	let sum = 0;
	for (const seconds of stages) {
		if (seconds === null) return null;
		sum += seconds;
	}
	return sum >= ranges.asleepSeconds.least ? sum : null;
}

function measuredAsleep(answer: GarminRecord, night: GarminRecord, day: IsoDate, provenance: HealthProvenance): (HealthFact | null)[] {
	const percent = (key: string) => night.measured(key, ranges.hundred);
	const breaths = (key: string) => night.measured(key, ranges.breaths);
	const bpm = answer.measured("restingHeartRate", ranges.restingHeartRate);
	const hrv = answer.measured("avgOvernightHrv", ranges.rmssd);
	const oxygen = {
		averagePercent: percent("averageSpO2Value"),
		lowestPercent: percent("lowestSpO2Value"),
		highestPercent: percent("highestSpO2Value"),
	};
	const breathing = {
		averagePerMinute: breaths("averageRespirationValue"),
		lowestPerMinute: breaths("lowestRespirationValue"),
		highestPerMinute: breaths("highestRespirationValue"),
	};
	return [
		bpm === null ? null : { kind: "resting_heart_rate", measure: "daily", day, provenance, bpm },
		hrv === null ? null : { kind: "hrv", measure: "overnight_mean", day, provenance, milliseconds: hrv },
		isEmpty(oxygen) ? null : { kind: "blood_oxygen", measure: "sleep", day, provenance, ...oxygen },
		isEmpty(breathing) ? null : { kind: "respiration", measure: "sleep", day, provenance, ...breathing },
	];
}

function isEmpty(figures: Record<string, number | null>): boolean {
	return Object.values(figures).every((figure) => figure === null);
}
