/** The day as popup, card and badge of the extension show it. */
import { addDays, type IsoDate } from "../../shared/calendar.ts";
import { engineWords } from "../../shared/coach/letter.ts";
import { restKindOf } from "../../shared/coach/rest-advice.ts";
import type { PanelWorkout, TodayPanel } from "../../shared/coach/today-panel.ts";
import { isWaiting, type Standing, standing } from "../../shared/export/delivery/standing.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { seasonWeek } from "../../shared/plan/season-week.ts";
import { currentCompletions } from "../../shared/review/current.ts";
import type { Completion } from "../../shared/review/review.ts";
import { workoutPurpose, workoutTitle } from "../../shared/workout/titles.ts";
import { approvalOf } from "./approvals.ts";
import { type AthleteState, readState } from "./athlete-state.ts";
import type { Call } from "./call.ts";
import { DEFAULT_DAYS } from "./delivery.ts";
import { type DeliveryBasis, readDeliveryBasis } from "./delivery-basis.ts";
import { garminBody } from "./garmin-body.ts";
import { openProposals } from "./plan-version.ts";
import { watchStateOf } from "./watch-state.ts";

/** Days after today that are shown. */
const NEXT_DAYS = 3;

export async function extensionToday(call: Call): Promise<TodayPanel> {
	const [state, delivery] = await Promise.all([readState(call), readDeliveryBasis(call)]);
	const { today, profile, current, goal } = state;
	const { name, language, units } = profile;
	const athlete = { name, language, units };
	const nothing = { proposals: 0, questions: 0, unapproved: 0, changes: 0 };
	if (!current) return { athlete, today, hasPlan: false, plan: null, workouts: [], rest: null, waiting: nothing };
	const { plan, version } = current;
	const entries = new Map(delivery.ledger.map((entry) => [entry.workoutId, entry]));
	const completions = new Map(completionsNow(call, state, plan).map((each) => [each.workoutId, each]));
	const workouts = await Promise.all(
		plan.workouts
			.filter(({ day }) => day >= today && day <= addDays(today, NEXT_DAYS))
			.map(async (workout): Promise<PanelWorkout> => {
				const completion = completions.get(workout.id);
				const body = await garminBody(workout, delivery.athlete);
				const wanted = { ...body, approval: approvalOf(delivery.approvals, plan.id, body) };
				return {
					id: workout.id,
					day: workout.day,
					sport: workout.sport,
					kind: workout.kind,
					title: workoutTitle(workout, language),
					purpose: workoutPurpose(workout, language),
					priority: workout.priority,
					segments: workout.segments,
					estimate: workout.estimate,
					state: completion?.state ?? "planned",
					done: doneOf(state, completion),
					approval: wanted.approval,
					watch: watchStateOf(wanted, entries.get(workout.id), today),
				};
			}),
	);
	const standings = await standingsOf(delivery);
	const count = (...of: Standing[]): number => standings.filter((each) => of.includes(each)).length;
	const rests = workouts.every(({ day }) => day !== today);
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
			questions: count("question"),
			unapproved: count("needs_approval", "changed_since"),
			changes: standings.filter(isWaiting).length,
		},
	};
}

function completionsNow(call: Call, state: AthleteState, plan: Plan) {
	return currentCompletions({ ...state, plan }, new Date(call.now).toISOString()).completions;
}

function phaseOn({ season }: Plan, day: IsoDate) {
	return season.phases.find(({ from, to }) => from <= day && day <= to)?.kind ?? null;
}

/** All recordings of it together. */
function doneOf({ recent }: AthleteState, completion: Completion | undefined): PanelWorkout["done"] {
	const tied = recent.filter(({ activity }) => completion?.activityIds.includes(activity.id));
	if (tied.length === 0) return null;
	const sum = (of: (each: (typeof tied)[number]) => number | null) => tied.reduce((total, each) => total + (of(each) ?? 0), 0);
	return {
		seconds: sum(({ activity }) => activity.timerSeconds ?? activity.elapsedSeconds),
		metres: sum(({ activity, metrics }) => metrics.distanceMetres ?? activity.distanceMetres),
	};
}

/** Of all that a sending of the next days would look at, as the panel on Garmin Connect counts it. */
async function standingsOf({ today, ahead, done, ledger, approvals, planId, athlete }: DeliveryBasis): Promise<Standing[]> {
	const last = addDays(today, DEFAULT_DAYS - 1);
	const entries = new Map(ledger.map((entry) => [entry.workoutId, entry]));
	const isNear = (day: IsoDate, id: string): boolean => day <= last || (entries.get(id)?.day ?? day) <= last;
	const wanted = await Promise.all(
		ahead
			.filter(({ id, day }) => isNear(day, id))
			.map(async (workout) => {
				const body = await garminBody(workout, athlete);
				return { ...body, approval: approvalOf(approvals, planId, body) };
			}),
	);
	const planned = new Set(ahead.map(({ id }) => id));
	const dropped = ledger.filter(({ workoutId, day }) => !planned.has(workoutId) && !done.has(workoutId) && day >= today && day <= last);
	return [
		...wanted.map((each) => standing({ wanted: each, entry: entries.get(each.workoutId) ?? null, today })),
		...dropped.map((entry) => standing({ wanted: null, entry, today })),
	];
}
