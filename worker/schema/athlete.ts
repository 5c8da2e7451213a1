/** The athlete's own settings: profile and goals. */
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { athleteId, timestamps } from "./columns.ts";

export const athlete = sqliteTable(
	"athlete",
	{
		athleteId: text("athlete_id").primaryKey(),
		/** `ProfileSchema` as JSON; null until onboarding is done. */
		profile: text("profile"),
		/** Local date up to which the data is known to be complete; moves with every import. */
		dataHorizon: text("data_horizon"),
		/** Local date on which the athlete said that warning signs are cleared; null: never. */
		clearedOn: text("cleared_on"),
		/** UTC milliseconds of the next Sunday 23:00 in the athlete's zone; null while there is no plan. */
		nextRefreshAt: integer("next_refresh_at"),
		...timestamps(),
	},
	(table) => [index("athlete_next_refresh").on(table.nextRefreshAt)],
);

export const goal = sqliteTable(
	"goal",
	{
		id: text("id").primaryKey(),
		athleteId: athleteId(),
		status: text("status").notNull(),
		/** `GoalInputSchema` as JSON. */
		goal: text("goal").notNull(),
		...timestamps(),
	},
	(table) => [index("goal_athlete_status").on(table.athleteId, table.status)],
);

/** The athlete's answers about what may be done with a source's records. */
export const consent = sqliteTable(
	"consent",
	{
		athleteId: athleteId(),
		source: text("source").notNull(),
		use: text("use").notNull(),
		granted: integer("granted", { mode: "boolean" }).notNull(),
		/** Which text was shown. */
		words: text("words").notNull(),
		...timestamps(),
	},
	(table) => [primaryKey({ columns: [table.athleteId, table.source, table.use] })],
);
