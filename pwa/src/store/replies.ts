/** The answers that are kept for reading offline: their shapes, and where they come from. Parsed on the way in and when read back. */
import { z } from "zod/mini";
import { AimGoalSchema, goalStatuses, RaceGoalSchema } from "../../../shared/athlete/goal.ts";
import { methodologies } from "../../../shared/athlete/methodology.ts";
import { ProfileSchema } from "../../../shared/athlete/profile.ts";
import { addDays, IsoDateSchema } from "../../../shared/calendar.ts";
import { LetterFactsSchema } from "../../../shared/coach/facts.ts";
import { DeliveryEntrySchema } from "../../../shared/export/delivery/entry.ts";
import { WantedSchema } from "../../../shared/export/delivery/wanted.ts";
import { FitnessSchema } from "../../../shared/fitness/fitness.ts";
import { SnapshotSchema } from "../../../shared/fitness/snapshot.ts";
import { ThresholdEntrySchema, ThresholdProposalSchema } from "../../../shared/fitness/threshold.ts";
import { TrendsSchema } from "../../../shared/fitness/trends.ts";
import { HealthFactSchema } from "../../../shared/health/fact.ts";
import { HealthFlagSchema } from "../../../shared/health/flag.ts";
import { ReadinessSchema } from "../../../shared/health/readiness.ts";
import { PlanChangeSchema } from "../../../shared/plan/change.ts";
import { FeasibilitySchema } from "../../../shared/plan/feasibility.ts";
import { FindingSchema } from "../../../shared/plan/finding.ts";
import { PlanSchema } from "../../../shared/plan/plan.ts";
import { StartingPointSchema } from "../../../shared/plan/season/starting-point.ts";
import { DoneSchema } from "../../../shared/review/done.ts";
import { CompletionSchema, ProposalSchema, ReviewedActivitySchema, WeekReviewSchema } from "../../../shared/review/review.ts";
import { answer, api } from "../api/client.ts";
import { ApiFailure } from "../api/failure.ts";
import { PrivacySchema } from "./privacy-shape.ts";

const goalFields = { id: z.string(), status: z.enum(goalStatuses) };
const GoalSchema = z.discriminatedUnion("kind", [z.extend(RaceGoalSchema, goalFields), z.extend(AimGoalSchema, goalFields)]);

type HeadReply = Awaited<ReturnType<typeof fetchTwoMonths>>["head"];
/** Complete by the compiler: what the Worker may say, each as its own name. */
const authors = { athlete: "athlete", refresh: "refresh" } as const satisfies { [Author in HeadReply["author"]]: Author };
const reasons = {
	first_plan: "first_plan",
	regenerated: "regenerated",
	weekly_refresh: "weekly_refresh",
	refresh_now: "refresh_now",
	goal_changed: "goal_changed",
	profile_changed: "profile_changed",
	restored: "restored",
	operations: "operations",
	undone: "undone",
	proposal_accepted: "proposal_accepted",
	new_plan: "new_plan",
} as const satisfies { [Reason in HeadReply["reason"]]: Reason };

const HeadSchema = z.object({
	version: z.number(),
	parent: z.nullable(z.number()),
	author: z.enum(authors),
	reason: z.enum(reasons),
	/** Milliseconds since 1970. */
	createdAt: z.number(),
	changes: z.array(PlanChangeSchema),
	review: z.nullable(WeekReviewSchema),
});

const schemas = {
	twoMonths: z.object({
		today: IsoDateSchema,
		version: z.number(),
		createdAt: z.number(),
		head: HeadSchema,
		plan: PlanSchema,
		goal: z.nullable(GoalSchema),
		completions: z.array(CompletionSchema),
		/** An answer that an older app has kept does not have it. */
		done: z._default(z.array(DoneSchema), []),
		fitness: FitnessSchema,
		findings: z.array(FindingSchema),
		/** Answers that an older app has kept do not have these. */
		otherGoals: z._default(z.array(GoalSchema), []),
		feasibility: z._default(z.nullable(FeasibilitySchema), null),
		proposals: z._default(z.array(ProposalSchema), []),
		letter: z._default(z.nullable(LetterFactsSchema), null),
		startingPoint: z._default(z.nullable(StartingPointSchema), null),
		/** Day on which the athlete said that warning signs are cleared. */
		clearedOn: z._default(z.nullable(IsoDateSchema), null),
		dataHorizon: z.nullable(IsoDateSchema),
	}),
	profile: z.object({ profile: z.nullable(ProfileSchema), dataHorizon: z.nullable(IsoDateSchema) }),
	goals: z.object({ goals: z.array(GoalSchema) }),
	fitness: z.object({
		fitness: FitnessSchema,
		proposals: z.array(ThresholdProposalSchema),
		thresholds: z.array(ThresholdEntrySchema),
		/** First day that waits to be worked out again; null when everything is as it should be. */
		recalculatingFrom: z.nullable(IsoDateSchema),
	}),
	trends: TrendsSchema,
	snapshots: z.object({ snapshots: z.array(SnapshotSchema) }),
	planList: z.object({
		plans: z.array(
			z.object({
				id: z.string(),
				state: z.enum(["current", "archived", "ended", "draft"]),
				startsOn: IsoDateSchema,
				endsOn: z.nullable(IsoDateSchema),
				goal: z.nullable(GoalSchema),
				methodology: z.enum(methodologies),
				versions: z.number(),
				newestVersion: z.nullable(z.number()),
				createdAt: z.number(),
				/** Answers that an older app has kept do not have it. */
				reason: z._default(z.nullable(z.enum(reasons)), null),
			}),
		),
	}),
	planHistory: z.object({ versions: z.array(HeadSchema) }),
	/** The days that charts show, and as many before them as a baseline needs. */
	health: z.object({ days: z.array(z.object({ day: IsoDateSchema, facts: z.array(HealthFactSchema) })) }),
	readiness: z.object({ readiness: ReadinessSchema, flags: z.array(HealthFlagSchema) }),
	privacy: PrivacySchema,
	/** What is to go to the watch, and what stands on Garmin's calendar; without Garmin's bodies. */
	delivery: z.object({
		today: IsoDateSchema,
		planId: z.nullable(z.string()),
		planApproved: z.boolean(),
		/** Browsers that may send. */
		senders: z.number(),
		wanted: z.array(WantedSchema),
		ledger: z.array(DeliveryEntrySchema),
	}),
	/** Page by page; `next` is the address of the one after. */
	activities: z.object({ activities: z.array(ReviewedActivitySchema), next: z.nullable(z.string()) }),
};

