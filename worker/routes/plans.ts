import { Hono } from "hono";
import { z } from "zod/mini";
import { AimGoalSchema, RaceGoalSchema } from "../../shared/athlete/goal.ts";
import { methodologies } from "../../shared/athlete/methodology.ts";
import { MAX_MINUTES_PER_DAY } from "../../shared/athlete/profile.ts";
import { IsoDateSchema, weekday } from "../../shared/calendar.ts";
import { OperationSchema } from "../../shared/plan/operation.ts";
import { fallenWeekReasons } from "../../shared/plan/operations/fallen-week.ts";
import type { AthleteEnv } from "../http.ts";
import { valid } from "../middleware/valid.ts";
import { approveWholePlan } from "../usecases/approve.ts";
import { changePlan } from "../usecases/change-plan.ts";
import { changeGoalAndPlan } from "../usecases/goal-change.ts";
import { approvePlan, draftPlan, endOnePlan } from "../usecases/plan-drafts.ts";
import { getPlan, listPlans } from "../usecases/plan-list.ts";
import { letters, planHistory, planVersion, regeneratePlan, restorePlan } from "../usecases/plans.ts";
import { answerProposal } from "../usecases/proposals.ts";
import { importStructure } from "../usecases/structures.ts";
import { assumptions, twoMonths } from "../usecases/two-months.ts";
import { keepOld, undoPlan } from "../usecases/undo-plan.ts";
import { optionsForWeek } from "../usecases/week-options.ts";
import { describe } from "./reply.ts";

const Version = z.number().check(z.int(), z.minimum(1));
/** The version the client has seen; null skips the check. */
const baseVersion = z.nullable(Version);
const BaseSchema = z.object({ baseVersion });
const RestoreSchema = z.object({ version: Version, baseVersion });
const VersionSchema = z.object({ version: z.coerce.number().check(z.int(), z.minimum(1)) });
const EndSchema = z.object({ baseVersion: z.optional(z.coerce.number().check(z.int(), z.minimum(1))) });
const GoalChangeSchema = z.object({
	goal: z.discriminatedUnion("kind", [RaceGoalSchema, AimGoalSchema]),
	replaces: z.optional(z.nullable(z.string().check(z.maxLength(80)))),
	baseVersion,
	dryRun: z.optional(z.boolean()),
});
const NewPlanSchema = z.object({ baseVersion, methodology: z.optional(z.nullable(z.enum(methodologies))) });
const OperationsSchema = z.object({
	operations: z.array(OperationSchema).check(z.minLength(1), z.maxLength(50)),
	baseVersion,
	dryRun: z.optional(z.boolean()),
});
const AnswerSchema = z.object({ answer: z.enum(["accepted", "refused"]), methodology: z.optional(z.enum(methodologies)), baseVersion });
const Minutes = z.number().check(z.int(), z.minimum(0), z.maximum(MAX_MINUTES_PER_DAY));
const FallenWeekSchema = z.object({
	reason: z.enum(fallenWeekReasons),
	monday: IsoDateSchema.check(z.refine((day) => weekday(day) === 1, { error: "not_a_monday" })),
	minutes: z.nullable(z.array(Minutes).check(z.length(7))),
	missedIds: z.array(z.string().check(z.maxLength(80))).check(z.maxLength(21)),
});
const StructureSchema = z.object({
	/** The structure JSON, or its text. */
	structure: z.unknown(),
	into: z.union([z.object({ day: IsoDateSchema }), z.object({ workoutId: z.string().check(z.maxLength(80)) })]),
	note: z.optional(z.nullable(z.string().check(z.maxLength(500)))),
	partly: z.optional(z.boolean()),
	baseVersion,
	dryRun: z.optional(z.boolean()),
});
/** `planId`: of the plan that the athlete saw. */
const ApprovalSchema = z.object({ approved: z.boolean(), planId: z.optional(z.string().check(z.maxLength(64))) });
const KeepSchema = z.object({ version: Version, workoutId: z.string().check(z.maxLength(80)), baseVersion });

