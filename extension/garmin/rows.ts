/** What the panel says of each workout before anything is sent: what the plan wants against what the ledger knows. Only a sending looks at Garmin itself. */
import { addDays, type IsoDate } from "../../shared/calendar.ts";
import type { DeliveryEntry, DeliveryQuestion } from "../../shared/export/delivery/entry.ts";
import { isWaiting as isWaitingThere, type Standing, standing } from "../../shared/export/delivery/standing.ts";
import type { FidelityNote } from "../../shared/export/delivery/wanted.ts";
import type { ShownDelivery, ShownWorkout } from "../messages/delivery.ts";

/** What is over, or no longer anywhere, has no row. */
export type RowState = Exclude<Standing, "past">;

export interface DeliveryRow {
	workoutId: string;
	day: IsoDate;
	/** Of what the plan no longer has: as it was last sent; null where that is not known. */
	title: string | null;
	/** The plan has it: there is a page of it. */
	isPlanned: boolean;
	state: RowState;
	question: DeliveryQuestion | null;
	/** Stable code of the last failure, where it still means something: of `failed`, `differs` and `to_take_off`. */
	failure: string | null;
	/** In what way Garmin's workout says less. */
	notes: readonly FidelityNote[];
	/** Of what would be approved; null when Garmin cannot hold it. */
	digest: string | null;
	/** Garmin's, to open it there. */
	garminId: string | null;
	sportTypeKey: string | null;
}

/** By day. Rows whose only day lies behind `days` are left out. */
export function rowsOf({ today, wanted, ledger }: ShownDelivery, days: number): DeliveryRow[] {
	const last = addDays(today, days - 1);
	const entryOf = new Map(ledger.map((entry) => [entry.workoutId, entry]));
	const planned = new Set(wanted.map(({ workoutId }) => workoutId));
	const both = [
		...wanted.map((workout) => ({ of: workout, workout, entry: entryOf.get(workout.workoutId) ?? null })),
		...ledger.filter(({ workoutId }) => !planned.has(workoutId)).map((entry) => ({ of: entry, workout: null, entry })),
	];
	const rows = both.flatMap(({ of, workout, entry }) => {
		const state = standing({ wanted: workout, entry, today });
		return state === "past" ? [] : rowOf(state, of, workout, entry);
	});
	const isNear = ({ workoutId, day }: DeliveryRow): boolean => day <= last || (entryOf.get(workoutId)?.day ?? day) <= last;
	return rows.filter(isNear).sort((a, b) => a.day.localeCompare(b.day) || a.workoutId.localeCompare(b.workoutId));
}

function rowOf(
	state: RowState,
	{ workoutId, day }: Pick<DeliveryEntry, "workoutId" | "day">,
	workout: ShownWorkout | null,
	entry: DeliveryEntry | null,
): DeliveryRow {
	const isFailureTold = state === "failed" || state === "differs" || (state === "to_take_off" && entry?.failure !== "differs");
	return {
		workoutId,
		day,
		title: workout?.title ?? entry?.title ?? null,
		isPlanned: workout !== null,
		state,
		question: state === "question" ? (entry?.question ?? null) : null,
		failure: isFailureTold ? (entry?.failure ?? null) : null,
		notes: workout?.notes ?? [],
		digest: workout?.digest ?? null,
		garminId: entry?.garminId ?? null,
		sportTypeKey: workout?.sportTypeKey ?? null,
	};
}

/** A sending would have something to do for it. */
export const isWaiting = ({ state }: Pick<DeliveryRow, "state">): boolean => isWaitingThere(state);

export const wantsApproval = ({ state, digest }: Pick<DeliveryRow, "state" | "digest">): boolean =>
	digest !== null && (state === "needs_approval" || state === "changed_since");

/** A yes would count: also of what comes off Garmin for want of one. What the plan dropped, or Garmin cannot hold, has no digest. */
export const mayBeApproved = ({ state, digest }: Pick<DeliveryRow, "state" | "digest">): boolean =>
	wantsApproval({ state, digest }) || (digest !== null && state === "to_take_off");
