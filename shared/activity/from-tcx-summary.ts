/** The facts of a TCX activity: what its laps state, taken together; what they leave out is taken from the samples. */
import type { Sport } from "../athlete/sport.ts";
import type { Lap, Summary } from "./activity.ts";
import { stepsPerCycle } from "./from-fit-samples.ts";
import type { TcxLap } from "./from-tcx-laps.ts";
import { measured, quantity } from "./quantity.ts";
import type { Samples } from "./samples.ts";
import { factsOf } from "./samples-facts.ts";
import { climbOf } from "./xml-ascent.ts";

type Facts = Omit<Summary, "sport" | "subSport" | "name" | "startedAt" | "startedLocal" | "zone">;

export interface SummaryParts {
	sport: Sport;
	stated: readonly TcxLap[];
	laps: Lap[];
	/** End of the last lap, seconds after the start. */
	end: number;
	samples: Samples | null;
}

export function factsOfTcx({ sport, stated, laps, end, samples }: SummaryParts): Facts {
	const seen = samples ? factsOf(samples) : null;
	const climb = climbOf(samples?.channels.altitude);
	const distance = total(stated, "distanceMetres");
	const cadence = mean(stated, "averageCadence");
	return {
		elapsedSeconds: quantity(Math.max(end, seen?.elapsedSeconds ?? 0)),
		timerSeconds: quantity(total(stated, "timerSeconds")) ?? quantity(seen?.timerSeconds),
		// Zero is what laps state when nobody counted.
		distanceMetres: measured(distance) ?? quantity(seen?.distanceMetres) ?? quantity(distance),
		ascentMetres: quantity(climb?.ascent),
		descentMetres: quantity(climb?.descent),
		averageHeartRate: measured(mean(stated, "averageHeartRate")) ?? measured(seen?.averageHeartRate),
		maxHeartRate: measured(largest(stated, "maxHeartRate")) ?? measured(seen?.maxHeartRate),
		averagePower: measured(mean(stated, "averagePower")) ?? measured(seen?.averagePower),
		maxPower: measured(largest(stated, "maxPower")) ?? measured(seen?.maxPower),
		averageCadence: measured(cadence === null ? null : cadence * stepsPerCycle(sport, cadence)) ?? measured(seen?.averageCadence),
		calories: measured(total(stated, "calories")),
		laps,
	};
}

type StatedNumber = Exclude<keyof TcxLap, "start" | "tracks">;

/** Null where a lap does not say. */
function total(laps: readonly TcxLap[], name: StatedNumber): number | null {
	const sum = laps.reduce((all, lap) => all + lap[name], 0);
	return laps.length === 0 || Number.isNaN(sum) ? null : sum;
}

/** Weighted by time; null unless every lap of some length says. */
function mean(laps: readonly TcxLap[], name: StatedNumber): number | null {
	const timed = laps.filter((lap) => lap.timerSeconds > 0);
	const seconds = timed.reduce((sum, lap) => sum + lap.timerSeconds, 0);
	const weighted = timed.reduce((sum, lap) => sum + lap.timerSeconds * lap[name], 0);
	return seconds === 0 || Number.isNaN(weighted) ? null : weighted / seconds;
}

function largest(laps: readonly TcxLap[], name: StatedNumber): number | null {
	const values = laps.map((lap) => lap[name]).filter((value) => !Number.isNaN(value));
	return values.length === 0 ? null : values.reduce((best, value) => Math.max(best, value));
}
