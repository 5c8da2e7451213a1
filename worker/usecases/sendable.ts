/** One workout with what Garmin would get of it and whether it may be sent, read in one round trip. */
import type { Profile } from "../../shared/athlete/profile.ts";
import { addDays } from "../../shared/calendar.ts";
import type { DeliveryEntry } from "../../shared/export/delivery/entry.ts";
import type { Wanted } from "../../shared/export/delivery/wanted.ts";
import type { Completion, ReviewedActivity } from "../../shared/review/review.ts";
import type { Workout } from "../../shared/workout/workout.ts";
import { approvalsOf, selectApprovals } from "../repositories/approvals.ts";
import { athleteOf, selectAthlete } from "../repositories/athletes.ts";
import { completionsOf, selectCompletions } from "../repositories/completions.ts";
import { deliveriesOf, selectDelivery } from "../repositories/deliveries.ts";
import { selectSenders } from "../repositories/delivery-leases.ts";
import { judgedOf, selectJudged } from "../repositories/judging.ts";
import { planHeadsOf, selectPlanHeads } from "../repositories/plans.ts";
import { snapshotsOf } from "../repositories/snapshots.ts";
import { selectThresholds, thresholdsOfRows } from "../repositories/thresholds.ts";
import { selectWorkout, workoutOf } from "../repositories/workouts.ts";
import { approvalOf, currentPlanId } from "./approvals.ts";
import type { Call } from "./call.ts";
import { type GarminBody, garminAthlete, garminBody, selectGarminSnapshots } from "./garmin-body.ts";
import { mustHaveProfile } from "./profile.ts";
import { todayIn } from "./today.ts";

export interface Sendable {
	profile: Profile;
	/** Of the current plan; null when it is no part of it. */
	workout: Workout | null;
	body: GarminBody | null;
	approval: Wanted["approval"];
	/** What the ledger says of it. */
	known: DeliveryEntry | null;
	/** How many browsers may send. */
	senders: number;
	/** What became of workouts, and what was recorded, from yesterday on. */
	completions: Completion[];
	recent: ReviewedActivity[];
}

export async function readSendable(call: Call, workoutId: string): Promise<Sendable> {
	const utc = new Date(call.now).toISOString().slice(0, 10);
	const from = addDays(utc, -1);
	const [athlete, heads, workouts, approvals, entries, senders, thresholds, snapshots, completions, judged] = await call.db.batch([
		selectAthlete(call),
		selectPlanHeads(call, 1),
		selectWorkout(call, workoutId),
		selectApprovals(call),
		selectDelivery(call, workoutId),
		selectSenders(call),
		selectThresholds(call),
		selectGarminSnapshots(call),
		selectCompletions(call, from),
		selectJudged(call, from, addDays(utc, 2)),
	]);
	const profile = mustHaveProfile(athleteOf(athlete).profile);
	const workout = workoutOf(workouts);
	const limits = { thresholds: thresholdsOfRows(thresholds), snapshots: snapshotsOf(snapshots) };
	const body = workout && (await garminBody(workout, garminAthlete(profile, todayIn(profile.zone, call.now), limits)));
	const planId = currentPlanId(planHeadsOf(heads)[0], workout?.id);
	return {
		profile,
		workout,
		body,
		approval: body ? approvalOf(approvalsOf(approvals), planId, body) : "not_approved",
		known: deliveriesOf(entries)[0] ?? null,
		senders: senders.length,
		completions: completionsOf(completions),
		recent: judgedOf(judged),
	};
}
