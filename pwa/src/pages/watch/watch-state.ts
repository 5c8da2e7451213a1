/** Where a workout stands on its way to the watch. Pure. */
import { addDays, type IsoDate } from "../../../../shared/calendar.ts";
import type { DeliveryEntry, DeliveryQuestion } from "../../../../shared/export/delivery/entry.ts";
import { type Standing, standing } from "../../../../shared/export/delivery/standing.ts";
import type { FidelityNote, Wanted } from "../../../../shared/export/delivery/wanted.ts";
import type { Reply } from "../../store/replies.ts";
import type { Write } from "../../store/writes.ts";

/** A browser sends the workouts of two weeks: a watch keeps 20 to 30. */
const SENT_DAYS = 14;

type Known = Reply<"delivery">;

export type WatchState =
	/** No yes yet; `standing`: an earlier one put it on the watch, and it will be taken off. */
	| { kind: "not_approved"; standing: boolean }
	/** Another workout than the one that was approved; `standing`: that one is on the watch. */
	| { kind: "changed"; standing: boolean }
	/** Approved: goes with the next sending. */
	| { kind: "waiting" }
	/** The same, from that day on. */
	| { kind: "later"; from: IsoDate }
	| { kind: "sending" }
	| { kind: "on_watch" }
	/** There, but Garmin keeps it differently from what was sent. */
	| { kind: "differs" }
	/** On the watch as it was before: its change goes with the next sending. */
	| { kind: "older" }
	| { kind: "question"; question: DeliveryQuestion }
	/** Answered: carried out with the next sending. */
	| { kind: "answered" }
	/** By the athlete's answer Garmin's version stays. */
	| { kind: "kept" }
	| { kind: "failed"; code: string }
	/** Not wanted any more: taken off with the next sending. */
	| { kind: "leaving" }
	/** `standing`: what it was before is on the watch, and will be taken off. */
	| { kind: "unsupported"; standing: boolean };

export interface Watched {
	state: WatchState;
	/** In what way the watch gets less than the plan says. */
	notes: readonly FidelityNote[];
	/** Of what would be sent now. */
	digest: string | null;
	/** Approved by itself or with its plan: there is a yes to take back. */
	approved: boolean;
}

/** Null: nothing goes to the watch, because it is over, done, or nobody knows of it. */
export function watchOf({ today, wanted, ledger }: Known, workoutId: string): Watched | null {
	const item = wanted.find((each) => each.workoutId === workoutId) ?? null;
	const entry = ledger.find((each) => each.workoutId === workoutId) ?? null;
	const state = shownAs(standing({ wanted: item, entry, today }), item, entry, today);
	if (state === null) return null;
	return { state, notes: item?.notes ?? [], digest: item?.digest ?? null, approved: item?.approval === "approved" };
}

function shownAs(where: Standing, item: Wanted | null, entry: DeliveryEntry | null, today: IsoDate): WatchState | null {
	switch (where) {
		case "past":
			return null;
		case "sent":
			return { kind: "on_watch" };
		case "needs_approval":
			return { kind: item?.approval === "changed" ? "changed" : "not_approved", standing: false };
		case "changed_since":
			return { kind: "changed", standing: true };
		case "to_take_off":
			if (item === null) return { kind: "leaving" };
			return { kind: item.digest === null ? "unsupported" : "not_approved", standing: true };
		case "unsupported":
			return { kind: "unsupported", standing: false };
		case "to_send":
		case "to_update":
		case "to_move":
			if (entry?.answer === "use_plan") return { kind: "answered" };
			return where === "to_send" ? goesWhen(item, today) : { kind: "older" };
		case "question":
			return entry?.question ? { kind: "question", question: entry.question } : null;
		case "left_alone":
			return { kind: "kept" };
		case "failed":
			return { kind: "failed", code: entry?.failure ?? "" };
		case "sending":
		case "differs":
			return { kind: where };
		default:
			return where satisfies never;
	}
}

function goesWhen(item: Wanted | null, today: IsoDate): WatchState {
	const from = item && addDays(item.day, 1 - SENT_DAYS);
	return from !== null && from > today ? { kind: "later", from } : { kind: "waiting" };
}

export const watchKinds = ["approveWorkout", "approveAll", "answerGarmin"] as const;
export type WatchWrite = Write<"approveWorkout"> | Write<"approveAll"> | Write<"answerGarmin">;

export function isWatchWrite(write: Write): write is WatchWrite {
	return (watchKinds as readonly string[]).includes(write.kind);
}

/** As it will be once the server has what was said on this device. */
export function withSaid(known: Known, writes: readonly WatchWrite[]): Known {
	let shown = known;
	for (const write of writes) shown = afterwards(shown, write);
	return shown;
}

function afterwards(known: Known, write: WatchWrite): Known {
	if (write.kind === "answerGarmin") {
		const { workoutId, answer } = write.body;
		return { ...known, ledger: known.ledger.map((each) => (each.workoutId === workoutId ? { ...each, answer } : each)) };
	}
	const approval = write.body.approved ? "approved" : "not_approved";
	if (write.kind === "approveWorkout") {
		const { id } = write.body;
		return { ...known, wanted: known.wanted.map((each) => (each.workoutId === id ? { ...each, approval } : each)) };
	}
	if (write.body.planId !== known.planId) return known;
	return { ...known, planApproved: write.body.approved, wanted: known.wanted.map((each) => ({ ...each, approval })) };
}

export interface WatchSums {
	/** Of the days that are sent next, without a yes. */
	unapproved: number;
	/** Workouts that Garmin's calendar asks about, in order of day. */
	asked: string[];
	/** That stand on Garmin's calendar by the plan's approval, and come off without it: at most, because those that were also approved by themselves stay. */
	standing: number;
}

export function watchSums(known: Known): WatchSums {
	const until = addDays(known.today, SENT_DAYS - 1);
	const without = afterwards(known, { kind: "approveAll", body: { approved: false, planId: known.planId ?? "" } });
	const comesOff = (id: string) => {
		const now = watchOf(known, id);
		const then = watchOf(without, id)?.state;
		return now?.approved === true && then?.kind === "not_approved" && then.standing;
	};
	const near = known.wanted.filter(({ day, fidelity }) => day <= until && fidelity !== "unsupported");
	return {
		unapproved: near.filter(({ approval }) => approval !== "approved").length,
		asked: known.wanted.flatMap(({ workoutId }) => (watchOf(known, workoutId)?.state.kind === "question" ? [workoutId] : [])),
		standing: known.wanted.filter(({ workoutId }) => comesOff(workoutId)).length,
	};
}
