/** Threshold running: one steady tempo, cruise intervals, and threshold with repetitions. */
import { forMetres, forSeconds, recovery, repeat, type Session, step, times } from "../blocks.ts";
import {
	REPETITION_BOUT_SECONDS,
	repetitionCap,
	type SessionRoom,
	TEMPO_SECONDS,
	THRESHOLD_LEAST_SECONDS,
	THRESHOLD_MOST_SECONDS,
	thresholdCap,
} from "../caps.ts";
import { FRAME_LEAST_SECONDS, framed } from "../frame.ts";
import type { Paces } from "../paces.ts";

const MINUTE = 60;

/** A 200 by effort: about as long as it takes most runners, then twice that easy. */
const EFFORT_SECONDS = 40;
const EFFORT_REST_SECONDS = 90;

/** Minutes per cruise interval; the form changes from week to week. */
const cruiseMinutes = [6, 8, 10, 5] as const;

/** One minute of rest per five minutes of threshold running. */
function cruiseRest(seconds: number): number {
	return Math.round(seconds / 5 / 15) * 15;
}

export function tempo(room: SessionRoom, paces: Paces): Session | null {
	const allowed = Math.min(thresholdCap(room, paces), TEMPO_SECONDS) * room.dose;
	const work = Math.floor(Math.min(allowed, room.maxSeconds - FRAME_LEAST_SECONDS) / MINUTE) * MINUTE;
	if (work < THRESHOLD_LEAST_SECONDS) return null;
	const segments = framed([step("work", forSeconds(work), "threshold", paces)], work, room);
	return segments && { kind: "tempo", segments };
}

export function cruiseIntervals(room: SessionRoom, paces: Paces): Session | null {
	const allowed = Math.min(thresholdCap(room, paces) * room.dose, THRESHOLD_MOST_SECONDS);
	const first = cruiseMinutes[room.variant % cruiseMinutes.length] ?? 6;
	for (const minutes of [first, 6, 5]) {
		const bout = minutes * MINUTE;
		const rest = cruiseRest(bout);
		const fits = Math.floor((room.maxSeconds - FRAME_LEAST_SECONDS) / (bout + rest));
		const count = Math.min(Math.floor(allowed / bout), fits, 8);
		if (count < 2 || count * bout < THRESHOLD_LEAST_SECONDS) continue;
		const work = repeat(count, step("work", forSeconds(bout), "threshold", paces), recovery(forSeconds(rest)));
		const segments = framed([work], count * (bout + rest), room);
		if (segments) return { kind: "cruise_intervals", segments };
	}
	return null;
}

/** Two thirds of a threshold session, then a few 200s to run fast on tired legs. */
export function thresholdWithRepetitions(room: SessionRoom, paces: Paces): Session | null {
	const bout = 6 * MINUTE;
	const rest = cruiseRest(bout);
	const byEffort = paces.vdot === null;
	const fast = byEffort ? EFFORT_SECONDS : 200 / paces.speed.repetition;
	if (fast > REPETITION_BOUT_SECONDS) return null;
	const jog = byEffort ? EFFORT_REST_SECONDS : 200 / paces.speed.recovery;
	const fastCount = Math.min(6, Math.floor((repetitionCap(room) * 0.6) / 200));
	const boutCount = Math.min(5, Math.floor((thresholdCap(room, paces) * room.dose * 0.75) / bout));
	if (fastCount < 3 || boutCount < 1) return null;
	for (let count = boutCount; count >= 1; count--) {
		const seconds = count * (bout + rest) + fastCount * (fast + jog);
		const work = times(count, step("work", forSeconds(bout), "threshold", paces), recovery(forSeconds(rest)));
		const pause = count === 1 ? [recovery(forSeconds(2 * MINUTE))] : [];
		const segments = framed([...work, ...pause, repetition200s(fastCount, paces)], seconds + pause.length * 2 * MINUTE, room);
		if (segments) return { kind: "threshold_repetitions", segments };
	}
	return null;
}

function repetition200s(count: number, paces: Paces) {
	if (paces.vdot !== null) return repeat(count, step("work", forMetres(200), "repetition", paces), recovery(forMetres(200)));
	return repeat(count, step("work", forSeconds(EFFORT_SECONDS), "repetition", paces), recovery(forSeconds(EFFORT_REST_SECONDS)));
}
