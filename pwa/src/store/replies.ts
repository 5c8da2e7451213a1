/** The answers that are kept for reading offline: their shapes, and where they come from. Parsed on the way in and when read back. */
import { z } from "zod/mini";
import { AimGoalSchema, goalStatuses, RaceGoalSchema } from "../../../shared/athlete/goal.ts";
import { ProfileSchema } from "../../../shared/athlete/profile.ts";
import { IsoDateSchema } from "../../../shared/calendar.ts";
import { FitnessSchema } from "../../../shared/fitness/fitness.ts";
import { PlanChangeSchema } from "../../../shared/plan/change.ts";
import { FindingSchema } from "../../../shared/plan/finding.ts";
import { PlanSchema } from "../../../shared/plan/plan.ts";
import { DoneSchema } from "../../../shared/review/done.ts";
import { CompletionSchema, ReviewedActivitySchema, WeekReviewSchema } from "../../../shared/review/review.ts";
import { answer, api } from "../api/client.ts";
import { ApiFailure } from "../api/failure.ts";

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
		dataHorizon: z.nullable(IsoDateSchema),
	}),
	profile: z.object({ profile: z.nullable(ProfileSchema), dataHorizon: z.nullable(IsoDateSchema) }),
	goals: z.object({ goals: z.array(GoalSchema) }),
	fitness: z.object({ fitness: FitnessSchema }),
	planHistory: z.object({ versions: z.array(HeadSchema) }),
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
	fitness: async () => whole(schemas.fitness, await answer(api.fitness.current.$get())),
	planHistory: async () => whole(schemas.planHistory, await answer(api.plans.history.$get())),
};

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
