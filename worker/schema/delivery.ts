/** What the athlete has approved for the watch, and what Longrun put on Garmin's calendar. */
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { athleteId, timestamps } from "./columns.ts";

/** A yes to sending: for one workout as it was then, or for a plan with all that becomes of it. */
export const approval = sqliteTable(
	"approval",
	{
		athleteId: athleteId(),
		/** A workout's id or a plan's id. */
		subject: text("subject").notNull(),
		/** SHA-256 (hex) of what was approved; null for a whole plan. */
		digest: text("digest"),
		/** "app" or the id of the device that it was given on. */
		by: text("by").notNull(),
		...timestamps(),
	},
	(table) => [primaryKey({ columns: [table.athleteId, table.subject] })],
);

/** The ledger: one row per workout that is, was to be, or may be on Garmin Connect. */
export const delivery = sqliteTable(
	"delivery",
	{
		athleteId: athleteId(),
		workoutId: text("workout_id").notNull(),
		/** Where it stands on Garmin's calendar, or is meant to. */
		day: text("day").notNull(),
		/** `DeliveryEntrySchema` as JSON. */
		entry: text("entry").notNull(),
		...timestamps(),
	},
	(table) => [primaryKey({ columns: [table.athleteId, table.workoutId] }), index("delivery_athlete_day").on(table.athleteId, table.day)],
);

/** Who writes to Garmin at the moment: one tab of one computer. A lease that is over stays as a row, for the account's sake. */
export const deliveryLease = sqliteTable("delivery_lease", {
	athleteId: text("athlete_id").primaryKey(),
	id: text("id").notNull(),
	/** The device that holds it. */
	holder: text("holder").notNull(),
	/** Garmin's profile id of the account that the ledger is about; null before the first lease. */
	account: text("account"),
	expiresAt: integer("expires_at").notNull(),
	...timestamps(),
});
