/** Seiler's long intervals: 4 x 8 minutes at about 90 % of maximum heart rate, and their relatives (Seiler et al. 2013). */
import { forSeconds, recovery, type Session, step } from "../blocks.ts";
import { LONG_INTERVAL_SHARE, type SessionRoom, weekSeconds } from "../caps.ts";
import { band, type Paces } from "../paces.ts";
import type { Step } from "../workout.ts";
import { type Bout, boutSession } from "./bouts.ts";
import { rotate } from "./rotate.ts";

const MINUTE = 60;
/** 4 x 8 minutes are the measure. */
const MOST_WORK_SECONDS = 36 * MINUTE;
const LEAST_BOUTS = 2;

/** Speed that 4 x 8 minutes can be held at lies between threshold and interval pace. */
function longIntervalSpeed(paces: Paces): number {
	return (paces.speed.threshold + paces.speed.interval) / 2;
}

function bout(minutes: number, rest: number, paces: Paces): Bout {
	const plain = step("work", forSeconds(minutes * MINUTE), "interval", paces);
	const work: Step = plain.target.kind === "speed" ? { ...plain, target: band(longIntervalSpeed(paces)) } : plain;
	return { work, seconds: minutes * MINUTE, recovery: recovery(forSeconds(rest * MINUTE)), recoverySeconds: rest * MINUTE };
}

export function longIntervals(room: SessionRoom, paces: Paces): Session | null {
	const forms = rotate([8, 8, 6, 10], room.variant).concat(8, 6, 5, 4);
	return session(
		forms.map((minutes) => bout(minutes, 2, paces)),
		3,
		room,
		paces,
	);
}

/** Shorter and a little harder: 4 x 4 (Helgerud et al. 2007) and 5 x 5 minutes, jogging three and two and a half. */
export function aerobicIntervals(room: SessionRoom, paces: Paces): Session | null {
	const forms = rotate([4, 5, 3], room.variant).concat(4, 3);
	return session(
		forms.map((minutes) => bout(minutes, minutes <= 3 ? 2 : 3, paces)),
		3,
		room,
		paces,
	);
}

/** `wanted` bouts where there is a form of which so many fit; two otherwise. */
function session(bouts: readonly Bout[], wanted: number, room: SessionRoom, paces: Paces): Session | null {
	const workSeconds = Math.min(weekSeconds(room, paces) * LONG_INTERVAL_SHARE, MOST_WORK_SECONDS) * room.dose;
	const limits = { workSeconds, most: 6 };
	return (
		boutSession("long_intervals", bouts, { ...limits, least: wanted }, room) ??
		boutSession("long_intervals", bouts, { ...limits, least: LEAST_BOUTS }, room)
	);
}
