/** A place that an athlete's data is read from, as the API shows it. */
import { z } from "zod/mini";
import { isDayKind, type ReadingKind, type ReadingSource, readingKinds } from "./garmin-kinds.ts";
import type { ReadingState } from "./garmin-reading-state.ts";

/** Which text is shown for each kind today; an answer to an older one does not count. */
export const readingWords = "2026-11";

/** Something that could not be read: an activity's number, or days as `yyyy-mm-dd/yyyy-mm-dd`. */
export const ReadFailureSchema = z.object({
	kind: z.enum(readingKinds),
	subject: z.string().check(z.regex(/^(\d{1,20}|\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2})$/)),
	/** A stable code. */
	error: z.string().check(z.regex(/^[a-z_]{1,60}$/)),
	attempts: z.number(),
	/** Not tried before, ms since 1970; null: given up, until the athlete asks for it. */
	dueAt: z.nullable(z.number()),
});
export type ReadFailure = z.infer<typeof ReadFailureSchema>;

/** How far one kind is. */
export interface KindProgress {
	kind: ReadingKind;
	/** Consented to, in today's words. */
	consented: boolean;
	/** The first day that is read; of activities null. */
	from: string | null;
	/** Facts that came; of activities those that became one in Longrun. */
	came: number;
	/** The first reading has come to its end. */
	done: boolean;
}

export function progressOf(state: ReadingState, kind: ReadingKind): KindProgress {
	const consented = state.consents.some((consent) => consent.kind === kind && consent.words === readingWords);
	if (kind === "activities") {
		const { came, summaries, done } = state.activities;
		return { kind, consented, from: null, came: came + summaries, done };
	}
	if (!isDayKind(kind)) return { kind, consented, from: null, came: 0, done: (state.pictures[kind as "zones"]?.newAt ?? null) !== null };
	const days = state.days[kind];
	return { kind, consented, from: days?.from ?? null, came: days?.facts ?? 0, done: days?.done ?? false };
}

/** Under way: somebody reads. Due: it goes on when a page of Garmin Connect opens, or in the night. */
export const readingStates = ["off", "due", "reading", "paused", "stopped", "up_to_date"] as const;
export type ReadingStateName = (typeof readingStates)[number];

export interface ReadingStatus {
	source: ReadingSource;
	state: ReadingStateName;
	/** Activities of the first reading: how many of how many; null before the first count. */
	activities: { settled: number; total: number } | null;
	lastReadAt: number | null;
	requestedAt: number | null;
	pausedUntil: number | null;
	error: ReadingState["error"];
	/** Things that could not be read. */
	failures: number;
}
