/** What differs between two versions of a plan from tomorrow on, each line with its reason. */
import { type IsoDate, mondayOf } from "../calendar.ts";
import type { Segment, Step, Workout } from "../workout/workout.ts";
import type { PlanChange, PlanChangeReason } from "./change.ts";
import type { Adjustment, Plan } from "./plan.ts";

/** Shorter or longer by less than this is the same session at another pace. */
const RESIZED_SECONDS = 60;

/** Workouts up to `today` are settled and not compared; left out, all are. In order of day. */
export function diffPlans(before: Plan, after: Plan, today: IsoDate = ""): PlanChange[] {
	const ahead = (plan: Plan): Workout[] => plan.workouts.filter((each) => each.day > today);
	const old = new Map(ahead(before).map((each) => [each.id, each]));
	const known = new Map(ahead(after).map((each) => [each.id, each]));
	const reasonFor = reasonBetween(before, after);
	const changes: PlanChange[] = [];
	for (const each of known.values()) {
		const was = old.get(each.id);
		if (!was)
			changes.push({
				kind: "added",
				workoutId: each.id,
				day: each.day,
				reason: each.day > before.to ? "new_window" : reasonFor(each.day, false),
			});
		else if (was !== each) changes.push(...changed(was, each, reasonFor));
	}
	for (const was of old.values()) {
		if (known.has(was.id)) continue;
		const reason = was.day > after.to ? "new_window" : reasonFor(was.day, false);
		changes.push({ kind: "removed", workoutId: was.id, day: was.day, reason });
	}
	return changes.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.workoutId < b.workoutId ? -1 : 1));
}

type ReasonFor = (day: IsoDate, targetsOnly: boolean) => PlanChangeReason;

function changed(was: Workout, each: Workout, reasonFor: ReasonFor): PlanChange[] {
	const line = { workoutId: each.id, day: each.day };
	if (was.day !== each.day) return [{ kind: "moved", ...line, fromDay: was.day, reason: reasonFor(each.day, false) }];
	if (was.kind !== each.kind) return [{ kind: "replaced", ...line, reason: reasonFor(each.day, false) }];
	const sameSteps = JSON.stringify(was.segments.map(withoutTargets)) === JSON.stringify(each.segments.map(withoutTargets));
	if (!sameSteps) {
		const kind = Math.abs(was.estimate.seconds - each.estimate.seconds) >= RESIZED_SECONDS ? "resized" : "replaced";
		return [{ kind, ...line, reason: reasonFor(each.day, false) }];
	}
	return JSON.stringify(was.segments) === JSON.stringify(each.segments)
		? []
		: [{ kind: "retargeted", ...line, reason: reasonFor(each.day, true) }];
}

function withoutTargets(segment: Segment): unknown {
	const bare = ({ role, duration, intensity }: Step) => [role, duration, intensity];
	return segment.kind === "step" ? bare(segment) : [segment.count, segment.steps.map(bare)];
}

/** The strongest cause that lies between two versions: another goal or profile, then what was adjusted, then new fitness. */
function reasonBetween(before: Plan, after: Plan): ReasonFor {
	if (before.season.madeFrom.goal !== after.season.madeFrom.goal) return () => "goal_changed";
	if (before.season.madeFrom.profile !== after.season.madeFrom.profile) return () => "profile_changed";
	const fitter = before.vdot !== after.vdot;
	const added = onlyIn(after.adjustments, before.adjustments);
	const dropped = onlyIn(before.adjustments, after.adjustments);
	return (day, targetsOnly) => {
		if (targetsOnly && fitter) return "new_fitness";
		const monday = mondayOf(day);
		const cause = added.filter((each) => each.reviewedWeek < monday).at(-1);
		if (cause) return cause.reason;
		if (dropped.some((each) => each.reviewedWeek < monday)) return "late_data";
		return fitter ? "new_fitness" : "safety";
	};
}

function onlyIn(these: readonly Adjustment[], those: readonly Adjustment[]): Adjustment[] {
	const others = new Set(those.map((each) => JSON.stringify(each)));
	return these.filter((each) => !others.has(JSON.stringify(each)));
}
