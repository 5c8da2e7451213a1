/** Kinds of files that activities are read from, and the provenance that each gives. `garmin_export` is the account export's table of summaries, `strava_csv` the bulk archive's. "simulated" comes from the demo athlete only, `garmin_connect` and `garmin_personal_api` are activities as these services list them, without a file. */
import type { Source } from "./provenance.ts";

export const fileKinds = [
	"fit",
	"tcx",
	"gpx",
	"garmin_csv",
	"garmin_export",
	"strava_csv",
	"garmin_connect",
	"garmin_personal_api",
	"simulated",
] as const;
export type FileKind = (typeof fileKinds)[number];

export const sourceOfFile: Record<FileKind, Source> = {
	fit: "fit_file",
	tcx: "tcx_file",
	gpx: "gpx_file",
	garmin_csv: "garmin_csv",
	garmin_export: "garmin_export",
	strava_csv: "strava_archive",
	garmin_connect: "garmin_connect",
	garmin_personal_api: "garmin_personal_api",
	simulated: "simulated",
};

/** Recordings that Garmin Connect hands out in the athlete's own tab carry its rules, whatever they are files of. */
const handedOut: readonly FileKind[] = ["fit", "tcx", "gpx"];

/** Whether an activity of this source can come from a file of this kind. */
export function fitsKind(source: Source, kind: FileKind): boolean {
	return source === sourceOfFile[kind] || (source === "garmin_connect" && handedOut.includes(kind));
}
