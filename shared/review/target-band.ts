/** How far from its target a step may be and still count as on it. */
import type { Target } from "../workout/workout.ts";

/** Execution is scored with these tolerances around the band [convention]: pace 2 to 3 %, heart rate 3 beats, power 5 %. */
export const PACE_TOLERANCE = 0.025;
export const HEART_RATE_TOLERANCE = 3;
export const POWER_TOLERANCE = 0.05;
/** Heart rate takes 90 to 120 s to follow: the start of a step says nothing [convention]. */
export const HEART_RATE_DELAY_SECONDS = 105;

export type Channel = "speed" | "heart_rate" | "power";

export interface Band {
	channel: Channel;
	low: number;
	high: number;
}

/** The target with its tolerance; null for open targets and effort, which no sensor measures. */
export function bandOf(target: Target): Band | null {
	switch (target.kind) {
		case "speed":
			return { channel: "speed", low: target.low * (1 - PACE_TOLERANCE), high: target.high * (1 + PACE_TOLERANCE) };
		case "heart_rate":
			return { channel: "heart_rate", low: target.low - HEART_RATE_TOLERANCE, high: target.high + HEART_RATE_TOLERANCE };
		case "power":
			return { channel: "power", low: target.low * (1 - POWER_TOLERANCE), high: target.high * (1 + POWER_TOLERANCE) };
		case "open":
		case "rpe":
			return null;
	}
}
