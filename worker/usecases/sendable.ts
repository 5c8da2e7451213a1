/** One workout with what Garmin would get of it and whether it may be sent, read in one round trip. */
import type { Profile } from "../../shared/athlete/profile.ts";
import type { DeliveryEntry } from "../../shared/export/delivery/entry.ts";
import type { Wanted } from "../../shared/export/delivery/wanted.ts";
import type { Workout } from "../../shared/workout/workout.ts";
import { approvalsOf, selectApprovals } from "../repositories/approvals.ts";
import { athleteOf, selectAthlete } from "../repositories/athletes.ts";
import { deliveriesOf, selectDelivery } from "../repositories/deliveries.ts";
import { selectSenders } from "../repositories/delivery-leases.ts";
import { planHeadsOf, selectPlanHeads } from "../repositories/plans.ts";
import { selectWorkout, workoutOf } from "../repositories/workouts.ts";
import { approvalOf, currentPlanId } from "./approvals.ts";
import type { Call } from "./call.ts";
import { type GarminBody, garminAthlete, garminBody } from "./garmin-body.ts";
import { mustHaveProfile } from "./profile.ts";

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
}

export async function readSendable(call: Call, workoutId: string): Promise<Sendable> {
	const [athlete, heads, workouts, approvals, entries, senders] = await call.db.batch([
		selectAthlete(call),
		selectPlanHeads(call, 1),
		selectWorkout(call, workoutId),
		selectApprovals(call),
		selectDelivery(call, workoutId),
		selectSenders(call),
	]);
	const profile = mustHaveProfile(athleteOf(athlete).profile);
	const workout = workoutOf(workouts);
	const body = workout && (await garminBody(workout, garminAthlete(profile)));
	const planId = currentPlanId(planHeadsOf(heads)[0], workout?.id);
	return {
		profile,
		workout,
		body,
		approval: body ? approvalOf(approvalsOf(approvals), planId, body) : "not_approved",
		known: deliveriesOf(entries)[0] ?? null,
		senders: senders.length,
	};
}
