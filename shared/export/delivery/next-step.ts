/**
 * Reconciliation of one workout: given what the plan wants, what the ledger says and what Garmin holds, the one thing to do next. Asked again after each
 * step until nothing is left, so that starting, going on and starting again after a crash are the same thing.
 *
 * Rules: an intent stands in the ledger before its call; an entry that Longrun did not make is never touched; what the athlete changed, moved or removed on
 * Garmin becomes a question; days that are over are left alone.
 */
import type { IsoDate } from "../../calendar.ts";
import { type DeliveryEntry, type DeliveryQuestion, isOpenQuestion } from "./entry.ts";
import type { Held } from "./held.ts";
import type { Standing } from "./standing.ts";
import type { Wanted } from "./wanted.ts";

/** Where a workout stands once nothing is left to do for now. */
export type DeliveryState = Extract<
	Standing,
	"sent" | "differs" | "needs_approval" | "changed_since" | "unsupported" | "question" | "left_alone" | "past"
>;

export type NextStep =
	| { do: "nothing"; state: DeliveryState }
	/** Only the ledger changes: what was found out. Null takes the row away. */
	| { do: "note"; entry: DeliveryEntry | null }
	/** Garmin's date of change is not ours: look whether its meaning is. */
	| { do: "inspect"; entry: DeliveryEntry; garminId: string }
	| { do: "create"; entry: DeliveryEntry }
	| { do: "update"; entry: DeliveryEntry; garminId: string }
	| { do: "schedule"; entry: DeliveryEntry; garminId: string }
	| { do: "unschedule"; entry: DeliveryEntry; scheduleId: string }
	| { do: "delete"; entry: DeliveryEntry; garminId: string };

export interface Situation {
	/** Null: the plan no longer has it. */
	wanted: Wanted | null;
	/** Null: never sent. */
	entry: DeliveryEntry | null;
	held: Held;
	/** The athlete's. */
	today: IsoDate;
}

/** `entry` of a step with a call is the intent, to be written to the ledger before the call. */
export function nextStep({ wanted, entry, held, today }: Situation): NextStep {
	if (entry?.step) return { do: "note", entry: settled(entry, held) };
	if (entry?.answer === "keep_garmin") return { do: "nothing", state: "left_alone" };
	if (entry && isOpenQuestion(entry)) return { do: "nothing", state: "question" };
	if (wanted === null) return entry ? withdraw(wanted, entry, held, today) : { do: "nothing", state: "past" };
	if (wanted.day < today) return { do: "nothing", state: "past" };
	if (wanted.garmin === null || wanted.approval === "not_approved")
		return entry ? withdraw(wanted, entry, held, today) : { do: "nothing", state: unsent(wanted) };
	// The version that was approved stays on the watch until the new one is.
	if (wanted.approval === "changed") return { do: "nothing", state: entry?.garminId == null ? "needs_approval" : "changed_since" };
	return entry ? bring(wanted, entry, held) : { do: "create", entry: { ...blank(wanted), step: "creating" } };
}

/** Of what may not go to Garmin, once it is not there. */
function unsent(wanted: Wanted | null): DeliveryState {
	if (wanted === null) return "past";
	return wanted.garmin === null ? "unsupported" : "needs_approval";
}

function blank(wanted: Wanted): DeliveryEntry {
	return {
		workoutId: wanted.workoutId,
		day: wanted.day,
		digest: null,
		garminId: null,
		scheduleId: null,
		garminUpdated: null,
		held: null,
		step: null,
		question: null,
		answer: null,
		failure: null,
	};
}

