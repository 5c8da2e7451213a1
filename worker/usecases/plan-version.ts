/** A new version of the plan: digest of what it was made from, the write, and the next Sunday night. */
import type { Profile } from "../../shared/athlete/profile.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { nextRefreshAt } from "../../shared/review/due.ts";
import type { PlanChange, WeekReview } from "../../shared/review/review.ts";
import { ApiError } from "../errors.ts";
import { setNextRefresh } from "../repositories/athletes.ts";
import { isUniqueConflict, type Statement } from "../repositories/database.ts";
import { insertPlanVersion, type PlanAuthor, type PlanReason } from "../repositories/plans.ts";
import type { AthleteState } from "./athlete-state.ts";
import { type Call, commit } from "./call.ts";

export interface NewVersion {
	plan: Plan;
	changes: PlanChange[];
	review: WeekReview | null;
	author: PlanAuthor;
	reason: PlanReason;
	inputDigest: string;
}

export function saveVersion(call: Call, state: AthleteState, made: NewVersion): { version: number; statements: Statement[] } {
	const parent = state.current?.version ?? null;
	const statements = [...insertPlanVersion(call, { ...made, parent }), ...scheduleRefresh(call, state.profile, state.nextRefreshAt)];
	return { version: (parent ?? 0) + 1, statements };
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
