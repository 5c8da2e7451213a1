/** An answer of Garmin's about days, read by the reader of its kind. */
import { readGarminHrv } from "./from-garmin-hrv.ts";
import {
	readGarminBloodOxygen,
	readGarminBodyBatteryRange,
	readGarminRespiration,
	readGarminRestingHeartRateRange,
	readGarminSleepRange,
	readGarminStepsRange,
	readGarminStressRange,
} from "./from-garmin-ranges.ts";
import { readGarminTrainingReadiness } from "./from-garmin-training-readiness.ts";
import { readGarminTrainingStatus } from "./from-garmin-training-status.ts";
import { readGarminWeight } from "./from-garmin-weight.ts";
import type { DayKind } from "./garmin-kinds.ts";
import type { HealthReading } from "./problem.ts";
import type { HealthSource } from "./provenance.ts";

const readers: Readonly<Record<DayKind, (json: unknown, source: HealthSource) => HealthReading>> = {
	sleep: readGarminSleepRange,
	hrv: readGarminHrv,
	resting_heart_rate: readGarminRestingHeartRateRange,
	stress: readGarminStressRange,
	body_battery: readGarminBodyBatteryRange,
	weight: readGarminWeight,
	steps: readGarminStepsRange,
	// There is no such fact yet: fitness is Longrun's own figure. The answers are kept.
	vo2max: () => ({ facts: [], problems: [] }),
	training_readiness: readGarminTrainingReadiness,
	training_status: readGarminTrainingStatus,
	blood_oxygen: readGarminBloodOxygen,
	respiration: readGarminRespiration,
};

/** Never throws. Days without the watch are no problem; what Garmin says in another shape is one (`not_recognised`, `wrong_type`). */
export function readGarminDays(kind: DayKind, json: unknown, source: HealthSource): HealthReading {
	const { facts, problems } = readers[kind](json, source);
	return {
		facts,
		problems: problems.filter(({ code, field }) => code !== "no_data" && !(code === "not_recognised" && isEmptyDay(json, field))),
	};
}

/** Garmin answers a day without data with the day and the account alone. */
function isEmptyDay(json: unknown, field: string): boolean {
	if (field !== "" || typeof json !== "object" || json === null || Array.isArray(json)) return false;
	return Object.keys(json).every((key) => key === "calendarDate" || /^user.*pk$/i.test(key));
}

/** How many days of an answer about VO2max say something: it has no facts, and still tells that there is something. */
export function entriesOf(kind: DayKind, json: unknown): number {
	return kind === "vo2max" && Array.isArray(json) ? json.length : 0;
}
