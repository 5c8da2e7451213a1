/** Plans as a coach reads them: a line per session, targets and steps in short. */
import { weekday } from "../../shared/calendar.ts";
import { workoutTitle } from "../../shared/workout/titles.ts";
import type { Segment, Step, Workout } from "../../shared/workout/workout.ts";

export function timeText(seconds: number): string {
	const minutes = Math.round(seconds / 60);
	return minutes >= 60 ? `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}` : `${minutes}'`;
}

function paceText(speed: number): string {
	const seconds = Math.round(1000 / speed);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function lengthText({ duration }: Step): string {
	if (duration.kind === "distance") return `${duration.metres}m`;
	if (duration.kind === "open") return "lap";
	return duration.seconds % 60 === 0 ? `${duration.seconds / 60}'` : `${duration.seconds}s`;
}

function targetText({ target }: Step): string {
	if (target.kind === "speed") return ` @${paceText((target.low + target.high) / 2)}`;
	if (target.kind === "rpe") return ` @RPE${target.low}-${target.high}`;
	return target.kind === "heart_rate" ? ` @${Math.round(target.low)}-${Math.round(target.high)}bpm` : "";
}

function stepText(step: Step): string {
	return `${lengthText(step)} ${step.intensity}${targetText(step)}`;
}

function segmentText(segment: Segment): string {
	return segment.kind === "step" ? stepText(segment) : `${segment.count}x(${segment.steps.map(stepText).join(" + ")})`;
}

export const dayNames = ["", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

export function workoutText(workout: Workout): string {
	const mark = workout.priority === "key" ? "*" : workout.priority === "important" ? "+" : " ";
	const { seconds, metres, load } = workout.estimate;
	const climb = workout.ascentMetres ? ` +${Math.round(workout.ascentMetres)}m` : "";
	const steps = workout.segments.map(segmentText).join(", ");
	return `${dayNames[weekday(workout.day)]} ${mark} ${workoutTitle(workout, "en").padEnd(28)} ${timeText(seconds).padStart(5)} ${(metres / 1000).toFixed(1).padStart(5)} km${climb}  L${Math.round(load)}  ${steps}`;
}
