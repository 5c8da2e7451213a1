/**
 * One sending, from the click to the result: one tab of this browser (a lock on the page's origin), one computer (a lease of the ledger), the right Garmin
 * account, its consent; then each workout. Whatever stops it, starting again goes on.
 */
import { addDays } from "../../shared/calendar.ts";
import { type Selection, select } from "../../shared/export/delivery/selection.ts";
import type { WholeDelivery } from "../messages/delivery.ts";
import type { Failure } from "../messages/message.ts";
import { send } from "../messages/send.ts";
import { garminClient } from "./client.ts";
import { type DeliveryProgress, type DeliveryResult, deliver } from "./deliver.ts";
import type { GarminFailure } from "./failure.ts";
import { withLock } from "./lock.ts";
import { differs, fingerprint } from "./meaning.ts";
import { type GarminService, garminService } from "./service.ts";
import type { TokenSource } from "./token.ts";

/** Why a sending ended: by Garmin, or by the athlete's own server, this browser or another one. */
export type RunFailure = { by: "garmin"; failure: GarminFailure } | { by: "longrun"; failure: Failure };

export interface RunOutcome extends Pick<DeliveryResult, "states" | "failures" | "writes"> {
	stopped: RunFailure | null;
}

export interface RunOptions {
	/** How many days from the athlete's today on are looked at. */
	days: number;
	/** One workout or a day of these; null: all. */
	only: { workoutId: string } | { day: string } | null;
	/** The ledger is to be about the account of this tab from now on. */
	rebind: boolean;
	token: TokenSource;
	signal: AbortSignal;
	onProgress: (progress: DeliveryProgress) => void;
	/** Garmin asks for patience. */
	onWait: (seconds: number) => void;
}

const LOCK = "longrun-delivery";
/** A lease runs for a minute. */
const KEEP_LEASE_MS = 20_000;

export function runDelivery(options: RunOptions): Promise<RunOutcome> {
	return withLock(
		LOCK,
		() => underLock(options),
		() => stoppedBy({ by: "longrun", failure: { code: "other_tab" } }),
	);
}

async function underLock(options: RunOptions): Promise<RunOutcome> {
	const garmin = garminService(
		garminClient({
			origin: location.origin,
			token: options.token,
			// The content script's own, which no script of the page has wrapped.
			fetch: (url, init) => fetch(url, init),
			signal: options.signal,
			onWait: options.onWait,
		}),
	);
	const account = await mayWrite(garmin);
	if (typeof account !== "string") return stoppedBy({ by: "garmin", failure: account });
	const lease = await send("delivery.lease", { account, rebind: options.rebind });
	if (!lease.ok) return stoppedBy({ by: "longrun", failure: lease.failure });
	const id = lease.value.lease;
	const keeping = setInterval(() => void send("delivery.keepLease", { lease: id }), KEEP_LEASE_MS);
	try {
		const whole = await send("delivery.whole", { days: options.days });
		if (!whole.ok) return stoppedBy({ by: "longrun", failure: whole.failure });
		return await carryOut(garmin, id, whole.value, options);
	} finally {
		clearInterval(keeping);
		await send("delivery.release", { lease: id });
	}
}

/** Before the first write, so that nothing is left half done: who is signed in here, and whether Garmin takes workouts from them. */
async function mayWrite(garmin: GarminService): Promise<string | GarminFailure> {
	const account = await garmin.account();
	if (!account.ok) return account.failure;
	const allowed = await garmin.uploadAllowed();
	if (allowed.ok) return allowed.value === false ? { code: "consent_missing" } : account.value;
	// Not every account is asked for a consent: without an answer, the first write tells.
	return allowed.failure.code === "not_found" ? account.value : allowed.failure;
}

async function carryOut(garmin: GarminService, lease: string, whole: WholeDelivery, options: RunOptions): Promise<RunOutcome> {
	let refused: Failure | null = null;
	const result = await deliver(select(whole, selectionOf(whole, options)), {
		garmin,
		record: async (workoutId, entry) => {
			const written = await send("delivery.record", { lease, workoutId, entry });
			if (written.ok) return null;
			refused = written.failure;
			return written.failure.code;
		},
		fingerprint,
		differs,
		onProgress: options.onProgress,
		signal: options.signal,
	});
	const { stopped } = result;
	if (stopped === null) return { ...result, stopped: null };
	if (stopped.code === "ledger") return { ...result, stopped: { by: "longrun", failure: refused ?? { code: stopped.why } } };
	return { ...result, stopped: { by: "garmin", failure: stopped } };
}

function selectionOf({ today }: WholeDelivery, { days, only }: RunOptions): Selection {
	if (only === null) return { from: today, to: addDays(today, days - 1) };
	return "day" in only ? { from: only.day, to: only.day } : only;
}

function stoppedBy(stopped: RunFailure): RunOutcome {
	return { states: new Map(), failures: new Map(), writes: 0, stopped };
}
