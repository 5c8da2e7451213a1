/** Two harmless reads, of which only whether they had the known shape is told to the athlete's own server. */
import type { DriftSubject } from "../messages/delivery.ts";
import { garminClient } from "./client.ts";
import type { GarminFailure } from "./failure.ts";
import { type Answered, garminService } from "./service.ts";
import type { TokenSource } from "./token.ts";

/** These say that Garmin's service is no longer what it was; the others say something about this moment or this account. */
const drifts: ReadonlySet<GarminFailure["code"]> = new Set(["garmin_changed", "not_found", "refused", "malformed", "stale_token"]);

export interface Seen {
	subject: DriftSubject;
	/** A stable code. */
	finding: string;
}

/** @param now Any time of the month that is looked at. */
export async function lookAtGarmin(token: TokenSource, now: Date, signal: AbortSignal): Promise<Seen[]> {
	const garmin = garminService(garminClient({ origin: location.origin, token, fetch: (url, init) => fetch(url, init), signal }));
	return [
		...findingOf("garmin:workout_list", await garmin.listWorkouts(1, 1)),
		...findingOf("garmin:month", await garmin.readMonth(now.getFullYear(), now.getMonth() + 1)),
	];
}

function findingOf(subject: DriftSubject, answer: Answered<unknown>): Seen[] {
	if (answer.ok) return [{ subject, finding: "as_expected" }];
	return drifts.has(answer.failure.code) ? [{ subject, finding: answer.failure.code }] : [];
}
