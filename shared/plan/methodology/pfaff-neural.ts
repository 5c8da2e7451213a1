/** What the neural days of a sprinter's week hold, phase by phase: short to long. */
import type { Session } from "../../workout/blocks.ts";
import { hillSprints } from "../../workout/library/hill.ts";
import {
	acceleration,
	intensiveTempo,
	maxVelocity,
	specialEnduranceOne,
	specialEnduranceTwo,
	speedEndurance,
} from "../../workout/library/sprint.ts";
import type { WeekVolume } from "../volume/week-volume.ts";
import type { BuildPhase } from "./methodology.ts";
import type { Build } from "./running-session.ts";

export type NeuralDay =
	| "acceleration"
	| "hills"
	| "max_velocity"
	| "speed_endurance"
	| "special_endurance"
	| "long_special_endurance"
	| "intensive_tempo";

const builders: Record<NeuralDay, Build> = {
	acceleration,
	hills: hillSprints,
	max_velocity: maxVelocity,
	speed_endurance: speedEndurance,
	special_endurance: specialEnduranceOne,
	long_special_endurance: specialEnduranceTwo,
	intensive_tempo: intensiveTempo,
};

/** A short day has less rest than the session needs: then a shorter category. */
const fallback: Partial<Record<NeuralDay, readonly NeuralDay[]>> = {
	long_special_endurance: ["special_endurance", "speed_endurance", "acceleration"],
	special_endurance: ["speed_endurance", "acceleration"],
	speed_endurance: ["acceleration"],
	max_velocity: ["acceleration"],
	intensive_tempo: ["acceleration"],
	acceleration: ["hills"],
};

/** The most important first: with fewer days, the last ones are left out. Listed for odd and even weeks. */
const weeks: Record<BuildPhase, readonly (readonly NeuralDay[])[]> = {
	base: [
		["acceleration", "intensive_tempo", "hills"],
		["acceleration", "hills", "intensive_tempo"],
	],
	early_quality: [
		["max_velocity", "special_endurance", "acceleration"],
		["acceleration", "speed_endurance", "max_velocity"],
	],
	transition_quality: [
		["special_endurance", "max_velocity", "acceleration"],
		["special_endurance", "acceleration", "speed_endurance"],
	],
	final_quality: [
		["special_endurance", "max_velocity", "speed_endurance"],
		["long_special_endurance", "acceleration", "max_velocity"],
	],
	taper: [["special_endurance", "acceleration"]],
};
/** In the order in which they stand in the week: fresh legs for speed, special endurance last. */
const orderInWeek: readonly NeuralDay[] = [
	"acceleration",
	"hills",
	"max_velocity",
	"speed_endurance",
	"intensive_tempo",
	"special_endurance",
	"long_special_endurance",
];

/** Of the week's neural days, in order; null: an easy day. A lighter week keeps one. */
export function neuralDays({ phase, weekInPhase, deload }: WeekVolume, days: number): (NeuralDay | null)[] {
	if (phase === "recovery" || phase === "return" || phase === "race") return [];
	const cycle = weeks[phase === "maintenance" ? "base" : phase];
	if (deload) return [phase === "base" || phase === "maintenance" ? "hills" : "acceleration"];
	const contents = cycle[weekInPhase % cycle.length] ?? [];
	// On one day only, the kinds take turns.
	const first =
		days === 1 ? [contents[Math.floor(weekInPhase / cycle.length) % contents.length] ?? "acceleration"] : contents.slice(0, days);
	return [...first].sort((a, b) => orderInWeek.indexOf(a) - orderInWeek.indexOf(b));
}

export function neuralSession(day: NeuralDay, room: Parameters<Build>[0], paces: Parameters<Build>[1]): Session | null {
	for (const each of [day, ...(fallback[day] ?? [])]) {
		const session = builders[each](room, paces);
		if (session) return session;
	}
	return null;
}