export type ReplyKind = keyof typeof schemas;
export type Reply<Kind extends ReplyKind> = z.infer<(typeof schemas)[Kind]>;
export type TwoMonths = Reply<"twoMonths">;
export type PlanVersionHead = z.infer<typeof HeadSchema>;

export const ACTIVITIES_PER_PAGE = 200;

const fetchTwoMonths = () => answer(api.plans["two-months"].$get());

// Were the Worker's types not understood here, every answer would silently be `unknown`.
true satisfies unknown extends Awaited<ReturnType<typeof fetchTwoMonths>> ? never : true;

export const replies: { [Kind in Exclude<ReplyKind, "activities">]: () => Promise<Reply<Kind>> } = {
	twoMonths: async () => whole(schemas.twoMonths, await fetchTwoMonths()),
	profile: async () => whole(schemas.profile, await answer(api.users.profile.$get())),
	goals: async () => whole(schemas.goals, await answer(api.goals.$get())),
	trends: async () => whole(schemas.trends, await answer(api.fitness.trends.$get({ query: {} }))),
	snapshots: async () => whole(schemas.snapshots, await answer(api.fitness.snapshots.$get())),
	fitness: async () => whole(schemas.fitness, await answer(api.fitness.current.$get())),
	health: async () => whole(schemas.health, await fetchHealth()),
	readiness: async () => whole(schemas.readiness, await answer(api.health.readiness.$get({ query: {} }))),
	delivery: async () => whole(schemas.delivery, await fetchDelivery()),
	privacy: async () => whole(schemas.privacy, await answer(api.privacy.$get())),
	planList: async () => whole(schemas.planList, await answer(api.plans.$get())),
	planHistory: async () => whole(schemas.planHistory, await answer(api.plans.history.$get())),
};

/** Twice what is sent at once. A zone may be a day behind Greenwich, and days are counted from its own today. */
const DELIVERY_DAYS = 27;

function fetchDelivery() {
	const to = addDays(new Date().toISOString().slice(0, 10), DELIVERY_DAYS);
	return answer(api.garmin.delivery.$get({ query: { to, bodies: "none" } }));
}

/** Three months, and the sixty days of the first one's baseline. */
const HEALTH_DAYS = 152;

/** What the Worker keeps at three addresses. */
async function fetchHealth(): Promise<Reply<"health">> {
	// A zone may be a day ahead of Greenwich.
	const to = addDays(new Date().toISOString().slice(0, 10), 1);
	const asked = { query: { from: addDays(to, 1 - HEALTH_DAYS), to } };
	const parts = await Promise.all([answer(api.sleep.$get(asked)), answer(api.hr.$get(asked)), answer(api.metrics.$get(asked))]);
	return { days: parts.flatMap((part) => part.days) };
}

export async function readActivities(before: string | null): Promise<Reply<"activities">> {
	const query = { limit: String(ACTIVITIES_PER_PAGE), ...(before === null ? {} : { before }) };
	return whole(schemas.activities, await answer(api.activities.$get({ query })));
}

function whole<Shape>(schema: z.ZodMiniType<Shape>, body: unknown): Shape {
	const parsed = schema.safeParse(body);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const message = `The answer is not understood here (${issue?.path.join(".")}: ${issue?.message}). Reload for a newer version.`;
	throw new ApiFailure({ code: "internal", message, status: 200, requestId: "", details: {} });
}

/** TanStack's shape of a list that is read page by page. */
const ActivityPagesSchema = z.object({ pages: z.array(schemas.activities), pageParams: z.array(z.nullable(z.string())) });

/** What a cached row of each kind must look like. */
export const cachedShapes: Record<ReplyKind, z.ZodMiniType> = { ...schemas, activities: ActivityPagesSchema };
