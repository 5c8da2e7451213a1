/**
 * Nights from Garmin's account export (`DI-Connect-Wellness/*_sleepData.json`, a list of about 100). Flatter than the page's answer and with other names;
 * times are in GMT only. The night belongs to the day Garmin gives it, the one on which it ends; where a day has several entries (naps), the longest is the
 * night. Older watches know no REM sleep. Entries without stages are default windows or a watch that was not worn.
 */
import type { IsoDate } from "../calendar.ts";
import type { HealthFact } from "./fact.ts";
import { readAnswers } from "./garmin-answers.ts";
import type { GarminRecord } from "./garmin-record.ts";
import type { HealthReading } from "./problem.ts";
import type { HealthProvenance } from "./provenance.ts";
import { ranges } from "./range.ts";
import type { Sleep } from "./sleep.ts";

const OFF_WRIST = "OFF_WRIST";

/** Never throws. `json` is the parsed file. */
export function readGarminExportSleep(json: unknown): HealthReading {
	return readAnswers(json, "garmin_export", {
		what: "nights",
		fields: ["deepSleepSeconds", "sleepWindowConfirmationType", "sleepScores"],
		factsOf: (answers, provenance) => {
			const nights = new Map<string, Night>();
			for (const answer of answers) {
				const night = nightOf(answer, provenance);
				if (night && night.asleepSeconds >= (nights.get(night.day)?.asleepSeconds ?? 0)) nights.set(night.day, night);
			}
			return [...nights.values()].flatMap(({ facts }) => facts);
		},
	});
}

interface Night {
	day: IsoDate;
	asleepSeconds: number;
	facts: HealthFact[];
}

function nightOf(answer: GarminRecord, provenance: HealthProvenance): Night | null {
	const day = answer.day("calendarDate");
	if (day === null) return answer.problem("unusable_time", "calendarDate", "The night has no date; it was left out.");
	const worn = answer.text("sleepWindowConfirmationType") !== OFF_WRIST;
	const sleep = worn ? sleepOf(answer, day, provenance) : null;
	if (!sleep) return null;
	const facts: HealthFact[] = [sleep];
	const oxygen = answer.child("spo2SleepSummary");
	const averagePercent = oxygen?.measured("averageSPO2", ranges.hundred) ?? null;
	const lowestPercent = oxygen?.measured("lowestSPO2", ranges.hundred) ?? null;
	if (averagePercent !== null || lowestPercent !== null) {
		facts.push({ kind: "blood_oxygen", measure: "sleep", day, provenance, averagePercent, lowestPercent, highestPercent: null });
	}
	const breaths = (key: string) => answer.measured(key, ranges.breaths);
	const averagePerMinute = breaths("averageRespiration");
	const lowestPerMinute = breaths("lowestRespiration");
	const highestPerMinute = breaths("highestRespiration");
	if (averagePerMinute !== null || lowestPerMinute !== null || highestPerMinute !== null) {
		facts.push({ kind: "respiration", measure: "sleep", day, provenance, averagePerMinute, lowestPerMinute, highestPerMinute });
	}
	return { day, asleepSeconds: sleep.asleepSeconds, facts };
}

function sleepOf(night: GarminRecord, day: IsoDate, provenance: HealthProvenance): Sleep | null {
	const stage = (key: string) => night.number(key, ranges.daySeconds);
	const [deep, light, rem] = [stage("deepSleepSeconds"), stage("lightSleepSeconds"), stage("remSleepSeconds")];
	if (deep === null || light === null) return null;
	const asleepSeconds = deep + light + (rem ?? 0);
	if (asleepSeconds < ranges.asleepSeconds.least) return null;
	if (asleepSeconds > ranges.asleepSeconds.most)
		return night.problem("out_of_range", "lightSleepSeconds", "The stages add up to more than a day; the night was left out.");
	const start = night.moment("sleepStartTimestampGMT", "sleepStartTimestampLocal");
	const end = night.moment("sleepEndTimestampGMT", "sleepEndTimestampLocal");
	const backward = start.at !== null && end.at !== null && end.at <= start.at;
	if (backward)
		night.problem("unusable_time", "sleepEndTimestampGMT", `The night ends (${end.at}) before it starts; both times were left out.`);
	return {
		kind: "sleep",
		measure: "device",
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
		unmeasuredSeconds: stage("unmeasurableSeconds"),
		napSeconds: null,
		score: night.child("sleepScores")?.number("overallScore", ranges.hundred) ?? null,
	};
}
