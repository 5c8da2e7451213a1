/**
 * A workout as the messages of a FIT workout file: file_id, workout, workout_step. Plain data in the names of Garmin's JavaScript SDK, so
 * that its encoder writes them as they are; the encoder itself runs in the Worker only.
 *
 * Source: FIT SDK profile 21.217 (messages 0, 26, 27) and the FIT cookbook, "Encoding workout files". Values are raw: the SDK scales only
 * whole fields, and the scales of duration_value and custom_target_value belong to subfields.
 */
import { z } from "zod/mini";
import { languages } from "../athlete/profile.ts";
import type { Sport } from "../athlete/sport.ts";
import { noteText } from "../workout/note-words.ts";
import { intensityTitle, workoutTitle } from "../workout/titles.ts";
import type { Duration, Step, Target, Workout } from "../workout/workout.ts";
import { WorkoutSchema } from "../workout/workout.ts";
import { fitText } from "./fit-text.ts";

/** Seconds from 1970 to FIT's epoch, 1989-12-31T00:00:00Z. */
const FIT_EPOCH = 631_065_600;

/** Watches list about 15 characters of a name and show the rest when it is opened; every title of ours fits. */
const MAX_NAME_CHARACTERS = 32;
const MAX_STEP_NAME_CHARACTERS = 15;
const MAX_NOTE_CHARACTERS = 200;

/** Bit "tcx" of workout_capabilities: the kinds of steps, repeats and targets that the TCX format knows. */
const CAPABILITIES = 32;

export const FitWorkoutSchema = WorkoutSchema;

export const FitAthleteSchema = z.object({
	/** Language of the names and notes on the watch. */
	language: z.enum(languages),
	/** When the file was made, UTC; the host gives it. */
	createdAt: z.iso.datetime(),
	/** A watch takes files with equal serial number and time for one file; default: from the workout's id. */
	serialNumber: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(0xfffffffe))),
});
export type FitAthlete = z.infer<typeof FitAthleteSchema>;

interface FitFileIdMessage {
	mesgNum: 0;
	type: "workout";
	manufacturer: "development";
	product: number;
	serialNumber: number;
	/** FIT time: seconds since 1989-12-31T00:00:00Z. */
	timeCreated: number;
}

interface FitWorkoutMessage {
	mesgNum: 26;
	wktName: string;
	sport: string;
	subSport: string;
	capabilities: number;
	/** All step messages, repeats included. */
	numValidSteps: number;
}

interface FitStepMessage {
	mesgNum: 27;
	messageIndex: number;
	wktStepName: string;
	durationType: "time" | "distance" | "open";
	/** ms or cm; none for open. */
	durationValue?: number;
	targetType: "speed" | "heartRate" | "power" | "open";
	/** 0: no zone, the custom range counts. */
	targetValue: 0;
	/** mm/s, bpm + 100, or W + 1000. */
	customTargetValueLow?: number;
	customTargetValueHigh?: number;
	intensity: "warmup" | "active" | "recovery" | "rest" | "cooldown";
	notes?: string;
}

/** Follows the block it repeats. */
interface FitRepeatMessage {
	mesgNum: 27;
	messageIndex: number;
	durationType: "repeatUntilStepsCmplt";
	/** Message index of the block's first step. */
	durationValue: number;
	targetType: "open";
	/** How often the block is done in all. */
	targetValue: number;
}

export type FitMessage = FitFileIdMessage | FitWorkoutMessage | FitStepMessage | FitRepeatMessage;

/** The messages of one workout file, in the order they must be written. Takes what the schemas accept; a `createdAt` that is no instant is a bug and throws. */
export function toFitMessages(workout: Workout, athlete: FitAthlete): FitMessage[] {
	const steps: (FitStepMessage | FitRepeatMessage)[] = [];
	for (const segment of workout.segments) {
		const first = steps.length;
		const block = segment.kind === "repeat" ? segment.steps : [segment];
		for (const step of block) steps.push(stepMessage(step, steps.length, athlete));
		if (segment.kind === "repeat") steps.push(repeatMessage(steps.length, first, segment.count));
	}
	return [
		{
			mesgNum: 0,
			type: "workout",
			manufacturer: "development",
			product: 0,
			serialNumber: athlete.serialNumber ?? serialNumberOf(workout.id),
			timeCreated: fitTime(athlete.createdAt),
		},
		{
			mesgNum: 26,
			wktName: fitText(workoutTitle(workout, athlete.language), MAX_NAME_CHARACTERS),
			...fitSports[workout.sport],
			capabilities: CAPABILITIES,
			numValidSteps: steps.length,
		},
		...steps,
	];
}

