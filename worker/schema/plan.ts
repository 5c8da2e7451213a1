/** Plan versions, the letters about their weeks, a draft, the current version's workouts and what became of them, and what the athlete answered to proposals. */
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
		/** `PlanChange[]` as JSON. */
		changes: text("changes").notNull(),
		/** `WeekReview` as JSON when a refresh made this version. */
		review: text("review"),
		/** Id of the plan that this is a version of; null in rows of the first release, which knew one plan per athlete. */
		planId: text("plan_id"),
		/** `Operation[]` as JSON when the athlete's own changes made this version. */
		operations: text("operations"),
		/** `Proposal[]` as JSON: what waits for the athlete's yes. */
		proposals: text("proposals"),
		/** When the athlete ended the plan; only ever on a plan's newest version. */
		endedAt: integer("ended_at"),
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

/** What the letter about a week is written from: kept apart from the versions, since a Sunday may leave the plan as it is. */
export const letter = sqliteTable(
	"letter",
	{
		athleteId: athleteId(),
		/** `<reviewed week>:<version>` */
		id: text("id").notNull(),
		/** Monday of the reviewed week. */
		week: text("week").notNull(),
		/** The plan's version that came with it, or that it left in place. */
		version: integer("version").notNull(),
		planId: text("plan_id").notNull(),
		/** `LetterFacts` as JSON. */
		facts: text("facts").notNull(),
		...timestamps(),
	},
	(table) => [primaryKey({ columns: [table.athleteId, table.id] })],
);

/** A new plan that waits for approval; one at a time. */
export const planDraft = sqliteTable(
	"plan_draft",
	{
		athleteId: athleteId(),
		/** Id of the plan to be. */
		id: text("id").notNull(),
		/** The version it would replace; null when there was none. */
		baseVersion: integer("base_version"),
		/** The school asked for; null: the profile's own choice. */
		methodology: text("methodology"),
		/** Deflated JSON of `PlanSchema`. */
		plan: bytes("plan").notNull(),
		/** `PlanChange[]`, `Finding[]` and `Feasibility` as JSON. */
		changes: text("changes").notNull(),
		findings: text("findings").notNull(),
		feasibility: text("feasibility"),
		...timestamps(),
	},
	(table) => [primaryKey({ columns: [table.athleteId, table.id] })],
);

export const proposalAnswer = sqliteTable(
	"proposal_answer",
	{
		athleteId: athleteId(),
		/** `<kind>:<reviewed week>` */
		id: text("id").notNull(),
		kind: text("kind").notNull(),
		answer: text("answer").notNull(),
		/** Local date of the answer. */
		on: text("on").notNull(),
		...timestamps(),
	},
	(table) => [primaryKey({ columns: [table.athleteId, table.id] })],
);
