/** All-out tests: evidence of fitness without a race. */
import { coolDown, effortStep, forMetres, forSeconds, noted, type Session, strides, stridesSeconds, warmUp } from "../blocks.ts";
import type { SessionRoom } from "../caps.ts";
import type { Paces } from "../paces.ts";
import type { Step } from "../workout.ts";

const WARM_UP_SECONDS = 15 * 60;
const COOL_DOWN_SECONDS = 10 * 60;
const STRIDES = 3;
/** Weeks from here on carry a test of 5 km, smaller ones 3 km [convention]. */
const LONG_TEST_WEEK_METRES = 40_000;
const TEST_METRES = { short: 3_000, long: 5_000 } as const;
/** Friel: 30 minutes alone, the heart rate of the last 20 is that of the threshold [book]. */
const THRESHOLD_TEST_SECONDS = 30 * 60;

export function timeTrial(room: SessionRoom, paces: Paces): Session | null {
	const wished = room.weekMetres >= LONG_TEST_WEEK_METRES ? [TEST_METRES.long, TEST_METRES.short] : [TEST_METRES.short];
	for (const metres of wished) {
		const test: Step = {
			kind: "step",
			role: "work",
			duration: forMetres(metres),
			intensity: "race",
			target: { kind: "rpe", low: 9, high: 10 },
		};
		const session = around(noted(test, "even_pace"), metres / paces.raceSpeed(metres), room);
		if (session) return session;
	}
	return null;
}

/** Friel's test of threshold heart rate and pace. */
export function thresholdTest(room: SessionRoom): Session | null {
	return around(effortStep(forSeconds(THRESHOLD_TEST_SECONDS), "threshold", [8, 9], "even_pace"), THRESHOLD_TEST_SECONDS, room);
}

function around(test: Step, seconds: number, room: SessionRoom): Session | null {
	if (seconds + WARM_UP_SECONDS + stridesSeconds(STRIDES) + COOL_DOWN_SECONDS > room.maxSeconds) return null;
	return { kind: "time_trial", segments: [warmUp(WARM_UP_SECONDS), strides(STRIDES), test, coolDown(COOL_DOWN_SECONDS)] };
}
