/** The pieces sessions are made of: warm-up, work, recovery, strides, cool-down. */
import type { NoteCode } from "./notes.ts";
import type { Paces } from "./paces.ts";
import type { Duration, Intensity, Repeat, Segment, Step, StepRole, WorkoutKind } from "./workout.ts";

/** A session without a day. */
export interface Session {
	kind: WorkoutKind;
	segments: Segment[];
}

export function forSeconds(seconds: number): Duration {
	return { kind: "time", seconds: Math.round(seconds) };
}

export function forMetres(metres: number): Duration {
	return { kind: "distance", metres };
}

export function step(role: StepRole, duration: Duration, intensity: Exclude<Intensity, "race">, paces: Paces): Step {
	return { kind: "step", role, duration, intensity, target: paces.target[intensity] };
}

/** Work by effort on the CR-10 scale, where speed or heart rate would mislead: uphill, or too short for either. */
export function effortStep(duration: Duration, intensity: Intensity, [low, high]: readonly [number, number], note?: NoteCode): Step {
	const plain: Step = { kind: "step", role: "work", duration, intensity, target: { kind: "rpe", low, high } };
	return note ? { ...plain, note } : plain;
}

export function noted(plain: Step, note: NoteCode): Step {
	return { ...plain, note };
}

/** Warm-up and cool-down are run by feel: a watch that beeps while the legs wake up helps nobody. */
export function warmUp(seconds: number): Step {
	return { kind: "step", role: "warmup", duration: forSeconds(seconds), intensity: "easy", target: { kind: "open" } };
}

export function coolDown(seconds: number): Step {
	return { kind: "step", role: "cooldown", duration: forSeconds(seconds), intensity: "easy", target: { kind: "open" } };
}

export function recovery(duration: Duration, intensity: "recovery" | "walk" | "rest" = "recovery", note?: NoteCode): Step {
	const plain: Step = { kind: "step", role: "recovery", duration, intensity, target: { kind: "open" } };
	return note ? { ...plain, note } : plain;
}

export function repeat(count: number, ...steps: Step[]): Repeat {
	return { kind: "repeat", count, steps };
}

/** One step or a repeat of it: a repeat of one is not a repeat. */
export function times(count: number, ...steps: Step[]): Segment[] {
	return count >= 2 ? [repeat(count, ...steps)] : steps.filter((each) => each.role === "work");
}

/** Strides: 20 s fast and loose, 60 s easy (Daniels). By feel, never by pace. */
export const STRIDE_SECONDS = 20;
export const STRIDE_REST_SECONDS = 60;

export function strides(count: number): Repeat {
	return repeat(
		count,
		{ kind: "step", role: "work", duration: forSeconds(STRIDE_SECONDS), intensity: "repetition", target: { kind: "open" } },
		recovery(forSeconds(STRIDE_REST_SECONDS)),
	);
}

export function stridesSeconds(count: number): number {
	return count * (STRIDE_SECONDS + STRIDE_REST_SECONDS);
}
