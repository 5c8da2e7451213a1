/** A workout's steps in words: one line per segment, and one sentence for ears. */
import type { Formatters } from "../shared/coach/words/format.ts";
import type { Segment, Step } from "../shared/workout/workout.ts";
import type { stepWords } from "./step-words/en.ts";

/** The athlete's language and units. */
export interface Speech {
	words: typeof stepWords;
	f: Formatters;
}

interface SegmentText {
	/** "5 ×" before a repeat, else empty. */
	times: string;
	text: string;
	/** Length and target, or the target alone where the text says the length. */
	figure: string;
}

/** 15 min, 1.6 km, until you press lap. */
export function stepLength({ duration }: Step, { words, f }: Speech): string {
	switch (duration.kind) {
		case "time":
			return f.stepTime(duration.seconds);
		case "distance":
			return f.stepDistance(duration.metres);
		case "open":
			return words.open;
		default:
			return duration satisfies never;
	}
}

/** 4:15–4:21 /km, 148–156 bpm; empty without a target. */
export function stepTarget({ target }: Step, { words, f }: Speech): string {
	switch (target.kind) {
		case "open":
			return "";
		case "speed":
			return f.paceRange(target.low, target.high);
		case "heart_rate":
			return f.heartRate(target.low, target.high);
		case "power":
			return f.power(target.low, target.high);
		case "rpe":
			return words.rpe(target.low === target.high ? f.number(target.low) : `${f.number(target.low)}–${f.number(target.high)}`);
		default:
			return target satisfies never;
	}
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const joined = (...parts: string[]): string => parts.filter(Boolean).join(" · ");

/** What a step is, without its length. */
export function stepName(step: Step, { words }: Speech): string {
	if (step.intensity === "easy") return step.role === "cooldown" ? words.easyToFinish : words.easyRunning;
	return capital(words.intensities[step.intensity]);
}

export function segmentText(segment: Segment, speech: Speech): SegmentText {
	if (segment.kind === "step") {
		return { times: "", text: stepName(segment, speech), figure: joined(stepLength(segment, speech), stepTarget(segment, speech)) };
	}
	const text = segment.steps.map((step) => `${stepLength(step, speech)} ${speech.words.intensities[step.intensity]}`).join(", ");
	const work = segment.steps.find((step) => step.role === "work") ?? segment.steps[0];
	return { times: speech.words.times(segment.count), text, figure: work ? stepTarget(work, speech) : "" };
}

/** "Easy running 15 min, 5 × 1.6 km threshold, 1 min jog, Easy to finish 10 min": the profile for those who hear it. */
export function spokenSteps(segments: readonly Segment[], speech: Speech): string {
	return segments
		.map((segment) => {
			if (segment.kind === "step") return `${stepName(segment, speech)} ${stepLength(segment, speech)}`;
			const { times, text } = segmentText(segment, speech);
			return `${times} ${text}`;
		})
		.join(", ");
}
