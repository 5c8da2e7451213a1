/** What the panel that sends knows and can do. It belongs to the tab: going to another of Garmin's pages neither ends a sending nor forgets one. */
import { createSignal } from "solid-js";
import type { DeliveryEntry } from "../../shared/export/delivery/entry.ts";
import type { DeliveryProgress, WorkoutEnd } from "../garmin/deliver.ts";
import { loadedGarmin } from "../garmin/loaded.ts";
import { type DeliveryRow, rowsOf } from "../garmin/rows.ts";
import type { RunFailure, RunOptions, RunOutcome } from "../garmin/run.ts";
import type { TokenSource } from "../garmin/token.ts";
import type { Aged } from "../messages/aged.ts";
import type { ShownDelivery } from "../messages/delivery.ts";
import type { Answer, Failure } from "../messages/message.ts";
import { send } from "../messages/send.ts";

export const ranges = [7, 14, 28, 56] as const;
export type Range = (typeof ranges)[number];

export type Only = RunOptions["only"];

export interface DeliveryState {
	/** Null before anything has been said. */
	answer: () => Aged<ShownDelivery> | null;
	/** Why there is no answer at all. */
	failure: () => Failure | null;
	days: () => Range;
	choose: (days: Range) => void;
	rows: () => DeliveryRow[];
	/** Null: nothing is being sent. */
	progress: () => DeliveryProgress | null;
	/** When Garmin lets us go on, ms since 1970. */
	waitsUntil: () => number | null;
	/** Of the last sending. */
	outcome: () => RunOutcome | null;
	/** Why the last yes or answer did not count. */
	refusal: () => RunFailure | null;
	/** Resolves when the kept answer was looked for. */
	start: () => Promise<void>;
	ask: () => Promise<void>;
	sendNow: (only: Only, rebind?: boolean) => Promise<void>;
	/** After the call at hand. */
	cancel: () => void;
	approve: (row: DeliveryRow) => Promise<void>;
	approvePlan: () => Promise<void>;
	reply: (row: DeliveryRow, answer: NonNullable<DeliveryEntry["answer"]>) => Promise<void>;
}

export function createDeliveryState(token: TokenSource, signal: AbortSignal): DeliveryState {
	const [answer, setAnswer] = createSignal<Aged<ShownDelivery> | null>(null);
	const [failure, setFailure] = createSignal<Failure | null>(null);
	const [days, setDays] = createSignal<Range>(14);
	const [progress, setProgress] = createSignal<DeliveryProgress | null>(null);
	const [waitsUntil, setWaitsUntil] = createSignal<number | null>(null);
	const [outcome, setOutcome] = createSignal<RunOutcome | null>(null);
	const [refusal, setRefusal] = createSignal<RunFailure | null>(null);
	let running: AbortController | null = null;

	async function look(fresh: boolean): Promise<void> {
		const asked = days();
		const said = await send("delivery.shown", { days: asked, fresh });
		if (asked !== days()) return;
		if (said.ok) setAnswer(said.value);
		if (fresh) setFailure(said.ok ? null : said.failure);
	}

	/** As the athlete chose on an earlier page. */
	async function start(): Promise<void> {
		const chosen = await send("delivery.days", {});
		const range = ranges.find((each) => chosen.ok && each === chosen.value);
		if (range !== undefined) setDays(range);
		await look(false);
	}

	async function choose(range: Range): Promise<void> {
		setDays(range);
		void send("delivery.days", { choose: range });
		await look(false);
		await look(true);
	}

	async function sendNow(only: Only, rebind = false): Promise<void> {
		if (running) return;
		running = new AbortController();
		setOutcome(null);
		setRefusal(null);
		setProgress({ done: 0, of: 0, title: null, states: new Map() });
		try {
			const ended = await run({
				days: days(),
				only,
				rebind,
				token,
				signal: AbortSignal.any([signal, running.signal]),
				onProgress: (now) => {
					setWaitsUntil(null);
					setProgress(now);
				},
				onWait: (seconds) => setWaitsUntil(Date.now() + seconds * 1_000),
			});
			setOutcome(ended);
			tellDrift(ended);
		} finally {
			running = null;
			setWaitsUntil(null);
			await look(true);
			setProgress(null);
		}
	}

	async function said(answered: Promise<Answer<null>>): Promise<void> {
		const reply = await answered;
		// What the last sending could not do for want of it is no longer so.
		setOutcome(null);
		setRefusal(reply.ok ? null : { by: "longrun", failure: reply.failure });
		await look(true);
	}

	return {
		answer,
		failure,
		days,
		choose: (range) => void choose(range),
		rows: () => {
			const known = answer();
			const rows = known ? rowsOf(known.value, days()) : [];
			const arrived = progress()?.states;
			return arrived ? rows.map((row) => ({ ...row, state: arrivedAs(arrived.get(row.workoutId)) ?? row.state })) : rows;
		},
		progress,
		waitsUntil,
		outcome,
		refusal,
		start,
		ask: () => look(true),
		sendNow,
		cancel: () => running?.abort(),
		approve: async ({ workoutId, digest }) => {
			if (digest !== null) await said(send("delivery.approve", { workoutId, digest }));
		},
		approvePlan: async () => {
			const planId = answer()?.value.planId;
			if (planId) await said(send("delivery.approvePlan", { planId }));
		},
		reply: ({ workoutId }, reply) => said(send("delivery.answer", { workoutId, answer: reply })),
	};
}

/** What a sending under way has brought there already. */
function arrivedAs(end: WorkoutEnd | undefined): "sent" | "differs" | null {
	return end === "sent" || end === "differs" ? end : null;
}

async function run(options: RunOptions): Promise<RunOutcome> {
	const garmin = await loadedGarmin();
	if (garmin.ok) return garmin.value.run(options);
	return { states: new Map(), failures: new Map(), writes: 0, stopped: { by: "longrun", failure: garmin.failure } };
}

/** Whether Garmin's service still takes what it took: counted without a word of what was sent. */
function tellDrift({ stopped, failures }: RunOutcome): void {
	const codes = [...failures.values(), ...(stopped?.by === "garmin" ? [stopped.failure] : [])].map(({ code }) => code);
	const drifted = codes.find((code) => code === "garmin_changed" || code === "malformed" || code === "refused");
	if (drifted || stopped === null) void send("delivery.seen", { subject: "garmin:sending", finding: drifted ?? "as_expected" });
}
