/** Kinds of files that activities are read from, and the provenance that each gives. `garmin_export` is the account export's table of summaries, `strava_csv` the bulk archive's. "simulated" comes from the demo athlete only. */
import type { Source } from "./provenance.ts";

export const fileKinds = ["fit", "tcx", "gpx", "garmin_csv", "garmin_export", "strava_csv", "simulated"] as const;
export type FileKind = (typeof fileKinds)[number];

export const sourceOfFile: Record<FileKind, Source> = {
	fit: "fit_file",
	tcx: "tcx_file",
	gpx: "gpx_file",
	garmin_csv: "garmin_csv",
	garmin_export: "garmin_export",
	strava_csv: "strava_archive",
	simulated: "simulated",
};
