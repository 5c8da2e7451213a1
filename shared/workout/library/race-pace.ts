/** Repetitions at the pace of the race trained for, 5 km to half marathon; the marathon has its own sessions. */
import { forMetres, forSeconds, recovery, type Session, step } from "../blocks.ts";
import { INTERVAL_BOUT_SECONDS, intervalCap, type SessionRoom, thresholdCap } from "../caps.ts";
import { band, type Paces } from "../paces.ts";
import type { Intensity } from "../workout.ts";
import { type Bout, boutSession } from "./bouts.ts";
import { marathonPace } from "./marathon.ts";
import { rotate } from "./rotate.ts";

interface Form {
	/** Up to this race distance. */
	upTo: number;
	metres: readonly number[];
	minutes: readonly number[];
	jogOfWork: number;
}

/** The longer the race, the longer the repetition and the shorter its jog [convention]. */
const forms: readonly Form[] = [
	{ upTo: 7_500, metres: [1000, 800, 600], minutes: [3, 4, 2], jogOfWork: 0.6 },
	{ upTo: 15_000, metres: [1200, 1000, 1600], minutes: [4, 5, 3], jogOfWork: 0.4 },
	{ upTo: 30_000, metres: [2000, 1600, 3000], minutes: [8, 6, 10], jogOfWork: 0.25 },
];
const LEAST_BOUTS = 2;
const MOST_BOUTS = 10;
const JOG_LEAST_SECONDS = 60;
/** A speed counts as faster than a training pace from here on. */
const FASTER = 1.01;

export function racePace(room: SessionRoom, paces: Paces): Session | null {
	const metres = room.raceMetres ?? 10_000;
	const form = forms.find((each) => metres <= each.upTo);
	if (!form) return marathonPace(room, paces);
	const speed = paces.raceSpeed(metres);
	// A slow runner's 10 km takes longer than an hour: then it is run below threshold, and counts as that.
	const intensity = speed > paces.speed.threshold * FASTER ? "interval" : "threshold";
	const bouts = paces.vdot === null ? byMinutes(form, intensity, room, paces) : byMetres(form, intensity, speed, room);
	const short = bouts.filter((each) => intensity !== "interval" || each.seconds <= INTERVAL_BOUT_SECONDS.most);
	const most = intensity === "interval" ? intervalCap(room) / paces.speed.interval : thresholdCap(room, paces);
	return boutSession("race_pace", short, { workSeconds: most * room.dose, least: LEAST_BOUTS, most: MOST_BOUTS }, room);
}

function byMetres(form: Form, intensity: Intensity, speed: number, room: SessionRoom): Bout[] {
	return rotate(form.metres, room.variant).map((metres) => ({
		work: { kind: "step", role: "work", duration: forMetres(metres), intensity, target: band(speed) },
		seconds: metres / speed,
		...jog(form, metres / speed),
	}));
}

function byMinutes(form: Form, intensity: "interval" | "threshold", room: SessionRoom, paces: Paces): Bout[] {
	return rotate(form.minutes, room.variant).map((minutes) => ({
		work: step("work", forSeconds(minutes * 60), intensity, paces),
		seconds: minutes * 60,
		...jog(form, minutes * 60),
	}));
}

function jog(form: Form, work: number): Pick<Bout, "recovery" | "recoverySeconds"> {
	const seconds = Math.max(JOG_LEAST_SECONDS, Math.round((work * form.jogOfWork) / 15) * 15);
	return { recovery: recovery(forSeconds(seconds)), recoverySeconds: seconds };
}
