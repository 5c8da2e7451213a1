/** What the panel says of each workout before anything is sent: what the plan wants against what the ledger knows. Only a sending looks at Garmin itself. */
import { addDays, type IsoDate } from "../../shared/calendar.ts";
import type { DeliveryEntry, DeliveryQuestion } from "../../shared/export/delivery/entry.ts";
import type { FidelityNote } from "../../shared/export/delivery/wanted.ts";
import type { ShownDelivery, ShownWorkout } from "../messages/delivery.ts";

export const rowStates = [
	/** On Garmin's calendar as the plan has it. */
	"sent",
	"to_send",
	/** It stands there in its former version, or on its former day. */
	"to_update",
	"to_move",
	/** It stands there, and nobody wants it any more. */
	"to_take_off",
	"needs_approval",
	/** The former version stands there until the new one is approved. */
	"changed_since",
	"question",
	"left_alone",
	"unsupported",
	"failed",
] as const;
export type RowState = (typeof rowStates)[number];

export interface DeliveryRow {
	workoutId: string;
	day: IsoDate;
	/** Null: the plan no longer has it, and with it the title is gone. */
	title: string | null;
	state: RowState;
	question: DeliveryQuestion | null;
	/** Stable code of the last failure; only of `failed`. */
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
	const rows = [
		...wanted.map((workout) => plannedRow(workout, entryOf.get(workout.workoutId) ?? null)),
		...ledger.filter(({ workoutId }) => !planned.has(workoutId)).map(droppedRow),
	];
	const isNear = ({ workoutId, day }: DeliveryRow): boolean => day <= last || (entryOf.get(workoutId)?.day ?? day) <= last;
	return rows.filter(isNear).sort((a, b) => a.day.localeCompare(b.day) || a.workoutId.localeCompare(b.workoutId));
}

function plannedRow(workout: ShownWorkout, entry: DeliveryEntry | null): DeliveryRow {
	const { workoutId, day, title, notes, digest, sportTypeKey } = workout;
	const state = stateOf(workout, entry);
	return {
		workoutId,
		day,
		title,
		state,
		question: state === "question" ? (entry?.question ?? null) : null,
		failure: state === "failed" ? (entry?.failure ?? null) : null,
		notes,
		digest,
		garminId: entry?.garminId ?? null,
		sportTypeKey,
	};
}

function droppedRow(entry: DeliveryEntry): DeliveryRow {
	const { workoutId, day, garminId, question } = entry;
	const left = leftToAthlete(entry);
	const state = left ?? (entry.failure === null ? "to_take_off" : "failed");
	const shown = { workoutId, day, title: null, state, garminId, notes: [], digest: null, sportTypeKey: null };
	return { ...shown, question: state === "question" ? question : null, failure: state === "failed" ? entry.failure : null };
}

function leftToAthlete({ question, answer }: DeliveryEntry): RowState | null {
	if (answer === "keep_garmin") return "left_alone";
	return question !== null && answer === null ? "question" : null;
}

/** As `nextStep` goes, as far as the ledger alone tells. */
function stateOf({ approval, day, digest }: ShownWorkout, entry: DeliveryEntry | null): RowState {
	const left = entry && leftToAthlete(entry);
	if (left) return left;
	const stands = entry !== null && entry.garminId !== null;
	if (digest === null) return stands ? "to_take_off" : "unsupported";
	if (approval === "changed") return stands ? "changed_since" : "needs_approval";
	if (approval === "not_approved") return stands ? "to_take_off" : "needs_approval";
	if (entry === null) return "to_send";
	if (entry.failure !== null) return "failed";
	if (!stands || entry.step === "creating") return "to_send";
	if (entry.digest !== digest || entry.step === "updating") return "to_update";
	if (entry.answer === "use_plan") return "to_update";
	if (entry.scheduleId === null) return "to_send";
	return entry.day === day && entry.step === null ? "sent" : "to_move";
}

const waiting: ReadonlySet<RowState> = new Set(["to_send", "to_update", "to_move", "to_take_off", "failed"]);

/** A sending would have something to do for it. What Garmin keeps differently would only come out the same again. */
export const isWaiting = ({ state, failure }: Pick<DeliveryRow, "state" | "failure">): boolean =>
	waiting.has(state) && failure !== "differs";

export const wantsApproval = ({ state, digest }: Pick<DeliveryRow, "state" | "digest">): boolean =>
	digest !== null && (state === "needs_approval" || state === "changed_since");
