/** A target in figures, for a note on the watch: the same in every language. */
import type { UnitSystem } from "../../athlete/profile.ts";
import type { Sport } from "../../athlete/sport.ts";
import type { Target } from "../../workout/workout.ts";

const METRES_PER_MILE = 1609.344;
const METRES_PER_YARD = 0.9144;

/** "RPE 8-9", "4:10-4:20 /km", "140-150 bpm", "200-220 W"; paces from fast to slow. */
export function targetWords(target: Exclude<Target, { kind: "open" }>, sport: Sport, units: UnitSystem): string {
	const { low, high } = target;
	switch (target.kind) {
		case "rpe":
			return `RPE ${span(tenths(low), tenths(high))}`;
		case "heart_rate":
			return `${span(Math.round(low), Math.round(high))} bpm`;
		case "power":
			return `${span(Math.round(low), Math.round(high))} W`;
		case "speed":
			return speedWords(low, high, sport, units === "imperial");
	}
}

function speedWords(low: number, high: number, sport: Sport, imperial: boolean): string {
	if (sport === "cycling") {
		const perHour = 3600 / (imperial ? METRES_PER_MILE : 1000);
		return `${span(tenths(low * perHour), tenths(high * perHour))} ${imperial ? "mph" : "km/h"}`;
	}
	const [metres, name] =
		sport === "swimming"
			? imperial
				? [100 * METRES_PER_YARD, "/100 yd"]
				: [100, "/100 m"]
			: imperial
				? [METRES_PER_MILE, "/mi"]
				: [1000, "/km"];
	return `${span(clock(metres, high), clock(metres, low))} ${name}`;
}

/** Standing still has no pace. */
function clock(metres: number, speed: number): string {
	if (speed <= 0) return "–";
	const seconds = Math.round(metres / speed);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function span(first: string | number, last: string | number): string {
	return first === last ? `${first}` : `${first}-${last}`;
}

function tenths(value: number): number {
	return Math.round(value * 10) / 10;
}
