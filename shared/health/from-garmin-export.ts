/** The reader of each kind of health file in Garmin's account export. */
import type { EntryKind } from "../activity/archive-entry.ts";
import { readGarminExportDays } from "./from-garmin-export-days.ts";
import { readGarminExportHrv } from "./from-garmin-export-hrv.ts";
import { readGarminExportSleep } from "./from-garmin-export-sleep.ts";
import { readGarminExportTrainingHistory } from "./from-garmin-export-training-history.ts";
import { readGarminExportWeight } from "./from-garmin-export-weight.ts";
import { readGarminTrainingReadiness } from "./from-garmin-training-readiness.ts";
import type { HealthReading } from "./problem.ts";

const readers = {
	garmin_sleep: readGarminExportSleep,
	garmin_day: readGarminExportDays,
	garmin_health_status: readGarminExportHrv,
	garmin_biometrics: readGarminExportWeight,
	// As the page's answer.
	garmin_readiness: (json) => readGarminTrainingReadiness(json, "garmin_export"),
	garmin_training_history: readGarminExportTrainingHistory,
} as const satisfies Partial<Record<EntryKind, (json: unknown) => HealthReading>>;

export type GarminHealthEntry = keyof typeof readers;

export function isGarminHealthEntry(kind: EntryKind): kind is GarminHealthEntry {
	return Object.hasOwn(readers, kind);
}

/** Facts of a parsed file, all with the source `garmin_export`. Never throws. */
export function readGarminExportHealth(kind: GarminHealthEntry, json: unknown): HealthReading {
	return readers[kind](json);
}
