/** Pfitzinger's lactate threshold run and VO2max session (*Advanced Marathoning*). */
import { forMetres, forSeconds, recovery, type Session, step } from "../blocks.ts";
import { INTERVAL_BOUT_SECONDS, intervalCap, type SessionRoom, THRESHOLD_LEAST_SECONDS, thresholdCap } from "../caps.ts";
import { FRAME_LEAST_SECONDS, framed } from "../frame.ts";
import { band, type Paces } from "../paces.ts";
import { type Bout, boutSession } from "./bouts.ts";
import { rotate } from "./rotate.ts";

const MINUTE = 60;
/** 20 to 40 minutes without a break [book]. */
const MOST_SECONDS = 40 * MINUTE;
/** 15 km to half-marathon pace: the half is the slower end and the one that lasts. */
const PACE_METRES = 21_097.5;
/** 600 to 1600 m at 5 km pace, jogging half to nine tenths of the time [book]. */
const VO2MAX_METRES = [1000, 800, 1200, 600, 1600] as const;
const VO2MAX_MINUTES = [3, 4, 5] as const;
const JOG_OF_WORK = 0.6;
const FIVE_KM = 5_000;

export function lactateThreshold(room: SessionRoom, paces: Paces): Session | null {
	const allowed = Math.min(thresholdCap(room, paces), MOST_SECONDS) * room.dose;
	const work = Math.floor(Math.min(allowed, room.maxSeconds - FRAME_LEAST_SECONDS) / MINUTE) * MINUTE;
	if (work < THRESHOLD_LEAST_SECONDS) return null;
	const plain = step("work", forSeconds(work), "threshold", paces);
	// Never faster than threshold, never slower than marathon pace.
	const speed = Math.max(paces.speed.marathon, Math.min(paces.speed.threshold, paces.raceSpeed(PACE_METRES)));
	const target = plain.target.kind === "speed" ? band(speed) : plain.target;
	const segments = framed([{ ...plain, target }], work, room);
	return segments && { kind: "tempo", segments };
}

export function fiveKmIntervals(room: SessionRoom, paces: Paces): Session | null {
	// A slow runner's 5 km pace lies below interval pace; both are fine here.
	const speed = Math.min(paces.speed.interval, paces.raceSpeed(FIVE_KM));
	const bouts: Bout[] =
		paces.vdot === null
			? rotate(VO2MAX_MINUTES, room.variant).map((minutes) => ({
					work: step("work", forSeconds(minutes * MINUTE), "interval", paces),
					seconds: minutes * MINUTE,
					...jog(minutes * MINUTE),
				}))
			: rotate(VO2MAX_METRES, room.variant).map((metres) => ({
					work: { kind: "step", role: "work", duration: forMetres(metres), intensity: "interval", target: band(speed) },
					seconds: metres / speed,
					...jog(metres / speed),
				}));
	const workSeconds = (intervalCap(room) * room.dose) / paces.speed.interval;
	const fitting = bouts.filter((each) => each.seconds <= INTERVAL_BOUT_SECONDS.most);
	return boutSession("vo2max_intervals", fitting, { workSeconds, least: 3, most: 8 }, room);
}

function jog(work: number): Pick<Bout, "recovery" | "recoverySeconds"> {
	const seconds = Math.max(60, Math.round((work * JOG_OF_WORK) / 15) * 15);
	return { recovery: recovery(forSeconds(seconds)), recoverySeconds: seconds };
}
