/** The Sunday night job and "Refresh now": review, fitness, cascade, new version. What is due is the due time's week, however late it runs. */
import { addDays } from "../../shared/calendar.ts";
import { type LetterFacts, letterFacts } from "../../shared/coach/facts.ts";
import { formAt } from "../../shared/fitness/form-series.ts";
import type { Feasibility } from "../../shared/plan/feasibility.ts";
import { canonical, refreshInputs } from "../../shared/review/digest.ts";
import { refresh } from "../../shared/review/refresh.ts";
import type { PlanChange, Proposal, RefreshResult, RefreshState, WeekReview } from "../../shared/review/review.ts";
import { saveCompletions } from "../repositories/completions.ts";
import type { Statement } from "../repositories/database.ts";
import { finishJob, type Job } from "../repositories/jobs.ts";
import { saveLetter } from "../repositories/letters.ts";
import { type PlanVersion, saveProposals } from "../repositories/plans.ts";
import { sha256Hex } from "../sha256.ts";
import { type AthleteState, keepHistory, readState } from "./athlete-state.ts";
import { type Call, commit } from "./call.ts";
import { mustHavePlan } from "./current-plan.ts";
import { commitVersion, saveVersion } from "./plan-version.ts";

export interface RefreshReply {
	version: number;
	/** False when nothing that the plan rests on has changed. */
	changed: boolean;
	review: WeekReview;
	changes: PlanChange[];
	/** What waits for the athlete's yes. */
	proposals: Proposal[];
	feasibility: Feasibility | null;
}

type Look = "running" | "ended";

/** Looks at the running week too; never takes the Sunday job's place. */
export async function refreshNow(call: Call): Promise<RefreshReply> {
	const state = await readState(call, { health: true });
	const made = await refreshed(call, state, mustHavePlan(state), call.now, "running");
	return commitVersion(call, [...made.statements, ...keepHistory(call, state)], made.reply);
}

/** One athlete's Sunday; null when the plan was ended before it came. The job is finished in the same batch, so that it is done once, whatever dies in between. */
export async function weeklyRefresh(call: Call, job: Job): Promise<RefreshReply | null> {
	const state = await readState(call, { at: job.dueAt, health: true });
	const made = state.current ? await refreshed(call, state, state.current, job.dueAt, "ended") : null;
	return commit(call, [...(made?.statements ?? []), ...keepHistory(call, state), finishJob(call, job.id)], made?.reply ?? null);
}

async function refreshed(
	call: Call,
	state: AthleteState,
	current: PlanVersion,
	at: number,
	look: Look,
): Promise<{ reply: RefreshReply; statements: Statement[] }> {
	const now = new Date(at).toISOString();
	const input = refreshState(state, current);
	const result = refresh(input, now, { look });
	const completions = changedCompletions(state, result.completions);
	const days = new Map([...current.plan.workouts, ...result.plan.workouts].map((workout) => [workout.id, workout.day]));
	const statements = completions.length > 0 ? [saveCompletions(call, completions, days)] : [];
	const { week: review, proposals, feasibility } = result;
	const reply: RefreshReply = { version: current.version, changed: false, review, changes: [], proposals, feasibility };
	const inputDigest = await sha256Hex(refreshInputs(input, now, { look }));
	if (inputDigest === current.inputDigest) return { reply, statements };
	const facts = factsOfLetter(state, current, result);
	if (canonical(result.plan) === canonical(current.plan)) {
		// The plan stays, and with it its version: a change made offline still fits. Only Sunday writes a letter about it.
		const letter = look === "ended" ? [saveLetter(call, { version: current.version, planId: current.plan.id, facts })] : [];
		const isNew = canonical(proposals) !== canonical(current.proposals);
		return { reply, statements: [...statements, ...letter, ...(isNew ? [saveProposals(call, current.version, proposals)] : [])] };
	}
	const saved = saveVersion(call, state, {
		plan: result.plan,
		changes: result.changes,
		review,
		facts,
		proposals,
		author: look === "ended" ? "refresh" : "athlete",
		reason: look === "ended" ? "weekly_refresh" : "refresh_now",
		inputDigest,
	});
	return {
		reply: { ...reply, version: saved.version, changed: true, changes: result.changes },
		statements: [...statements, ...saved.statements],
	};
}

function refreshState(state: AthleteState, { plan }: PlanVersion): RefreshState {
	return {
		profile: state.profile,
		goal: state.goal,
		otherGoals: state.otherGoals,
		health: state.health,
		plan,
		completions: state.completions,
		recent: state.recent,
		races: state.races,
		thresholds: state.thresholds,
		history: state.history.days,
		dataHorizon: state.dataHorizon,
		refusedProposals: state.answered.flatMap(({ id, kind, answer, on }) => (answer === "refused" ? [{ id, kind, on }] : [])),
		clearedOn: state.clearedOn,
	};
}

/** Compared with the evening before the reviewed week. */
function factsOfLetter({ goal, today, history }: AthleteState, { plan }: PlanVersion, result: RefreshResult): LetterFacts {
	const race = goal?.kind === "race" ? { name: goal.name, day: goal.day } : null;
	const eve = addDays(result.week.monday, -1);
	const known = history.days.some(({ day }) => day <= eve);
	const before = known ? { vdot: plan.vdot, ctl: formAt(history.days, eve).ctl } : null;
	return { ...letterFacts({ day: today, result, plan, fitness: null, race }), before };
}

/** Only what differs is written. */
function changedCompletions(state: AthleteState, next: RefreshState["completions"]): RefreshState["completions"] {
	const before = new Map(state.completions.map((entry) => [entry.workoutId, canonical(entry)]));
	return next.filter((entry) => before.get(entry.workoutId) !== canonical(entry));
}
