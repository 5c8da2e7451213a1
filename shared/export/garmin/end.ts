/** When a step ends, as Garmin's end condition. */
import type { Sport } from "../../athlete/sport.ts";
import type { Duration } from "../../workout/workout.ts";
import type { GarminAthlete } from "./compiling.ts";
import { endCondition, unit } from "./ids.ts";
import type { GarminEnd } from "./meaning.ts";

const METRES_PER_YARD = 0.9144;
/** From here on distances are told in kilometres or miles; below, in metres of the track, as everywhere in Longrun. */
const LONG_METRES = { metric: 1000, imperial: 1200 } as const;
/** A rounding to whole lengths that nobody would notice, metres [convention]. */
const UNNOTICED_METRES = 0.5;

export interface StepEnd {
	end: GarminEnd;
	/** A swim ends at the wall: its distance was rounded to whole lengths. */
	inLengths: boolean;
}

export function stepEnd(duration: Duration, sport: Sport, athlete: GarminAthlete): StepEnd {
	switch (duration.kind) {
		case "open":
			return { end: condition(endCondition.ids["lap.button"], null), inLengths: false };
		case "time":
			return { end: condition(endCondition.ids.time, Math.max(1, Math.round(duration.seconds))), inLengths: false };
		case "distance":
			return sport === "swimming" ? swum(duration.metres, athlete) : { end: distance(duration.metres, athlete), inLengths: false };
	}
}

function condition(id: number, value: number | null, shownIn: number | null = null): GarminEnd {
	return { condition: id, value, zone: null, compare: null, unit: shownIn };
}

function distance(metres: number, { units }: GarminAthlete): GarminEnd {
	const long = units === "imperial" ? unit.ids.mile : unit.ids.kilometer;
	return condition(endCondition.ids.distance, centimetres(metres), metres < LONG_METRES[units] ? unit.ids.meter : long);
}

/** The unit must be said: without it a watch shows 27 yards for 25 metres. */
function swum(metres: number, { pool }: GarminAthlete): StepEnd {
	if (!pool) return { end: condition(endCondition.ids.distance, centimetres(metres), unit.ids.meter), inLengths: false };
	const length = pool.unit === "yard" ? pool.length * METRES_PER_YARD : pool.length;
	const whole = Math.max(1, Math.round(metres / length)) * length;
	return {
		end: condition(endCondition.ids.distance, centimetres(whole), pool.unit === "yard" ? unit.ids.yard : unit.ids.meter),
		inLengths: Math.abs(whole - metres) > UNNOTICED_METRES,
	};
}

/** As fine as a FIT file holds it. */
function centimetres(metres: number): number {
	return Math.round(metres * 100) / 100;
}
