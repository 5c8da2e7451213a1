/** All that decides what is to stand on Garmin's calendar, read in one round trip. */
import { addDays, type IsoDate } from "../../shared/calendar.ts";
import type { DeliveryEntry } from "../../shared/export/delivery/entry.ts";
import type { GarminAthlete } from "../../shared/export/garmin/compiling.ts";
import { type Approvals, approvalsOf, selectApprovals } from "../repositories/approvals.ts";
import { athleteOf, selectAthlete } from "../repositories/athletes.ts";
import { completionsOf, selectCompletions } from "../repositories/completions.ts";
import { deliveriesOf, selectDeliveries } from "../repositories/deliveries.ts";
import { leaseOf, selectLease, selectSenders } from "../repositories/delivery-leases.ts";
import { judgedOf, selectJudged } from "../repositories/judging.ts";
import { planHeadsOf, selectPlanHeads } from "../repositories/plans.ts";
import { snapshotsOf } from "../repositories/snapshots.ts";
import { selectThresholds, thresholdsOfRows } from "../repositories/thresholds.ts";
import { selectWorkouts, workoutsOf } from "../repositories/workouts.ts";
import { currentPlanId } from "./approvals.ts";
import type { Call } from "./call.ts";
import { garminAthlete, selectGarminSnapshots } from "./garmin-body.ts";
import { mustHaveProfile } from "./profile.ts";
import { todayIn } from "./today.ts";
import { type Ahead, workoutsAhead } from "./workouts-ahead.ts";

export interface DeliveryBasis extends Ahead {
	/** As bodies are made for. */
	athlete: GarminAthlete;
	/** The athlete's own date. */
	today: IsoDate;
	/** Null without a plan. */
	planId: string | null;
	approvals: Approvals;
	/** What is, was to be, or may be on Garmin, of today and later; and wherever a workout ahead was before it moved. */
	ledger: DeliveryEntry[];
	/** Garmin's profile id; null before the first lease. */
	account: string | null;
	/** How many browsers may send. */
	senders: number;
}

export async function readDeliveryBasis(call: Call): Promise<DeliveryBasis> {
	// Whichever zone the athlete is in, today is one of three dates.
	const utc = new Date(call.now).toISOString().slice(0, 10);
	const from = addDays(utc, -1);
	const [athlete, heads, workoutRows, completions, judged, approvals, entries, lease, senders, thresholds, snapshots] = await call.db.batch(
		[
			selectAthlete(call),
			selectPlanHeads(call, 1),
			selectWorkouts(call, { from, to: null }),
			selectCompletions(call, from),
			selectJudged(call, from, addDays(utc, 2)),
			selectApprovals(call),
			selectDeliveries(call, from),
			selectLease(call),
			selectSenders(call),
			selectThresholds(call),
			selectGarminSnapshots(call),
		],
	);
	const profile = mustHaveProfile(athleteOf(athlete).profile);
	const today = todayIn(profile.zone, call.now);
	const workouts = workoutsOf(workoutRows);
	return {
		athlete: garminAthlete(profile, today, { thresholds: thresholdsOfRows(thresholds), snapshots: snapshotsOf(snapshots) }),
		today,
		planId: currentPlanId(planHeadsOf(heads)[0], workouts[0]?.id),
		...workoutsAhead(today, workouts, completionsOf(completions), judgedOf(judged)),
		approvals: approvalsOf(approvals),
		ledger: deliveriesOf(entries),
		account: leaseOf(lease)?.account ?? null,
		senders: senders.length,
	};
}
