/** The screen of the plan: this month and the next, with everything that is known about them now. */
import type { Goal } from "../../shared/athlete/goal.ts";
import type { LetterFacts } from "../../shared/coach/facts.ts";
import type { Fitness } from "../../shared/fitness/fitness.ts";
import type { Circumstance } from "../../shared/plan/circumstance.ts";
import type { Feasibility } from "../../shared/plan/feasibility.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import type { Finding } from "../../shared/plan/safety.ts";
import { type StartingPoint, startingPointOf } from "../../shared/plan/season/starting-point.ts";
import { currentCompletions } from "../../shared/review/current.ts";
import { type Done, doneBetween } from "../../shared/review/done.ts";
import type { Completion, Proposal } from "../../shared/review/review.ts";
import type { Workout } from "../../shared/workout/workout.ts";
import type { PlanVersionHead } from "../repositories/plans.ts";
import { type AthleteState, fitnessAt, readState } from "./athlete-state.ts";
import type { Call } from "./call.ts";
import { mustHavePlan } from "./current-plan.ts";
import { judgedPlan } from "./judged-plan.ts";
import { openProposals } from "./plan-version.ts";

export interface TwoMonths {
	today: string;
	version: number;
	createdAt: number;
	head: PlanVersionHead;
	plan: Plan;
	/** The one that the season is built for. */
	goal: Goal | null;
	/** Races B and C, a later A race, an aim beside a race. */
	otherGoals: Goal[];
	/** As of now: what came in since the last refresh counts already. */
	completions: Completion[];
	/** What was done in the plan's window up to today, planned or not. */
	done: Done[];
	fitness: Fitness;
	findings: Finding[];
	feasibility: Feasibility | null;
	/** What waits for the athlete's yes or no. */
	proposals: Proposal[];
	/** What was told about single days and weeks; `untell` names one by its place here. */
	circumstances: Circumstance[];
	/** Where the training of the last weeks stands. */
	startingPoint: StartingPoint;
	/** What the letter of the last refresh is written from; null before the first one, and when that refresh was taken back. */
	letter: LetterFacts | null;
	/** Local date on which the athlete said that warning signs are cleared. */
	clearedOn: string | null;
	dataHorizon: string | null;
}

export async function twoMonths(call: Call): Promise<TwoMonths> {
	const state = await readState(call);
	const { today, profile, history } = state;
	const { plan, inputDigest: _digest, operations: _operations, proposals: _proposals, ...head } = mustHavePlan(state);
	const fitness = fitnessAt(state, today);
	return {
		today,
		version: head.version,
		createdAt: head.createdAt,
		head,
		plan,
		goal: state.goal,
		otherGoals: state.otherGoals,
		completions: currentCompletions({ ...state, plan }, new Date(call.now).toISOString()).completions,
		done: doneBetween(state.recent, plan.from, today),
		fitness,
		...judgedPlan(state, plan, fitness),
		proposals: openProposals(state),
		circumstances: plan.circumstances,
		startingPoint: startingPointOf({ today, profile, fitness, history: history.days, easySpeed: plan.season.easySpeed }),
		letter: letterFor(state, plan.id),
		clearedOn: state.clearedOn,
		dataHorizon: state.dataHorizon,
	};
}

function letterFor({ letter, current }: AthleteState, planId: string): LetterFacts | null {
	if (letter === null || letter.planId !== planId) return null;
	const isTakenBack = current?.reason === "undone" && current.parent === letter.version;
	return isTakenBack ? null : letter.facts;
}

export interface Assumptions {
	today: string;
	/** Data is known to be complete up to this day; null when nothing was ever imported. */
	dataHorizon: string | null;
	/** Workouts that are over, of days whose data has not come yet: taken as done until it comes or the athlete says. */
	assumed: { workout: Workout; completion: Completion }[];
}

export async function assumptions(call: Call): Promise<Assumptions> {
	const state = await readState(call);
	const { plan } = mustHavePlan(state);
	const { workouts, made } = currentCompletions({ ...state, plan }, new Date(call.now).toISOString());
	const known = new Map(workouts.map((each) => [each.id, each]));
	const assumed = made.flatMap((completion) => {
		const workout = known.get(completion.workoutId);
		return workout && completion.state === "assumed" ? [{ workout, completion }] : [];
	});
	return { today: state.today, dataHorizon: state.dataHorizon, assumed };
}
