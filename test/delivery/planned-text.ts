/**
 * What a watch is to show for a planned workout, said from the plan alone and in the words of the fake Garmin Connect (`fakes/garmin-connect/watch-text.ts`).
 * It shares no code with the compiler: where both are wrong in the same way, they are so by two people's mistakes.
 */
import type { Segment, Step, Workout } from "../../shared/workout/workout.ts";

const sports: Partial<Record<Workout["sport"], string>> = { running: "Running", cycling: "Cycling", strength: "Strength" };
const roles: Record<Step["role"], string> = { warmup: "warm-up", work: "", recovery: "recovery", cooldown: "cool-down" };

export function plannedText({ sport, segments }: Workout): string {
	return [sports[sport] ?? "Other", ...segments.map(segmentText)].join("\n");
}

function segmentText(segment: Segment): string {
	return segment.kind === "step" ? stepText(segment) : `${segment.count} × ${segment.steps.map(stepText).join(", ")}`;
}

function stepText({ role, duration, intensity, target }: Step): string {
	const word = role === "recovery" && intensity === "rest" ? "rest" : roles[role];
	return [durationText(duration), word, targetText(target)].filter((part) => part !== "").join(" ");
}

function durationText(duration: Step["duration"]): string {
	if (duration.kind === "open") return "until lap";
	if (duration.kind === "time") return clock(duration.seconds);
	return `${Math.round(duration.metres)} m`;
}

/** The faster end stands first, as Garmin has it. */
function targetText(target: Step["target"]): string {
	if (target.kind === "speed") return `at ${clock(1000 / target.high)}–${clock(1000 / target.low)}`;
	if (target.kind === "heart_rate") return `at ${Math.round(target.low)}–${Math.round(target.high)} bpm`;
	if (target.kind === "power") return `at ${Math.round(target.low)}–${Math.round(target.high)} W`;
	return "";
}

function clock(seconds: number): string {
	const whole = Math.round(seconds);
	const tail = String(whole % 60).padStart(2, "0");
	const minutes = Math.floor(whole / 60);
	return minutes < 60 ? `${minutes}:${tail}` : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}:${tail}`;
}
