/**
 * Where a workout stands between the plan and Garmin's calendar, as far as plan and ledger tell: what every screen says of it before anything is sent. Total
 * over whatever the two may hold. `nextStep`, which looks at Garmin too, decides what is done; it has a call to make exactly where `isWaiting`, unless the
 * athlete has done something there that nobody has seen yet.
 */
import type { IsoDate } from "../../calendar.ts";
import { type DeliveryEntry, isOpenQuestion } from "./entry.ts";
import type { Wanted } from "./wanted.ts";

export const standings = [
	/** On Garmin's calendar as the plan has it. */
	"sent",
	/** There on its day, but Garmin keeps it differently from what was sent: sent again it would only come out the same. */
	"differs",
	/** A call was begun whose answer is not known: somebody sends at the moment, or was cut off. */
	"sending",
	/** Approved, and on no day of Garmin's calendar. */
	"to_send",
	/** It stands there in its former version, or Garmin's version gives way to it. */
	"to_update",
	/** It stands there on its former day. */
	"to_move",
	/** It stands there, and is not to: dropped by the plan, its yes taken back, or become more than Garmin can hold. */
	"to_take_off",
	/** Not there, and nobody has approved it (or it is another workout than the one approved). */
	"needs_approval",
	/** The version that was approved stands there until the new one is approved. */
	"changed_since",
	/** The athlete did something to it on Garmin and has not said yet what counts. */
	"question",
	/** By the athlete's answer Longrun leaves it alone. */
	"left_alone",
	/** Not there, and Garmin cannot hold it; the FIT file goes by cable. */
	"unsupported",
	/** It is not there as the plan has it, and the last call about it failed. */
	"failed",
	/** Over, or no longer anywhere. */
	"past",
] as const;
export type Standing = (typeof standings)[number];

export interface PlanAndLedger {
	/** Null: the plan no longer has it. `digest` is null when Garmin cannot hold it. */
	wanted: Pick<Wanted, "day" | "approval" | "digest"> | null;
	/** Null: never sent. */
	entry: DeliveryEntry | null;
	/** The athlete's. */
	today: IsoDate;
}

export function standing({ wanted, entry, today }: PlanAndLedger): Standing {
	if (entry?.answer === "keep_garmin") return "left_alone";
	if (entry && isOpenQuestion(entry)) return "question";
	if (wanted === null) return entry && mustGo(entry, today) ? "to_take_off" : "past";
	if (wanted.day < today) return "past";
	// What nobody can approve any more does not stay for want of a yes.
	if (wanted.digest === null) return entry && mustGo(entry, today) ? "to_take_off" : "unsupported";
	if (wanted.approval === "not_approved") return entry && mustGo(entry, today) ? "to_take_off" : "needs_approval";
	if (wanted.approval === "changed") return entry?.garminId == null ? "needs_approval" : "changed_since";
	if (entry === null) return "to_send";
	const missing = whatIsMissing(wanted, entry);
	// A failure that the plan, or a later success, has overtaken says nothing any more.
	if (missing === null) return entry.failure === "differs" ? "differs" : "sent";
	return entry.failure === null || entry.failure === "differs" ? missing : "failed";
}

/** It stands, or may stand, on a day that is not over. */
function mustGo({ garminId, step, day }: DeliveryEntry, today: IsoDate): boolean {
	return (garminId !== null || step !== null) && day >= today;
}

function whatIsMissing({ day, digest }: Pick<Wanted, "day" | "digest">, entry: DeliveryEntry): Standing | null {
	if (entry.step !== null) return "sending";
	if (entry.garminId === null) return "to_send";
	if (entry.digest !== digest || entry.answer === "use_plan") return "to_update";
	if (entry.scheduleId === null) return "to_send";
	return entry.day === day ? null : "to_move";
}

const waiting: ReadonlySet<Standing> = new Set(["sending", "to_send", "to_update", "to_move", "to_take_off", "failed"]);

/** A sending would have something to do for it. */
export const isWaiting = (where: Standing): boolean => waiting.has(where);