function stepMessage(step: Step, messageIndex: number, athlete: FitAthlete): FitStepMessage {
	const said = step.note === undefined ? "" : noteText(step.note, athlete.language);
	const notes = fitText([effortNote(step.target), said].filter((part) => part !== "").join(" · "), MAX_NOTE_CHARACTERS);
	return {
		mesgNum: 27,
		messageIndex,
		wktStepName: fitText(intensityTitle(step.intensity, athlete.language), MAX_STEP_NAME_CHARACTERS),
		...durationFields(step.duration),
		...targetFields(step.target),
		intensity: intensityOf(step),
		...(notes === "" ? {} : { notes }),
	};
}

function repeatMessage(messageIndex: number, first: number, count: number): FitRepeatMessage {
	return { mesgNum: 27, messageIndex, durationType: "repeatUntilStepsCmplt", durationValue: first, targetType: "open", targetValue: count };
}

function durationFields(duration: Duration): Pick<FitStepMessage, "durationType" | "durationValue"> {
	switch (duration.kind) {
		case "time":
			return { durationType: "time", durationValue: Math.round(duration.seconds * 1_000) };
		case "distance":
			return { durationType: "distance", durationValue: Math.round(duration.metres * 100) };
		case "open":
			return { durationType: "open" };
	}
}

type TargetFields = Pick<FitStepMessage, "targetType" | "targetValue" | "customTargetValueLow" | "customTargetValueHigh">;

function targetFields(target: Target): TargetFields {
	switch (target.kind) {
		case "speed":
			return customTarget("speed", target.low * 1_000, target.high * 1_000);
		// Below the offsets FIT reads percentages: of maximum heart rate, of threshold power.
		case "heart_rate":
			return customTarget("heartRate", target.low + 100, target.high + 100);
		case "power":
			return customTarget("power", target.low + 1_000, target.high + 1_000);
		// FIT has no target for perceived effort; the note says it.
		case "rpe":
		case "open":
			return { targetType: "open", targetValue: 0 };
	}
}

function customTarget(targetType: "speed" | "heartRate" | "power", low: number, high: number): TargetFields {
	return { targetType, targetValue: 0, customTargetValueLow: Math.round(low), customTargetValueHigh: Math.round(high) };
}

function effortNote(target: Target): string {
	if (target.kind !== "rpe") return "";
	return target.low === target.high ? `RPE ${target.low}` : `RPE ${target.low}-${target.high}`;
}

function intensityOf(step: Step): FitStepMessage["intensity"] {
	if (step.role === "work") return "active";
	if (step.role === "recovery") return step.intensity === "rest" ? "rest" : "recovery";
	return step.role;
}

const fitSports: Record<Sport, { sport: string; subSport: string }> = {
	running: { sport: "running", subSport: "generic" },
	cycling: { sport: "cycling", subSport: "generic" },
	swimming: { sport: "swimming", subSport: "generic" },
	walking: { sport: "walking", subSport: "generic" },
	hiking: { sport: "hiking", subSport: "generic" },
	strength: { sport: "training", subSport: "strengthTraining" },
	cross_country_skiing: { sport: "crossCountrySkiing", subSport: "generic" },
	rowing: { sport: "rowing", subSport: "generic" },
	climbing: { sport: "rockClimbing", subSport: "generic" },
	transition: { sport: "transition", subSport: "generic" },
	other: { sport: "generic", subSport: "generic" },
};

function fitTime(instant: string): number {
	const milliseconds = Date.parse(instant);
	if (Number.isNaN(milliseconds)) throw new RangeError(`not an instant: ${instant}`);
	return Math.floor(milliseconds / 1_000) - FIT_EPOCH;
}

/** FNV-1a, 32 bits, of the workout's id: the same workout replaces its older file on the watch, another one does not. Never 0 (not a value in FIT). */
function serialNumberOf(id: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
	return ((hash >>> 0) % 0xfffffffe) + 1;
}
