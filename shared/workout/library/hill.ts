/** Hills, by effort: short sprints uphill for strength and stiffness, longer repeats as intervals that spare the legs. */
import { effortStep, forSeconds, recovery, type Session } from "../blocks.ts";
import { intervalCap, type SessionRoom } from "../caps.ts";
import type { Paces } from "../paces.ts";
import { boutSession } from "./bouts.ts";
import { rotate } from "./rotate.ts";

/** 8-10 s, all but flat out, with a full rest walking down [convention]. */
const SPRINT_SECONDS = [8, 10] as const;
const SPRINT_REST_SECONDS = 120;
const SPRINTS = { least: 4, most: 10 } as const;

/** 60-90 s as hard as an interval; the jog down takes about one and a half times as long [convention]. */
const LONG_SECONDS = [60, 75, 90] as const;
const LONG_REST_OF_WORK = 1.5;
const LONGS = { least: 4, most: 12 } as const;

export function hillSprints(room: SessionRoom): Session | null {
	const bouts = rotate(SPRINT_SECONDS, room.variant).map((seconds) => ({
		work: effortStep(forSeconds(seconds), "sprint", [9, 10], "uphill"),
		seconds,
		recovery: recovery(forSeconds(SPRINT_REST_SECONDS), "walk", "walk_back"),
		recoverySeconds: SPRINT_REST_SECONDS,
	}));
	const most = Math.max(SPRINTS.least, Math.round(SPRINTS.most * room.dose));
	return boutSession("hills", bouts, { workSeconds: Number.POSITIVE_INFINITY, least: SPRINTS.least, most }, room);
}

/** Daniels' H: the minutes of interval running, by feel. */
export function hillRepeats(room: SessionRoom, paces: Paces): Session | null {
	const bouts = rotate(LONG_SECONDS, room.variant).map((seconds) => ({
		work: effortStep(forSeconds(seconds), "interval", [8, 9], "uphill"),
		seconds,
		recovery: recovery(forSeconds(seconds * LONG_REST_OF_WORK), "recovery", "jog_down"),
		recoverySeconds: Math.round(seconds * LONG_REST_OF_WORK),
	}));
	const workSeconds = (intervalCap(room) * room.dose) / paces.speed.interval;
	return boutSession("hills", bouts, { workSeconds, ...LONGS }, room);
}

/** Long and short take turns; a small week or a short day has the short ones. */
export function hills(room: SessionRoom, paces: Paces): Session | null {
	return (room.variant % 2 === 0 ? hillRepeats(room, paces) : null) ?? hillSprints(room) ?? hillRepeats(room, paces);
}