/** Makes Garmin's copy what the plan wants: the workout first, then its day. */
function bring(wanted: Wanted, entry: DeliveryEntry, held: Held): NextStep {
	const usePlan = entry.answer === "use_plan";
	const { garminId, scheduleId } = entry;
	if (garminId === null) return { do: "create", entry: { ...entry, day: wanted.day, step: "creating" } };
	const there = held.workouts.get(garminId);
	if (!there) return usePlan ? { do: "note", entry: { ...blank(wanted), answer: "use_plan" } } : ask(entry, "removed");
	const touched = touchedBy(entry, there.updated);
	if (touched && !usePlan) return { do: "inspect", entry, garminId };
	if (touched || entry.digest !== wanted.digest) return { do: "update", entry: { ...entry, step: "updating" }, garminId };
	if (scheduleId === null) return { do: "schedule", entry: { ...entry, day: wanted.day, step: "scheduling" }, garminId };
	const place = held.scheduled.get(scheduleId);
	if (!place && !usePlan) return ask(entry, elsewhere(entry, held).length > 0 ? "moved" : "removed");
	// Garmin may give a moved entry a new number; with the athlete's yes it is ours again.
	if (!place)
		return { do: "note", entry: { ...entry, scheduleId: entry.question === "moved" ? (elsewhere(entry, held)[0] ?? null) : null } };
	if (place.day !== entry.day && !usePlan) return ask(entry, "moved");
	if (place.day !== wanted.day) return { do: "unschedule", entry: { ...entry, step: "unscheduling" }, scheduleId };
	if (entry.day !== wanted.day || entry.answer || entry.question)
		return { do: "note", entry: { ...entry, day: wanted.day, answer: null, question: null } };
	return { do: "nothing", state: entry.failure === "differs" ? "differs" : "sent" };
}

/** Takes away what is not to be there any more. What is over stays as a record; what the athlete has touched is asked about. */
function withdraw(wanted: Wanted | null, entry: DeliveryEntry, held: Held, today: IsoDate): NextStep {
	if (entry.day < today) return { do: "nothing", state: unsent(wanted) };
	const { garminId, scheduleId } = entry;
	const there = garminId === null ? undefined : held.workouts.get(garminId);
	if (garminId === null || !there) return { do: "note", entry: null };
	if (entry.answer !== "use_plan") {
		if (touchedBy(entry, there.updated)) return { do: "inspect", entry, garminId };
		const place = scheduleId === null ? undefined : held.scheduled.get(scheduleId);
		if (scheduleId !== null && place?.day !== entry.day && (place || elsewhere(entry, held).length > 0)) return ask(entry, "moved");
	}
	// The athlete has put the same workout on another day as well: only our own entry goes.
	if (elsewhere(entry, held).length > 0)
		return scheduleId !== null && held.scheduled.has(scheduleId)
			? { do: "unschedule", entry: { ...entry, step: "unscheduling" }, scheduleId }
			: { do: "note", entry: null };
	return { do: "delete", entry: { ...entry, step: "deleting" }, garminId };
}

/** What an interrupted call has left at Garmin: the ledger's row as if its answer had arrived, or as if it had never been made. */
function settled(entry: DeliveryEntry, held: Held): DeliveryEntry | null {
	const known = { ...entry, step: null };
	switch (entry.step) {
		case "creating": {
			const made = [...held.workouts].filter(([, { marked }]) => marked === entry.workoutId).map(([id]) => id);
			const garminId = made.sort((one, other) => Number(one) - Number(other))[0] ?? null;
			// What it says was not seen: written again before it counts.
			return { ...known, garminId, digest: null, garminUpdated: null, held: null };
		}
		case "updating":
			return { ...known, digest: null, garminUpdated: null, held: null };
		case "scheduling": {
			const found = [...held.scheduled].find(([, place]) => place.garminId === entry.garminId && place.day === entry.day);
			return { ...known, scheduleId: found?.[0] ?? null };
		}
		case "unscheduling":
			return { ...known, scheduleId: entry.scheduleId !== null && held.scheduled.has(entry.scheduleId) ? entry.scheduleId : null };
		case "deleting":
			return entry.garminId !== null && held.workouts.has(entry.garminId) ? known : null;
		case null:
			return entry;
	}
}

/** An unknown date of ours (a write whose answer was lost) says nothing: it is written again anyway. */
function touchedBy(entry: DeliveryEntry, updated: string | null): boolean {
	return entry.garminUpdated !== null && updated !== null && updated !== entry.garminUpdated;
}

/** Entries of the same workout of Garmin's on its calendar that are not ours. */
function elsewhere({ garminId, scheduleId }: DeliveryEntry, held: Held): string[] {
	return [...held.scheduled].filter(([id, place]) => place.garminId === garminId && id !== scheduleId).map(([id]) => id);
}

function ask(entry: DeliveryEntry, question: DeliveryQuestion): NextStep {
	return { do: "note", entry: { ...entry, question, answer: null } };
}

/** After an inspection: Garmin moved the date by itself, or the athlete has changed the workout. */
export function afterInspection(entry: DeliveryEntry, seen: { updated: string | null; held: string }): DeliveryEntry {
	return entry.held === seen.held ? { ...entry, garminUpdated: seen.updated } : { ...entry, question: "changed", answer: null };
}
