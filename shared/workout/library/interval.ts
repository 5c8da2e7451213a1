/** Interval running: bouts of three to five minutes near VO2max, jogging no longer than the work. */
import { forMetres, forSeconds, recovery, repeat, type Session, step } from "../blocks.ts";
import { INTERVAL_BOUT_SECONDS, intervalCap, type SessionRoom } from "../caps.ts";
import { FRAME_LEAST_SECONDS, framed } from "../frame.ts";
import type { Paces } from "../paces.ts";
import { rotate } from "./rotate.ts";

const boutMetres = [1000, 800, 1200, 600] as const;
const boutMinutes = [3, 4] as const;
const LEAST_BOUTS = 3;
const MOST_BOUTS = 8;
/** Jog for about three quarters of the work, in steps of 15 s (Daniels: jog, at most the work time). */
const JOG_OF_WORK = 0.75;

function jogSeconds(work: number): number {
	return Math.min(work, Math.max(60, Math.round((work * JOG_OF_WORK) / 15) * 15));
}

export function vo2maxIntervals(room: SessionRoom, paces: Paces): Session | null {
	const speed = paces.speed.interval;
	const forms =
		paces.vdot === null
			? rotate(boutMinutes, room.variant).map((minutes) => ({ duration: forSeconds(minutes * 60), seconds: minutes * 60 }))
			: rotate(boutMetres, room.variant)
					.map((metres) => ({ duration: forMetres(metres), seconds: metres / speed }))
					.filter((bout) => bout.seconds >= INTERVAL_BOUT_SECONDS.least && bout.seconds <= INTERVAL_BOUT_SECONDS.most);
	for (const bout of forms) {
		const jog = jogSeconds(bout.seconds);
		const allowed = Math.floor((intervalCap(room) * room.dose) / (bout.seconds * speed) + 1e-9);
		const fits = Math.floor((room.maxSeconds - FRAME_LEAST_SECONDS) / (bout.seconds + jog));
		const count = Math.min(allowed, fits, MOST_BOUTS);
		if (count < LEAST_BOUTS) continue;
		const work = repeat(count, step("work", bout.duration, "interval", paces), recovery(forSeconds(jog)));
		const segments = framed([work], count * (bout.seconds + jog), room);
		if (segments) return { kind: "vo2max_intervals", segments };
	}
	return null;
}
