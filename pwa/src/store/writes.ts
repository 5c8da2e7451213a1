/** Everything a client can change through the outbox: what it needs, how it is sent, what it must wait for, and which reads it makes old. */
import { z } from "zod/mini";
import { type Feedback, FeedbackSchema } from "../../../shared/activity/feedback.ts";
import { type Source, sources, type Use, uses } from "../../../shared/activity/provenance.ts";
import { AimGoalSchema, type GoalInput, GoalInputSchema, RaceGoalSchema } from "../../../shared/athlete/goal.ts";
import { type MethodologyId, methodologies } from "../../../shared/athlete/methodology.ts";
import { type Profile, ProfileSchema } from "../../../shared/athlete/profile.ts";
import { IsoDateSchema } from "../../../shared/calendar.ts";
import { type DeliveryEntry, deliveryAnswers } from "../../../shared/export/delivery/entry.ts";
import { type RefusalReason, refusalReasons } from "../../../shared/fitness/threshold.ts";
import { type TypedHealth, TypedHealthSchema, type TypedKind, typedKinds } from "../../../shared/health/typed.ts";
import { type Operation, OperationSchema } from "../../../shared/plan/operation.ts";
import { type Excuse, excuses } from "../../../shared/review/review.ts";
import { answer, api } from "../api/client.ts";
import type { ReplyKind } from "./replies.ts";

const Version = z.number().check(z.int(), z.minimum(1));

type Endpoint = (args: never, options?: { headers: Record<string, string> }) => Promise<{ ok: boolean; json(): Promise<unknown> }>;
type ReplyOf<Route extends Endpoint> = Awaited<ReturnType<Awaited<ReturnType<Route>>["json"]>>;

interface WriteTypes {
	saveProfile: { body: Profile; reply: ReplyOf<typeof api.users.profile.$put> };
	/** `replaces`: the goal that ends with it; null: none does; left out: a new A race or aim ends the main goal. */
	setGoal: { body: GoalInput & { replaces?: string | null | undefined }; reply: ReplyOf<typeof api.goals.$post> };
	changeGoal: { body: { id: string; goal: GoalInput }; reply: ReplyOf<(typeof api.goals)[":id"]["$put"]> };
	endGoal: { body: { id: string }; reply: ReplyOf<(typeof api.goals)[":id"]["$delete"]> };
	/** `baseVersion`: the plan the athlete was looking at; null skips the check. */
	regeneratePlan: { body: { baseVersion: number | null }; reply: ReplyOf<typeof api.plans.regenerate.$post> };
	restorePlan: { body: { version: number; baseVersion: number | null }; reply: ReplyOf<typeof api.plans.restore.$post> };
	changePlan: { body: { operations: Operation[]; baseVersion: number | null }; reply: ReplyOf<typeof api.plans.operations.$post> };
	undoPlan: { body: { baseVersion: number | null }; reply: ReplyOf<typeof api.plans.undo.$post> };
	keepOld: { body: { version: number; workoutId: string; baseVersion: number | null }; reply: ReplyOf<typeof api.plans.keep.$post> };
	answerProposal: {
		/** `methodology`: with a yes to another school. */
		body: { id: string; answer: "accepted" | "refused"; methodology?: MethodologyId | undefined; baseVersion: number | null };
		reply: ReplyOf<(typeof api.plans.proposals)[":id"]["$post"]>;
	};
	setCompletion: {
		body: { id: string; state: "confirmed" | "missed" | "excused"; excuse: Excuse | null };
		reply: ReplyOf<(typeof api.workouts)[":id"]["completion"]["$put"]>;
	};
	draftPlan: { body: { baseVersion: number | null; methodology: MethodologyId | null }; reply: ReplyOf<typeof api.plans.$post> };
	approvePlan: { body: { id: string; baseVersion: number | null }; reply: ReplyOf<(typeof api.plans)[":id"]["approve"]["$post"]> };
	endPlan: { body: { id: string; baseVersion: number | null }; reply: ReplyOf<(typeof api.plans)[":id"]["$delete"]> };
	refreshNow: { body: Record<string, never>; reply: ReplyOf<(typeof api.jobs)["weekly-refresh"]["$post"]> };
	saveFeedback: { body: { id: string; feedback: Feedback }; reply: ReplyOf<(typeof api.activities)[":id"]["feedback"]["$put"]> };
	/** `with` becomes a record of `id`. */
	mergeActivities: { body: { id: string; with: string }; reply: ReplyOf<(typeof api.activities)[":id"]["merge"]["$post"]> };
	separateRecording: { body: { id: string; recording: string }; reply: ReplyOf<(typeof api.activities)[":id"]["separate"]["$post"]> };
	answerThreshold: {
		body: { id: string; answer: "confirm" | "refuse"; reason: RefusalReason | null };
		reply: ReplyOf<(typeof api.fitness.thresholds)["answer"]["$post"]>;
	};
	takeBackThreshold: { body: { id: string }; reply: ReplyOf<(typeof api.fitness.thresholds)[":id"]["$delete"]> };
	/** Warning signs are cleared, or are not after all. */
	sayCleared: { body: { cleared: boolean }; reply: ReplyOf<typeof api.health.cleared.$post> };
	typeHealth: { body: { day: string; typed: TypedHealth }; reply: ReplyOf<(typeof api.health.days)[":day"]["$put"]> };
	removeTyped: { body: { day: string; kind: TypedKind }; reply: ReplyOf<(typeof api.health.days)[":day"][":kind"]["$delete"]> };
	/** `words`: which text the athlete has read. */
	answerPrivacy: {
		body: { source: Source; use: Use; granted: boolean; words: string };
		reply: ReplyOf<(typeof api.privacy)[":source"][":use"]["$put"]>;
	};
	/** May go to the watch as it is now. `digest`: of what the athlete sees; null: it was changed here and is not sent yet. */
	approveWorkout: {
		body: { id: string; approved: boolean; digest: string | null };
		reply: ReplyOf<(typeof api.workouts)[":id"]["approval"]["$put"]>;
	};
	/** Everything of this plan may go to the watch, also what becomes of it. */
	approveAll: { body: { approved: boolean; planId: string }; reply: ReplyOf<typeof api.plans.approval.$put> };
	answerGarmin: {
		body: { workoutId: string; answer: NonNullable<DeliveryEntry["answer"]> };
		reply: ReplyOf<(typeof api.garmin.delivery.entries)[":workoutId"]["answer"]["$post"]>;
	};
	deleteActivity: { body: { id: string }; reply: ReplyOf<(typeof api.activities)[":id"]["$delete"]> };
}

