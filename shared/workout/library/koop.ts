/** Koop's three intervals (*Training Essentials for Ultrarunning*), by time: steady state, tempo, running intervals. */
import type { Experience } from "../../athlete/profile.ts";
import { effortStep, forSeconds, noted, recovery, type Session, step } from "../blocks.ts";
import { intervalCap, type SessionRoom, STEADY_SHARE, thresholdCap, weekSeconds } from "../caps.ts";
import type { NoteCode } from "../notes.ts";
import type { Paces } from "../paces.ts";
import type { Step } from "../workout.ts";
import { type Bout, boutSession } from "./bouts.ts";
import { rotate } from "./rotate.ts";

const MINUTE = 60;

/** Most minutes of work in one session [book]; the week's share binds first in small weeks. */
const MOST_MINUTES: Record<"steady" | "tempo" | "intervals", Record<Experience, number>> = {
	steady: { beginner: 40, intermediate: 75, advanced: 120 },
	tempo: { beginner: 30, intermediate: 40, advanced: 60 },
	intervals: { beginner: 15, intermediate: 20, advanced: 24 },
};

function most(type: keyof typeof MOST_MINUTES, room: SessionRoom): number {
	return MOST_MINUTES[type][room.experience ?? "intermediate"] * MINUTE;
}

function bout(minutes: number, restOfWork: number, work: Step): Bout {
	const rest = Math.round(minutes * restOfWork * 4) * 15;
	return { work, seconds: minutes * MINUTE, recovery: recovery(forSeconds(rest)), recoverySeconds: rest };
}

/** 20 to 60 minutes, rest a fifth of the work. */
export function steadyState(room: SessionRoom, paces: Paces): Session | null {
	const workSeconds = Math.min(weekSeconds(room, paces) * STEADY_SHARE, most("steady", room)) * room.dose;
	// The longest form that leaves no more than a third of the allowance unused.
	const minutes = rotate([20, 30, 15], room.variant).concat(12, 10);
	const bouts = minutes
		.filter((each) => Math.floor(workSeconds / (each * MINUTE)) * each * MINUTE >= (workSeconds * 2) / 3)
		.map((each) => bout(each, 0.2, talking(each, "steady", "talk:two_sentences", paces)));
	return boutSession("steady_state", bouts, { workSeconds, least: 1, most: 4 }, room);
}

/** 8 to 12 minutes, rest half the work. */
export function koopTempo(room: SessionRoom, paces: Paces): Session | null {
	const workSeconds = Math.min(thresholdCap(room, paces), most("tempo", room)) * room.dose;
	const bouts = rotate([8, 10, 12], room.variant)
		.concat(8, 6, 5)
		.map((each) => bout(each, 0.5, talking(each, "threshold", "talk:one_sentence", paces)));
	return boutSession("tempo", bouts, { workSeconds, least: 2, most: 6 }, room);
}

/** Three minutes as hard as they can be repeated, uphill if there is a hill, rest as long as the work. */
export function runningIntervals(room: SessionRoom, paces: Paces): Session | null {
	const workSeconds = Math.min(intervalCap(room) / paces.speed.interval, most("intervals", room)) * room.dose;
	const bouts = rotate([3, 3, 2], room.variant)
		.concat(2)
		.map((each) => bout(each, 1, effortStep(forSeconds(each * MINUTE), "interval", [9, 10], "uphill")));
	return boutSession("vo2max_intervals", bouts, { workSeconds, least: 3, most: 10 }, room);
}

function talking(minutes: number, intensity: "steady" | "threshold", note: NoteCode, paces: Paces): Step {
	return noted(step("work", forSeconds(minutes * MINUTE), intensity, paces), note);
}
