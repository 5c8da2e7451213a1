/** What the plan wants on Garmin's calendar, and what Longrun knows to stand there. */
import { addDays, daysBetween, type IsoDate } from "../../shared/calendar.ts";
import type { DeliveryEntry } from "../../shared/export/delivery/entry.ts";
import type { Wanted } from "../../shared/export/delivery/wanted.ts";
import { ApiError } from "../errors.ts";
import { approvalOf } from "./approvals.ts";
import type { Call } from "./call.ts";
import { readDeliveryBasis } from "./delivery-basis.ts";
import { garminBody } from "./garmin-body.ts";

/** A watch keeps 20 to 30 workouts: two weeks of them fit. */
export const DEFAULT_DAYS = 14;
export const MOST_DAYS = 70;

export interface Delivery {
	/** Garmin's profile id that the ledger is about; null before anything was sent. */
	account: string | null;
	today: IsoDate;
	/** The days that were asked for, both included, from today on. */
	from: IsoDate;
	to: IsoDate;
	/** The plan that an approval would be of; null without a plan. */
	planId: string | null;
	/** All of the plan is approved, with what becomes of it. */
	planApproved: boolean;
	/** How many browsers may send. */
	senders: number;
	/** Of these days, and whatever else of the plan stands on Garmin already; in order of day. Only what is approved may be sent. */
	wanted: Wanted[];
	/** Of each workout in `wanted`, and what stands on a day from today on though the plan wants it no more. What was done, and days before today, stay out. */
	ledger: DeliveryEntry[];
}

interface DeliveryQuery {
	from?: IsoDate | undefined;
	to?: IsoDate | undefined;
	/** False leaves Garmin's bodies out, for screens. */
	bodies?: boolean;
}

export async function readDelivery(call: Call, { from, to, bodies = true }: DeliveryQuery): Promise<Delivery> {
	const { athlete, today, planId, ahead, done, approvals, ledger, account, senders } = await readDeliveryBasis(call);
	const first = from === undefined || from < today ? today : from;
	const last = to ?? addDays(first, DEFAULT_DAYS - 1);
	if (daysBetween(first, last) >= MOST_DAYS) throw new ApiError("invalid_input", `At most ${MOST_DAYS} days at once.`, { field: "to" });

	const known = new Set(ledger.map(({ workoutId }) => workoutId));
	const wanted = await Promise.all(
		ahead
			.filter(({ id, day }) => (day >= first && day <= last) || known.has(id))
			.map(async (workout): Promise<Wanted> => {
				const body = await garminBody(workout, athlete);
				return { ...body, garmin: bodies ? body.garmin : null, approval: approvalOf(approvals, planId, body) };
			}),
	);
	const named = new Set(wanted.map(({ workoutId }) => workoutId));
	return {
		account,
		today,
		from: first,
		to: last,
		planId,
		planApproved: planId !== null && approvals.plans.has(planId),
		senders,
		wanted,
		ledger: ledger.filter(({ workoutId, day }) => named.has(workoutId) || (day >= today && !done.has(workoutId))),
	};
}
