/** Everything a client can change through the outbox: what it needs, how it is sent, what it must wait for, and which reads it makes old. */
import { z } from "zod/mini";
import { type GoalInput, GoalInputSchema } from "../../../shared/athlete/goal.ts";
import { type Profile, ProfileSchema } from "../../../shared/athlete/profile.ts";
import { answer, api } from "../api/client.ts";
import type { ReplyKind } from "./replies.ts";

const Version = z.number().check(z.int(), z.minimum(1));

type Endpoint = (args: never, options?: { headers: Record<string, string> }) => Promise<{ ok: boolean; json(): Promise<unknown> }>;
type ReplyOf<Route extends Endpoint> = Awaited<ReturnType<Awaited<ReturnType<Route>>["json"]>>;

interface WriteTypes {
	saveProfile: { body: Profile; reply: ReplyOf<typeof api.users.profile.$put> };
	setGoal: { body: GoalInput; reply: ReplyOf<typeof api.goals.$post> };
	/** `baseVersion`: the plan the athlete was looking at; null skips the check. */
	regeneratePlan: { body: { baseVersion: number | null }; reply: ReplyOf<typeof api.plans.regenerate.$post> };
	restorePlan: { body: { version: number; baseVersion: number | null }; reply: ReplyOf<typeof api.plans.restore.$post> };
	refreshNow: { body: Record<string, never>; reply: ReplyOf<(typeof api.jobs)["weekly-refresh"]["$post"]> };
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

/** A plan is made from profile and goal: what changes one of them goes in one line. */
const plan = () => "plan";

export const writes: { [Kind in WriteKind]: WriteDefinition<Kind> } = {
	saveProfile: {
		body: ProfileSchema,
		entity: plan,
		carry: (json, options) => answer(api.users.profile.$put({ json }, options)),
		touches: ["profile", "fitness", "twoMonths"],
	},
	setGoal: {
		body: GoalInputSchema,
		entity: plan,
		carry: (json, options) => answer(api.goals.$post({ json }, options)),
		touches: ["goals", "twoMonths"],
	},
	regeneratePlan: {
		body: z.object({ baseVersion: z.nullable(Version) }),
		entity: plan,
		carry: (json, options) => answer(api.plans.regenerate.$post({ json }, options)),
		touches: ["twoMonths", "planHistory"],
	},
	restorePlan: {
		body: z.object({ version: Version, baseVersion: z.nullable(Version) }),
		entity: plan,
		carry: (json, options) => answer(api.plans.restore.$post({ json }, options)),
		touches: ["twoMonths", "planHistory"],
	},
	refreshNow: {
		body: z.record(z.string(), z.never()),
		entity: plan,
		carry: (_, options) => answer(api.jobs["weekly-refresh"].$post({}, options)),
		touches: ["twoMonths", "planHistory", "fitness"],
	},
	deleteActivity: {
		body: z.object({ id: z.uuid() }),
		entity: ({ id }) => `activity:${id}`,
		carry: ({ id }, options) => answer(api.activities[":id"].$delete({ param: { id } }, options)),
		touches: ["activities", "fitness", "twoMonths"],
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
