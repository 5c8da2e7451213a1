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
		fileSha256: text("file_sha256"),
		/** Which session or row of the file: a file's part arrives once. */
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
		uniqueIndex("activity_athlete_file_part").on(table.athleteId, table.fileSha256, table.part),
	],
);

export const history = sqliteTable("history", {
	athleteId: text("athlete_id").primaryKey(),
	/** Deflated JSON of `DayTotals[]`, without the days from `dirtyFrom` on. */
	days: bytes("days"),
	/** First day whose totals must be summed from rows again; null when `days` is whole. */
	dirtyFrom: text("dirty_from"),
	/** Counts imports, so that a fold never hides a change that came in between. */
	revision: integer("revision").notNull().default(0),
	...timestamps(),
});

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
