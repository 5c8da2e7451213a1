/** The facts of one FIT session. What the session leaves out is taken from its samples. */
import type { FitContent } from "../fit/content.ts";
import { cell } from "../fit/table.ts";
import { instantOf, isDate, wallClockOf } from "../fit/time.ts";
import type { Lap, Summary } from "./activity.ts";
import { stepsPerCycle } from "./from-fit-samples.ts";
import type { FitSession } from "./from-fit-sessions.ts";
import { sportOfSession } from "./from-fit-sport.ts";
import { offsetName } from "./from-fit-zone.ts";
import { measured, quantity } from "./quantity.ts";
import type { Samples } from "./samples.ts";
import { factsOf } from "./samples-facts.ts";

interface SummaryParts {
	content: FitContent;
	session: FitSession;
	/** FIT seconds of the start, a date; null when no date is known. */
	start: number | null;
	/** Seconds east of UTC, or null. */
	utcOffset: number | null;
	samples: Samples | null;
	laps: Lap[];
	pool: number | null;
	/** Metres of the lengths swum in a pool. */
	swum: number | null;
	/** False where the power is not the device's own: then the samples tell. */
	statedPower: boolean;
}

export function summaryOf({ content, session, start, utcOffset, samples, laps, pool, swum, statedPower }: SummaryParts): Summary {
	const { sessions } = content;
	const stated = (column: Parameters<typeof cell<keyof typeof sessions.columns>>[1]) =>
		session.row === null ? null : cell(sessions, column, session.row);
	const { sport, subSport } = sportOfSession(content, session);
	const seen = samples ? factsOf(samples) : null;
	const cadence = stated("averageCadence");
	const power = (column: "averagePower" | "maxPower") => (statedPower ? stated(column) : null);
	const distance = stated("totalDistance");
	const dated = start !== null && isDate(start);
	return {
		sport,
		subSport,
		name: null,
		startedAt: dated ? instantOf(start) : null,
		startedLocal: dated && utcOffset !== null ? wallClockOf(start + utcOffset) : null,
		zone: dated && utcOffset !== null ? offsetName(utcOffset) : null,
		elapsedSeconds: quantity(stated("totalElapsedTime")) ?? quantity(seen?.elapsedSeconds),
		timerSeconds: quantity(stated("totalTimerTime")) ?? quantity(seen?.timerSeconds),
		distanceMetres: measured(distance) ?? swum ?? quantity(distance) ?? quantity(seen?.distanceMetres),
		ascentMetres: quantity(stated("totalAscent")),
		descentMetres: quantity(stated("totalDescent")),
		averageHeartRate: measured(stated("averageHeartRate")) ?? measured(seen?.averageHeartRate),
		maxHeartRate: measured(stated("maxHeartRate")) ?? measured(seen?.maxHeartRate),
		averagePower: measured(power("averagePower")) ?? measured(seen?.averagePower),
		maxPower: measured(power("maxPower")) ?? measured(seen?.maxPower),
		averageCadence:
			cadence === null
				? quantity(seen?.averageCadence)
				: measured((cadence + (stated("averageFractionalCadence") ?? 0)) * stepsPerCycle(sport, cadence)),
		...(pool === null ? {} : { poolMetres: pool }),
		calories: measured(stated("totalCalories")),
		laps,
	};
}
