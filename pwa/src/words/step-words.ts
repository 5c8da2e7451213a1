/** A workout's steps in words: one line per segment, and one sentence for ears. */
import type { Segment, Step } from "../../../shared/workout/workout.ts";
import type { Words } from "./words.tsx";

interface SegmentWords {
	/** "5 ×" before a repeat, else empty. */
	times: string;
	text: string;
	/** Length and target, or the target alone where the text says the length. */
	figure: string;
}

/** 15 min, 1.6 km, until you press lap. */
export function stepLength({ duration }: Step, { t, f }: Words): string {
	switch (duration.kind) {
		case "time":
			return f.stepTime(duration.seconds);
		case "distance":
			return f.stepDistance(duration.metres);
		case "open":
			return t("workout.open");
		default:
			return duration satisfies never;
	}
}

/** 4:15–4:21 /km, 148–156 bpm; empty without a target. */
export function stepTarget({ target }: Step, { t, f }: Words): string {
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
			return t("workout.rpe", target.low === target.high ? f.number(target.low) : `${f.number(target.low)}–${f.number(target.high)}`);
		default:
			return target satisfies never;
	}
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const joined = (...parts: string[]): string => parts.filter(Boolean).join(" · ");

/** What a step is, without its length. */
export function stepName(step: Step, { t }: Words): string {
	if (step.intensity === "easy") return t(step.role === "cooldown" ? "workout.easyToFinish" : "workout.easyRunning");
	return capital(t(`workout.intensities.${step.intensity}`));
}

export function segmentWords(segment: Segment, words: Words): SegmentWords {
	if (segment.kind === "step") {
		return { times: "", text: stepName(segment, words), figure: joined(stepLength(segment, words), stepTarget(segment, words)) };
	}
	const text = segment.steps.map((step) => `${stepLength(step, words)} ${words.t(`workout.intensities.${step.intensity}`)}`).join(", ");
	const work = segment.steps.find((step) => step.role === "work") ?? segment.steps[0];
	return { times: words.t("workout.times", segment.count), text, figure: work ? stepTarget(work, words) : "" };
}

/** "Easy running 15 min, 5 × 1.6 km threshold, 1 min jog, Easy to finish 10 min": the profile for those who hear it. */
export function spokenSteps(segments: readonly Segment[], words: Words): string {
	return segments
		.map((segment) => {
			if (segment.kind === "step") return `${stepName(segment, words)} ${stepLength(segment, words)}`;
			const { times, text } = segmentWords(segment, words);
			return `${times} ${text}`;
		})
		.join(", ");
}
