/** Health facts, a row per day: small, read by date range. */
import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { athleteId, timestamps } from "./columns.ts";

export const healthDay = sqliteTable(
	"health_day",
	{
		athleteId: athleteId(),
		day: text("day").notNull(),
		/** `HealthDaySchema` as JSON. */
		facts: text("facts").notNull(),
		...timestamps(),
	},
	(table) => [primaryKey({ columns: [table.athleteId, table.day] })],
);
