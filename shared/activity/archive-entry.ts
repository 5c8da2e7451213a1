/**
 * What a file in an archive or a dropped folder is, by its path alone. Archives put a folder with a number of their own around everything and account
 * numbers into names, so paths are told by their ends. Paths that reach out of the archive are refused by name.
 */
import type { Problem } from "../problem.ts";

export const entryKinds = [
	/** Strava's `activities.csv`. */
	"strava_table",
	"garmin_summaries",
	"garmin_sleep",
	/** Steps, resting heart rate, stress, body battery. */
	"garmin_day",
	/** HRV. */
	"garmin_health_status",
	/** Weight. */
	"garmin_biometrics",
	"garmin_readiness",
	"garmin_training_history",
	/** A recording, or a table of activities, gzip or not. */
	"activity_file",
	"nested_zip",
	"ignored",
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Longer paths are no file system's. */
const MAX_PATH = 1_024;
const NAME_SHOWN = 80;
const NUL = "\u0000";

/** Ends of paths; the first match counts. Garmin Connect's table of activities has a capital letter, Strava's has not. */
const ends: readonly (readonly [RegExp, EntryKind])[] = [
	[/summarizedActivities\.json$/i, "garmin_summaries"],
	[/_sleepData\.json$/i, "garmin_sleep"],
	[/(^|\/)UDSFile_[^/]*\.json$/i, "garmin_day"],
	[/_healthStatusData\.json$/i, "garmin_health_status"],
	[/_userBioMetrics\.json$/i, "garmin_biometrics"],
	[/(^|\/)TrainingReadinessDTO_[^/]*\.json$/i, "garmin_readiness"],
	[/(^|\/)TrainingHistory_[^/]*\.json$/i, "garmin_training_history"],
	[/(^|\/)activities\.csv$/, "strava_table"],
	[/\.(fit|tcx|gpx)(\.gz)?$/i, "activity_file"],
	[/(^|\/)activities[^/]*\.csv$/i, "activity_file"],
	[/\.zip$/i, "nested_zip"],
];

/**
 * Routes are drawn, not done; Strava's archive keeps them in a folder of their own. macOS's archiver adds a twin of every file, which has its name and
 * none of its content, in a folder of its own or beside it as `._name`.
 */
const leftOut = /(^|\/)(__MACOSX|routes)\/|(^|\/)\./i;

/**
 * The kind of a path with `/` between folders. `bytes` is its unpacked size where it is known: nothing can be read from an empty file. A path is only a
 * promise: readers still look at the content.
 */
export function kindOfEntry(path: string, bytes: number | null = null): EntryKind {
	if (bytes === 0 || path.endsWith("/") || pathProblem(path) !== null) return "ignored";
	if (leftOut.test(path)) return "ignored";
	return ends.find(([pattern]) => pattern.test(path))?.[1] ?? "ignored";
}

/** Why a path is not opened; null when it is a plain path inside of its archive. */
export function pathProblem(path: string): Problem | null {
	const refused = (why: string): Problem => ({
		code: "damaged",
		detail: `"${path.replaceAll(/\p{Cc}/gu, "?").slice(0, NAME_SHOWN)}" ${why}; it was left out.`,
	});
	if (path === "") return { code: "damaged", detail: "A file in the archive has no name; it was left out." };
	if (path.length > MAX_PATH) return refused(`has a path of ${path.length} characters`);
	if (path.includes(NUL)) return refused("has a path with a zero byte");
	if (path.includes("\\")) return refused("has a path with backslashes");
	if (path.startsWith("/") || /^[a-z]:/i.test(path)) return refused("has an absolute path");
	if (path.split("/").includes("..")) return refused("has a path that leads out of the archive");
	return null;
}
