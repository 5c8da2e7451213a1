/** An athlete's tab on the fake Garmin Connect, and a ledger like the server's: what `deliver` needs, with everything behind it real. */
import { garminClient } from "../../extension/garmin/client.ts";
import { type DeliveryResult, deliver } from "../../extension/garmin/deliver.ts";
import { differs, fingerprint } from "../../extension/garmin/meaning.ts";
import { garminService } from "../../extension/garmin/service.ts";
import type { DeliveryEntry } from "../../shared/export/delivery/entry.ts";
import type { Wanted } from "../../shared/export/delivery/wanted.ts";
import type { GarminAthlete } from "../../shared/export/garmin/compiling.ts";
import { toGarminWorkout } from "../../shared/export/garmin.ts";
import { workoutTitle } from "../../shared/workout/titles.ts";
import type { Workout } from "../../shared/workout/workout.ts";
import type { FakeGarmin } from "../fakes/garmin-connect/start.ts";

export const today = "2026-11-21";
const athlete: GarminAthlete = { language: "en", units: "metric" };

export function wantedOf(workout: Workout, approval: Wanted["approval"] = "approved"): Wanted {
	const { fidelity, notes, garmin } = toGarminWorkout(workout, athlete);
	const digest = garmin && hash(JSON.stringify(garmin));
	return {
		workoutId: workout.id,
		day: workout.day,
		title: workoutTitle(workout, "en"),
		approval,
		fidelity,
		notes,
		garmin: garmin && { ...garmin },
		digest,
	};
}

/** Only ever compared with itself. */
function hash(text: string): string {
	let value = 7;
	for (const character of text) value = (value * 31 + (character.codePointAt(0) ?? 0)) % 1_000_000_007;
	return String(value).padStart(64, "0");
}

export class Tab {
	readonly ledger = new Map<string, DeliveryEntry>();
	readonly #garmin: FakeGarmin;
	/** Ledger writes until the server is gone; null: it stays. */
	writesLeft: number | null = null;
	titles: (string | null)[] = [];
	/** Told each time before a call that writes goes out to Garmin, and before the ledger hears of anything. */
	onCall: () => void = () => undefined;
	onRecord: () => void = () => undefined;
	differs = differs;

	constructor(garmin: FakeGarmin) {
		this.#garmin = garmin;
	}

	send(wanted: readonly Wanted[], signal: AbortSignal = new AbortController().signal): Promise<DeliveryResult> {
		const client = garminClient({
			origin: "https://connect.garmin.com",
			token: { read: async () => this.#garmin.token, drop: () => undefined },
			fetch: ((url: string, init?: RequestInit) => {
				if (init?.method !== "GET") this.onCall();
				return this.#garmin.fetch(url, init);
			}) as typeof fetch,
			signal,
			spacingMs: 0,
			timeoutMs: 5_000,
		});
		return deliver(
			{ today, wanted, ledger: [...this.ledger.values()] },
			{
				garmin: garminService(client),
				record: async (id, entry) => {
					this.onRecord();
					if (this.writesLeft === 0) return "offline";
					if (this.writesLeft !== null) this.writesLeft -= 1;
					if (entry) this.ledger.set(id, structuredClone(entry));
					else this.ledger.delete(id);
					return null;
				},
				fingerprint,
				differs: this.differs,
				onProgress: ({ title }) => void this.titles.push(title),
				signal,
			},
		);
	}
}
