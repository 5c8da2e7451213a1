/** The Sunday night job and "Refresh now": review, fitness, cascade, new version. What is due is the due time's week, however late it runs. */
import { canonical, refreshInputs } from "../../shared/review/digest.ts";
import { refresh } from "../../shared/review/refresh.ts";
import type { PlanChange, RefreshState, WeekReview } from "../../shared/review/review.ts";
import { saveCompletions } from "../repositories/completions.ts";
import type { Statement } from "../repositories/database.ts";
import { finishJob, type Job } from "../repositories/jobs.ts";
import { sha256Hex } from "../sha256.ts";
import { type AthleteState, keepHistory, readState } from "./athlete-state.ts";
import { type Call, commit } from "./call.ts";
import { commitVersion, saveVersion } from "./plan-version.ts";
import { mustHavePlan } from "./plans.ts";

export interface RefreshReply {
	version: number;
	/** False when nothing that the plan rests on has changed. */
	changed: boolean;
	review: WeekReview;
	changes: PlanChange[];
}

/** Looks at the running week too; never takes the Sunday job's place. */
export async function refreshNow(call: Call): Promise<RefreshReply> {
	const state = await readState(call);
	const made = await refreshed(call, state, call.now, "running");
	return commitVersion(call, [...made.statements, ...keepHistory(call, state)], made.reply);
}

/** One athlete's Sunday. The job is finished in the same batch, so that it is done once, whatever dies in between. */
export async function weeklyRefresh(call: Call, job: Job): Promise<RefreshReply> {
	const state = await readState(call);
	const made = await refreshed(call, state, job.dueAt, "ended");
	return commit(call, [...made.statements, ...keepHistory(call, state), finishJob(call, job.id)], made.reply);
}

async function refreshed(
	call: Call,
	state: AthleteState,
	at: number,
	look: "running" | "ended",
): Promise<{ reply: RefreshReply; statements: Statement[] }> {
	const current = mustHavePlan(state);
	const now = new Date(at).toISOString();
	const input: RefreshState = {
		profile: state.profile,
		goal: state.goal,
		plan: current.plan,
		completions: state.completions,
		recent: state.recent,
		races: state.races,
		thresholds: state.thresholds,
		history: state.history.days,
		dataHorizon: state.dataHorizon,
	};
	const result = refresh(input, now, { look });
	const completions = changedCompletions(state, result.completions);
	const days = new Map([...current.plan.workouts, ...result.plan.workouts].map((workout) => [workout.id, workout.day]));
	const statements = completions.length > 0 ? [saveCompletions(call, completions, days)] : [];
	const reply: RefreshReply = { version: current.version, changed: false, review: result.week, changes: [] };
	const inputDigest = await sha256Hex(refreshInputs(input, now, { look }));
	if (inputDigest === current.inputDigest || canonical(result.plan) === canonical(current.plan)) return { reply, statements };
	const saved = saveVersion(call, state, {
		plan: result.plan,
		changes: result.changes,
		review: result.week,
		author: look === "ended" ? "refresh" : "athlete",
		reason: look === "ended" ? "weekly_refresh" : "refresh_now",
		inputDigest,
	});
	return {
		reply: { version: saved.version, changed: true, review: result.week, changes: result.changes },
		statements: [...statements, ...saved.statements],
	};
}

/** Only what differs is written. */
function changedCompletions(state: AthleteState, next: RefreshState["completions"]): RefreshState["completions"] {
	const before = new Map(state.completions.map((entry) => [entry.workoutId, canonical(entry)]));
	return next.filter((entry) => before.get(entry.workoutId) !== canonical(entry));
}
