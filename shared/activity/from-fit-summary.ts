/** The facts of one FIT session. What the session leaves out is taken from its samples. */
import type { FitContent } from "../fit/content.ts";
import { cell } from "../fit/table.ts";
import { instantOf, isDate, wallClockOf } from "../fit/time.ts";
import type { Lap, Summary } from "./activity.ts";
import { stepsPerCycle } from "./from-fit-samples.ts";
import type { FitSession } from "./from-fit-sessions.ts";
import { sportOfFit } from "./from-fit-sport.ts";
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
}

export function sportOfSession(content: FitContent, session: FitSession): ReturnType<typeof sportOfFit> {
	const { sessions, sports } = content;
	if (session.row === null) return sportOfFit(cell(sports, "sport", 0), cell(sports, "subSport", 0));
	return sportOfFit(cell(sessions, "sport", session.row), cell(sessions, "subSport", session.row));
}

export function summaryOf({ content, session, start, utcOffset, samples, laps }: SummaryParts): Summary {
	const { sessions } = content;
	const stated = (column: Parameters<typeof cell<keyof typeof sessions.columns>>[1]) =>
		session.row === null ? null : cell(sessions, column, session.row);
	const { sport, subSport } = sportOfSession(content, session);
	const seen = samples ? factsOf(samples) : null;
	const cadence = stated("averageCadence");
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
		distanceMetres: quantity(stated("totalDistance")) ?? quantity(seen?.distanceMetres),
		ascentMetres: quantity(stated("totalAscent")),
		descentMetres: quantity(stated("totalDescent")),
		averageHeartRate: measured(stated("averageHeartRate")) ?? measured(seen?.averageHeartRate),
		maxHeartRate: measured(stated("maxHeartRate")) ?? measured(seen?.maxHeartRate),
		averagePower: measured(stated("averagePower")) ?? measured(seen?.averagePower),
		maxPower: measured(stated("maxPower")) ?? measured(seen?.maxPower),
		averageCadence:
			cadence === null
				? quantity(seen?.averageCadence)
				: measured((cadence + (stated("averageFractionalCadence") ?? 0)) * stepsPerCycle(sport, cadence)),
		calories: measured(stated("totalCalories")),
		laps,
	};
}
