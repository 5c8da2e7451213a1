/** Bouts with recoveries between them, as many as cap and day allow: the frame of most quality sessions. */
import { repeat, type Session } from "../blocks.ts";
import type { SessionRoom } from "../caps.ts";
import { FRAME_LEAST_SECONDS, framed } from "../frame.ts";
import type { Step, WorkoutKind } from "../workout.ts";

export interface Bout {
	work: Step;
	/** Length of the work, seconds. */
	seconds: number;
	recovery: Step;
	recoverySeconds: number;
}

export interface BoutLimits {
	/** Seconds of work that the session may hold. */
	workSeconds: number;
	/** Fewest and most bouts; a session of one bout has no recovery. */
	least: number;
	most: number;
}

/** The first of `bouts` of which enough fit; null when none does. */
export function boutSession(kind: WorkoutKind, bouts: readonly Bout[], limits: BoutLimits, room: SessionRoom): Session | null {
	for (const bout of bouts) {
		const round = bout.seconds + bout.recoverySeconds;
		const allowed = Math.floor(limits.workSeconds / bout.seconds + 1e-9);
		const fits = Math.floor((room.maxSeconds - FRAME_LEAST_SECONDS) / round);
		const single = bout.seconds <= room.maxSeconds - FRAME_LEAST_SECONDS ? 1 : 0;
		const count = Math.min(allowed, Math.max(fits, single), limits.most);
		if (count < limits.least || count < 1) continue;
		const work = count === 1 ? [bout.work] : [repeat(count, bout.work, bout.recovery)];
		const segments = framed(work, count === 1 ? bout.seconds : count * round, room);
		if (segments) return { kind, segments };
	}
	return null;
}
