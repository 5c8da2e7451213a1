/** What keeps the service honest: jobs, idempotency keys, rate limits, the instance's own settings. */
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { athleteId, timestamps } from "./columns.ts";

export const job = sqliteTable(
	"job",
	{
		id: text("id").primaryKey(),
		athleteId: athleteId(),
		kind: text("kind").notNull(),
		/** What the job is for, e.g. the reviewed week: one job per (athlete, kind, subject). */
		subject: text("subject").notNull(),
		status: text("status").notNull(),
		dueAt: integer("due_at").notNull(),
		attempts: integer("attempts").notNull().default(0),
		leasedUntil: integer("leased_until"),
		error: text("error"),
		finishedAt: integer("finished_at"),
		...timestamps(),
	},
	(table) => [
		index("job_status_due").on(table.status, table.dueAt),
		uniqueIndex("job_athlete_kind_subject").on(table.athleteId, table.kind, table.subject),
	],
);

export const idempotency = sqliteTable(
	"idempotency",
	{
		athleteId: athleteId(),
		key: text("key").notNull(),
		/** SHA-256 of method, path and body: a key belongs to one request. */
		request: text("request").notNull(),
		status: integer("status").notNull(),
		reply: text("reply").notNull(),
		...timestamps(),
	},
	(table) => [primaryKey({ columns: [table.athleteId, table.key] }), index("idempotency_created").on(table.createdAt)],
);

/** Keyed by what is limited (an address, an e-mail), not by athlete: nobody is signed in yet. */
export const rateLimit = sqliteTable(
	"rate_limit",
	{
		key: text("key").primaryKey(),
		windowEndsAt: integer("window_ends_at").notNull(),
		count: integer("count").notNull(),
	},
	(table) => [index("rate_limit_window").on(table.windowEndsAt)],
);

/** Settings of the whole instance, e.g. whether registration is open. */
export const instance = sqliteTable("instance", {
	key: text("key").primaryKey(),
	value: text("value").notNull(),
	updatedAt: integer("updated_at").notNull(),
});
