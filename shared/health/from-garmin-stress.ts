/**
 * A day's stress and body battery from Garmin Connect's daily stress answer (`dailyStress`). The series are three-minute averages; stress -1 stands for
 * "not enough data" and -2 for "too much motion" (Garmin Health API, stress details).
 */
import type { IsoDate } from "../calendar.ts";
import type { BodyBattery } from "./body-battery.ts";
import type { HealthFact } from "./fact.ts";
import { readAnswers } from "./garmin-answers.ts";
import { readSeries, type SeriesRow } from "./garmin-columns.ts";
import type { GarminRecord } from "./garmin-record.ts";
import { instantOf } from "./garmin-time.ts";
import type { HealthReading } from "./problem.ts";
import type { HealthProvenance, HealthSource } from "./provenance.ts";
import { ranges } from "./range.ts";
import type { Stress } from "./stress.ts";

/** What one row stands for, seconds; less where the next one follows sooner. */
const ROW_SECONDS = 180;
const TOO_MUCH_MOTION = -2;
/** Upper bounds of Garmin's levels. */
const REST = 25;
const LOW = 50;
const MEDIUM = 75;

export function readGarminStress(json: unknown, source: HealthSource = "garmin_connect"): HealthReading {
	return readAnswers(json, source, {
		what: "stress and body battery",
		fields: ["stressValuesArray", "avgStressLevel", "bodyBatteryValuesArray"],
		factsOf: (answers, provenance) => answers.flatMap((answer) => factsOfDay(answer, provenance)),
	});
}

function factsOfDay(answer: GarminRecord, provenance: HealthProvenance): HealthFact[] {
	const day = answer.day("calendarDate") ?? answer.moment("startTimestampGMT", "startTimestampLocal").local?.slice(0, 10) ?? null;
	if (day === null) {
		answer.problem("unusable_time", "calendarDate", "The day has no date; it was left out.");
		return [];
	}
	return [stressOf(answer, day, provenance), bodyBatteryOf(answer, day, provenance)].filter((fact) => fact !== null);
}

function stressOf(answer: GarminRecord, day: IsoDate, provenance: HealthProvenance): Stress | null {
	const rows = readSeries(answer, day, {
		rows: "stressValuesArray",
		columns: "stressValueDescriptorsDTOList",
		nameField: "key",
		indexField: "index",
		value: "stressLevel",
	});
	const average = answer.level("avgStressLevel", ranges.hundred);
	const max = answer.level("maxStressLevel", ranges.hundred);
	const seconds = secondsByLevel(rows);
	if (average === null && max === null && seconds === null) return null;
	return { kind: "stress", measure: "day", day, provenance, average, max, seconds };
}

/** Null when no row has a level. */
function secondsByLevel(rows: readonly SeriesRow[]): Stress["seconds"] {
	const seconds = { rest: 0, low: 0, medium: 0, high: 0, active: 0, unmeasured: 0 };
	for (const [i, row] of rows.entries()) {
		const next = rows[i + 1]?.seconds ?? Number.POSITIVE_INFINITY;
		seconds[levelOf(row.value)] += Math.min(ROW_SECONDS, next - row.seconds);
	}
	return seconds.rest + seconds.low + seconds.medium + seconds.high > 0 ? seconds : null;
}

function levelOf(value: number | null): keyof NonNullable<Stress["seconds"]> {
	if (value === TOO_MUCH_MOTION) return "active";
	if (value === null || value < 0) return "unmeasured";
	if (value <= REST) return "rest";
	if (value <= LOW) return "low";
	return value <= MEDIUM ? "medium" : "high";
}

function bodyBatteryOf(answer: GarminRecord, day: IsoDate, provenance: HealthProvenance): BodyBattery | null {
	const rows = readSeries(answer, day, {
		rows: "bodyBatteryValuesArray",
		columns: "bodyBatteryValueDescriptorsDTOList",
		nameField: "bodyBatteryValueDescriptorKey",
		indexField: "bodyBatteryValueDescriptorIndex",
		value: "bodyBatteryLevel",
	});
	const known = rows.flatMap(({ seconds, value }) => (value !== null && value >= 0 ? [{ seconds, level: value }] : []));
	const first = known[0];
	if (!first) return null;
	const levels = known.map(({ level }) => level);
	const steps = levels.slice(1).map((level, i) => level - (levels[i] ?? level));
	return {
		kind: "body_battery",
		measure: "day",
		day,
		provenance,
		charged: steps.reduce((sum, step) => sum + Math.max(0, step), 0),
		drained: steps.reduce((sum, step) => sum + Math.max(0, -step), 0),
		highest: Math.max(...levels),
		lowest: Math.min(...levels),
		series: { startedAt: instantOf(first.seconds), seconds: known.map(({ seconds }) => seconds - first.seconds), levels },
	};
}