export const plans = new Hono<AthleteEnv>()
	.get("/", describe("Plans", "Every plan: the draft, the current one, archived and ended ones"), async (c) =>
		c.json(await listPlans(c.var.call)),
	)
	.get(
		"/two-months",
		describe(
			"Plans",
			"This month and the next",
			"The current version with what became of each workout as of now, what else was done, fitness, safety findings, whether the goal can be reached, what waits for a yes, what was told about single days, where training stands, and the facts of the last letter.",
		),
		async (c) => c.json(await twoMonths(c.var.call)),
	)
	.get("/history", describe("Plans", "Versions of all plans, newest first"), async (c) => c.json(await planHistory(c.var.call)))
	.get(
		"/history/:version",
		describe("Plans", "One version whole: the plan as it was, the operations that made it, the facts of the letters about it"),
		valid("param", VersionSchema),
		async (c) => c.json(await planVersion(c.var.call, c.req.valid("param").version)),
	)
	.get("/letters", describe("Plans", "Facts of the letters about the last weeks, newest first"), async (c) =>
		c.json(await letters(c.var.call)),
	)
	.get(
		"/assumptions",
		describe("Plans", "What is taken as done", "Workouts of days whose data has not come yet, and the day up to which data is complete."),
		async (c) => c.json(await assumptions(c.var.call)),
	)
	.post("/regenerate", describe("Plans", "Make the plan from what is known now"), valid("json", BaseSchema), async (c) =>
		c.json(await regeneratePlan(c.var.call, c.req.valid("json"))),
	)
	.put(
		"/goal-change",
		describe(
			"Plans",
			"Add a goal and turn the plan towards it, in one write",
			"With `dryRun` nothing is written. `replaces` as of POST /api/goals. Answers what changes, safety findings and whether the goal can be reached.",
		),
		valid("json", GoalChangeSchema),
		async (c) => c.json(await changeGoalAndPlan(c.var.call, c.req.valid("json"))),
	)
	.post(
		"/",
		describe(
			"Plans",
			"Make a new plan as a draft",
			"Shows what it would replace; POST /api/plans/:id/approve makes it the current one. One draft at a time. What some call generate-plan or plans/generate.",
		),
		valid("json", NewPlanSchema),
		async (c) => c.json(await draftPlan(c.var.call, c.req.valid("json"))),
	)
	.post(
		"/restore",
		describe("Plans", "Make an older version the current one again", "Of this plan, or of one that was archived or ended."),
		valid("json", RestoreSchema),
		async (c) => c.json(await restorePlan(c.var.call, c.req.valid("json"))),
	)
	.post(
		"/operations",
		describe(
			"Plans",
			"Change the plan by hand",
			"What some call PUT plans/{id}. All operations or none. With `dryRun` nothing is written, and the plan with them is answered. A refused one answers 422 with its index, the problem's code and what to do.",
		),
		valid("json", OperationsSchema),
		async (c) => c.json(await changePlan(c.var.call, c.req.valid("json"))),
	)
	.post(
		"/undo",
		describe("Plans", "Take the newest version back", "What was lived since stays. Undoing an undo does the change again."),
		valid("json", BaseSchema),
		async (c) => c.json(await undoPlan(c.var.call, c.req.valid("json"))),
	)
	.post(
		"/keep",
		describe("Plans", "Keep the old of one changed workout", "`version` is the one that changed it; possible until its day."),
		valid("json", KeepSchema),
		async (c) => c.json(await keepOld(c.var.call, c.req.valid("json"))),
	)
	.post(
		"/proposals/:id",
		describe(
			"Plans",
			"Answer a proposal of the last refresh",
			"A yes makes the plan anew with it; `change_methodology` names a school, and takes another as `methodology`. A no is remembered, and the kind is not proposed again for some weeks.",
		),
		valid("json", AnswerSchema),
		async (c) => c.json(await answerProposal(c.var.call, c.req.param("id"), c.req.valid("json"))),
	)
	.post(
		"/week-options",
		describe(
			"Plans",
			"Ways on from a week that fell apart",
			"At most three, best first, each as operations with what it costs. Nothing is written: send the operations of one to POST /api/plans/operations.",
		),
		valid("json", FallenWeekSchema),
		async (c) => c.json(await optionsForWeek(c.var.call, c.req.valid("json"))),
	)
	.post(
		"/structure",
		describe(
			"Plans",
			"Bring in a workout as structure JSON",
			"As a new one `into` a day, or as the steps of a workout. With problems nothing is taken unless `partly` is true; a dry run names them.",
		),
		valid("json", StructureSchema),
		async (c) => {
			const { note = null, partly = false, dryRun = false, ...body } = c.req.valid("json");
			return c.json(await importStructure(c.var.call, { ...body, note, partly, dryRun }));
		},
	)
	.put(
		"/approval",
		describe(
			"Plans",
			"Approve the whole plan for the watch, or take that back",
			"Covers every workout of the current plan and what becomes of it, until it is taken back or another plan takes its place. Workouts that were approved one by one stay so. `planId` is the plan that was seen: another one answers 409 `stale_plan`.",
		),
		valid("json", ApprovalSchema),
		async (c) => c.json(await approveWholePlan(c.var.call, c.var.device?.id ?? "app", c.req.valid("json"))),
	)
	.get("/:id", describe("Plans", "One plan: its newest version, and the heads of all"), async (c) =>
		c.json(await getPlan(c.var.call, c.req.param("id"))),
	)
	.post(
		"/:id/approve",
		describe("Plans", "Make a draft the current plan", "The one it replaces is archived, and can be restored."),
		valid("json", BaseSchema),
		async (c) => c.json(await approvePlan(c.var.call, c.req.param("id"), c.req.valid("json"))),
	)
	.delete(
		"/:id",
		describe("Plans", "End a plan, or throw a draft away", "An ended plan can be restored. Without `baseVersion` nothing is checked."),
		valid("query", EndSchema),
		async (c) => c.json(await endOnePlan(c.var.call, c.req.param("id"), { baseVersion: c.req.valid("query").baseVersion ?? null })),
	);
