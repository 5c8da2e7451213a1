/** Lines of the ledger, as the tab that sends writes them, and the athlete's answers to what it asks. */
import type { DeliveryEntry, DeliveryStep } from "../../shared/export/delivery/entry.ts";
import { ApiError } from "../errors.ts";
import { deleteDelivery, deliveriesOf, saveDelivery, saveDeliveryAnswer, selectDelivery } from "../repositories/deliveries.ts";
import { LEASE_MS } from "../repositories/delivery-leases.ts";
import { type Call, commit } from "./call.ts";
import { commitUnderLease } from "./delivery-lease.ts";
import { readSendable } from "./sendable.ts";
import { noSuchWorkout } from "./workouts.ts";

export interface EntryInput {
	lease: string;
	/** Null takes the line away. */
	entry: DeliveryEntry | null;
}

/** Steps that put a workout on the watch, or a new one in its place. */
const sending: ReadonlySet<DeliveryStep> = new Set(["creating", "scheduling", "updating"]);

export async function writeEntry(call: Call, workoutId: string, { lease, entry }: EntryInput): Promise<{ expiresAt: number }> {
	const reply = { expiresAt: call.now + LEASE_MS };
	if (entry === null) return commitUnderLease(call, lease, [deleteDelivery(call, workoutId)], reply);
	if (entry.workoutId !== workoutId)
		throw new ApiError("invalid_input", "The entry is about another workout than the address.", { field: "entry.workoutId" });
	const { workout, known, approval } = await readSendable(call, workoutId);
	if (!workout && !known) throw noSuchWorkout();
	if (entry.step !== null && sending.has(entry.step) && approval !== "approved")
		throw new ApiError("not_approved", "This workout is not approved for the watch as it is now: it must not be sent.", { approval });
	return commitUnderLease(call, lease, [saveDelivery(call, entry)], reply);
}

export interface EntryAnswered {
	workoutId: string;
	answer: NonNullable<DeliveryEntry["answer"]>;
}

/** May be answered again: the question stays until a tab has acted on the answer. */
export async function answerEntry(call: Call, workoutId: string, answer: EntryAnswered["answer"]): Promise<EntryAnswered> {
	const [entry] = deliveriesOf(await selectDelivery(call, workoutId));
	if (!entry || entry.question === null) throw new ApiError("not_found", "Nothing is asked about this workout any more.");
	return commit(call, [saveDeliveryAnswer(call, workoutId, answer)], { workoutId, answer });
}