export type WriteKind = keyof WriteTypes;
export type WriteReply<Kind extends WriteKind> = WriteTypes[Kind]["reply"];
export interface Write<Kind extends WriteKind = WriteKind> {
	kind: Kind;
	body: WriteTypes[Kind]["body"];
}

interface WriteDefinition<Kind extends WriteKind> {
	body: z.ZodMiniType<WriteTypes[Kind]["body"]>;
	/** Writes to the same entity are sent one after the other, in the order they were made. */
	entity: (body: WriteTypes[Kind]["body"]) => string;
	carry: (body: WriteTypes[Kind]["body"], options: { headers: Record<string, string> }) => Promise<WriteReply<Kind>>;
	touches: readonly ReplyKind[];
}

/** A plan is made from profile and goal, and what may be sent is told of a plan: what changes one of them goes in one line. */
const plan = () => "plan";
const replaces = { replaces: z.optional(z.nullable(z.string())) };
const activity = ({ id }: { id: string }) => `activity:${id}`;

export const writes: { [Kind in WriteKind]: WriteDefinition<Kind> } = {
	saveProfile: {
		body: ProfileSchema,
		entity: plan,
		carry: (json, options) => answer(api.users.profile.$put({ json }, options)),
		touches: ["profile", "fitness", "twoMonths", "delivery"],
	},
	setGoal: {
		body: z.discriminatedUnion("kind", [z.extend(RaceGoalSchema, replaces), z.extend(AimGoalSchema, replaces)]),
		entity: plan,
		carry: (json, options) => answer(api.goals.$post({ json }, options)),
		touches: ["goals", "twoMonths", "delivery"],
	},
	changeGoal: {
		body: z.object({ id: z.string(), goal: GoalInputSchema }),
		entity: plan,
		carry: ({ id, goal }, options) => answer(api.goals[":id"].$put({ param: { id }, json: goal }, options)),
		touches: ["goals", "twoMonths", "delivery"],
	},
	endGoal: {
		body: z.object({ id: z.string() }),
		entity: plan,
		carry: (param, options) => answer(api.goals[":id"].$delete({ param }, options)),
		touches: ["goals", "twoMonths", "delivery"],
	},
	regeneratePlan: {
		body: z.object({ baseVersion: z.nullable(Version) }),
		entity: plan,
		carry: (json, options) => answer(api.plans.regenerate.$post({ json }, options)),
		touches: ["twoMonths", "planHistory", "delivery"],
	},
	restorePlan: {
		body: z.object({ version: Version, baseVersion: z.nullable(Version) }),
		entity: plan,
		carry: (json, options) => answer(api.plans.restore.$post({ json }, options)),
		touches: ["twoMonths", "planHistory", "delivery"],
	},
	changePlan: {
		body: z.object({ operations: z.array(OperationSchema), baseVersion: z.nullable(Version) }),
		entity: plan,
		carry: (json, options) => answer(api.plans.operations.$post({ json }, options)),
		touches: ["twoMonths", "planHistory", "delivery"],
	},
	undoPlan: {
		body: z.object({ baseVersion: z.nullable(Version) }),
		entity: plan,
		carry: (json, options) => answer(api.plans.undo.$post({ json }, options)),
		touches: ["twoMonths", "planHistory", "delivery"],
	},
	keepOld: {
		body: z.object({ version: Version, workoutId: z.string(), baseVersion: z.nullable(Version) }),
		entity: plan,
		carry: (json, options) => answer(api.plans.keep.$post({ json }, options)),
		touches: ["twoMonths", "planHistory", "delivery"],
	},
	answerProposal: {
		body: z.object({
			id: z.string(),
			answer: z.enum(["accepted", "refused"]),
			methodology: z.optional(z.enum(methodologies)),
			baseVersion: z.nullable(Version),
		}),
		entity: plan,
		carry: ({ id, ...json }, options) => answer(api.plans.proposals[":id"].$post({ param: { id }, json }, options)),
		touches: ["twoMonths", "planHistory", "goals", "profile", "delivery"],
	},
	setCompletion: {
		body: z.object({ id: z.string(), state: z.enum(["confirmed", "missed", "excused"]), excuse: z.nullable(z.enum(excuses)) }),
		entity: ({ id }) => `completion:${id}`,
		carry: ({ id, state, excuse }, options) =>
			answer(api.workouts[":id"].completion.$put({ param: { id }, json: excuse === null ? { state } : { state, excuse } }, options)),
		touches: ["twoMonths", "delivery"],
	},
	draftPlan: {
		body: z.object({ baseVersion: z.nullable(Version), methodology: z.nullable(z.enum(methodologies)) }),
		entity: plan,
		carry: (json, options) => answer(api.plans.$post({ json }, options)),
		touches: ["planList"],
	},
	approvePlan: {
		body: z.object({ id: z.string(), baseVersion: z.nullable(Version) }),
		entity: plan,
		carry: ({ id, baseVersion }, options) => answer(api.plans[":id"].approve.$post({ param: { id }, json: { baseVersion } }, options)),
		touches: ["twoMonths", "planHistory", "planList", "profile", "delivery"],
	},
	endPlan: {
		body: z.object({ id: z.string(), baseVersion: z.nullable(Version) }),
		entity: plan,
		carry: ({ id, baseVersion }, options) =>
			answer(api.plans[":id"].$delete({ param: { id }, query: baseVersion === null ? {} : { baseVersion: String(baseVersion) } }, options)),
		touches: ["twoMonths", "planHistory", "planList", "delivery"],
	},
	refreshNow: {
		body: z.record(z.string(), z.never()),
		entity: plan,
		carry: (_, options) => answer(api.jobs["weekly-refresh"].$post({}, options)),
		touches: ["twoMonths", "planHistory", "fitness", "delivery"],
	},
	saveFeedback: {
		body: z.object({ id: z.uuid(), feedback: FeedbackSchema }),
		entity: activity,
		carry: ({ id, feedback }, options) => answer(api.activities[":id"].feedback.$put({ param: { id }, json: feedback }, options)),
		touches: ["activities", "fitness", "trends", "twoMonths", "delivery"],
	},
	mergeActivities: {
		body: z.object({ id: z.uuid(), with: z.uuid() }),
		entity: activity,
		carry: ({ id, with: other }, options) => answer(api.activities[":id"].merge.$post({ param: { id }, json: { with: other } }, options)),
		touches: ["activities", "fitness", "trends", "twoMonths", "delivery"],
	},
	separateRecording: {
		body: z.object({ id: z.uuid(), recording: z.uuid() }),
		entity: activity,
		carry: ({ id, recording }, options) => answer(api.activities[":id"].separate.$post({ param: { id }, json: { recording } }, options)),
		touches: ["activities", "fitness", "trends", "twoMonths", "delivery"],
	},
	answerThreshold: {
		body: z.object({ id: z.string(), answer: z.enum(["confirm", "refuse"]), reason: z.nullable(z.enum(refusalReasons)) }),
		entity: plan,
		carry: (json, options) => answer(api.fitness.thresholds.answer.$post({ json }, options)),
		touches: ["fitness", "trends", "twoMonths", "activities", "delivery"],
	},
	takeBackThreshold: {
		body: z.object({ id: z.string() }),
		entity: plan,
		carry: (param, options) => answer(api.fitness.thresholds[":id"].$delete({ param }, options)),
		touches: ["fitness", "trends", "twoMonths", "activities", "delivery"],
	},
	sayCleared: {
		body: z.object({ cleared: z.boolean() }),
		entity: plan,
		carry: (json, options) => answer(api.health.cleared.$post({ json }, options)),
		touches: ["twoMonths", "delivery"],
	},
	typeHealth: {
		body: z.object({ day: IsoDateSchema, typed: TypedHealthSchema }),
		entity: ({ day }) => `health:${day}`,
		carry: ({ day, typed }, options) => answer(api.health.days[":day"].$put({ param: { day }, json: typed }, options)),
		touches: ["health", "readiness"],
	},
	removeTyped: {
		body: z.object({ day: IsoDateSchema, kind: z.enum(typedKinds) }),
		entity: ({ day }) => `health:${day}`,
		carry: (param, options) => answer(api.health.days[":day"][":kind"].$delete({ param }, options)),
		touches: ["health", "readiness"],
	},
	answerPrivacy: {
		body: z.object({ source: z.enum(sources), use: z.enum(uses), granted: z.boolean(), words: z.string() }),
		entity: ({ source, use }) => `privacy:${source}:${use}`,
		carry: ({ source, use, granted, words }, options) =>
			answer(api.privacy[":source"][":use"].$put({ param: { source, use }, json: { granted, words } }, options)),
		touches: ["privacy", "readiness"],
	},
	approveWorkout: {
		body: z.object({ id: z.string(), approved: z.boolean(), digest: z.nullable(z.string()) }),
		entity: plan,
		carry: ({ id, approved, digest }, options) =>
			answer(api.workouts[":id"].approval.$put({ param: { id }, json: { approved, ...(digest === null ? {} : { digest }) } }, options)),
		touches: ["delivery"],
	},
	approveAll: {
		body: z.object({ approved: z.boolean(), planId: z.string() }),
		entity: plan,
		carry: (json, options) => answer(api.plans.approval.$put({ json }, options)),
		touches: ["delivery"],
	},
	answerGarmin: {
		body: z.object({ workoutId: z.string(), answer: z.enum(deliveryAnswers) }),
		entity: plan,
		carry: ({ workoutId, answer: said }, options) =>
			answer(api.garmin.delivery.entries[":workoutId"].answer.$post({ param: { workoutId }, json: { answer: said } }, options)),
		touches: ["delivery"],
	},
	deleteActivity: {
		body: z.object({ id: z.uuid() }),
		entity: activity,
		carry: ({ id }, options) => answer(api.activities[":id"].$delete({ param: { id } }, options)),
		touches: ["activities", "fitness", "trends", "twoMonths", "delivery"],
	},
};

export const writeKinds = Object.keys(writes) as WriteKind[];

/** @param key The idempotency key: the same key is carried out once, however often it is sent. */
export function carry<Kind extends WriteKind>({ kind, body }: Write<Kind>, key: string): Promise<WriteReply<Kind>> {
	return writes[kind].carry(body, { headers: { "idempotency-key": key } });
}

export function entityOf<Kind extends WriteKind>({ kind, body }: Write<Kind>): string {
	return writes[kind].entity(body);
}
