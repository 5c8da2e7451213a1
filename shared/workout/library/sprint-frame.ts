/** What stands around fast work: jogging, drills and strides before, a short jog after. Slower work does with less. */
import { coolDown, forSeconds, strides, stridesSeconds, warmUp } from "../blocks.ts";
import type { SessionRoom } from "../caps.ts";
import type { Segment, Step, WorkoutKind } from "../workout.ts";

const MINUTE = 60;

interface Parts {
	jog: number;
	drills: number;
	strides: number;
	coolDown: number;
}

/** Cold muscles tear: flat out only after 20 minutes of warming up, 16 on a short day [convention]. */
const FAST_LEAST: Parts = { jog: 7 * MINUTE, drills: 6 * MINUTE, strides: 2, coolDown: 4 * MINUTE };
const FAST_USUAL: Parts = { jog: 10 * MINUTE, drills: 10 * MINUTE, strides: 3, coolDown: 8 * MINUTE };
const SLOW_LEAST: Parts = { jog: 8 * MINUTE, drills: 0, strides: 0, coolDown: 4 * MINUTE };
const SLOW_USUAL: Parts = { jog: 12 * MINUTE, drills: 5 * MINUTE, strides: 0, coolDown: 8 * MINUTE };

function partsFor(kind: WorkoutKind): { least: Parts; usual: Parts } {
	return kind === "extensive_tempo" ? { least: SLOW_LEAST, usual: SLOW_USUAL } : { least: FAST_LEAST, usual: FAST_USUAL };
}

function lengthOf(parts: Parts): number {
	return parts.jog + parts.drills + stridesSeconds(parts.strides) + parts.coolDown;
}

export function sprintFrameLeast(kind: WorkoutKind): number {
	return lengthOf(partsFor(kind).least);
}

/** Null when the day is too short. */
export function sprintFramed(work: Segment[], workSeconds: number, kind: WorkoutKind, room: SessionRoom): Segment[] | null {
	const { least, usual } = partsFor(kind);
	const parts = [usual, least].find((each) => workSeconds + lengthOf(each) <= room.maxSeconds);
	if (!parts) return null;
	return [
		warmUp(parts.jog),
		...(parts.drills > 0 ? [drills(parts.drills)] : []),
		...(parts.strides > 0 ? [strides(parts.strides)] : []),
		...work,
		coolDown(parts.coolDown),
	];
}

function drills(seconds: number): Step {
	return { kind: "step", role: "warmup", duration: forSeconds(seconds), intensity: "walk", target: { kind: "open" }, note: "drills" };
}
