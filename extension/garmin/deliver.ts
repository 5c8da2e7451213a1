/**
 * Brings Garmin Connect to what the plan wants: each workout step by step (`nextStep`), one call at a time. The ledger hears of a call before it is made and
 * of its answer with the next one, so that whatever is cut off is found again; running it twice changes nothing.
 */
import { addDays, type IsoDate } from "../../shared/calendar.ts";
import { type DeliveryEntry, LONGEST_TITLE } from "../../shared/export/delivery/entry.ts";
import type { Held } from "../../shared/export/delivery/held.ts";
import { afterInspection, type DeliveryState, type NextStep, nextStep } from "../../shared/export/delivery/next-step.ts";
import type { Wanted } from "../../shared/export/delivery/wanted.ts";
import type { GarminFailure } from "./failure.ts";
import { readHeld } from "./read-held.ts";
import type { GarminService, Whole } from "./service.ts";

/** What the server says is to be on Garmin, and what it knows of it. */
export interface DeliveryPlan {
	today: IsoDate;
	wanted: readonly Wanted[];
	ledger: readonly DeliveryEntry[];
}

export interface DeliveryPorts {
	garmin: GarminService;
	/** Writes the ledger's row on the server; null takes it away. Says why not, when it cannot: then nothing more is done. */
	record(workoutId: string, entry: DeliveryEntry | null): Promise<string | null>;
	/** SHA-256 (hex) of what a workout of Garmin's means. */
	fingerprint(garmin: unknown): Promise<string>;
	/** What Garmin made of a body differs from what was sent. */
	differs(sent: unknown, garmin: unknown): boolean;
	onProgress(progress: DeliveryProgress): void;
	signal: AbortSignal;
}

export interface DeliveryProgress {
	done: number;
	of: number;
	/** Of the workout at hand. */
	title: string | null;
	/** Of those that are done. */
	states: ReadonlyMap<string, WorkoutEnd>;
}

/** What a sending has come to for one workout; `taken_off`: by this one. */
export type WorkoutEnd = DeliveryState | "failed" | "taken_off";

export interface DeliveryResult {
	states: Map<string, WorkoutEnd>;
	/** Why single workouts did not arrive; the others did. */
	failures: Map<string, GarminFailure>;
	/** Why it ended early; null: it went through. A ledger that could not be written says so by the server's code. */
	stopped: GarminFailure | { code: "ledger"; why: string } | null;
	/** Garmin's workouts made, changed and taken away, and days set. */
	writes: number;
}

/** More steps than any workout needs: a bug ends here instead of in a loop. */
const MOST_STEPS = 16;
/** With these the next workout would fail as well. */
const ends = new Set<GarminFailure["code"]>([
	"signed_out",
	"stale_token",
	"challenge",
	"consent_missing",
	"throttled",
	"garmin_changed",
	"garmin_down",
	"offline",
	"timeout",
	"cancelled",
]);

export async function deliver(plan: DeliveryPlan, ports: DeliveryPorts): Promise<DeliveryResult> {
	const result: DeliveryResult = { states: new Map(), failures: new Map(), stopped: null, writes: 0 };
	const ids = [...new Set([...inOrder(plan.wanted), ...plan.ledger.map(({ workoutId }) => workoutId)])];
	const wanted = new Map(plan.wanted.map((item) => [item.workoutId, item]));
	const ledger = new Map(plan.ledger.map((entry) => [entry.workoutId, entry]));
	const held = await readHeld(ports.garmin, {
		ledger: plan.ledger,
		...spanOf(plan),
		nameOf: new Map(plan.wanted.map(({ workoutId, garmin, title }) => [workoutId, String(garmin?.workoutName ?? title)])),
	});
	if (!held.ok) return { ...result, stopped: held.failure };
	for (const [done, id] of ids.entries()) {
		ports.onProgress({ done, of: ids.length, title: wanted.get(id)?.title ?? null, states: result.states });
		const one = new OneDelivery(wanted.get(id) ?? null, ledger.get(id) ?? null, held.value, plan.today, ports, result);
		const failure = await one.run(id);
		if (failure && ("why" in failure || ends.has(failure.code))) return { ...result, stopped: failure };
	}
	ports.onProgress({ done: ids.length, of: ids.length, title: null, states: result.states });
	return result;
}

