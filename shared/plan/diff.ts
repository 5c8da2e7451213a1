/** What differs between two versions of a plan from tomorrow on, each line with its reason. */
import type { IsoDate } from "../calendar.ts";
import type { Segment, Step, Workout } from "../workout/workout.ts";
import type { PlanChange } from "./change.ts";
import { type ReasonFor, reasonBetween } from "./diff-reason.ts";
import type { Plan } from "./plan.ts";

/** Shorter or longer by less than this is the same session at another pace. */
const RESIZED_SECONDS = 60;

/** Workouts up to `today` are settled and not compared; left out, all are. In order of day. */
export function diffPlans(before: Plan, after: Plan, today: IsoDate = ""): PlanChange[] {
	const ahead = (plan: Plan): Workout[] => plan.workouts.filter((each) => each.day > today);
	const old = new Map(ahead(before).map((each) => [each.id, each]));
	const settled = new Map([...before.past, ...before.workouts].filter((each) => each.day <= today).map((each) => [each.id, each]));
	const known = new Map(ahead(after).map((each) => [each.id, each]));
	const reasonFor = reasonBetween(before, after);
	const changes: PlanChange[] = [];
	for (const each of known.values()) {
		const was = old.get(each.id);
		const missed = settled.get(each.id);
		if (was) {
			if (was !== each) changes.push(...changed(was, each, reasonFor));
		} else if (missed) {
			changes.push({ kind: "moved", workoutId: each.id, day: each.day, fromDay: missed.day, reason: "re_slotted" });
		} else {
			const reason = each.day > before.to ? "new_window" : each.byHand ? "by_hand" : reasonFor(each.day, false);
			changes.push({ kind: "added", workoutId: each.id, day: each.day, reason });
		}
	}
	for (const was of old.values()) {
		if (known.has(was.id)) continue;
		const reason = was.day > after.to ? "new_window" : reasonFor(was.day, false);
		changes.push({ kind: "removed", workoutId: was.id, day: was.day, reason });
	}
	return changes.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.workoutId < b.workoutId ? -1 : 1));
}

function changed(was: Workout, each: Workout, causeOf: ReasonFor): PlanChange[] {
	const line = { workoutId: each.id, day: each.day };
	// A workout that the athlete holds in the hand is changed by nobody else.
	const byHand = each.byHand && JSON.stringify(was) !== JSON.stringify(each);
	const reasonFor: ReasonFor = byHand ? () => "by_hand" : causeOf;
	if (was.day !== each.day) return [{ kind: "moved", ...line, fromDay: was.day, reason: reasonFor(each.day, false) }];
	if (was.kind !== each.kind || was.sport !== each.sport) return [{ kind: "replaced", ...line, reason: reasonFor(each.day, false) }];
	const sameSteps = JSON.stringify(was.segments.map(withoutTargets)) === JSON.stringify(each.segments.map(withoutTargets));
	if (!sameSteps) {
		const kind = Math.abs(was.estimate.seconds - each.estimate.seconds) >= RESIZED_SECONDS ? "resized" : "replaced";
		return [{ kind, ...line, reason: reasonFor(each.day, false) }];
	}
	if (JSON.stringify(was.segments) !== JSON.stringify(each.segments)) {
		return [{ kind: "retargeted", ...line, reason: reasonFor(each.day, true) }];
	}
	if ((was.locked ?? false) !== (each.locked ?? false)) return [{ kind: each.locked ? "locked" : "unlocked", ...line, reason: "by_hand" }];
	if (was.note !== each.note) return [{ kind: "edited", ...line, reason: "by_hand" }];
	return [];
}

function withoutTargets(segment: Segment): unknown {
	const bare = ({ role, duration, intensity }: Step) => [role, duration, intensity];
	return segment.kind === "step" ? bare(segment) : [segment.count, segment.steps.map(bare)];
}
