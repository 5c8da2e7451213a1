/** Dated thresholds and monthly snapshots. Fitness itself is computed when it is asked for. */
import { index, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { athleteId, timestamps } from "./columns.ts";

export const threshold = sqliteTable(
	"threshold",
	{
		athleteId: athleteId(),
		id: text("id").notNull(),
		kind: text("kind").notNull(),
		value: real("value"),
		day: text("day").notNull(),
		state: text("state").notNull(),
		/** `ThresholdEvidenceSchema` as JSON. */
		evidence: text("evidence"),
		reason: text("reason"),
		...timestamps(),
	},
	(table) => [primaryKey({ columns: [table.athleteId, table.id] }), index("threshold_athlete_day").on(table.athleteId, table.day)],
);

export const snapshot = sqliteTable(
	"snapshot",
	{
		athleteId: athleteId(),
		/** `yyyy-mm` */
		month: text("month").notNull(),
		/** `FitnessSchema` as JSON. */
		fitness: text("fitness").notNull(),
		...timestamps(),
	},
	(table) => [primaryKey({ columns: [table.athleteId, table.month] })],
);
