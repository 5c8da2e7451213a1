/** What was done: files as they came, activities, and day totals. Samples live in the blob store, never as rows. */
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { athleteId, bytes, timestamps } from "./columns.ts";

export const file = sqliteTable(
	"file",
	{
		athleteId: athleteId(),
		/** SHA-256 (hex) of the unpacked bytes: the same file is the same row. */
		sha256: text("sha256").notNull(),
		name: text("name").notNull(),
		kind: text("kind").notNull(),
		bytes: integer("bytes").notNull(),
		/** Where the original lies; null when it stays on the device. */
		blobKey: text("blob_key"),
		...timestamps(),
	},
	(table) => [primaryKey({ columns: [table.athleteId, table.sha256] })],
);

export const activity = sqliteTable(
	"activity",
	{
		/** Made by the client; only unique within an athlete. */
		id: text("id").notNull(),
		athleteId: athleteId(),
		day: text("day").notNull(),
		sport: text("sport").notNull(),
		/** For sorting and for day totals without opening the JSON: seconds in motion and metres as the engine counts them. */
		startedLocal: text("started_local").notNull(),
		seconds: real("seconds").notNull(),
		metres: real("metres").notNull(),
		load: real("load"),
		/** Of the recording that leads: the one whose samples and metrics are shown. */
		fileSha256: text("file_sha256"),
		part: integer("part").notNull(),
		/** `ActivitySchema` and `MetricsSchema` as JSON. */
		activity: text("activity").notNull(),
		metrics: text("metrics").notNull(),
		samplesKey: text("samples_key"),
		...timestamps(),
	},
	(table) => [
		primaryKey({ columns: [table.athleteId, table.id] }),
		index("activity_athlete_day").on(table.athleteId, table.day),
		index("activity_athlete_file").on(table.athleteId, table.fileSha256),
	],
);

/** One source's record of an effort. An activity is what its recordings say together; each stays as it came, so that they can be parted again. */
export const recording = sqliteTable(
	"recording",
	{
		id: text("id").notNull(),
		athleteId: athleteId(),
		/** Null while it lies behind its pieces: the athlete has cut it in two. */
		activityId: text("activity_id"),
		fileSha256: text("file_sha256"),
		/** Which session or row of the file: a file's part arrives once. */
		part: integer("part").notNull(),
		/** 0 is the whole; those that it was cut into are 1 and 2, those of n are 2n + 1 and 2n + 2. */
		piece: integer("piece").notNull().default(0),
		/** While it lies behind pieces: the recording that was cut. All of its activity lie there with it, and come back with it. */
		cutWith: text("cut_with"),
		day: text("day").notNull(),
		/** How much it recorded: rows times channels; 0 without samples. The richest of an activity leads. */
		richness: integer("richness").notNull(),
		/** `ActivitySchema` as this source states it, as JSON. */
		activity: text("activity").notNull(),
		/** Deflated JSON of `MeasuresSchema`; null in rows of before measures were kept. */
		measures: bytes("measures"),
		samplesKey: text("samples_key"),
		...timestamps(),
	},
	(table) => [
		primaryKey({ columns: [table.athleteId, table.id] }),
		uniqueIndex("recording_athlete_file_part").on(table.athleteId, table.fileSha256, table.part, table.piece),
		index("recording_athlete_activity").on(table.athleteId, table.activityId),
		index("recording_athlete_day").on(table.athleteId, table.day),
	],
);

/** An activity's number at a platform, so that its page there finds it: follows `activity.outsideIds`. */
export const outsideId = sqliteTable(
	"outside_id",
	{
		athleteId: athleteId(),
		/** garmin_connect or strava */
		system: text("system").notNull(),
		id: text("id").notNull(),
		activityId: text("activity_id").notNull(),
		...timestamps(),
	},
	(table) => [
		primaryKey({ columns: [table.athleteId, table.system, table.id] }),
		index("outside_id_activity").on(table.athleteId, table.activityId),
	],
);

/** What the athlete says about an activity. */
export const feedback = sqliteTable(
	"feedback",
	{
		athleteId: athleteId(),
		activityId: text("activity_id").notNull(),
		/** The activity's day, so that a window can be read. */
		day: text("day").notNull(),
		/** 1 for a race: such activities count however old they are. */
		race: integer("race").notNull().default(0),
		/** `FeedbackSchema` as JSON. */
		feedback: text("feedback").notNull(),
		...timestamps(),
	},
	(table) => [
		primaryKey({ columns: [table.athleteId, table.activityId] }),
		index("feedback_athlete_day").on(table.athleteId, table.day),
		index("feedback_athlete_race").on(table.athleteId, table.race),
	],
);

export const history = sqliteTable(
	"history",
	{
		athleteId: text("athlete_id").primaryKey(),
		/** `DayTotals[]` as packed columns with a version, without the days from `dirtyFrom` on. */
		days: bytes("days"),
		/** First day whose totals must be summed from rows again; null when `days` is whole. */
		dirtyFrom: text("dirty_from"),
		/** First day whose activities must be judged again, because a threshold or a profile has changed; null when none. */
		judgeFrom: text("judge_from"),
		/** First month (`yyyy-mm`) whose snapshot must be made again; null when none. */
		snapshotFrom: text("snapshot_from"),
		/** Counts imports, so that a fold never hides a change that came in between. */
		revision: integer("revision").notNull().default(0),
		...timestamps(),
	},
	// For the hourly look at all athletes: it reads years of days of nobody.
	(table) => [index("history_marks").on(table.snapshotFrom, table.judgeFrom, table.athleteId)],
);

export const blobPiece = sqliteTable(
	"blob_piece",
	{
		athleteId: athleteId(),
		key: text("key").notNull(),
		piece: integer("piece").notNull(),
		bytes: bytes("bytes").notNull(),
		...timestamps(),
	},
	(table) => [primaryKey({ columns: [table.athleteId, table.key, table.piece] })],
);
