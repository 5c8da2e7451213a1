/** A plan made anew: shown first, then approved, and the one it replaces is archived; or a plan ended. */
import type { MethodologyId } from "../../shared/athlete/methodology.ts";
import { diffPlans } from "../../shared/plan/diff.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { canonical } from "../../shared/review/digest.ts";
import type { Completion } from "../../shared/review/review.ts";
import { ApiError } from "../errors.ts";
import { saveProfile, setNextRefresh } from "../repositories/athletes.ts";
import { saveCompletions } from "../repositories/completions.ts";
import { deleteDraft, deleteDrafts, draftOf, saveDraft, selectDrafts } from "../repositories/plan-drafts.ts";
import { endPlan } from "../repositories/plans.ts";
import { sha256Hex } from "../sha256.ts";
import { type AthleteState, fitnessAt, readState } from "./athlete-state.ts";
import { type Call, commit } from "./call.ts";
import { builtFrom, type PlanWritten, writeVersion } from "./current-plan.ts";
import { judgedPlan } from "./judged-plan.ts";
import { limitPlanChanges } from "./limit.ts";
import { getPlan, type PlanDetail } from "./plan-list.ts";
import { commitVersion, refuseStale } from "./plan-version.ts";
import { todayIn } from "./today.ts";

export interface NewPlan {
	baseVersion: number | null;
	/** Another school than the profile's choice: approving the plan makes it the choice. */
	methodology?: MethodologyId | null | undefined;
}

/** From nothing but profile, goals and fitness, beginning today: neither changes by hand nor what was told is carried over. One draft at a time. */
export async function draftPlan(call: Call, { baseVersion, methodology = null }: NewPlan): Promise<PlanDetail> {
	await limitPlanChanges(call);
	const state = await readState(call);
	refuseStale(state, baseVersion);
	const asked = withMethodology(state, methodology);
	const fitness = fitnessAt(state, state.today);
	const plan = builtFrom(asked, fitness, null, call.newId());
	const changes = state.current ? replacing(diffPlans(state.current.plan, plan, state.today)) : [];
	const base = state.current?.version ?? null;
	const draft = { baseVersion: base, plan, changes, ...judgedPlan(asked, plan, fitness) };
	const { season, from, to } = plan;
	const { baseVersion: _base, plan: _plan, ...judged } = draft;
	const reply: PlanDetail = {
		summary: {
			id: plan.id,
			state: "draft",
			startsOn: season.startsOn,
			endsOn: season.endsOn,
			from,
			to,
			goal: state.goal,
			methodology: season.methodology,
			versions: 0,
			newestVersion: null,
			createdAt: call.now,
			author: "athlete",
			reason: "new_plan",
			endedAt: null,
		},
		plan,
		versions: [],
		draft: { baseVersion: base, ...judged },
	};
	return commit(call, saveDraft(call, { ...draft, methodology }), reply);
}

export async function approvePlan(call: Call, id: string, input: { baseVersion: number | null }): Promise<PlanWritten> {
	const draft = draftOf(await selectDrafts(call));
	if (draft?.plan.id !== id) throw new ApiError("not_found", "There is no such draft.");
	const state = await readState(call);
	refuseStale(state, input.baseVersion);
	if (draft.baseVersion !== (state.current?.version ?? null) || todayIn(state.profile.zone, draft.createdAt) !== state.today) {
		throw new ApiError(
			"stale_plan",
			"The draft was made before the plan's last change, or on another day. Make it anew with POST /api/plans.",
			{
				currentVersion: state.current?.version ?? null,
			},
		);
	}
	const { plan, changes, methodology } = draft;
	const inputDigest = await sha256Hex(
		canonical({ profile: state.profile, goal: state.goal, otherGoals: state.otherGoals, today: state.today }),
	);
	const chosen = methodology === null ? [] : [saveProfile(call, { ...state.profile, methodology })];
	const made = { plan, changes, author: "athlete", reason: state.current ? "new_plan" : "first_plan", inputDigest } as const;
	const told = toldToday(state, plan);
	const marks = told.length === 0 ? [] : [saveCompletions(call, told, new Map(told.map((each) => [each.workoutId, state.today])))];
	return writeVersion(call, state, made, (version) => ({ version, changed: true }), [...chosen, ...marks, deleteDrafts(call)]);
}

/** Ends a plan, or throws a draft away. Nothing is lost: an ended plan can be restored. */
export async function endOnePlan(call: Call, id: string, { baseVersion }: { baseVersion: number | null }): Promise<{ ended: string }> {
	const state = await readState(call);
	const { summary } = await getPlan(call, id);
	if (summary.newestVersion === null) return commit(call, [deleteDraft(call, id)], { ended: id });
	refuseStale(state, baseVersion);
	if (summary.state === "ended") return commit(call, [], { ended: id });
	const isCurrent = summary.state === "current";
	// Without a plan no Sunday has anything to refresh.
	const noRefresh = isCurrent ? [setNextRefresh(call, null)] : [];
	const ending = endPlan(call, summary.newestVersion, { newest: state.lastVersion, isCurrent });
	return commitVersion(call, [...ending, ...noRefresh], { ended: id });
}

/** A new plan begins today: what the athlete has said of today's session, missed or done, is said of the one that stands in its place. */
function toldToday({ current, completions, today }: AthleteState, plan: Plan): Completion[] {
	const told = new Map(completions.filter((each) => each.by === "athlete").map((each) => [each.workoutId, each]));
	const before = (current?.plan.workouts ?? []).filter((each) => each.day === today);
	return plan.workouts
		.filter((each) => each.day === today)
		.flatMap((each) => {
			const same = before.find((old) => old.sport === each.sport && (old.second ?? false) === (each.second ?? false));
			const mark = same && told.get(same.id);
			return mark ? [{ ...mark, workoutId: each.id }] : [];
		});
}

function withMethodology(state: AthleteState, methodology: MethodologyId | null): AthleteState {
	return methodology === null ? state : { ...state, profile: { ...state.profile, methodology } };
}

/** Another plan's workouts all go, and its own all come: each line by the athlete's hand. */
function replacing(changes: ReturnType<typeof diffPlans>): ReturnType<typeof diffPlans> {
	return changes.map((each) => ({ ...each, reason: "by_hand" }));
}
