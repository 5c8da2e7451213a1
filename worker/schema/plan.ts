/** Plan versions, the current version's workouts, and what became of them. */
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { athleteId, bytes, timestamps } from "./columns.ts";

export const planVersion = sqliteTable(
	"plan_version",
	{
		athleteId: athleteId(),
		/** 1, 2, 3 …: two writers on the same base collide here, and one of them is told. */
		version: integer("version").notNull(),
		parent: integer("parent"),
		author: text("author").notNull(),
		reason: text("reason").notNull(),
		/** SHA-256 of the inputs: equal inputs, no new version. */
		inputDigest: text("input_digest").notNull(),
		schema: integer("schema").notNull(),
		/** Deflated JSON of `PlanSchema`. */
		plan: bytes("plan").notNull(),
		/** `PlanChange[]` and the letter's facts as JSON. */
		changes: text("changes").notNull(),
		/** `WeekReview` as JSON when a refresh made this version. */
		review: text("review"),
		...timestamps(),
	},
	(table) => [primaryKey({ columns: [table.athleteId, table.version] })],
);

export const workout = sqliteTable(
	"workout",
	{
		athleteId: athleteId(),
		id: text("id").notNull(),
		day: text("day").notNull(),
		kind: text("kind").notNull(),
		priority: text("priority").notNull(),
		/** `WorkoutSchema` as JSON. */
		workout: text("workout").notNull(),
		...timestamps(),
	},
	(table) => [primaryKey({ columns: [table.athleteId, table.id] }), index("workout_athlete_day").on(table.athleteId, table.day)],
);

export const completion = sqliteTable(
	"completion",
	{
		athleteId: athleteId(),
		workoutId: text("workout_id").notNull(),
		/** `CompletionSchema` as JSON. */
		completion: text("completion").notNull(),
		/** The workout's day, so that a window can be read. */
		day: text("day").notNull(),
		...timestamps(),
	},
	(table) => [primaryKey({ columns: [table.athleteId, table.workoutId] }), index("completion_athlete_day").on(table.athleteId, table.day)],
);