/** The nearest days first: what is cut off is what comes latest. */
function inOrder(wanted: readonly Wanted[]): string[] {
	return [...wanted].sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0)).map(({ workoutId }) => workoutId);
}

/** The days on which Garmin's calendar is looked at: from today to the last one wanted or written down. */
function spanOf({ today, wanted, ledger }: DeliveryPlan): { from: IsoDate; to: IsoDate } {
	const days = [...wanted, ...ledger].map(({ day }) => day).filter((day) => day >= today);
	return { from: today, to: days.reduce((last, day) => (day > last ? day : last), addDays(today, 1)) };
}

type Stop = GarminFailure | { code: "ledger"; why: string };
/** `isWritten`: Garmin has taken it; only how it keeps it is not known. */
type CallFailure = GarminFailure & { isWritten?: true };

class OneDelivery {
	/** What the ledger on the server says is older than `#entry`. */
	#unwritten = false;
	/** Garmin's calendar has been changed for it. */
	#wrote = false;
	#entry: DeliveryEntry | null;
	readonly #wanted: Wanted | null;
	readonly #held: Held;
	readonly #today: IsoDate;
	readonly #ports: DeliveryPorts;
	readonly #result: DeliveryResult;

	constructor(
		wanted: Wanted | null,
		entry: DeliveryEntry | null,
		held: Held,
		today: IsoDate,
		ports: DeliveryPorts,
		result: DeliveryResult,
	) {
		this.#wanted = wanted;
		this.#entry = entry;
		this.#held = held;
		this.#today = today;
		this.#ports = ports;
		this.#result = result;
	}

	async run(id: string): Promise<Stop | null> {
		for (let steps = 0; steps < MOST_STEPS; steps++) {
			const step = nextStep({ wanted: this.#wanted, entry: this.#entry, held: this.#held, today: this.#today });
			if (step.do === "nothing") {
				this.#result.states.set(id, this.#wrote && this.#entry === null ? "taken_off" : step.state);
				return this.#unwritten ? this.#write(id) : null;
			}
			if (step.do === "note") {
				this.#entry = step.entry;
				this.#unwritten = true;
				continue;
			}
			const failure = await this.#carryOut(id, step);
			if (failure) return this.#fail(id, failure);
		}
		throw new Error(`workout ${id} came to no end`);
	}

	async #carryOut(id: string, step: Exclude<NextStep, { do: "nothing" } | { do: "note" }>): Promise<Stop | null> {
		if (this.#ports.signal.aborted) return { code: "cancelled" };
		if (step.do === "inspect") return this.#inspect(step.entry, step.garminId);
		const before = this.#entry;
		this.#entry = step.entry;
		const unwritten = await this.#write(id);
		if (unwritten) return unwritten;
		const failure = await this.#call(step);
		this.#unwritten = true;
		if (failure === null || failure.isWritten) {
			this.#wrote = true;
			this.#result.writes += 1;
		}
		// Stopped before the call was made: nothing is on its way.
		else if (failure.code === "cancelled") this.#entry = before;
		return failure;
	}

	async #call(step: Exclude<NextStep, { do: "nothing" } | { do: "note" } | { do: "inspect" }>): Promise<CallFailure | null> {
		const { garmin } = this.#ports;
		const { failure } = step.entry;
		// What Garmin keeps differently it keeps on any day.
		const done = { ...step.entry, step: null, failure: failure === "differs" ? failure : null };
		switch (step.do) {
			case "create": {
				const made = await garmin.createWorkout(this.#body());
				if (!made.ok) return made.failure;
				return this.#arrived({ ...done, garminId: made.value.garminId }, made.value);
			}
			case "update": {
				const put = await garmin.updateWorkout(step.garminId, this.#body());
				if (!put.ok) return this.#gone(put.failure, step.garminId);
				// A PUT answers nothing: what it made of it is read back.
				const made = await garmin.readWorkout(step.garminId);
				return made.ok ? this.#arrived(done, made.value) : { ...made.failure, isWritten: true };
			}
			case "schedule": {
				const put = await garmin.schedule(step.garminId, step.entry.day);
				if (!put.ok) return this.#gone(put.failure, step.garminId);
				this.#held.scheduled.set(put.value, { garminId: step.garminId, day: step.entry.day });
				this.#entry = { ...done, scheduleId: put.value };
				return null;
			}
			case "unschedule": {
				const taken = await garmin.unschedule(step.scheduleId);
				if (!taken.ok && taken.failure.code !== "not_found") return taken.failure;
				this.#held.scheduled.delete(step.scheduleId);
				this.#entry = { ...done, scheduleId: null };
				return null;
			}
			case "delete": {
				const taken = await garmin.deleteWorkout(step.garminId);
				if (!taken.ok && taken.failure.code !== "not_found") return taken.failure;
				this.#held.workouts.delete(step.garminId);
				this.#entry = null;
				return null;
			}
		}
	}

	/** Compared with what was sent; a difference is told and kept with the row. */
	async #arrived(entry: DeliveryEntry, made: Whole): Promise<null> {
		this.#held.workouts.set(made.garminId, { updated: made.updated, marked: entry.workoutId });
		this.#entry = {
			...entry,
			digest: this.#wanted?.digest ?? null,
			garminUpdated: made.updated,
			held: await this.#ports.fingerprint(made.json),
			failure: this.#ports.differs(this.#body(), made.json) ? "differs" : null,
		};
		return null;
	}

	/** It was there when we looked, and is not any more: the athlete is asked, as for everything that was removed there. */
	#gone(failure: GarminFailure, garminId: string): GarminFailure | null {
		if (failure.code !== "not_found") return failure;
		this.#held.workouts.delete(garminId);
		this.#entry = this.#entry && { ...this.#entry, step: null };
		return null;
	}

