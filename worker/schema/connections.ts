/** Places that an athlete's data is read from, what came from them as it came, and where a service was seen to have changed. */
import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { athleteId, timestamps } from "./columns.ts";

export const connection = sqliteTable(
	"connection",
	{
		athleteId: athleteId(),
		/** `garmin_connect` (the athlete's own tab) or `garmin_personal_api` (the athlete's own key). */
		source: text("source").notNull(),
		/** `ConnectionSchema` as JSON. */
		state: text("state").notNull(),
		/** A key or token, encrypted for this athlete and source; null where none is needed. */
		secret: text("secret"),
		...timestamps(),
	},
	(table) => [primaryKey({ columns: [table.athleteId, table.source] })],
);

/** A service's raw answer, kept compressed as a blob, so that a better reader can read it again. */
export const sourceAnswer = sqliteTable(
	"source_answer",
	{
		athleteId: athleteId(),
		source: text("source").notNull(),
		kind: text("kind").notNull(),
		/** The day it is about; of a range its first. */
		day: text("day").notNull(),
		/** SHA-256 (hex) of the uncompressed answer. */
		sha256: text("sha256").notNull(),
		blobKey: text("blob_key").notNull(),
		/** Compressed. */
		bytes: integer("bytes").notNull(),
		...timestamps(),
	},
	(table) => [primaryKey({ columns: [table.athleteId, table.source, table.kind, table.day] })],
);

/** A thing that could not be read, kept to be tried again. */
export const readFailure = sqliteTable(
	"read_failure",
	{
		athleteId: athleteId(),
		source: text("source").notNull(),
		kind: text("kind").notNull(),
		/** An activity's number or a day. */
		subject: text("subject").notNull(),
		attempts: integer("attempts").notNull(),
		error: text("error").notNull(),
		/** Not tried before; null: given up, until the athlete asks for it. */
		dueAt: integer("due_at"),
		...timestamps(),
	},
	(table) => [primaryKey({ columns: [table.athleteId, table.source, table.kind, table.subject] })],
);

/** A page or service that no longer looks as expected: counted by day and version, without saying whose. */
export const drift = sqliteTable(
	"drift",
	{
		/** `yyyy-mm-dd`, UTC. */
		day: text("day").notNull(),
		/** The extension's. */
		version: text("version").notNull(),
		/** What was looked at, e.g. `garmin:calendar` or `strava:anchor`. */
		subject: text("subject").notNull(),
		/** What was found, e.g. `floating` or `content_type`. */
		finding: text("finding").notNull(),
		count: integer("count").notNull(),
	},
	(table) => [primaryKey({ columns: [table.day, table.version, table.subject, table.finding] })],
);
