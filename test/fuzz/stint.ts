/** A thousand mutated inputs in a thread of its own: what the thread is told, and what it says back. */
import type { Format } from "./seeds.ts";

export interface StintTask {
	format: Format;
	/** Of the random stream of this stint. */
	seed: number;
	inputs: number;
	/** Two numbers: the input at work, and the milliseconds since 1970 at which it began. The watchdog reads them. */
	progress: SharedArrayBuffer;
}

export interface StintReport {
	/** Inputs that gave at least one activity: a fuzz that is refused at the door tests nothing. */
	read: number;
	/** The first input that broke a rule, and which. */
	fault: { input: number; message: string } | null;
}

export const INPUTS_PER_STINT = 1_000;