	async #inspect(entry: DeliveryEntry, garminId: string): Promise<Stop | null> {
		const there = await this.#ports.garmin.readWorkout(garminId);
		if (!there.ok) return this.#gone(there.failure, garminId);
		// The list's date, because that is what the next run compares with.
		const updated = this.#held.workouts.get(garminId)?.updated ?? there.value.updated;
		this.#entry = afterInspection(entry, { updated, held: await this.#ports.fingerprint(there.value.json) });
		this.#unwritten = true;
		return null;
	}

	/** The intent stays in the ledger where nobody knows whether the call arrived; where Garmin refused it, it did not. */
	async #fail(id: string, failure: Stop): Promise<Stop> {
		if ("why" in failure) {
			this.#result.states.set(id, "failed");
			return failure;
		}
		// Nothing is wrong with it: the athlete has stopped. What was done until then is noted.
		if (failure.code === "cancelled") return (this.#unwritten && (await this.#write(id))) || failure;
		this.#result.states.set(id, "failed");
		this.#result.failures.set(id, failure);
		if (!this.#entry) return failure;
		const { step, failure: known } = this.#entry;
		const refused = failure.code === "refused" || failure.code === "malformed" || failure.code === "not_found";
		const isKept = known === "differs" && (step === "scheduling" || step === "unscheduling");
		this.#entry = { ...this.#entry, step: refused ? null : step, failure: isKept ? known : failure.code };
		return (await this.#write(id)) ?? failure;
	}

	async #write(id: string): Promise<Stop | null> {
		if (this.#entry && this.#wanted) this.#entry = { ...this.#entry, title: this.#wanted.title.slice(0, LONGEST_TITLE) };
		const why = await this.#ports.record(id, this.#entry);
		this.#unwritten = why !== null;
		return why === null ? null : { code: "ledger", why };
	}

	#body(): Record<string, unknown> {
		const body = this.#wanted?.garmin;
		if (!body) throw new Error("a workout without a body is not sent");
		return body;
	}
}
