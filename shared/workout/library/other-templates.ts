/** Tests, races, strength, and whatever has no structure of its own. */
import { forMetres, forSeconds, type Session } from "../blocks.ts";
import type { SessionRoom } from "../caps.ts";
import { band, type Paces } from "../paces.ts";
import { plyometrics, strength, strengthShort } from "./strength.ts";
import type { WorkoutTemplate } from "./template.ts";
import { thresholdTest, timeTrial } from "./time-trial.ts";

const MINUTE = 60;
/** A race put in without a goal of that kind. */
const USUAL_RACE_METRES = 10_000;

function slot(room: SessionRoom): number {
	return Math.min(room.slotSeconds, room.maxSeconds);
}

/** Without a target while there is no evidence; null when the day is too short for it. */
function raceOver(metres: number, paces: Paces, room: SessionRoom): Session | null {
	const speed = paces.raceSpeed(metres);
	if (metres / speed > room.maxSeconds) return null;
	const target = paces.vdot === null ? ({ kind: "open" } as const) : band(speed);
	return { kind: "race", segments: [{ kind: "step", role: "work", duration: forMetres(metres), intensity: "race", target }] };
}

function other(seconds: number): Session {
	return {
		kind: "other",
		segments: [{ kind: "step", role: "work", duration: forSeconds(seconds), intensity: "easy", target: { kind: "open" } }],
	};
}

export const otherTemplates: readonly WorkoutTemplate[] = [
	{ id: "time_trial", kind: "time_trial", schools: [], usualSeconds: 55 * MINUTE, build: timeTrial },
	{ id: "threshold_test", kind: "time_trial", schools: ["polarised"], usualSeconds: 60 * MINUTE, build: thresholdTest },
	{
		id: "race",
		kind: "race",
		schools: [],
		usualSeconds: 60 * MINUTE,
		build: (room, paces) => raceOver(room.raceMetres ?? USUAL_RACE_METRES, paces, room),
	},
	{ id: "strength", kind: "strength", schools: [], usualSeconds: 35 * MINUTE, build: strength },
	{ id: "strength_short", kind: "strength", schools: [], usualSeconds: 20 * MINUTE, build: strengthShort },
	{ id: "plyometrics", kind: "plyometrics", schools: ["pfaff"], usualSeconds: 20 * MINUTE, build: plyometrics },
	{ id: "other", kind: "other", schools: [], usualSeconds: 45 * MINUTE, build: (room) => other(slot(room)) },
];
