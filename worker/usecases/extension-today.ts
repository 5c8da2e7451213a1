/** The day as popup, card and badge of the extension show it. */
import { addDays, type IsoDate } from "../../shared/calendar.ts";
import { engineWords } from "../../shared/coach/letter.ts";
import { restKindOf } from "../../shared/coach/rest-advice.ts";
import type { PanelWorkout, TodayPanel } from "../../shared/coach/today-panel.ts";
import { isOpenQuestion } from "../../shared/export/delivery/entry.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { seasonWeek } from "../../shared/plan/season-week.ts";
import { currentCompletions } from "../../shared/review/current.ts";
import type { CompletionState } from "../../shared/review/review.ts";
import { workoutPurpose, workoutTitle } from "../../shared/workout/titles.ts";
import { approvalsOf, selectApprovals } from "../repositories/approvals.ts";
import { deliveriesOf, selectDeliveries } from "../repositories/deliveries.ts";
import { snapshotsOf } from "../repositories/snapshots.ts";
import { approvalOf } from "./approvals.ts";
import { type AthleteState, readState } from "./athlete-state.ts";
import type { Call } from "./call.ts";
import { garminAthlete, garminBody, selectGarminSnapshots } from "./garmin-body.ts";
import { openProposals } from "./plan-version.ts";
import { watchStateOf } from "./watch-state.ts";

/** Days after today that are shown. */
const NEXT_DAYS = 3;
/** Unapproved workouts of so many days wait for a yes: today is one of them. */
const WAITING_DAYS = 7;

export async function extensionToday(call: Call): Promise<TodayPanel> {
	const state = await readState(call);
	const { today, profile, current, goal } = state;
	const { name, language, units } = profile;
	const athlete = { name, language, units };
	const nothing = { proposals: 0, questions: 0, unapproved: 0 };
	if (!current) return { athlete, today, hasPlan: false, plan: null, workouts: [], rest: null, waiting: nothing };
	const { plan, version } = current;
	const [approvalRows, deliveryRows, snapshots] = await call.db.batch([
		selectApprovals(call),
		selectDeliveries(call, today),
		selectGarminSnapshots(call),
	]);
	const approvals = approvalsOf(approvalRows);
	const entries = new Map(deliveriesOf(deliveryRows).map((entry) => [entry.workoutId, entry]));
	const states = new Map(completionsNow(call, state, plan).map((each) => [each.workoutId, each.state]));
	const garmin = garminAthlete(profile, today, { thresholds: state.thresholds, snapshots: snapshotsOf(snapshots) });
	const ahead = await Promise.all(
		plan.workouts
			.filter(({ day }) => day >= today && day < addDays(today, WAITING_DAYS))
			.map(async (workout) => {
				const body = await garminBody(workout, garmin);
				const wanted = { ...body, approval: approvalOf(approvals, plan.id, body) };
				return { workout, wanted, state: states.get(workout.id) ?? "planned" };
			}),
	);
	const workouts = ahead
		.filter(({ workout }) => workout.day <= addDays(today, NEXT_DAYS))
		.map(
			({ workout, wanted, state }): PanelWorkout => ({
				id: workout.id,
				day: workout.day,
				sport: workout.sport,
				kind: workout.kind,
				title: workoutTitle(workout, language),
				purpose: workoutPurpose(workout, language),
				priority: workout.priority,
				segments: workout.segments,
				estimate: workout.estimate,
				state,
				approval: wanted.approval,
				watch: watchStateOf(wanted, entries.get(workout.id), today),
			}),
		);
	const rests = ahead.every(({ workout }) => workout.day !== today);
	const kind = restKindOf(plan, today);
	return {
		athlete,
		today,
		hasPlan: true,
		plan: {
			id: plan.id,
			version,
			goal: goal?.name ?? null,
			phase: phaseOn(plan, today),
			week: seasonWeek(plan, today),
		},
		workouts,
		rest: rests ? { kind, text: engineWords(language).restAdvice[kind] } : null,
		waiting: {
			proposals: openProposals(state).length,
			questions: [...entries.values()].filter((entry) => isOpenQuestion(entry) && isPlanned(states.get(entry.workoutId))).length,
			unapproved: ahead.filter(({ wanted, state }) => wanted.digest !== null && isPlanned(state) && wanted.approval !== "approved").length,
		},
	};
}

function completionsNow(call: Call, state: AthleteState, plan: Plan) {
	return currentCompletions({ ...state, plan }, new Date(call.now).toISOString()).completions;
}

function phaseOn({ season }: Plan, day: IsoDate) {
	return season.phases.find(({ from, to }) => from <= day && day <= to)?.kind ?? null;
}

/** Of a workout that the plan no longer has nothing is known: what was asked of it still waits. */
const isPlanned = (state: CompletionState | undefined): boolean => state === undefined || state === "planned";
