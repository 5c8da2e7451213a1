/** A new version of the plan: digest of what it was made from, the write, and the next Sunday night. */
import type { Profile } from "../../shared/athlete/profile.ts";
import type { LetterFacts } from "../../shared/coach/facts.ts";
import type { Operation } from "../../shared/plan/operation.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { nextRefreshAt } from "../../shared/review/due.ts";
import type { PlanChange, Proposal, WeekReview } from "../../shared/review/review.ts";
import { ApiError } from "../errors.ts";
import { setNextRefresh } from "../repositories/athletes.ts";
import { isUniqueConflict, type Statement } from "../repositories/database.ts";
import { saveLetter } from "../repositories/letters.ts";
import { insertPlanVersion, type PlanAuthor, type PlanReason } from "../repositories/plans.ts";
import type { AthleteState } from "./athlete-state.ts";
import { type Call, commit } from "./call.ts";

export interface NewVersion {
	plan: Plan;
	changes: PlanChange[];
	author: PlanAuthor;
	reason: PlanReason;
	inputDigest: string;
	review?: WeekReview | null;
	operations?: Operation[];
	/** Of a refresh: what its letter is written from. */
	facts?: LetterFacts;
	/** What waits for a yes from here on. */
	proposals?: Proposal[];
}

export interface SavedVersion {
	version: number;
	statements: Statement[];
}

export function saveVersion(call: Call, state: AthleteState, made: NewVersion): SavedVersion {
	const version = state.lastVersion + 1;
	const row = {
		plan: made.plan,
		changes: made.changes,
		author: made.author,
		reason: made.reason,
		inputDigest: made.inputDigest,
		version,
		parent: state.current?.version ?? null,
		review: made.review ?? null,
		operations: made.operations ?? null,
		proposals: made.proposals ?? [],
	};
	const letter = made.facts ? [saveLetter(call, { version, planId: made.plan.id, facts: made.facts })] : [];
	const schedule = scheduleRefresh(call, state.profile, state.nextRefreshAt);
	return { version, statements: [...insertPlanVersion(call, row), ...letter, ...schedule] };
}

/** What still waits for a yes, when the plan is changed otherwise: a proposal lapses with the next refresh only, or when it is answered. */
export function openProposals({ current, answered }: AthleteState): Proposal[] {
	const done = new Set(answered.map(({ id }) => id));
	return (current?.proposals ?? []).filter(({ id }) => !done.has(id));
}

/** A date that has come stays until the hourly tick makes its job: a plan made in between must not skip the night. */
export function scheduleRefresh(call: Call, profile: Profile, known: number | null): Statement[] {
	if (known !== null && known <= call.now) return [];
	const next = nextRefreshAt(profile.zone, new Date(call.now).toISOString());
	return known === Date.parse(next) ? [] : [setNextRefresh(call, Date.parse(next))];
}

/** `commit` of a new version; a writer that was quicker makes it stale. */
export async function commitVersion<Reply>(call: Call, statements: readonly Statement[], reply: Reply): Promise<Reply> {
	try {
		return await commit(call, statements, reply);
	} catch (error) {
		if (!isUniqueConflict(error)) throw error;
		throw new ApiError("stale_plan", "The plan was changed elsewhere at the same moment. Look at the current one and try again.");
	}
}

/** Two devices changed the plan from the same version: the slower one looks again. */
export function refuseStale(state: AthleteState, baseVersion: number | null): void {
	const current = state.current?.version ?? null;
	if (baseVersion !== null && baseVersion !== current) {
		throw new ApiError("stale_plan", "The plan has changed since you loaded it. Look at the current one and try again.", {
			currentVersion: current,
		});
	}
}
